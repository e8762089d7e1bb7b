package vn.sotay.site;

import java.net.URI;

/**
 * A shape of addresses: path and query, where {@code *} stands for any run of characters (none
 * included) and {@code #} for one or more digits.
 *
 * <p>{@code /*-post#.html} matches {@code /chi-bo-ban-7-doi-moi-sinh-hoat-post123456.html}.
 *
 * @param pattern starts with {@code /}
 */
public record UrlShape(String pattern) {

  /**
   * @throws IllegalArgumentException if the pattern doesn't start with a slash
   */
  public UrlShape {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("a shape starts with '/', got '%s'".formatted(pattern));
    }
  }

  public boolean matches(URI url) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return matches(url.getRawPath() + query);
  }

  /**
   * Matches greedily with one point to fall back to per star, so that the time is bounded by the
   * product of both lengths.
   */
  private boolean matches(String text) {
    int t = 0;
    int p = 0;
    int starAt = -1;
    int starText = -1;
    while (true) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        starAt = p++;
        starText = t;
        continue;
      }
      int next = p < pattern.length() ? step(text, t, pattern.charAt(p)) : -1;
      if (p == pattern.length() && t == text.length()) {
        return true;
      }
      if (next >= 0) {
        t = next;
        p++;
      } else if (starAt >= 0 && starText < text.length()) {
        p = starAt + 1;
        t = ++starText;
      } else {
        return false;
      }
    }
  }

  /** Returns the offset behind what one pattern character takes, or -1 if it doesn't match. */
  private static int step(String text, int at, char wanted) {
    if (at >= text.length()) {
      return -1;
    }
    if (wanted != '#') {
      return text.charAt(at) == wanted ? at + 1 : -1;
    }
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > at ? end : -1;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
