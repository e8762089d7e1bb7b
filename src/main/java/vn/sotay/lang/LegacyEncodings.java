package vn.sotay.lang;

import java.text.Normalizer;

/**
 * The Vietnamese encodings from before Unicode, as they look when a program took them for
 * windows-1252: TCVN3 (fonts named .Vn…, {@code §¶ng bé}) and VNI-Windows ({@code Ñaûng boä}).
 *
 * <p>Tables after TCVN 5712:1993 (VN3) and the VNI-Windows code page.
 */
final class LegacyEncodings {

  /** One character each; a letter's five tones in the order à á ả ã ạ. */
  private static final String TCVN3 =
      "\u00b5\u00b8\u00b6\u00b7\u00b9"
          + "\u00a8\u00bb\u00be\u00bc\u00bd\u00c6"
          + "\u00a9\u00c7\u00ca\u00c8\u00c9\u00cb"
          + "\u00cc\u00d0\u00ce\u00cf\u00d1"
          + "\u00aa\u00d2\u00d5\u00d3\u00d4\u00d6"
          + "\u00d7\u00dd\u00d8\u00dc\u00de"
          + "\u00df\u00e3\u00e1\u00e2\u00e4"
          + "\u00ab\u00e5\u00e8\u00e6\u00e7\u00e9"
          + "\u00ac\u00ea\u00ed\u00eb\u00ec\u00ee"
          + "\u00ef\u00f3\u00f1\u00f2\u00f4"
          + "\u00ad\u00f5\u00f8\u00f6\u00f7\u00f9"
          + "\u00fa\u00fd\u00fb\u00fc\u00fe"
          + "\u00ae\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";

  private static final String TCVN3_LETTERS =
      "àáảãạ"
          + "ăằắẳẵặ"
          + "âầấẩẫậ"
          + "èéẻẽẹ"
          + "êềếểễệ"
          + "ìíỉĩị"
          + "òóỏõọ"
          + "ôồốổỗộ"
          + "ơờớởỡợ"
          + "ùúủũụ"
          + "ưừứửữự"
          + "ỳýỷỹỵ"
          + "đĂÂÊÔƠƯĐ";

  /** Letters of VNI that stand alone. */
  private static final String VNI = "ñÑôÔöÖæÆóÓòÒîÎ";

  private static final String VNI_LETTERS = "đĐơƠưƯỉỈĩĨịỊỵỴ";

  /** What VNI writes after a vowel, and the marks it stands for. */
  private static final String VNI_MARKS = "øùûõï" + "âàáåãä" + "êèéúüë";

  private static final String[] MARKS = {
    "\u0300",
    "\u0301",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0302\u0300",
    "\u0302\u0301",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0300",
    "\u0306\u0301",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };

  private static final String VOWELS_BEFORE_MARKS = "aeouyAEOUYơƠưƯ";

  private LegacyEncodings() {}

  /** Returns the text read as TCVN3; characters that aren't in it stay. */
  static String fromTcvn3(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = TCVN3.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : TCVN3_LETTERS.charAt(at));
    }
    return out.toString();
  }

  /** Returns the text read as VNI-Windows; characters that aren't in it stay. */
  static String fromVni(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int mark = VNI_MARKS.indexOf(Character.toLowerCase(c));
      int letter = VNI.indexOf(c);
      if (mark >= 0 && follows(out)) {
        out.append(MARKS[mark]);
      } else {
        out.append(letter < 0 ? c : VNI_LETTERS.charAt(letter));
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean follows(StringBuilder out) {
    return !out.isEmpty() && VOWELS_BEFORE_MARKS.indexOf(out.charAt(out.length() - 1)) >= 0;
  }
}
