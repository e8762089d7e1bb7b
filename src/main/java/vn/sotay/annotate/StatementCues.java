package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tsv;

/** The words that tell what a sentence states: the table {@code /annotate/statement-cues.tsv}. */
@SuppressWarnings("EnumOrdinal")
final class StatementCues {

  /** What a phrase is a sign of. */
  enum Sense {
    PRACTICE,
    RESULT,
    LIMITATION,
    CAUSE,
    LESSON,
    TASK,
    PROPOSAL,
    /** Who met, who came, what a paper is about: no statement. */
    CONTEXT,
    /** Cancels the shortcomings named right after it. */
    VOID,
    /** What follows lies ahead. */
    PLANNED,
    /** What follows is demanded. */
    REQUIRED,
    /** A verb of saying. */
    SPEECH,
    /** A party body or its people. */
    ACTOR
  }

  /**
   * A row of the table.
   *
   * @param id the same for rows of one phrase and sense, else different
   * @param atStart whether it counts only among a clause's first words
   */
  record Cue(int id, String phrase, Sense sense, double weight, boolean atStart) {}

  /**
   * A cue found.
   *
   * @param from index of its first token in the article
   * @param to index just past its last token
   */
  record Hit(Cue cue, int from, int to) {
    boolean is(Sense sense) {
      return cue.sense() == sense;
    }
  }

  private static final PhraseTable<List<Cue>> TABLE =
      table(Tsv.rows("/annotate/statement-cues.tsv"));

  private StatementCues() {}

  private static PhraseTable<List<Cue>> table(List<Tsv.Row> rows) {
    Map<String, List<Cue>> cues = new LinkedHashMap<>();
    Map<String, Integer> ids = new HashMap<>();
    for (Tsv.Row row : rows) {
      String phrase = row.cell("phrase");
      int id = ids.computeIfAbsent(row.cell("sense") + phrase, name -> ids.size());
      cues.computeIfAbsent(phrase, p -> new ArrayList<>()).add(cue(id, row));
    }
    return PhraseTable.of(cues);
  }

  private static Cue cue(int id, Tsv.Row row) {
    return new Cue(
        id,
        row.cell("phrase"),
        Sense.valueOf(row.cell("sense").toUpperCase(Locale.ROOT)),
        Double.parseDouble(row.cell("weight")),
        row.cell("where").equals("start"));
  }

  /**
   * Returns the cues among the tokens {@code from} to {@code to}, by their first token; of two that
   * overlap in one sense the first, at one token the longest. Inside a party body's name ("Ban Tổ
   * chức") nothing else counts. The list is the caller's.
   */
  static List<Hit> in(List<Token> tokens, int from, int to) {
    List<Token> window = tokens.subList(from, to);
    int[] takenUntil = new int[Sense.values().length];
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < window.size(); at++) {
      if (takenUntil[Sense.ACTOR.ordinal()] <= at) {
        Optional<PhraseTable.Match<List<Cue>>> match = TABLE.longestAt(window, at);
        if (match.isPresent()) {
          take(match.get(), from, takenUntil, hits);
        }
      }
    }
    return hits;
  }

  /** Returns the first party body or its people among the tokens {@code from} to {@code to}. */
  static Optional<Hit> actor(List<Token> tokens, int from, int to) {
    List<Token> window = tokens.subList(from, to);
    for (int at = 0; at < window.size(); at++) {
      Optional<PhraseTable.Match<List<Cue>>> match = TABLE.longestAt(window, at);
      if (match.isPresent()) {
        for (Cue cue : match.get().value()) {
          if (cue.sense() == Sense.ACTOR) {
            return Optional.of(new Hit(cue, from + at, from + match.get().to()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void take(
      PhraseTable.Match<List<Cue>> match, int from, int[] takenUntil, List<Hit> hits) {
    for (Cue cue : match.value()) {
      if (takenUntil[cue.sense().ordinal()] <= match.from()) {
        hits.add(new Hit(cue, from + match.from(), from + match.to()));
      }
    }
    match.value().forEach(cue -> takenUntil[cue.sense().ordinal()] = match.to());
  }

  /**
   * Returns those of the hits, sorted by first token, that lie inside a clause; takes time for the
   * logarithm of all and for each that is returned.
   */
  static List<Hit> inside(List<Hit> hits, Clause clause) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).from() < clause.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < hits.size() && hits.get(end).from() < clause.to()) {
      end++;
    }
    List<Hit> inside = new ArrayList<>(hits.subList(low, end));
    inside.removeIf(hit -> !clause.contains(hit));
    return inside;
  }
}
