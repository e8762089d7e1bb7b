package vn.sotay.lang;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns bytes into text.
 *
 * <p>Evidence counts in this order: a byte order mark; bytes that are UTF-8 (other encodings hardly
 * ever look like it by chance, whatever a server declares); the declared charset; the one named in
 * the page's own {@code meta}; and last windows-1258 or windows-1252, by which of the two gives
 * Vietnamese letters. Bytes that fit nowhere become U+FFFD. What older programs did to the letters
 * is undone where it is certain ({@link TextRepair}). The text isn't normalised.
 */
public final class TextDecoder {

  /** How far into a page its {@code meta} may stand: 1024 by the HTML standard, pages take more. */
  private static final int META_WINDOW = 4096;

  /** Bytes looked at to recognise UTF-16 without a byte order mark. */
  private static final int UTF16_WINDOW = 256;

  /** One broken sequence to this many good ones is damage to UTF-8; more is another encoding. */
  private static final int GOOD_TO_BROKEN = 20;

  /** The five tone marks of windows-1258, which follow their vowel. */
  private static final String TONES_OF_1258 = "\u00cc\u00d2\u00de\u00ec\u00f2";

  /** The vowels of windows-1258 that can carry a tone mark, as Latin-1 shows them. */
  private static final String VOWELS_OF_1258 =
      "aeiouyAEIOUY\u00c2\u00c3\u00ca\u00d4\u00d5\u00dd" + "\u00e2\u00e3\u00ea\u00f4\u00f5\u00fd";

  private TextDecoder() {}

  /**
   * How bytes are to be read.
   *
   * @param start the length of the byte order mark
   * @param letters what those beyond ASCII tell, where the bytes are sound UTF-8
   */
  private record Encoding(Charset charset, int start, Optional<BeyondAscii> letters) {

    String text(byte[] bytes) {
      String text = new String(bytes, start, bytes.length - start, charset);
      return letters
          .map(found -> TextRepair.repaired(text, found))
          .orElseGet(() -> TextRepair.repaired(text));
    }
  }

  /**
   * Returns the text that the bytes stand for, without a byte order mark.
   *
   * @param declared the charset's name from outside, such as an HTTP header; an unknown name counts
   *     as none
   */
  public static String decode(byte[] bytes, Optional<String> declared) {
    return encoding(bytes, declared).text(bytes);
  }

  /**
   * As {@link #decode}, for one that reads the text once: the text of a web page is decoded as it
   * is being parsed.
   *
   * @param bytes not to be changed until all is read
   */
  public static Reader reader(byte[] bytes, Optional<String> declared) {
    Encoding encoding = encoding(bytes, declared);
    return encoding.letters().filter(TextRepair::isSound).isPresent()
        ? Utf8.reader(bytes, encoding.start())
        : new StringReader(encoding.text(bytes));
  }

  private static Encoding encoding(byte[] bytes, Optional<String> declared) {
    Optional<Charset> marked = byteOrderMark(bytes);
    int start = marked.map(charset -> charset.equals(StandardCharsets.UTF_8) ? 3 : 2).orElse(0);
    Optional<Charset> utf16 =
        marked.or(() -> utf16(bytes)).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    if (utf16.isPresent()) {
      return new Encoding(utf16.get(), start, Optional.empty());
    }
    Optional<BeyondAscii> letters = Utf8.letters(bytes, start);
    Charset charset =
        marked.isPresent() || letters.isPresent()
            ? StandardCharsets.UTF_8
            : charset(bytes, declared);
    return new Encoding(charset, start, letters);
  }

  /**
   * Returns the charset parameter of a media type: {@code utf-8} of {@code text/html;
   * charset="UTF-8"}.
   */
  public static Optional<String> charsetOf(String contentType) {
    return after(contentType.toLowerCase(Locale.ROOT), "charset=", 0);
  }

  /** Returns the charset of bytes that aren't sound UTF-8. */
  private static Charset charset(byte[] bytes, Optional<String> declared) {
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    return declared
        .flatMap(TextDecoder::singleByte)
        .or(() -> fromMeta(bytes).flatMap(TextDecoder::singleByte))
        .orElseGet(() -> guess(bytes));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xff, 0xfe)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Latin letters in UTF-16 have a zero in every other byte. */
  private static Optional<Charset> utf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, UTF16_WINDOW) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += bytes[2 * i] == 0 ? 1 : 0;
      zerosSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 1 && zerosFirst == 0 && 2 * zerosSecond > pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return pairs > 1 && zerosSecond == 0 && 2 * zerosFirst > pairs
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isUtf8(byte[] bytes) {
    int good = 0;
    int broken = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = sequenceLength(bytes, at);
      if (length > 1) {
        good++;
      } else if (length == 0 && bytes.length - at > 3) {
        broken++; // a sequence cut off by the end of the input is no evidence against UTF-8
      }
      at += Math.max(1, length);
    }
    return (long) broken * GOOD_TO_BROKEN <= good;
  }

  /** Returns the length of the UTF-8 sequence at {@code at} (RFC 3629); 0 if there is none. */
  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Optional<String> fromMeta(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, META_WINDOW), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int meta = head.indexOf("<meta");
    return meta < 0 ? Optional.empty() : after(head, "charset=", meta);
  }

  /** Returns the name that follows {@code key}, in or out of quotes. */
  private static Optional<String> after(String text, String key, int from) {
    int at = text.indexOf(key, from);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + key.length();
    while (start < text.length() && "\"' ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return start == end ? Optional.empty() : Optional.of(text.substring(start, end));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "-_:.".indexOf(c) >= 0;
  }

  /** Returns a charset the bytes may be in, once it is clear that they aren't in Unicode. */
  private static Optional<Charset> singleByte(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.name().startsWith("UTF-")) {
        return Optional.empty();
      }
      // Browsers read Latin-1 and ASCII as windows-1252 (WHATWG Encoding), so do authors.
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset guess(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (TONES_OF_1258.indexOf(bytes[i] & 0xff) >= 0
          && VOWELS_OF_1258.indexOf(bytes[i - 1] & 0xff) >= 0) {
        return Charset.forName("windows-1258");
      }
    }
    return Charset.forName("windows-1252");
  }
}
