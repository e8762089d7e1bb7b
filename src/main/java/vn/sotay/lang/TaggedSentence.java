package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/**
 * A sentence whose words people have marked: what the segmenter and the tagger learn from.
 *
 * @param text the sentence, normalised
 * @param words its words, in order
 */
public record TaggedSentence(String text, List<Word> words) {

  private static final String CLOSING = ",.:;?!)…”";

  public TaggedSentence {
    words = List.copyOf(words);
  }

  /**
   * Returns the sentence as it would be printed: treebanks write spaces around every sign, papers
   * don't. {@code nói : " Tôi đi . "} becomes {@code nói: "Tôi đi."}.
   */
  public TaggedSentence printed() {
    StringBuilder out = new StringBuilder();
    List<Word> moved = new ArrayList<>();
    boolean quoting = false;
    boolean opened = true;
    for (Word word : words) {
      String surface = word.span().in(text);
      boolean quote = surface.equals("\"");
      boolean closing = quote ? quoting : closes(surface);
      if (!opened && !closing) {
        out.append(' ');
      }
      opened = quote ? !quoting : surface.equals("(") || surface.equals("“");
      quoting ^= quote;
      int start = out.length();
      out.append(surface);
      moved.add(new Word(new Span(start, out.length()), word.tag()));
    }
    return new TaggedSentence(out.toString(), moved);
  }

  private static boolean closes(String surface) {
    return surface.equals("...") || (surface.length() == 1 && CLOSING.contains(surface));
  }
}
