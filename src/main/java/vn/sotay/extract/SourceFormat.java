package vn.sotay.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.sotay.article.Page;

/** What kind of document a page's bytes are. */
enum SourceFormat {
  HTML,
  TEXT,
  PDF,
  WORD;

  private static final int WINDOW = 2048;

  /**
   * Returns the format, by the bytes where they tell, then by the file's name and the media type.
   */
  static SourceFormat of(Page page) {
    byte[] head = page.body().first(WINDOW);
    String name =
        page.fileName().orElse(String.valueOf(page.finalUrl().getPath())).toLowerCase(Locale.ROOT);
    String type = page.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (startsWith(head, "%PDF-")) {
      return PDF;
    }
    if (startsWith(head, "PK") && (name.endsWith(".docx") || type.contains("wordprocessingml"))) {
      return WORD;
    }
    boolean text =
        name.endsWith(".txt") || (type.startsWith("text/plain") && !name.contains(".htm"));
    return text && !looksLikeHtml(head) ? TEXT : HTML;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (i >= bytes.length || bytes[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Some servers send pages as text/plain. */
  private static boolean looksLikeHtml(byte[] start) {
    String head = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
  }
}
