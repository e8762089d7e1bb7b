package vn.sotay.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.Tsv;

/** Short forms that people type ({@code search/short-forms.tsv}). */
final class ShortForms {

  /** "kt gs": no form has more syllables. */
  private static final int LONGEST = 2;

  /** A short form, without marks → its words. */
  private static final Map<String, String> LONG = new HashMap<>();

  /** The first syllables of the short forms. */
  private static final Set<String> STARTS = new HashSet<>();

  static {
    for (Tsv.Row row : Tsv.rows("/search/short-forms.tsv")) {
      List<Word> words = Words.of(row.cell("short"));
      LONG.putIfAbsent(folded(words), row.cell("long"));
      STARTS.add(words.getFirst().folded());
    }
  }

  private ShortForms() {}

  /**
   * A short form among words.
   *
   * @param from index of its first word
   * @param to index just past its last word
   * @param words what it stands for
   */
  record Found(int from, int to, String words) {}

  /**
   * Returns the short forms among the words of {@code text}, the longest at each place, in order,
   * disjoint. Within a name that is known as it is ("nq 21", "tp hcm") there are none.
   */
  static List<Found> in(List<Word> words, String text) {
    if (words.stream().noneMatch(ShortForms::mayBegin)) {
      return List.of();
    }
    List<KnownName> names = KnownName.in(words, text);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int to = endAt(words, at, names);
      if (to > at) {
        found.add(new Found(at, to, LONG.get(folded(words.subList(at, to)))));
      }
      at = Math.max(to, at + 1);
    }
    return found;
  }

  private static boolean mayBegin(Word word) {
    return STARTS.contains(word.folded());
  }

  private static int endAt(List<Word> words, int from, List<KnownName> names) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      int end = to;
      boolean isName = names.stream().anyMatch(name -> name.from() < end && from < name.to());
      if (!isName && LONG.containsKey(folded(words.subList(from, to)))) {
        return to;
      }
    }
    return from;
  }

  private static String folded(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
