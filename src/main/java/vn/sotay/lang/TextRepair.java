package vn.sotay.lang;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    return repaired(text, BeyondAscii.of(text));
  }

  /**
   * Likewise.
   *
   * @param letters the text's
   */
  static String repaired(String text, BeyondAscii letters) {
    if (isSound(letters)) {
      return text;
    }
    if (letters.isVietnamese()) {
      return withoutFaultyVni(text);
    }
    String utf8 = letters.mayBeReadTwice() ? readAsUtf8(text) : text;
    return utf8.equals(text) ? fromLegacy(text, letters.words()) : utf8;
  }

  /** Returns whether a text with these letters certainly needs no repair. */
  static boolean isSound(BeyondAscii letters) {
    return letters.isVietnamese()
        ? !letters.isImpossible()
        : !letters.mayBeReadTwice() && legacyOf(letters.words()).isEmpty();
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

  private static String fromLegacy(String text, List<String> words) {
    return legacyOf(words).map(reading -> reading.apply(text)).orElse(text);
  }

  /** Returns how to read text with such words; empty where they are fine as they are. */
  private static Optional<UnaryOperator<String>> legacyOf(List<String> words) {
    if (syllables(words, UnaryOperator.identity(), DOUBTFUL) > DOUBTFUL) {
      return Optional.empty();
    }
    double asTcvn3 = syllables(words, LegacyEncodings::fromTcvn3, CONVINCING);
    double asVni = syllables(words, LegacyEncodings::fromVni, CONVINCING);
    if (Math.max(asTcvn3, asVni) < CONVINCING) {
      return Optional.empty();
    }
    return Optional.of(asTcvn3 >= asVni ? LegacyEncodings::fromTcvn3 : LegacyEncodings::fromVni);
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

  /** Returns whether a character stands between words, as far as letters beyond ASCII matter. */
  static boolean divides(char c) {
    return c < ASCII_END ? !isAsciiLetter(c) : c == '\u00a0' || c >= '\u2000';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Returns whether a letter stands as in no syllable, but as a faulty VNI converter leaves it:
   * {@code ơng} ("ương" is sound), {@code ịng}, {@code ịi}.
   */
  static boolean isImpossible(char before, char letter, char next, char afterNext) {
    boolean ng = next == 'n' && afterNext == 'g';
    return switch (letter) {
      case 'ơ' -> ng && before != 'ư' && before != 'Ư';
      case 'ị' -> ng || next == 'i';
      default -> false;
    };
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
