package vn.sotay.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.sotay.search.FacetCount;

/** Draws counts as bars. */
final class Charts {

  /** More months than that are shown as years. */
  private static final long MOST_MONTHS = 24;

  /** Under the bars stand their names. */
  private static final int FOOT = 22;

  private static final int HEAD = 16;

  /** Of more bars than that only some bear their name. */
  private static final int MOST_NAMES = 14;

  /** Longer lists go on in a facet or table. */
  private static final int MOST_BARS = 15;

  private static final double FULL = 0.8;

  private Charts() {}

  /**
   * Returns the bars of some years or months, those without any included; empty if there is only
   * one.
   *
   * @param address the page that shows one year
   */
  static Optional<View.Chart> timeline(
      Labels labels, SortedMap<YearMonth, Long> months, Function<String, String> address) {
    if (months.isEmpty()) {
      return Optional.empty();
    }
    long span = months.firstKey().until(months.lastKey(), ChronoUnit.MONTHS) + 1;
    if (span > MOST_MONTHS) {
      Map<Integer, Long> years = new TreeMap<>();
      months.forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
      return years(labels.text("chart.years"), labels, years, address);
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    for (YearMonth month = months.firstKey();
        !month.isAfter(months.lastKey());
        month = month.plusMonths(1)) {
      counts.put(Labels.month(month), months.getOrDefault(month, 0L));
    }
    return of(labels.text("chart.months"), labels.text("chart.articles"), counts, name -> "");
  }

  private static Optional<View.Chart> years(
      String title, Labels labels, Map<Integer, Long> years, Function<String, String> address) {
    TreeMap<Integer, Long> sorted = new TreeMap<>(years);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int year = sorted.firstKey(); year <= sorted.lastKey(); year++) {
      counts.put(Integer.toString(year), sorted.getOrDefault(year, 0L));
    }
    return of(title, labels.text("chart.articles"), counts, address);
  }

  /** Returns the bars of counts by year, gaps filled; empty if there is only one. */
  static Optional<View.Chart> years(
      String title, String unit, List<FacetCount> years, Function<String, String> address) {
    TreeMap<Integer, Long> sorted = new TreeMap<>();
    years.forEach(year -> sorted.put(Integer.valueOf(year.label()), year.count()));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int year = sorted.isEmpty() ? 1 : sorted.firstKey();
        !sorted.isEmpty() && year <= sorted.lastKey();
        year++) {
      counts.put(Integer.toString(year), sorted.getOrDefault(year, 0L));
    }
    return of(title, unit, counts, address);
  }

  /** Returns the bars of the first counts of a list; empty if there is only one. */
  static Optional<View.Chart> most(
      String title, String unit, List<FacetCount> counts, Function<String, String> address) {
    Map<String, Long> first = new LinkedHashMap<>();
    counts.stream().limit(MOST_BARS).forEach(each -> first.put(each.label(), each.count()));
    return of(title, unit, first, address);
  }

  /**
   * Returns the bars of counts in their order; empty if there is only one.
   *
   * @param address where a bar leads; empty for nowhere
   */
  static Optional<View.Chart> of(
      String title, String unit, Map<String, Long> counts, Function<String, String> address) {
    if (counts.size() < 2) {
      return Optional.empty();
    }
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    double slot = (double) View.Chart.WIDTH / counts.size();
    int every = (counts.size() + MOST_NAMES - 1) / MOST_NAMES;
    double room = View.Chart.HEIGHT - FOOT - HEAD;
    List<View.Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      int at = bars.size();
      double height = room * each.getValue() / Math.max(1, most);
      double width = Math.min(slot * FULL, 60);
      bars.add(
          new View.Bar(
              each.getKey(),
              each.getValue(),
              Optional.of(address.apply(each.getKey()))
                  .filter(href -> !href.isEmpty() && each.getValue() > 0),
              rounded(at * slot + (slot - width) / 2),
              rounded(HEAD + room - height),
              rounded(width),
              rounded(height),
              at % every == 0));
    }
    return Optional.of(new View.Chart(title, unit, bars));
  }

  /** A tenth of a pixel nobody sees. */
  static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
