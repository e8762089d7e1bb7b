package vn.sotay.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sotay.annotate.Annotator;
import vn.sotay.annotate.StatementTrainer;
import vn.sotay.annotate.StatementTrainer.Labelled;
import vn.sotay.annotate.StatementTrainer.Lesson;
import vn.sotay.annotate.StatementTrainer.Open;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.article.Span;
import vn.sotay.article.Statement.Kind;
import vn.sotay.eval.AnnotationScore;
import vn.sotay.eval.Fit;
import vn.sotay.eval.GoldFolder;
import vn.sotay.eval.Layer;
import vn.sotay.json.ArticleJson;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredJson;

/**
 * What the statement model learns from.
 *
 * @param folders a gold set's folder → its documents by id, each as a lesson; what is no article is
 *     left out
 */
record StatementLessons(Map<Path, Map<String, Lesson>> folders) {

  private static final List<Kind> KINDS = List.of(Kind.PRACTICE, Kind.RESULT, Kind.LIMITATION);

  /**
   * Reads gold sets.
   *
   * @throws MendableException if a folder holds no gold, or a text is missing
   */
  static StatementLessons in(Console console, List<Path> folders) {
    Map<Path, Map<String, Lesson>> lessons = new LinkedHashMap<>();
    for (Path folder : folders) {
      Map<String, Lesson> own = new LinkedHashMap<>();
      for (LayeredDocument gold : GoldFolder.read(folder).values()) {
        new FileArticles()
            .article(console, GoldFolder.textFile(folder, gold))
            .ifPresent(article -> own.put(gold.id(), lesson(article, gold)));
      }
      lessons.put(folder, own);
    }
    return new StatementLessons(lessons);
  }

  private static Lesson lesson(Article article, LayeredDocument gold) {
    List<Labelled> labelled = new ArrayList<>();
    for (Kind kind : KINDS) {
      for (LayeredDocument.Item item : gold.layer(layer(kind))) {
        item.range().ifPresent(r -> labelled.add(new Labelled(span(article.text(), r), kind)));
      }
    }
    List<Open> open =
        gold.ignored().stream()
            .filter(part -> KINDS.stream().anyMatch(kind -> part.leavesOpen(layer(kind))))
            .map(part -> new Open(span(article.text(), part.range()), part.layers().isEmpty()))
            .toList();
    return new Lesson(article, labelled, open);
  }

  private static String layer(Kind kind) {
    return kind.slug() + "s";
  }

  private static Span span(String text, LayeredDocument.Range range) {
    int start = text.offsetByCodePoints(0, range.start());
    return new Span(start, text.offsetByCodePoints(start, range.length()));
  }

  /** Returns the model's table, made from all lessons. */
  List<String> train() {
    return StatementTrainer.train(lessonsOutside(Path.of("")));
  }

  private List<Lesson> lessonsOutside(Path folder) {
    return folders.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(folder))
        .flatMap(entry -> entry.getValue().values().stream())
        .toList();
  }

  /** Prints, for each folder, how a model fits it that was made from the other folders alone. */
  void crossValidate(PrintStream out) {
    folders.forEach(
        (folder, own) -> {
          List<String> table = StatementTrainer.train(lessonsOutside(folder));
          Map<String, LayeredDocument> found = new LinkedHashMap<>();
          own.forEach((id, lesson) -> found.put(id, labelled(id, lesson, table)));
          print(out, folder, AnnotationScore.of(folder, GoldFolder.read(folder), found));
        });
  }

  private static LayeredDocument labelled(String id, Lesson lesson, List<String> table) {
    AnnotatedArticle annotated = Annotator.annotate(lesson.article());
    String json = ArticleJson.write(id, StatementTrainer.labelled(annotated, table));
    return LayeredJson.read(json).getFirst();
  }

  private static void print(PrintStream out, Path folder, AnnotationScore score) {
    for (Kind kind : KINDS) {
      Layer layer = Layer.valueOf(layer(kind).toUpperCase(Locale.ROOT));
      Fit fit = score.layer(layer).overlapFit();
      out.printf(
          Locale.ROOT,
          "%s\t%s\tP %.3f\tR %.3f\tF1 %.3f%n",
          folder,
          layer.slug(),
          fit.precision(),
          fit.recall(),
          fit.f1());
    }
  }
}
