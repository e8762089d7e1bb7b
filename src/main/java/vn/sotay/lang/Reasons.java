package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why something wasn't fetched or couldn't be done, as people read it. What lies beneath command
 * line and web words its reasons in English; tables say them in Vietnamese.
 */
public final class Reasons {

  private static final List<String> TABLES = List.of("/lang/reasons_vi.tsv", "/lang/faults_vi.tsv");
  private static final String PLACE = "{}";

  /** A line's end within a cell. */
  static final String LINE_END = "¶";

  private static final Reasons ENGLISH = new Reasons(List.of());

  private final List<Row> rows;

  private record Row(List<String> said, String vietnamese) {}

  private Reasons(List<Row> rows) {
    this.rows = rows;
  }

  /** The tables are read when first asked for. */
  private static final class Vietnamese {
    static final Reasons REASONS =
        new Reasons(
            TABLES.stream()
                .flatMap(table -> Tsv.rows(table).stream())
                .map(row -> new Row(pieces(cell(row, "said")), cell(row, "vietnamese")))
                .toList());
  }

  /** Returns the reasons in a language. */
  public static Reasons in(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case VI -> Vietnamese.REASONS;
    };
  }

  private static String cell(Tsv.Row row, String name) {
    return row.cell(name).replace(LINE_END, "\n");
  }

  /** Returns the reason in the language; as it is if the table doesn't know it. */
  public String text(String reason) {
    return rows.stream()
        .flatMap(row -> values(row.said, reason).map(values -> filled(row, values)).stream())
        .findFirst()
        .orElse(reason);
  }

  /** What stands at the places may be a reason itself: {@code robots.txt: took too long}. */
  private String filled(Row row, List<String> values) {
    List<String> pieces = pieces(row.vietnamese);
    StringBuilder text = new StringBuilder(pieces.getFirst());
    for (int i = 1; i < pieces.size(); i++) {
      text.append(text(values.get(i - 1))).append(pieces.get(i));
    }
    return text.toString();
  }

  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = pattern.indexOf(PLACE); at >= 0; at = pattern.indexOf(PLACE, from)) {
      pieces.add(pattern.substring(from, at));
      from = at + PLACE.length();
    }
    pieces.add(pattern.substring(from));
    return pieces;
  }

  /** Returns what stands between the pieces in a reason; empty if they aren't all of it. */
  private static Optional<List<String>> values(List<String> pieces, String reason) {
    if (!reason.startsWith(pieces.getFirst())) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    int from = pieces.getFirst().length();
    for (int i = 1; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      int at = last ? reason.length() - piece.length() : reason.indexOf(piece, from);
      if (at < from || !reason.startsWith(piece, at)) {
        return Optional.empty();
      }
      values.add(reason.substring(from, at));
      from = at + piece.length();
    }
    return from == reason.length() ? Optional.of(values) : Optional.empty();
  }
}
