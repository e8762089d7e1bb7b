package vn.sotay.report;

/** Text → what may stand in an XML element or attribute. */
final class XmlText {

  /** XML 1.0 can't hold control characters before this, but tab and line ends. */
  private static final int FIRST_PRINTABLE = 0x20;

  private XmlText() {}

  /** Returns the text with the five signs escaped; control characters become spaces. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> append(out, (char) c));
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&apos;");
      default -> out.append(c < FIRST_PRINTABLE || c >= 0xfffe ? ' ' : c);
    }
  }
}
