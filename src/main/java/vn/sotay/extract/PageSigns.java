package vn.sotay.extract;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.lang.Tsv;

/** Knows by what error, login and search pages give themselves away ({@code page-signs.tsv}). */
final class PageSigns {

  /** A longer title that begins with such a phrase is a headline. */
  private static final int LONGEST_TITLE = 60;

  private static final List<String> SEPARATORS = List.of(" - ", " | ", " – ", " — ", ": ", "!");

  /** A longer line that begins with such a phrase is a sentence. */
  private static final int LONGEST_LINE = 160;

  /** With more running text than this a page holds something, whatever one of its lines says. */
  private static final int LITTLE_TEXT = 700;

  /** So many of the page's lines are looked at. */
  private static final int LINES = 200;

  private enum Where {
    PATH,
    TITLE,
    TITLE_START,
    TEXT
  }

  private record Sign(String kind, String phrase) {}

  private static final Map<Where, List<Sign>> SIGNS = signs();

  private PageSigns() {}

  private static Map<Where, List<Sign>> signs() {
    Map<Where, List<Sign>> signs = new EnumMap<>(Where.class);
    signs.putAll(
        Tsv.rows("/extract/page-signs.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        Where.valueOf(row.cell("where").toUpperCase(Locale.ROOT).replace('-', '_')),
                    Collectors.mapping(
                        row ->
                            new Sign(row.cell("kind"), row.cell("phrase").toLowerCase(Locale.ROOT)),
                        Collectors.toList()))));
    return signs;
  }

  /** Returns why an address can't be an article's. */
  static Optional<String> ofAddress(URI url) {
    String path = Optional.ofNullable(url.getPath()).orElse("").toLowerCase(Locale.ROOT);
    for (Sign sign : SIGNS.get(Where.PATH)) {
      if (names(path, sign.phrase)) {
        return Optional.of(reason(sign.kind, ""));
      }
    }
    return Optional.empty();
  }

  private static boolean names(String path, String phrase) {
    return path.contains(phrase)
        && Stream.of(path.split("/", -1)).anyMatch(piece -> isNamed(piece, phrase));
  }

  /** {@code tim-kiem}, {@code tim-kiem.html}, {@code search.aspx}; not {@code tim-kiem-cuu-nan}. */
  private static boolean isNamed(String piece, String phrase) {
    return piece.equals(phrase) || piece.startsWith(phrase + ".");
  }

  /** Returns why a page with this title holds no article, whatever else it says. */
  static Optional<String> ofTitle(String title) {
    if (title.length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    String head = head(title).toLowerCase(Locale.ROOT);
    return SIGNS.get(Where.TITLE).stream()
        .filter(sign -> head.equals(sign.phrase))
        .findFirst()
        .map(sign -> reason(sign.kind, title))
        .or(() -> first(Where.TITLE_START, title));
  }

  /** Returns a title without the site's name behind it. */
  private static String head(String title) {
    int end = title.length();
    for (String separator : SEPARATORS) {
      int at = title.indexOf(separator);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return Lines.trimmed(title.substring(0, end));
  }

  /** Returns why a page with hardly any text is none: a line of it says so. */
  static Optional<String> ofText(PageText page) {
    int prose =
        page.blocks().stream()
            .filter(block -> block.isProse() && !block.isLink())
            .mapToInt(Block::length)
            .sum();
    if (prose > LITTLE_TEXT) {
      return Optional.empty();
    }
    return page.blocks().stream()
        .limit(LINES)
        .filter(block -> block.length() <= LONGEST_LINE && block.linked() == 0)
        .flatMap(block -> first(Where.TEXT, block.text()).stream())
        .findFirst();
  }

  private static Optional<String> first(Where where, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SIGNS.get(where).stream()
        .filter(sign -> lower.startsWith(sign.phrase) && endsWord(lower, sign.phrase.length()))
        .findFirst()
        .map(sign -> reason(sign.kind, text));
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String reason(String kind, String text) {
    String what =
        switch (kind) {
          case "search" -> "a page of search results";
          case "login" -> "a login page";
          default -> "an error page";
        };
    return text.isEmpty() ? what : "%s: '%s'".formatted(what, text);
  }
}
