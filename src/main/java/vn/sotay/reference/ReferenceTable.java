package vn.sotay.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the tab-separated tables that Sotay carries with it. */
final class ReferenceTable {

  private ReferenceTable() {}

  /**
   * Returns the rows of {@code reference/<name>}, comments and empty lines left out, each as its
   * columns.
   *
   * @param columns how many columns a row has
   * @throws IllegalStateException if the table is missing or a row has another number of columns
   */
  static List<List<String>> rows(String name, int columns) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the table reference/%s is missing".formatted(name));
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the parts of a cell that lists several, separated by {@code |}. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", 0));
  }

  private static List<String> row(String name, String line, int columns) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(
          "reference/%s: '%s' has %d columns, expected %d"
              .formatted(name, line, cells.size(), columns));
    }
    return cells;
  }
}
