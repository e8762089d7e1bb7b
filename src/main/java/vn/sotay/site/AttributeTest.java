package vn.sotay.site;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What the first bracket of a compound selector asks of an attribute, as a cheap look before the
 * selector itself is tried: most elements fail it.
 *
 * @param attribute its name; empty where there is no bracket, and every element may pass
 * @param how what is compared
 * @param value lower case
 */
public record AttributeTest(String attribute, How how, String value) {

  /** What of an attribute is compared. */
  public enum How {
    /** Nothing. */
    ANY,
    WHOLE,
    START,
    END,
    PART
  }

  private static final int ASCII_END = 0x80;

  /** The bit that small letters of ASCII have and capitals haven't. */
  private static final int SMALL = 0x20;

  private static final AttributeTest NONE = new AttributeTest("", How.ANY, "");

  static AttributeTest of(String compound) {
    int open = compound.indexOf('[');
    int close = compound.indexOf(']', open + 1);
    if (open < 0 || close < 0 || compound.lastIndexOf(':', open) >= 0) { // ":not([…])"
      return NONE;
    }
    String inside = compound.substring(open + 1, close).toLowerCase(Locale.ROOT);
    int equals = inside.indexOf('=');
    boolean plain = equals > 0 && equals < inside.length() - 1;
    if (!plain || inside.indexOf('"') >= 0 || inside.indexOf('\'') >= 0) {
      return NONE;
    }
    String value = inside.substring(equals + 1).strip();
    How how = how(inside.charAt(equals - 1));
    String name = inside.substring(0, how == How.WHOLE ? equals : equals - 1).strip();
    return how == How.ANY ? NONE : new AttributeTest(name, how, value);
  }

  private static How how(char sign) {
    return switch (sign) {
      case '^' -> How.START;
      case '$' -> How.END;
      case '*' -> How.PART;
      default -> Character.isLetterOrDigit(sign) ? How.WHOLE : How.ANY;
    };
  }

  /** Returns whether there is a bracket to look at. */
  boolean asks() {
    return how != How.ANY;
  }

  /** Returns false where the selector can't match. */
  boolean mayPass(Element element) {
    return !asks() || mayPass(element.attributes().get(attribute));
  }

  /** Returns false where the selector can't match an element that has the attribute so. */
  public boolean mayPass(String text) {
    int last = text.length() - value.length();
    return last >= 0
        && switch (how) {
          case ANY -> true;
          case WHOLE -> (last == 0 ? text : text.strip()).equalsIgnoreCase(value);
          case START -> text.regionMatches(true, 0, value, 0, value.length());
          case END -> text.regionMatches(true, last, value, 0, value.length());
          case PART -> hasPart(text);
        };
  }

  private boolean hasPart(String text) {
    char small = value.charAt(0);
    char large = Character.toUpperCase(small);
    return hasPart(text, small) || (large != small && hasPart(text, large));
  }

  private boolean hasPart(String text, char first) {
    int latest = text.length() - value.length();
    for (int at = text.indexOf(first); at >= 0 && at <= latest; at = text.indexOf(first, at + 1)) {
      if (mayEndAt(text.charAt(at + value.length() - 1))
          && text.regionMatches(true, at, value, 0, value.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns false where the value doesn't end so; of letters beyond ASCII it isn't told. */
  private boolean mayEndAt(char c) {
    return c >= ASCII_END || (c | SMALL) == (value.charAt(value.length() - 1) | SMALL);
  }
}
