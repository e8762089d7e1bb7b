package vn.sotay.reference;

import java.util.List;
import vn.sotay.lang.Tsv;

/** This package's tables, with cells by their place. */
final class ReferenceTable {

  private ReferenceTable() {}

  /**
   * Returns the rows of {@code reference/<name>}, each as its cells.
   *
   * @param columns how many columns the table has
   * @throws IllegalStateException if it has another number
   */
  static List<List<String>> rows(String name, int columns) {
    return Tsv.rows("/reference/" + name).stream().map(row -> cells(name, row, columns)).toList();
  }

  private static List<String> cells(String name, Tsv.Row row, int columns) {
    if (row.cells().size() != columns) {
      throw new IllegalStateException(
          "reference/%s has %d columns, expected %d".formatted(name, row.cells().size(), columns));
    }
    return row.cells();
  }
}
