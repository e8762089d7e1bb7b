package vn.sotay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.eval.AnnotationMeasures;
import vn.sotay.eval.AnnotationMeasures.Bounded;
import vn.sotay.eval.AnnotationScore;
import vn.sotay.eval.GoldFolder;
import vn.sotay.json.ArticleJson;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredJson;
import vn.sotay.lang.WordSegmenter;

/** Scores annotations against the gold set of a folder. */
final class AnnotationEvaluation {

  private final Console console;
  private final Path folder;
  private final Map<String, LayeredDocument> gold;

  /**
   * @throws MendableException if the folder holds no gold
   */
  AnnotationEvaluation(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
    this.gold = GoldFolder.read(folder);
  }

  /**
   * Returns what Sotay says about the gold's texts, by id. A text that it takes for no article has
   * no annotations, which counts against it.
   *
   * @param engine finds the words
   * @throws MendableException if a text is missing
   */
  Map<String, LayeredDocument> annotated(WordSegmenter engine) {
    Map<String, LayeredDocument> annotated = new LinkedHashMap<>();
    for (LayeredDocument document : gold.values()) {
      annotated.put(
          document.id(), annotated(document.id(), GoldFolder.textFile(folder, document), engine));
    }
    return annotated;
  }

  private LayeredDocument annotated(String id, Path file, WordSegmenter engine) {
    if (!Files.isRegularFile(file)) {
      throw new MendableException(
          "%s is missing, expected the text of '%s'. Put it there, or name predictions with"
                  .formatted(file, id)
              + " --predictions.");
    }
    Optional<AnnotatedArticle> article =
        new FileArticles().article(console, file).map(found -> Annotator.annotate(found, engine));
    String json =
        article.map(found -> ArticleJson.write(id, found)).orElse("{\"id\":\"%s\"}".formatted(id));
    return LayeredJson.read(json).getFirst();
  }

  /**
   * Prints the score of predictions: the table and the intervals, or one JSON object a measure.
   *
   * @throws MendableException if none of them has gold
   */
  void print(Map<String, LayeredDocument> predictions, boolean json) {
    AnnotationScore score = AnnotationScore.of(folder, gold, predictions);
    if (score.documents().isEmpty()) {
      throw new MendableException(
          "no prediction has gold; the gold's ids are %s. Give the predictions these ids."
              .formatted(String.join(" ", gold.keySet())));
    }
    List<Bounded> measures = AnnotationMeasures.of(score);
    if (json) {
      measures.forEach(measure -> console.out().println(line(measure)));
    } else {
      new AnnotationTable(console.out()).print(score, measures, gold.size(), predictions.keySet());
    }
  }

  private String line(Bounded measure) {
    return String.format(
        Locale.ROOT,
        "{\"measure\":\"%s\",\"on\":\"%s\",\"value\":%.4f,\"low\":%.4f,\"high\":%.4f}",
        measure.name(),
        folder.toAbsolutePath().normalize().getFileName(),
        measure.value(),
        measure.low(),
        measure.high());
  }
}
