package vn.sotay.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Span;
import vn.sotay.index.Word;

/**
 * Words of a query that were typed in a row.
 *
 * <p>In a text a word of the run counts where its neighbour of the query stands beside it. Alone it
 * counts only if it is the run's only word, or if it can't be mistaken: it was typed with its marks
 * (or has none in the text either), is no number and no function word, and the text doesn't have it
 * beside its neighbour elsewhere.
 */
final class WordRun {

  /** What may stand between a name and its number: "Hướng dẫn số 12". */
  private static final int NUMBER_DISTANCE = 2;

  private final boolean exact;
  private final int size;
  private final Map<String, Word> wanted = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();

  private WordRun(List<Word> words, boolean exact) {
    this.exact = exact;
    this.size = words.size();
    for (int at = 0; at < words.size(); at++) {
      wanted.putIfAbsent(name(words.get(at)), words.get(at));
      if (at > 0) {
        pairs.add(pair(name(words.get(at - 1)), name(words.get(at))));
      }
    }
  }

  /**
   * @param exact whether words without marks mean only themselves
   */
  static WordRun of(List<Word> words, boolean exact) {
    return new WordRun(words, exact);
  }

  private boolean isByKey(Word word) {
    return exact || word.isMarked();
  }

  private String name(Word word) {
    return isByKey(word) ? word.key() : word.folded();
  }

  private static String pair(String name, String next) {
    return name + " " + next;
  }

  /** Returns the name of the run's word that a word of a text may be. */
  private Optional<String> named(Word word) {
    if (wanted.containsKey(word.key())) {
      return Optional.of(word.key());
    }
    return Optional.ofNullable(wanted.get(word.folded()))
        .filter(typed -> !isByKey(typed))
        .map(Word::folded);
  }

  /** Adds the names of the words that stand beside their neighbours in a text. */
  void addPaired(List<Word> text, Set<String> names) {
    paired(text).stream().forEach(at -> named(text.get(at)).ifPresent(names::add));
  }

  /**
   * Returns the run's words in a text, in text order.
   *
   * @param elsewhere names of words that stand beside their neighbours in the whole that the text
   *     is part of; if absent, the text is the whole
   */
  List<Marks.Mark> in(List<Word> text, Optional<Set<String>> elsewhere) {
    Set<String> known = new HashSet<>(elsewhere.orElse(Set.of()));
    if (elsewhere.isEmpty()) {
      addPaired(text, known);
    }
    BitSet paired = paired(text);
    List<Marks.Mark> found = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      Word word = text.get(at);
      Optional<String> name = named(word);
      if (name.isPresent() && (paired.get(at) || countsAlone(word, name.get(), known))) {
        found.add(new Marks.Mark(new Span(word.start(), word.end()), name.get(), 1));
      }
    }
    return found;
  }

  /** Returns which words of a text stand beside their neighbour of the run. */
  private BitSet paired(List<Word> text) {
    BitSet paired = new BitSet(text.size());
    for (int at = 0; at < text.size(); at++) {
      Optional<String> name = named(text.get(at));
      for (int to = at + 1; name.isPresent() && isNear(text, at, to); to++) {
        Optional<String> next = named(text.get(to));
        if (next.isPresent() && pairs.contains(pair(name.get(), next.get()))) {
          paired.set(at);
          paired.set(to);
        }
      }
    }
    return paired;
  }

  private static boolean isNear(List<Word> text, int at, int to) {
    if (to >= text.size()) {
      return false;
    }
    int distance = text.get(to).position() - text.get(at).position();
    return distance == 1 || (distance <= NUMBER_DISTANCE && isNumber(text.get(to)));
  }

  private static boolean isNumber(Word word) {
    return Character.isDigit(word.key().charAt(0));
  }

  private boolean countsAlone(Word word, String name, Set<String> paired) {
    Word typed = wanted.getOrDefault(name, word);
    boolean mistakable = !isByKey(typed) && word.isMarked();
    return size == 1
        || !(mistakable || isNumber(typed) || FunctionWords.has(typed) || paired.contains(name));
  }
}
