package vn.sotay.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text in one {@link TextView}, with exact offsets. */
final class WordStream extends TokenStream {

  private final List<Word> words;
  private final TextView view;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int next;
  private int position;

  WordStream(List<Word> words, TextView view) {
    this.words = words;
    this.view = view;
  }

  @Override
  public void reset() {
    next = 0;
    position = 0;
  }

  /** The end is that of the last word: what follows it is in no view. */
  @Override
  public void end() throws IOException {
    super.end();
    int end = words.isEmpty() ? 0 : words.getLast().end();
    offset.setOffset(end, end);
  }

  @Override
  public boolean incrementToken() {
    return view.isPairs() ? nextPair() : nextWord();
  }

  private boolean nextWord() {
    if (next == words.size()) {
      return false;
    }
    Word word = words.get(next++);
    emit(word, view.term(word), word.end());
    return true;
  }

  private boolean nextPair() {
    while (next + 1 < words.size()) {
      Word word = words.get(next++);
      Word follower = words.get(next);
      if (word.isBefore(follower)) {
        emit(word, view.term(word, follower), follower.end());
        return true;
      }
    }
    return false;
  }

  private void emit(Word word, String text, int end) {
    clearAttributes();
    term.append(text);
    offset.setOffset(word.start(), end);
    increment.setPositionIncrement(word.position() - position);
    position = word.position();
  }
}
