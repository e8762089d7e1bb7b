package vn.sotay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this package's tables from the class path. */
final class Table {

  private Table() {}

  /**
   * Returns the rows of a table, cut at tabs, without its comments.
   *
   * @throws IllegalStateException if there is no such table in the jar
   */
  static List<String[]> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/extract/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the table extract/%s is missing".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the table extract/%s can't be read".formatted(name), e);
    }
  }
}
