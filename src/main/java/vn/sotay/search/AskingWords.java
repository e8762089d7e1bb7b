package vn.sotay.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.Tsv;

/** Words by which a question asks ({@code search/asking-words.tsv}). */
final class AskingWords {

  private static final List<List<Word>> PHRASES = new ArrayList<>();

  static {
    for (Tsv.Row row : Tsv.rows("/search/asking-words.tsv")) {
      PHRASES.add(Words.of(row.cell("phrase")));
    }
  }

  private AskingWords() {}

  /** Returns the indices of the words by which a question asks: at its start or its end. */
  static BitSet in(List<Word> words) {
    BitSet asking = new BitSet();
    for (int at = 0; at < words.size(); at++) {
      for (List<Word> phrase : PHRASES) {
        boolean isAtEdge = at == 0 || at + phrase.size() == words.size();
        if (isAtEdge && standsAt(words, at, phrase)) {
          asking.set(at, at + phrase.size());
        }
      }
    }
    return asking;
  }

  private static boolean standsAt(List<Word> words, int at, List<Word> phrase) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      Word typed = words.get(at + i);
      Word wanted = phrase.get(i);
      boolean same =
          typed.isMarked()
              ? typed.key().equals(wanted.key())
              : typed.folded().equals(wanted.folded());
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
