package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;

/**
 * Runs of letters, digits and signs that are one word: {@code 12-HD/BTCTW}, {@code Đ/c}, {@code
 * H'leo}. The built-in engine never splits them; for one that does they are found here beforehand.
 */
public final class Codes {

  private Codes() {}

  /**
   * Returns the codes of the sentences, in text order, disjoint. A number with its signs
   * (30/9/2022) is none, since it has no letter.
   *
   * @param text normalised text
   * @param sentences spans of it, in order, disjoint
   */
  public static List<Span> in(String text, List<Span> sentences) {
    List<Span> codes = new ArrayList<>();
    Pieces pieces = new Pieces();
    for (Span sentence : sentences) {
      pieces.read(text, sentence.start(), sentence.end());
      for (int i = 0; i < pieces.size(); i++) {
        if (isCode(text, pieces.start(i), pieces.end(i))) {
          codes.add(new Span(pieces.start(i), pieces.end(i)));
        }
      }
    }
    return codes;
  }

  private static boolean isCode(String text, int start, int end) {
    boolean letter = false;
    boolean sign = false;
    for (int i = start; i < end; i++) {
      Letters.Kind kind = Letters.kind(text.charAt(i));
      letter |= kind == Letters.Kind.LETTER;
      sign |= kind == Letters.Kind.SIGN;
    }
    return letter && sign;
  }
}
