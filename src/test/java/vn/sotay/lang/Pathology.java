package vn.sotay.lang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of the shared collection of what goes wrong in papers.
 *
 * @param input as printed
 * @param expected what is meant, or words about it
 */
record Pathology(String id, String category, String kind, String input, String expected) {

  private static final Path FILE = Path.of("../shared/domain/pathologies.json");

  /** Returns all cases; none where the collection isn't there. */
  static List<Pathology> all() {
    if (!Files.exists(FILE)) {
      return List.of();
    }
    try {
      List<Pathology> cases = new ArrayList<>();
      for (JsonNode node : JsonMapper.shared().readTree(Files.readString(FILE))) {
        cases.add(
            new Pathology(
                node.path("id").asString(),
                node.path("category").asString(),
                node.path("kind").asString(),
                node.path("input").asString(),
                node.path("expected").asString()));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
