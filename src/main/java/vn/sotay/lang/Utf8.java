package vn.sotay.lang;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Sound UTF-8 (RFC 3629): tells in one pass whether bytes are, and what letters they hold, and
 * hands the text out piece by piece.
 *
 * <p>Pages are mostly ASCII, which is looked through eight bytes at a time; and no text as large as
 * the page is built, which would cost more than reading it.
 */
final class Utf8 extends Reader {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int ASCII_END = 0x80;

  /** So many bytes are widened sooner as a string, by many at once, than one by one. */
  private static final int LONG_RUN = 64;

  private static final int FIRST_SURROGATE = 0xd800;
  private static final int LAST_SURROGATE = 0xdfff;

  private final byte[] bytes;
  private int at;

  /** The second half of a character beyond the basic plane for which there was no room; else 0. */
  private char due;

  private Utf8(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /**
   * Returns what the letters beyond ASCII tell; empty if any byte doesn't fit.
   *
   * @param from where the text begins, behind a byte order mark
   */
  static Optional<BeyondAscii> letters(byte[] bytes, int from) {
    var letters = new BeyondAscii();
    int word = from;
    char before = ' ';
    int at = endOfAscii(bytes, from, bytes.length);
    while (at < bytes.length) {
      int point = point(bytes, at);
      if (point < 0) {
        return Optional.empty();
      }
      int end = at + size(bytes[at]);
      if (point <= Character.MAX_VALUE) {
        letters.see((char) point, before, ascii(bytes, end), ascii(bytes, end + 1));
      }
      if (word <= at && letters.wantsWords() && !TextRepair.divides((char) point)) {
        word = endOfWord(bytes, end);
        letters.addWords(text(bytes, startOfWord(bytes, at), word));
      }
      at = endOfAscii(bytes, end, bytes.length);
      before = at == end ? (char) point : (char) bytes[at - 1];
    }
    return Optional.of(letters);
  }

  /** Returns the text of bytes for which {@link #letters} returned something. */
  static Reader reader(byte[] bytes, int from) {
    return new Utf8(bytes, from);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static int endOfAscii(byte[] bytes, int from, int limit) {
    int end = from;
    while (end + Long.BYTES <= limit && ((long) LONGS.get(bytes, end) & HIGH_BITS) == 0) {
      end += Long.BYTES;
    }
    while (end < limit && bytes[end] >= 0) {
      end++;
    }
    return end;
  }

  private static char ascii(byte[] bytes, int at) {
    if (at >= bytes.length) {
      return ' ';
    }
    return bytes[at] < 0 ? BeyondAscii.ANY : (char) bytes[at];
  }

  private static int startOfWord(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && isInWord(bytes[start - 1])) {
      start--;
    }
    return start;
  }

  private static int endOfWord(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && isInWord(bytes[end])) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(byte b) {
    return b < 0 || !TextRepair.divides((char) b);
  }

  private static int size(byte first) {
    int bits = first & 0xff;
    return bits >= 0xf0 ? 4 : bits >= 0xe0 ? 3 : 2;
  }

  /** Returns the code point of the sequence that begins there; -1 if none does. */
  private static int point(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int size = size(bytes[at]);
    if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) {
      return -1;
    }
    int point = first & (0x7f >> size);
    for (int i = 1; i < size; i++) {
      int next = bytes[at + i];
      if ((next & 0xc0) != ASCII_END) {
        return -1;
      }
      point = point << 6 | (next & 0x3f);
    }
    return isShortest(point, size) ? point : -1;
  }

  private static boolean isShortest(int point, int size) {
    return switch (size) {
      case 2 -> true; // the first byte told
      case 3 -> point >= 0x800 && (point < FIRST_SURROGATE || point > LAST_SURROGATE);
      default -> point > Character.MAX_VALUE && point <= Character.MAX_CODE_POINT;
    };
  }

  @Override
  public int read(char[] out, int from, int most) {
    if (at == bytes.length && due == 0) {
      return -1;
    }
    int end = from + most;
    int to = from;
    while (to < end && (due != 0 || at < bytes.length)) {
      if (due != 0) {
        out[to++] = due;
        due = 0;
      }
      to = ascii(out, to, end);
      to = sequences(out, to, end);
    }
    return to - from;
  }

  private int ascii(char[] out, int to, int end) {
    int from = at;
    int length = endOfAscii(bytes, from, Math.min(bytes.length, from + end - to)) - from;
    if (length >= LONG_RUN) {
      new String(bytes, from, length, StandardCharsets.ISO_8859_1).getChars(0, length, out, to);
    } else {
      for (int i = 0; i < length; i++) {
        out[to + i] = (char) bytes[from + i];
      }
    }
    at = from + length;
    return to + length;
  }

  private int sequences(char[] out, int start, int end) {
    int to = start;
    while (to < end && due == 0 && at < bytes.length && bytes[at] < 0) {
      int point = sound(bytes[at], at);
      at += size(bytes[at]);
      if (point <= Character.MAX_VALUE) {
        out[to++] = (char) point;
      } else {
        out[to++] = Character.highSurrogate(point);
        due = Character.lowSurrogate(point);
      }
    }
    return to;
  }

  /** Returns the code point of a sequence that is known to be sound. */
  private int sound(byte first, int start) {
    int size = size(first);
    int point = first & (0x7f >> size);
    for (int i = 1; i < size; i++) {
      point = point << 6 | (bytes[start + i] & 0x3f);
    }
    return point;
  }

  @Override
  public void close() {}
}
