package vn.sotay.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import vn.sotay.article.Bytes;

/**
 * Takes of a very large page what may hold an article.
 *
 * <p>Pages grow large by pictures that stand in an attribute ({@code <img src="data:…">}), or by
 * damage. Of such a tag beginning and end are kept, so that quotes close as they did, and its
 * middle is left out. Besides, jsoup 1.24.1 takes seconds for a tag with a million attributes
 * ({@code MutatedPagesTest}, round 1,199).
 */
final class LargePage {

  /** Smaller pages are taken as they are: nearly all. */
  private static final int LARGE = 1024 * 1024;

  /** What a page holds beyond so many bytes is no article. */
  private static final int LARGEST = 4 * LARGE;

  /** No tag says so much. */
  private static final int LONGEST_TAG = 16 * 1024;

  /** So much of a tag's beginning, and of its end, is kept. */
  private static final int KEPT = 1024;

  private final ByteBuffer body;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(LARGE);

  private LargePage(Bytes body) {
    this.body = body.buffer();
  }

  /** Returns a page's bytes; of a very large page those that are worth reading. */
  static byte[] bytes(Bytes body) {
    return body.length() <= LARGE ? body.toArray() : new LargePage(body).bytes();
  }

  private byte[] bytes() {
    int from = 0;
    int at = 0;
    while (at < body.limit() && kept.size() + at - from < LARGEST) {
      if (!opensTag(at)) {
        at++;
        continue;
      }
      int end = endOfTag(at);
      if (end - at > LONGEST_TAG) {
        keep(from, at + KEPT);
        from = end - KEPT;
      }
      at = end;
    }
    keep(from, at);
    return kept.toByteArray();
  }

  private boolean opensTag(int at) {
    return body.get(at) == '<'
        && at + 1 < body.limit()
        && (body.get(at + 1) == '/' || Character.isLetter(body.get(at + 1)));
  }

  /** Returns the offset of the tag's end, or the page's. */
  private int endOfTag(int start) {
    int at = start;
    while (at < body.limit() && body.get(at) != '>') {
      at++;
    }
    return at;
  }

  private void keep(int from, int to) {
    byte[] piece = new byte[Math.min(to - from, LARGEST - kept.size())];
    body.get(from, piece);
    kept.writeBytes(piece);
  }
}
