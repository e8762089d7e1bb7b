package vn.sotay.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.sotay.article.Unit;
import vn.sotay.search.FigureTable;
import vn.sotay.search.NumberResults.NumberHit;

/** Figures by province and year, as a table and as dots over the years. */
record FigurePivot(Labels labels) {

  /** So many figures of one province and year are shown; the list has all. */
  private static final int MOST_IN_CELL = 8;

  private static final int MARGIN = 44;
  private static final int FOOT = 22;
  private static final int HEAD = 10;

  View.Pivot of(FigureTable table) {
    List<String> years =
        new ArrayList<>(new TreeSet<>(table.rows().stream().map(FigureTable.Row::year).toList()));
    Map<String, List<List<View.Cell>>> provinces = new TreeMap<>();
    for (FigureTable.Row row : table.rows()) {
      String name = row.province().isEmpty() ? labels.text("unknown") : row.province();
      provinces
          .computeIfAbsent(name, key -> new ArrayList<>(years.stream().map(y -> none()).toList()))
          .set(years.indexOf(row.year()), cells(row));
    }
    return new View.Pivot(
        years.stream().map(year -> year.isEmpty() ? labels.text("unknown") : year).toList(),
        provinces.entrySet().stream()
            .map(each -> new View.PivotRow(each.getKey(), each.getValue()))
            .toList(),
        plot(table),
        labels.of(table.coverage()));
  }

  private static List<View.Cell> none() {
    return List.of();
  }

  private List<View.Cell> cells(FigureTable.Row row) {
    return row.figures().stream()
        .limit(MOST_IN_CELL)
        .map(hit -> new View.Cell(hit.printed(), about(hit), address(hit)))
        .toList();
  }

  /** Returns what is counted; of what is only aimed at, that it is. */
  private String about(NumberHit hit) {
    String counted = hit.counted().orElse("");
    return hit.isTarget()
        ? "%s (%s)".formatted(counted, labels.text("figure.target")).strip()
        : counted;
  }

  private static String address(NumberHit hit) {
    return Heads.path(hit.evidence().page(), hit.evidence().span());
  }

  /** Only values of one measure stand on one axis; parts of a whole count as per cent. */
  private Optional<View.Plot> plot(FigureTable table) {
    List<FigureTable.Row> dated =
        table.rows().stream().filter(row -> !row.year().isEmpty()).toList();
    List<NumberHit> all = dated.stream().flatMap(row -> row.figures().stream()).toList();
    boolean shares = all.stream().allMatch(hit -> isShare(hit.unit()));
    boolean one = all.stream().map(NumberHit::unit).distinct().count() == 1;
    List<BigDecimal> values = all.stream().flatMap(hit -> value(hit).stream()).toList();
    if (values.size() < 2 || !(shares || one)) {
      return Optional.empty();
    }
    double top = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    double bottom =
        Math.min(0, values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    int first = dated.stream().mapToInt(row -> Integer.parseInt(row.year())).min().orElse(0);
    int last = dated.stream().mapToInt(row -> Integer.parseInt(row.year())).max().orElse(0);
    var scale = new Scale(first, last, bottom, top);
    List<View.Dot> dots = new ArrayList<>();
    for (FigureTable.Row row : dated) {
      row.figures().forEach(hit -> dot(row, hit, scale).ifPresent(dots::add));
    }
    return Optional.of(
        new View.Plot(labels.text("chart.figures"), dots, scale.years(), scale.values(labels)));
  }

  private static boolean isShare(Unit unit) {
    return unit == Unit.PERCENT || unit == Unit.RATIO;
  }

  private static Optional<BigDecimal> value(NumberHit hit) {
    return hit.value().map(value -> hit.unit() == Unit.RATIO ? value.movePointRight(2) : value);
  }

  private Optional<View.Dot> dot(FigureTable.Row row, NumberHit hit, Scale scale) {
    return value(hit)
        .map(
            value ->
                new View.Dot(
                    scale.x(Integer.parseInt(row.year())),
                    scale.y(value.doubleValue()),
                    "%s, %s: %s %s"
                        .formatted(row.province(), row.year(), hit.printed(), about(hit)),
                    address(hit)));
  }

  /** Where years and values lie in the drawing. */
  private record Scale(int first, int last, double bottom, double top) {

    double x(int year) {
      double room = View.Chart.WIDTH - 2.0 * MARGIN;
      int years = Math.max(1, last - first);
      return Charts.rounded(MARGIN + (last == first ? room / 2 : room * (year - first) / years));
    }

    double y(double value) {
      double room = View.Chart.HEIGHT - HEAD - FOOT;
      double span = top == bottom ? 1 : top - bottom;
      return Charts.rounded(HEAD + room * (top - value) / span);
    }

    List<View.Tick> years() {
      List<View.Tick> ticks = new ArrayList<>();
      int step = 1 + (last - first) / 14;
      for (int year = first; year <= last; year += step) {
        ticks.add(new View.Tick(x(year), Integer.toString(year)));
      }
      return ticks;
    }

    List<View.Tick> values(Labels labels) {
      return List.of(tick(bottom, labels), tick((bottom + top) / 2, labels), tick(top, labels));
    }

    private View.Tick tick(double value, Labels labels) {
      return new View.Tick(y(value), labels.number(BigDecimal.valueOf(Charts.rounded(value))));
    }
  }
}
