package vn.sotay.lang;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    if (isVietnamese(text)) {
      return mayBeFaultyVni(text) ? withoutFaultyVni(text) : text;
    }
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
      char c = text.charAt(i);
      if (c < ASCII_END) {
        continue;
      }
      if (VIETNAMESE_ONLY.indexOf(c) >= 0 || (c >= '\u1ea0' && c <= '\u1ef9')) {
        return true;
      }
    }
    return false;
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
    if (syllables(words, UnaryOperator.identity()) > DOUBTFUL) {
      return text;
    }
    double asTcvn3 = syllables(words, LegacyEncodings::fromTcvn3);
    double asVni = syllables(words, LegacyEncodings::fromVni);
    if (Math.max(asTcvn3, asVni) < CONVINCING) {
      return text;
    }
    return asTcvn3 >= asVni ? LegacyEncodings.fromTcvn3(text) : LegacyEncodings.fromVni(text);
  }

  /** Returns the share of words that are syllables when read that way; 1 if there are none. */
  private static double syllables(List<String> words, UnaryOperator<String> reading) {
    long good = words.stream().map(reading).filter(Syllables::isSyllable).count();
    return words.isEmpty() ? 1 : (double) good / words.size();
  }

  /**
   * Returns what stands between white space and signs of ASCII and has more than ASCII: the first
   * few hundred different words.
   */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || divides(text.charAt(i))) {
        if (beyond && seen.add(text.substring(start, i))) {
          words.add(text.substring(start, i));
        }
        if (words.size() == ENOUGH_WORDS) {
          break;
        }
        start = i + 1;
        beyond = false;
      } else {
        beyond |= text.charAt(i) >= ASCII_END;
      }
    }
    return words;
  }

  private static boolean divides(char c) {
    return c < ASCII_END ? !Character.isLetter(c) : c == '\u00a0' || c >= '\u2000';
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
    List<Token> tokens = Tokenizer.tokens(text);
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
    Token token = tokens.get(i);
    boolean unit = i > 0 && !tokens.get(i - 1).isSyllable() && !tokens.get(i - 1).is(",");
    boolean label = i + 1 < tokens.size() && LABEL_SIGNS.contains(tokens.get(i + 1).key());
    String word = token.span().in(text);
    return !unit
        && !label
        && word.equals(word.toLowerCase(Locale.ROOT))
        && !Syllables.hasVowel(word);
  }
}
