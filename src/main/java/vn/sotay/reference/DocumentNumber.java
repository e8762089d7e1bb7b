package vn.sotay.reference;

import java.util.List;
import java.util.Optional;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/**
 * The number of a directive.
 *
 * <p>The Party writes {@code 12-HD/BTCTW}, the State {@code 118/QĐ-UBND} and with the year {@code
 * 30/2020/NĐ-CP}: which sign comes first tells the two apart.
 *
 * @param serial the digits, leading zeros as written
 * @param year as written in the number, {@code 2020}; empty where it has none
 * @param mark the type's letters, {@code HD}; empty where it has none ({@code 80/2015/QH13})
 * @param issuer the issuer's mark, {@code BTCTW}
 * @param style whose way of writing it is
 */
public record DocumentNumber(
    String serial, String year, String mark, String issuer, Style style) {

  /** The two ways of writing numbers. */
  public enum Style {
    PARTY,
    STATE
  }

  /**
   * Returns the number that a text consists of, in any spelling ("12 - hd/btctw", "10-CT/TVV").
   */
  public static Optional<DocumentNumber> parse(String text) {
    String normal = TextNormalizer.normalize(text);
    List<Token> tokens = Tokenizer.tokens(normal);
    return DocumentNumberReader.at(normal, tokens, 0)
        .filter(reading -> reading.to() == tokens.size())
        .map(DocumentNumberReader.Reading::number);
  }

  /** Returns the normal spelling, {@code 12-HD/BTCTW}. */
  public String text() {
    String head = year.isEmpty() ? serial : serial + "/" + year;
    return switch (style) {
      case PARTY -> mark.isEmpty() ? head + "/" + issuer : head + "-" + mark + "/" + issuer;
      case STATE -> mark.isEmpty() ? head + "/" + issuer : head + "/" + mark + "-" + issuer;
    };
  }

  /** Returns a key that is the same for "09-HD/BTCTW" and "9-hd/btctw", "08-QĐ/TW" and QĐi. */
  public String key() {
    String type = Letters.plain(mark).equals("QDI") ? "QD" : Letters.plain(mark);
    return withoutZeros(serial) + " " + year + " " + type + " " + Letters.plain(issuer);
  }

  /** Returns the same number with other letters for its type. */
  public DocumentNumber withMark(String otherMark) {
    return new DocumentNumber(serial, year, otherMark, issuer, style);
  }

  /** Returns the same number with another serial, as in "18, 19-NQ/TW". */
  public DocumentNumber withSerial(String otherSerial) {
    return new DocumentNumber(otherSerial, year, mark, issuer, style);
  }

  static String withoutZeros(String serial) {
    int from = 0;
    while (from < serial.length() - 1 && serial.charAt(from) == '0') {
      from++;
    }
    return serial.substring(from);
  }
}
