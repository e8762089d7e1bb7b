package vn.sotay.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredJson;

/** A folder of gold or of predictions: {@code *.json}, and their texts in {@code text/}. */
public final class GoldFolder {

  private GoldFolder() {}

  /**
   * Returns the documents of a folder's {@code *.json} by id, in the order of the file names.
   *
   * @throws MendableException if the folder is missing, holds no document, or a file is no JSON
   */
  public static Map<String, LayeredDocument> read(Path folder) {
    Map<String, LayeredDocument> documents = new LinkedHashMap<>();
    for (Path file : jsonFiles(folder)) {
      documents(file).forEach(document -> documents.put(document.id(), document));
    }
    if (documents.isEmpty()) {
      throw new MendableException(
          "%s holds no *.json with an 'id', expected a gold set or predictions. Name its folder."
              .formatted(folder));
    }
    return documents;
  }

  /** Returns where a gold document's text is, whether the file exists or not. */
  public static Path textFile(Path folder, LayeredDocument gold) {
    return folder.resolve("text").resolve(gold.textFile().orElse(gold.id() + ".txt"));
  }

  /** Returns a gold document's text; empty if the folder hasn't got it. */
  static String text(Path folder, LayeredDocument gold) {
    Path file = textFile(folder, gold);
    return Files.isRegularFile(file)
        ? Normalizer.normalize(content(file), Normalizer.Form.NFC)
        : "";
  }

  private static List<Path> jsonFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MendableException(
          "%s is no folder, expected one with *.json. Name a gold set's folder.".formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LayeredDocument> documents(Path file) {
    try {
      return LayeredJson.read(content(file));
    } catch (IllegalArgumentException e) {
      throw new MendableException(
          "%s: %s. Correct the file or take it out of the folder.".formatted(file, e.getMessage()));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
