package vn.sotay.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;

/**
 * Reads the number of a directive out of running text, slips included.
 *
 * <pre>
 * number  = serial ["-" | "."] MARK ("/" | "-") ISSUER        12-HD/BTCTW, 03 ĐA/TU, 10-CT-TW
 *         | serial "/" MARK ("-" | "/") ISSUER                118/QĐ-UBND, 646/QĐ/QUTW
 *         | serial "/" year "/" MARK "-" ISSUER               30/2020/NĐ-CP
 *         | serial "/" year "/" ("QH" | "UBTVQH") digits      202/2025/QH15
 *         | serial "/" PARTY-ISSUER                           08/TU
 *         | serial "/" ISSUER "-" UNIT                        1234/UBND-NC
 *         | serial ["-"] MARKISSUER                           37 – QĐTW
 * ISSUER  = letters {("." | "&amp;" | "-") letters} [digits]
 * </pre>
 *
 * <p>Spaces may stand around the signs. It reads at most some twenty tokens, however long the text.
 */
public final class DocumentNumberReader {

  /**
   * A number found.
   *
   * @param number normalised
   * @param to index just past its last token
   * @param end offset just past its last character, which may lie inside that token ("TWngày")
   */
  public record Reading(DocumentNumber number, int to, int end) {}

  private static final int LONGEST_SERIAL = 5;
  private static final int LONGEST_MARK = 6;
  private static final String PERSONNEL = MatchingKey.of("NS");
  private static final int MOST_ISSUER_PARTS = 6;
  private static final int LONGEST_ACRONYM = 16;

  /** Words that lost the space before them: "03-KH/TWngày 01-7-2011". */
  private static final List<String> GLUED_WORDS = List.of("ngày", "của", "về");

  private final String text;
  private final List<Token> tokens;

  private DocumentNumberReader(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Returns the number that starts at token {@code from}.
   *
   * @param text the text that the tokens were cut from
   * @param tokens of one line
   */
  public static Optional<Reading> at(String text, List<Token> tokens, int from) {
    return new DocumentNumberReader(text, tokens).number(from);
  }

  /** Digits read, letters that stand for digits put right. */
  private record Serial(String digits, int to) {}

  private Optional<Reading> number(int from) {
    return mayBeNumber(from) ? serial(from).flatMap(this::afterSerial) : Optional.empty();
  }

  /** Most numbers count what follows them, which the next token tells: a quick look. */
  private boolean mayBeNumber(int from) {
    Token first = tokens.get(from);
    int next = from + 1;
    return switch (first.kind()) {
      case SIGN -> false;
      case SYLLABLE -> first.end() - first.start() == 1;
      case NUMBER ->
          is(next, "/") || is(next, "-") || is(next, ".") || isGlued(next) || mayBeMark(next);
    };
  }

  /** Reads "12"; also "1O" and "l0", where a letter stands for a digit. */
  private Optional<Serial> serial(int from) {
    StringBuilder digits = new StringBuilder();
    int at = from;
    boolean anyDigit = false;
    while (at < tokens.size()
        && digits.length() <= LONGEST_SERIAL
        && (at == from || isGlued(at))
        && isSerialPart(at)) {
      anyDigit |= tokens.get(at).isNumber();
      digits.append(word(at).replace('O', '0').replace('o', '0').replace('l', '1'));
      at++;
    }
    return anyDigit && digits.length() <= LONGEST_SERIAL
        ? Optional.of(new Serial(digits.toString(), at))
        : Optional.empty();
  }

  private boolean isSerialPart(int at) {
    Token token = tokens.get(at);
    boolean letter = token.isSyllable() && token.end() - token.start() == 1;
    return token.isNumber() || (letter && (word(at).equals("O") || word(at).equals("l")));
  }

  private Optional<Reading> afterSerial(Serial serial) {
    if (is(serial.to(), "/")) {
      return isYear(serial.to() + 1) && is(serial.to() + 2, "/")
          ? withYear(serial, word(serial.to() + 1), serial.to() + 3)
          : afterSlash(serial, serial.to() + 1);
    }
    boolean sign = is(serial.to(), "-") || (is(serial.to(), ".") && isGlued(serial.to() + 1));
    return afterHyphen(serial, sign ? serial.to() + 1 : serial.to());
  }

  private Optional<Reading> withYear(Serial serial, String year, int at) {
    Optional<Mark> mark = mark(at).filter(m -> is(m.to(), "-") || is(m.to(), "/"));
    if (mark.isPresent()) {
      Mark m = mark.get();
      return issuer(m.to() + 1)
          .map(i -> reading(serial, year, m.letters(), i, DocumentNumber.Style.STATE));
    }
    return issuer(at)
        .filter(i -> i.letters().startsWith("QH") || i.letters().startsWith("UBTVQH"))
        .map(i -> reading(serial, year, "", i, DocumentNumber.Style.STATE));
  }

  private Optional<Reading> afterSlash(Serial serial, int at) {
    Optional<Mark> mark = mark(at).filter(m -> is(m.to(), "-") || is(m.to(), "/"));
    if (mark.isPresent()) {
      Mark m = mark.get();
      return issuer(m.to() + 1).map(i -> reading(serial, "", m.letters(), i, styleOf(i)));
    }
    return issuer(at).flatMap(i -> withoutMark(serial, i));
  }

  private static DocumentNumber.Style styleOf(Mark issuer) {
    boolean party =
        Issuers.standard().byMark(issuer.letters()).map(Issuers.Issuer::ofParty).orElse(false);
    return party ? DocumentNumber.Style.PARTY : DocumentNumber.Style.STATE;
  }

  /** Reads "08/TU", and "1234/UBND-NC", where the whole rest is one chain of letters. */
  private static Optional<Reading> withoutMark(Serial serial, Mark issuer) {
    if (styleOf(issuer) == DocumentNumber.Style.PARTY) {
      return Optional.of(reading(serial, "", "", issuer, DocumentNumber.Style.PARTY));
    }
    return issuer.letters().indexOf('-') > 1
        ? Optional.of(reading(serial, "", "", issuer, DocumentNumber.Style.STATE))
        : Optional.empty();
  }

  private Optional<Reading> afterHyphen(Serial serial, int at) {
    if (!mayBeMark(at)) {
      return Optional.empty();
    }
    Optional<Mark> mark =
        personnelMark(at)
            .or(() -> mark(at).filter(m -> is(m.to(), "/") || is(m.to(), "-")))
            .or(() -> unknownMark(at));
    if (mark.isPresent()) {
      Mark m = mark.get();
      return issuer(m.to() + 1)
          .map(i -> reading(serial, "", m.letters(), i, DocumentNumber.Style.PARTY));
    }
    return markAndIssuerInOne(serial, at);
  }

  /**
   * Most numbers count what follows: "12 đảng viên". Letters that no sign binds are those of type
   * and issuer in one, of which none has a tone but the slips ĐỦ and ThịU.
   */
  private boolean mayBeMark(int at) {
    return at < tokens.size()
        && tokens.get(at).isSyllable()
        && (isSign(at + 1) || isSign(at + 2) || mayBeInOne(tokens.get(at).key()));
  }

  private static boolean mayBeInOne(String key) {
    return !MatchingKey.hasTone(key) || key.charAt(key.length() - 2) == 'u';
  }

  private boolean isSign(int at) {
    return is(at, "/") || is(at, "-");
  }

  /** Reads "QĐTW", where the slash was lost. */
  private Optional<Reading> markAndIssuerInOne(Serial serial, int at) {
    if (at >= tokens.size() || !tokens.get(at).isSyllable()) {
      return Optional.empty();
    }
    String word = plainWord(at);
    for (int length = Math.min(4, word.length() - 2); length >= 2; length--) {
      String issuer = word.substring(length);
      var type = DocumentTypes.standard().byMark(word.substring(0, length));
      if (type.isPresent() && Issuers.standard().byMark(issuer).isPresent()) {
        Mark rest = new Mark(Issuers.standard().usual(issuer), at + 1, tokens.get(at).end());
        return Optional.of(
            reading(serial, "", type.get().mark(), rest, DocumentNumber.Style.PARTY));
      }
    }
    return Optional.empty();
  }

  private static Reading reading(
      Serial serial, String year, String mark, Mark issuer, DocumentNumber.Style style) {
    return new Reading(
        new DocumentNumber(serial.digits(), year, mark, issuer.letters(), style),
        issuer.to(),
        issuer.end());
  }

  /** Letters of a type or an issuer in their usual spelling. */
  private record Mark(String letters, int to, int end) {}

  /** Reads the letters of a type: "HD", "QĐi", "Q Đ". */
  private Optional<Mark> mark(int at) {
    if (at >= tokens.size() || !tokens.get(at).isSyllable()) {
      return Optional.empty();
    }
    return knownMark(plainWord(at), at + 1)
        .or(
            () ->
                at + 1 < tokens.size() && plainWord(at).length() == 1
                    ? knownMark(plainWord(at) + plainWord(at + 1), at + 2)
                    : Optional.empty());
  }

  /** Reads "QĐ-NS" of "58-QĐ-NS/TW", a decision on somebody's post (nhân sự). */
  private Optional<Mark> personnelMark(int at) {
    return mark(at)
        .filter(m -> is(m.to(), "-") && is(m.to() + 1, PERSONNEL) && is(m.to() + 2, "/"))
        .map(m -> new Mark(m.letters() + "-NS", m.to() + 2, tokens.get(m.to() + 1).end()));
  }

  /** Reads letters that no type has, before the mark of a known body: "335-QĐNS/TW". */
  private Optional<Mark> unknownMark(int at) {
    boolean mark =
        isIssuerWord(at)
            && plainWord(at).length() <= LONGEST_MARK
            && is(at + 1, "/")
            && isGlued(at + 1)
            && isGlued(at + 2)
            && isKnownInLowerCase(at + 2);
    return mark
        ? Optional.of(new Mark(plainWord(at), at + 1, tokens.get(at).end()))
        : Optional.empty();
  }

  private Optional<Mark> knownMark(String letters, int to) {
    int end = tokens.get(to - 1).end();
    DocumentTypes types = DocumentTypes.standard();
    if (types.byMark(letters).isPresent()) {
      return Optional.of(new Mark(types.usualMark(letters), to, end));
    }
    return Letters.plain(letters).equals("HD")
        ? Optional.of(new Mark("HD", to, end))
        : Optional.empty();
  }

  private Optional<Mark> issuer(int from) {
    if (from >= tokens.size() || !tokens.get(from).isSyllable()) {
      return Optional.empty();
    }
    int glued = gluedWord(from);
    if (glued > 0) {
      return Optional.of(
          new Mark(usual(plainWord(from).substring(0, glued)), from + 1, cut(from, glued)));
    }
    return issuerParts(from);
  }

  /** Returns how many letters stand before a glued-on word, 0 if none is glued on. */
  private int gluedWord(int at) {
    String word = plainWord(at);
    for (String glued : GLUED_WORDS) {
      int before = word.length() - glued.length();
      if (before >= 2 && word.endsWith(glued) && Letters.isAcronym(word.substring(0, before))) {
        return before;
      }
    }
    return 0;
  }

  private int cut(int at, int letters) {
    int end = tokens.get(at).start();
    for (int left = letters; left > 0; end++) {
      if (!TextNormalizer.isInvisible(text.charAt(end))) {
        left--;
      }
    }
    return end;
  }

  private Optional<Mark> issuerParts(int from) {
    if (!isIssuerWord(from) && !isKnownInLowerCase(from)) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder(plainWord(from));
    int at = from + 1;
    for (int part = 1; part < MOST_ISSUER_PARTS && joinsIssuer(at); part++) {
      letters.append(word(at)).append(plainWord(at + 1));
      at += 2;
    }
    if (isGlued(at) && tokens.get(at).isNumber() && tokens.get(at).key().length() <= 2) {
      letters.append(word(at++));
    }
    if (at < tokens.size() && isSpacedTail(letters.toString(), at)) {
      letters.append(word(at++));
    }
    return Optional.of(new Mark(usual(letters.toString()), at, tokens.get(at - 1).end()));
  }

  private boolean isIssuerWord(int at) {
    return at < tokens.size()
        && tokens.get(at).isSyllable()
        && plainWord(at).length() <= LONGEST_ACRONYM
        && Letters.isAcronym(plainWord(at));
  }

  private boolean isKnownInLowerCase(int at) {
    return Issuers.standard().byMark(plainWord(at)).isPresent();
  }

  /** Whether the sign at {@code at} binds the letters after it: BTC.ĐUK, CP-UBTVQH14, BTC/TW. */
  private boolean joinsIssuer(int at) {
    boolean sign = is(at, ".") || is(at, "&") || is(at, "-") || is(at, "/");
    return sign
        && isGlued(at)
        && isGlued(at + 1)
        && isIssuerWord(at + 1)
        && (!is(at, "/") || isKnownInLowerCase(at + 1));
  }

  /** Whether a part set off by a space completes a known mark: "BTC TW". */
  private boolean isSpacedTail(String letters, int at) {
    return tokens.get(at).isSyllable()
        && !isGlued(at)
        && plainWord(at).length() <= 3
        && Letters.isAcronym(plainWord(at))
        && Issuers.standard().byMark(letters).isEmpty()
        && Issuers.standard().byMark(letters + plainWord(at)).isPresent();
  }

  private static String usual(String letters) {
    boolean lowerCase = letters.equals(letters.toLowerCase(Locale.ROOT));
    return Issuers.standard().usual(lowerCase ? Letters.upper(letters) : letters);
  }

  /** Returns the token without invisible characters and with look-alikes as Latin letters. */
  private String plainWord(int at) {
    String word = word(at);
    for (int i = 0; i < word.length(); i++) {
      if (!isPlain(word.charAt(i))) {
        return plain(word);
      }
    }
    return word;
  }

  /** Whether it is a letter of Vietnamese or a sign of ASCII: as good as all are. */
  private static boolean isPlain(char c) {
    boolean latin = c > ' ' && c < '\u0300';
    boolean vietnamese = c >= '\u1ea0' && c <= '\u1ef9';
    return (latin && !TextNormalizer.isInvisible(c)) || vietnamese;
  }

  private static String plain(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!TextNormalizer.isInvisible(c)) {
        out.append(
            Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC
                ? Letters.upper(String.valueOf(c))
                : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private boolean isYear(int at) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).key().length() == 4
        && (word(at).startsWith("19") || word(at).startsWith("20"));
  }

  private boolean is(int at, String key) {
    return at < tokens.size() && tokens.get(at).is(key);
  }

  private boolean isGlued(int at) {
    return at > 0 && at < tokens.size() && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  private String word(int at) {
    return at < tokens.size() ? tokens.get(at).span().in(text) : "";
  }
}
