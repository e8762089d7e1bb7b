package vn.sotay.lang;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decodes sound UTF-8 (RFC 3629) in one pass, and tells on the way what letters it holds.
 *
 * <p>The platform's own decoder takes a page byte by byte as soon as one letter is beyond Latin-1;
 * pages are mostly ASCII, which is taken eight bytes at a time here.
 */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int ASCII_END = 0x80;
  private static final int FIRST_SURROGATE = 0xd800;
  private static final int LAST_SURROGATE = 0xdfff;

  /**
   * A text.
   *
   * @param text the characters, without a byte order mark
   * @param isVietnamese whether a letter or mark occurs that no Western encoding has
   * @param hasLetters whether there is any letter beyond ASCII
   */
  record Decoded(String text, boolean isVietnamese, boolean hasLetters) {}

  private final byte[] bytes;
  private final char[] out;
  private int at;
  private int length;
  private boolean vietnamese;
  private boolean letters;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.out = new char[bytes.length];
  }

  /** Returns the text; empty if any byte doesn't fit. */
  static Optional<Decoded> decode(byte[] bytes) {
    var decoder = new Utf8(bytes);
    while (decoder.at < bytes.length) {
      decoder.ascii();
      if (decoder.at < bytes.length && !decoder.sequence()) {
        return Optional.empty();
      }
    }
    String text = new String(decoder.out, 0, decoder.length);
    return Optional.of(new Decoded(text, decoder.vietnamese, decoder.letters));
  }

  private void ascii() {
    int end = at;
    while (end + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, end) & HIGH_BITS) == 0) {
      end += Long.BYTES;
    }
    while (end < bytes.length && bytes[end] >= 0) {
      end++;
    }
    for (int i = at, to = length; i < end; i++, to++) {
      out[to] = (char) bytes[i];
    }
    length += end - at;
    at = end;
  }

  /** Reads the sequences up to the next byte of ASCII. Returns whether they are sound. */
  private boolean sequence() {
    while (at < bytes.length && bytes[at] < 0) {
      int first = bytes[at] & 0xff;
      int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) {
        return false;
      }
      int point = first & (0x7f >> size);
      for (int i = 1; i < size; i++) {
        int next = bytes[at + i];
        if ((next & 0xc0) != ASCII_END) {
          return false;
        }
        point = point << 6 | (next & 0x3f);
      }
      if (!isShortest(point, size)) {
        return false;
      }
      at += size;
      put(point);
    }
    return true;
  }

  private static boolean isShortest(int point, int size) {
    return switch (size) {
      case 2 -> true; // the first byte told
      case 3 -> point >= 0x800 && (point < FIRST_SURROGATE || point > LAST_SURROGATE);
      default -> point > Character.MAX_VALUE && point <= Character.MAX_CODE_POINT;
    };
  }

  private void put(int point) {
    if (point > Character.MAX_VALUE) {
      length += Character.toChars(point, out, length);
      return;
    }
    char c = (char) point;
    out[length++] = c;
    letters |= !TextRepair.divides(c);
    vietnamese = vietnamese || TextRepair.isVietnameseOnly(c);
  }
}
