package vn.sotay.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A flat table among the resources: tab-separated, UTF-8, comments after {@code #}, then the column
 * names, then a row a line.
 */
public final class Tsv {

  /**
   * One row.
   *
   * @param line its line in the file, from 1
   * @param columns the columns' names
   * @param cells one for each column, trimmed; missing last cells are empty
   */
  public record Row(int line, List<String> columns, List<String> cells) {

    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /**
     * Returns the cell of a column.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public String cell(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException(
            "line %d has no column '%s', only %s".formatted(line, column, columns));
      }
      return cells.get(at);
    }

    /** Returns the parts of a cell between {@code |}, none if it is empty. */
    public List<String> list(String column) {
      return parts(cell(column));
    }
  }

  private Tsv() {}

  /**
   * Returns the rows of a resource.
   *
   * @param resource absolute name, such as {@code /reference/practices.tsv}
   * @throws IllegalArgumentException if there is no such resource, or a row has too many cells
   */
  public static List<Row> rows(String resource) {
    try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource '%s'".formatted(resource));
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static List<Row> parse(String resource, Stream<String> lines) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) lines::iterator) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (columns.isEmpty()) {
        columns = cells;
      } else if (cells.size() > columns.size()) {
        throw new IllegalArgumentException(
            "%s line %d has %d cells, expected at most %d"
                .formatted(resource, number, cells.size(), columns.size()));
      } else {
        rows.add(row(number, columns, cells));
      }
    }
    return List.copyOf(rows);
  }

  private static Row row(int line, List<String> columns, List<String> cells) {
    List<String> whole = new ArrayList<>(cells);
    while (whole.size() < columns.size()) {
      whole.add("");
    }
    return new Row(line, columns, whole);
  }

  /** Returns the parts of a text between {@code |}, trimmed; none if it is empty. */
  public static List<String> parts(String cell) {
    return Arrays.stream(cell.split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
