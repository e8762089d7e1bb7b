package vn.sotay.search;

import java.util.HashSet;
import java.util.Set;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.Tsv;

/** Words that tell nothing by themselves ({@code search/function-words.tsv}). */
final class FunctionWords {

  private static final Set<String> KEYS = new HashSet<>();
  private static final Set<String> FOLDED = new HashSet<>();

  static {
    for (Tsv.Row row : Tsv.rows("/search/function-words.tsv")) {
      Word word = Words.of(row.cell("word")).getFirst();
      KEYS.add(word.key());
      FOLDED.add(word.folded());
    }
  }

  private FunctionWords() {}

  /** Returns whether a word is one of them; one typed without marks, whether it may be. */
  static boolean has(Word word) {
    return word.isMarked() ? KEYS.contains(word.key()) : FOLDED.contains(word.folded());
  }
}
