package vn.sotay.search;

import java.util.List;

/**
 * The figures on one indicator, over provinces and years.
 *
 * @param total how many figures were found; beyond the limit of one table the newest are in it
 * @param rows a province and a year each: by province, then the newest year first
 */
public record FigureTable(long total, List<Row> rows) {

  /** Most figures that a table is made of. */
  public static final int LIMIT = 5_000;

  public FigureTable {
    rows = List.copyOf(rows);
  }

  /** Returns from how many of the 34 provinces of today there are figures. */
  public ProvinceCoverage coverage() {
    return ProvinceCoverage.now(rows.stream().map(Row::province).toList());
  }

  /**
   * The figures of one province and year.
   *
   * @param province as it is named today; empty where none is known
   * @param year that their sentences tell, or else that of publication; empty where unknown
   * @param figures by value, ranges without one last
   */
  public record Row(String province, String year, List<NumberResults.NumberHit> figures) {
    public Row {
      figures = List.copyOf(figures);
    }
  }
}
