package vn.sotay.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.json.TextFields;
import vn.sotay.search.TextCollection;

/**
 * A retrieval test set in BEIR's layout: {@code corpus.jsonl} (_id, title, text), {@code
 * queries.jsonl} (_id, text), and {@code qrels.tsv} or {@code qrels/test.tsv} (query, document,
 * grade).
 *
 * @param name the folder's
 * @param documents all that can be found
 * @param queries those that have something to find, by id
 */
public record RetrievalSet(
    String name, List<TextCollection.Document> documents, Map<String, Query> queries) {

  private static final String CORPUS = "corpus.jsonl";
  private static final String QUERIES = "queries.jsonl";
  private static final List<String> GRADES = List.of("qrels.tsv", "qrels/test.tsv");
  private static final int COLUMNS = 3;

  public RetrievalSet {
    documents = List.copyOf(documents);
    queries = Map.copyOf(queries);
  }

  /**
   * A query.
   *
   * @param text as it is asked
   * @param grades above 0, by document
   */
  public record Query(String text, Map<String, Double> grades) {
    public Query {
      grades = Map.copyOf(grades);
    }
  }

  /**
   * Reads a folder.
   *
   * @throws MendableException if a file is missing or a line isn't as the layout says
   */
  public static RetrievalSet read(Path folder) {
    Path grades =
        GRADES.stream()
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> missing(folder, String.join(" or ", GRADES)));
    List<TextCollection.Document> documents = new ArrayList<>();
    for (Line line : lines(file(folder, CORPUS))) {
      documents.add(
          new TextCollection.Document(
              line.required("_id"), line.optional("title"), line.required("text")));
    }
    Map<String, Query> queries = queries(file(folder, QUERIES), graded(grades));
    if (queries.isEmpty()) {
      throw new MendableException(
          "%s grades no query of %s above 0. Check that the ids are the same."
              .formatted(grades, folder.resolve(QUERIES)));
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new RetrievalSet(name, documents, queries);
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw missing(folder, name);
    }
    return file;
  }

  private static MendableException missing(Path folder, String name) {
    return new MendableException(
        "%s has no %s, expected a test set in BEIR's layout: corpus.jsonl, queries.jsonl, qrels.tsv. Name such a folder."
            .formatted(folder, name));
  }

  private static Map<String, Query> queries(Path file, Map<String, Map<String, Double>> graded) {
    Map<String, Query> queries = new TreeMap<>();
    for (Line line : lines(file)) {
      String id = line.required("_id");
      Optional.ofNullable(graded.get(id))
          .ifPresent(grades -> queries.put(id, new Query(line.required("text"), grades)));
    }
    return queries;
  }

  private static Map<String, Map<String, Double>> graded(Path file) {
    Map<String, Map<String, Double>> graded = new TreeMap<>();
    List<String> rows = text(file);
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row).split("\t", -1);
      if (rows.get(row).isBlank() || (row == 0 && !isGrade(cells))) {
        continue;
      }
      if (!isGrade(cells)) {
        throw new MendableException(
            "%s:%d: expected query, document and grade between tabs, found '%s'. Mend the line."
                .formatted(file, row + 1, rows.get(row)));
      }
      double grade = Double.parseDouble(cells[2].strip());
      if (grade > 0) {
        graded.computeIfAbsent(cells[0], query -> new TreeMap<>()).put(cells[1], grade);
      }
    }
    return graded;
  }

  private static boolean isGrade(String[] cells) {
    return cells.length == COLUMNS
        && !cells[2].isBlank()
        && cells[2].strip().chars().allMatch(c -> c == '.' || c == '-' || (c >= '0' && c <= '9'));
  }

  private record Line(String place, TextFields fields) {

    String required(String field) {
      return fields
          .text(field)
          .orElseThrow(
              () ->
                  new MendableException(
                      "%s has no '%s', expected _id and text. Mend the line."
                          .formatted(place, field)));
    }

    String optional(String field) {
      return fields.text(field).orElse("");
    }
  }

  private static List<Line> lines(Path file) {
    List<Line> lines = new ArrayList<>();
    List<String> text = text(file);
    for (int i = 0; i < text.size(); i++) {
      if (!text.get(i).isBlank()) {
        String place = file + ":" + (i + 1);
        lines.add(new Line(place, TextFields.read(text.get(i), place)));
      }
    }
    return lines;
  }

  private static List<String> text(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.toList();
    } catch (UncheckedIOException | IOException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      throw new MendableException(
          "%s can't be read (%s). Expected UTF-8 text."
              .formatted(
                  file,
                  cause instanceof MalformedInputException ? "it isn't UTF-8" : cause.getMessage()),
          e);
    }
  }
}
