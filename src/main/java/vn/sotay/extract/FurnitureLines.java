package vn.sotay.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/** Recognises lines that belong to the page and not to the article, by how they begin. */
final class FurnitureLines {

  /** What a line of furniture is; {@code furniture-lines.tsv} tells them apart. */
  enum Kind {
    /** After it come other stories only. */
    END,
    /** Other stories follow, and perhaps more of the article after them. */
    BOX,
    /** Nothing but itself. */
    LINE,
    /** Nothing but itself, with a figure. */
    COUNTER,
    /** Nothing but itself, and no other word. */
    BARE
  }

  /** Longer lines are sentences that begin with such a phrase by chance. */
  private static final int LONGEST_LINE = 120;

  /** Words that may follow a phrase of kind LINE: key words, an author, a share target. */
  private static final int MOST_WORDS_AFTER = 14;

  private static final PhraseTable<Kind> PHRASES = phrases();

  private static final PhraseTable<String> CALLS = calls();

  /** Longer paragraphs that have such a phrase tell of newsletters, they don't call for them. */
  private static final int LONGEST_CALL = 260;

  private FurnitureLines() {}

  private static PhraseTable<String> calls() {
    Map<String, String> phrases = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.rows("/extract/calls.tsv")) {
      phrases.put(row.cell("phrase"), row.cell("language"));
    }
    return PhraseTable.of(phrases);
  }

  /** Returns whether a short paragraph speaks for the site: subscribe, follow, rights reserved. */
  static boolean isCall(String text) {
    if (text.length() > LONGEST_CALL) {
      return false;
    }
    List<Token> tokens = Tokenizer.tokens(text);
    for (int at = 0; at < tokens.size(); at++) {
      if (CALLS.longestAt(tokens, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static PhraseTable<Kind> phrases() {
    Map<String, Kind> phrases = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.rows("/extract/furniture-lines.tsv")) {
      phrases.put(row.cell("phrase"), Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)));
    }
    return PhraseTable.of(phrases);
  }

  /** Returns what kind of furniture a line is; empty for a line of the article. */
  static Optional<Kind> kindOf(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    return opensLikeFurniture(line) ? kindOf(line, Tokenizer.tokens(line)) : Optional.empty();
  }

  /** Most lines differ in their first word, so only that is cut out. */
  private static boolean opensLikeFurniture(String line) {
    int letter = 0;
    while (letter < line.length() && !Character.isLetterOrDigit(line.charAt(letter))) {
      letter++;
    }
    int space = line.indexOf(' ', letter);
    int end = space < 0 ? line.length() : space;
    List<Token> opening = end == 0 ? List.of() : Tokenizer.tokens(line, new Span(0, end));
    int first = firstWord(opening);
    return first == opening.size() || PHRASES.mayStart(opening, first);
  }

  private static int firstWord(List<Token> tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).kind() == Token.Kind.SIGN) {
      first++;
    }
    return first;
  }

  private static Optional<Kind> kindOf(String line, List<Token> tokens) {
    int from = firstWord(tokens);
    return from == tokens.size()
        ? Optional.empty()
        : PHRASES.longestAt(tokens, from).filter(m -> fits(m, tokens, line)).map(m -> m.value());
  }

  private static boolean fits(PhraseTable.Match<Kind> match, List<Token> tokens, String line) {
    List<Token> rest = tokens.subList(match.to(), tokens.size());
    long words = rest.stream().filter(Token::isSyllable).count();
    return switch (match.value()) {
      case END, BOX, BARE -> words == 0;
      case COUNTER -> words <= 2 && (!rest.isEmpty() || match.to() - match.from() > 2);
      case LINE ->
          words == 0
              || (words <= MOST_WORDS_AFTER && !Lines.endsSentence(line) && isSetOff(rest, line));
    };
  }

  /** "Chủ đề: …", "Chia sẻ Facebook": a phrase that runs on in lower case is one of the article. */
  private static boolean isSetOff(List<Token> rest, String line) {
    return rest.isEmpty() || !rest.getFirst().isSyllable() || rest.getFirst().isCapitalized(line);
  }
}
