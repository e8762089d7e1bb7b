package vn.sotay.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a name, each with its mark-free copy at the same position. */
final class NameStream extends TokenStream {

  /** What lies between two names of one field, so that no phrase bridges them. */
  private static final int NAME_GAP = 10;

  private final List<Word> words;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int next;
  private boolean foldedIsDue;

  NameStream(List<Word> words) {
    this.words = words;
  }

  @Override
  public void reset() {
    next = 0;
    foldedIsDue = false;
  }

  @Override
  public boolean incrementToken() {
    if (foldedIsDue) {
      emit(words.get(next - 1).folded(), 0);
      foldedIsDue = false;
      return true;
    }
    if (next == words.size()) {
      return false;
    }
    Word word = words.get(next++);
    emit(word.key(), next == 1 ? NAME_GAP : 1);
    foldedIsDue = word.isMarked();
    return true;
  }

  private void emit(String text, int step) {
    clearAttributes();
    term.append(text);
    increment.setPositionIncrement(step);
  }
}
