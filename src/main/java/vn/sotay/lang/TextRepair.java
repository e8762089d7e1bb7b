package vn.sotay.lang;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Undoes what wrong conversions did to a text, where that is certain, and tells where letters are
 * lost for good.
 */
public final class TextRepair {

  /** Share of words that must become syllables for another reading to be believed. */
  private static final double CONVINCING = 0.8;

  /** Share of words that may be syllables already. */
  private static final double DOUBTFUL = 0.5;

  /** Lower-case words without a vowel to all words; sound text stays far below. */
  private static final double DAMAGED = 0.05;

  /** Impossible syllables that a faulty converter explains to all words, at least. */
  private static final double FAULTY = 0.02;

  private static final Set<String> LABEL_SIGNS = Set.of(")", ".", "/", "-", "&", "'");
  private static final int ASCII_END = 0x80;

  /** So many different words tell a text's encoding. */
  private static final int ENOUGH_WORDS = 400;

  /** The first byte of a UTF-8 sequence is no smaller (RFC 3629). */
  private static final int FIRST_LEAD_BYTE = 0xc2;

  /** Besides the letters from ạ to ỹ. */
  private static final String VIETNAMESE_ONLY = "ăđơưĂĐƠƯ" + Letters.TONE_MARKS;

  private static final char LAST_TONE_MARK = (char) Letters.TONE_MARKS.chars().max().orElseThrow();

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LATIN_END = 0x100;

  private TextRepair() {}

  /**
   * Returns the text as it was meant: UTF-8 that was read as windows-1252 ({@code Äáº£ng}), TCVN3
   * and VNI ({@code §¶ng bé}, {@code Ñaûng boä}) become Vietnamese, and so do syllables that a
   * faulty VNI converter made impossible ({@code khơng}). Other text is returned as it is.
   *
   * <p>The whole text is of one kind: one that has Vietnamese letters already isn't converted.
   */
  public static String repaired(String text) {
    return isVietnamese(text) ? ofVietnamese(text) : ofOther(text);
  }

  /** Likewise. */
  static String repaired(Utf8.Decoded decoded) {
    if (decoded.isVietnamese()) {
      return ofVietnamese(decoded.text());
    }
    return decoded.hasLetters() ? ofOther(decoded.text()) : decoded.text();
  }

  private static String ofVietnamese(String text) {
    return mayBeFaultyVni(text) ? withoutFaultyVni(text) : text;
  }

  private static String ofOther(String text) {
    int first = firstBeyondAscii(text);
    if (first == text.length()) {
      return text;
    }
    String utf8 = startsSequence(text, first) ? readAsUtf8(text) : text;
    return utf8.equals(text) ? fromLegacy(text) : utf8;
  }

  private static int firstBeyondAscii(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < ASCII_END) {
      at++;
    }
    return at;
  }

  /** Returns whether two characters may be the bytes of one, so that it is worth reading on. */
  private static boolean startsSequence(String text, int at) {
    return at + 1 < text.length()
        && byteOf(text.charAt(at)) >= FIRST_LEAD_BYTE
        && byteOf(text.charAt(at + 1)) >= ASCII_END;
  }

  /** Returns whether a letter or mark occurs that no Western encoding has. */
  private static boolean isVietnamese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= LATIN_END && isVietnameseOnly(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether no Western encoding has this letter or mark. */
  static boolean isVietnameseOnly(char c) {
    return c <= LAST_TONE_MARK ? VIETNAMESE_ONLY.indexOf(c) >= 0 : c >= '\u1ea0' && c <= '\u1ef9';
  }

  private static String readAsUtf8(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int b = byteOf(text.charAt(i));
      if (b < 0) {
        return text;
      }
      bytes.write(b);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return text; // it isn't UTF-8, so nothing was misread
    }
  }

  /** Returns the byte that windows-1252 shows as this character; -1 if there is none. */
  private static int byteOf(char c) {
    if (c < LATIN_END) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WINDOWS_1252);
    return encoded.length == 1 && encoded[0] != '?' ? encoded[0] & 0xff : -1;
  }

  private static String fromLegacy(String text) {
    List<String> words = words(text);
    if (syllables(words, UnaryOperator.identity(), DOUBTFUL) > DOUBTFUL) {
      return text;
    }
    double asTcvn3 = syllables(words, LegacyEncodings::fromTcvn3, CONVINCING);
    double asVni = syllables(words, LegacyEncodings::fromVni, CONVINCING);
    if (Math.max(asTcvn3, asVni) < CONVINCING) {
      return text;
    }
    return asTcvn3 >= asVni ? LegacyEncodings.fromTcvn3(text) : LegacyEncodings.fromVni(text);
  }

  /**
   * Returns the share of words that are syllables when read that way, or 0 as soon as it can't
   * reach {@code needed}; 1 if there are no words.
   */
  private static double syllables(
      List<String> words, UnaryOperator<String> reading, double needed) {
    int good = 0;
    for (int i = 0; i < words.size(); i++) {
      good += Syllables.isSyllable(reading.apply(words.get(i))) ? 1 : 0;
      if (good + words.size() - i - 1 < needed * words.size()) {
        return 0;
      }
    }
    return words.isEmpty() ? 1 : (double) good / words.size();
  }

  /**
   * Returns what stands between white space and signs of ASCII and has more than ASCII: the first
   * few hundred different words.
   */
  private static List<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    int at = 0;
    while (at < text.length() && words.size() < ENOUGH_WORDS) {
      if (text.charAt(at) < ASCII_END || divides(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (start > 0 && !divides(text.charAt(start - 1))) {
        start--;
      }
      while (at < text.length() && !divides(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(start, at));
    }
    return List.copyOf(words);
  }

  /** Returns whether a character stands between words, as far as letters beyond ASCII matter. */
  static boolean divides(char c) {
    return c < ASCII_END ? !isAsciiLetter(c) : c == '\u00a0' || c >= '\u2000';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean mayBeFaultyVni(String text) {
    for (int at = text.indexOf("ơng"); at >= 0; at = text.indexOf("ơng", at + 1)) {
      if (at == 0 || "ưƯ".indexOf(text.charAt(at - 1)) < 0) {
        return true; // "ương" is sound, "ơng" alone is not
      }
    }
    return text.contains("ịng") || text.contains("ịi");
  }

  private static String withoutFaultyVni(String text) {
    StringBuilder out = new StringBuilder(text);
    int words = 0;
    int mended = 0;
    for (Token token : Tokenizer.tokens(text)) {
      if (token.isSyllable()) {
        words++;
        mended += mend(token.span().in(text), token.start(), out) ? 1 : 0;
      }
    }
    return mended > FAULTY * words ? out.toString() : text;
  }

  /** Replaces a word that is no syllable by the one that the converter spoiled, if there is one. */
  private static boolean mend(String word, int start, StringBuilder out) {
    if (Syllables.isSyllable(word)) {
      return false;
    }
    String mended = word.replace('ơ', 'ô').replace('ị', 'ò').replace('ĩ', 'ó').replace('Ơ', 'Ô');
    if (mended.equals(word) || !Syllables.isSyllable(mended)) {
      return false;
    }
    out.replace(start, start + word.length(), mended);
    return true;
  }

  /**
   * Returns whether letters are lost: many words in small letters have no vowel ({@code thc hin mt
   * s ni dung}). Units after a number and letters of lists don't count. Such a text is kept and
   * marked, never guessed at.
   */
  public static boolean isDamaged(String raw) {
    String text = TextNormalizer.normalize(raw);
    return isDamaged(text, Tokenizer.tokens(text));
  }

  /**
   * As {@link #isDamaged(String)}.
   *
   * @param text normalised
   * @param tokens of the text, or of a part of it
   */
  public static boolean isDamaged(String text, List<Token> tokens) {
    int words = 0;
    int broken = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSyllable()) {
        words++;
        broken += isBroken(tokens, i, text) ? 1 : 0;
      }
    }
    return broken > DAMAGED * words;
  }

  private static boolean isBroken(List<Token> tokens, int i, String text) {
    if (!isSmallAndWithoutVowel(text, tokens.get(i))) {
      return false;
    }
    boolean unit = i > 0 && !tokens.get(i - 1).isSyllable() && !tokens.get(i - 1).is(",");
    boolean label = i + 1 < tokens.size() && LABEL_SIGNS.contains(tokens.get(i + 1).key());
    return !unit && !label;
  }

  private static boolean isSmallAndWithoutVowel(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      if (Letters.isVowel(Letters.toneless(c)) || Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }
}
