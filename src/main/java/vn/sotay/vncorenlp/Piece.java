package vn.sotay.vncorenlp;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;

/**
 * A piece of plain text: what one call of VnCoreNLP may take, or a run without a space that it must
 * not see.
 *
 * @param span the piece, without white space at its ends
 * @param readable whether VnCoreNLP may see it
 */
record Piece(Span span, boolean readable) {

  /** Characters without a space; beyond some thousand, VnCoreNLP takes minutes or overflows. */
  static final int LONGEST_TOKEN = 200;

  /** Its time grows with the square of the sentences: from here on, a call ends with a sentence. */
  private static final int LONG_CALL = 2_000;

  /** And from here on, anywhere. */
  private static final int LONGEST_CALL = 5_000;

  private static final String SENTENCE_ENDS = ".!?…";

  /** Returns the pieces of the text, which together hold all but its white space. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int callStart = -1;
    int callEnd = -1;
    int at = 0;
    while ((at = skipSpace(text, at)) < text.length()) {
      int end = tokenEnd(text, at);
      boolean readable = end - at <= LONGEST_TOKEN;
      if (callStart >= 0 && (!readable || mustEnd(text, new Span(callStart, callEnd), at))) {
        pieces.add(new Piece(new Span(callStart, callEnd), true));
        callStart = -1;
      }
      if (readable) {
        callStart = callStart < 0 ? at : callStart;
        callEnd = end;
      } else {
        pieces.add(new Piece(new Span(at, end), false));
      }
      at = end;
    }
    if (callStart >= 0) {
      pieces.add(new Piece(new Span(callStart, callEnd), true));
    }
    return pieces;
  }

  private static boolean mustEnd(String text, Span call, int next) {
    return text.substring(call.end(), next).indexOf('\n') >= 0
        || call.length() >= LONGEST_CALL
        || (call.length() >= LONG_CALL && SENTENCE_ENDS.indexOf(text.charAt(call.end() - 1)) >= 0);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int tokenEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }
}
