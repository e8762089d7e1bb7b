package vn.sotay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Span;
import vn.sotay.json.ArticleJson;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.search.StoredArticle;

/**
 * An article with what people said of its facts, as a file of a gold set.
 *
 * @param id the file's stem
 * @param json the file
 * @param text the text that its offsets point into
 * @param facts how many facts it holds as right
 */
public record GoldFile(String id, String json, String text, long facts) {

  /** How much of an article people have looked at. */
  public enum Extent {
    /** Only the facts judged: all the rest is left open, and counts for nothing. */
    JUDGED,
    /** The whole of it: what isn't said to be wrong is right, and nothing is missing. */
    WHOLE
  }

  /** Returns the article's gold. */
  public static GoldFile of(StoredArticle stored, Extent extent) {
    AnnotatedArticle read = ArticleJson.read(stored.json());
    JudgedFacts judged = JudgedArticle.facts(stored);
    AnnotatedArticle right =
        switch (extent) {
          case JUDGED -> judged.applied(judged.only(read));
          case WHOLE -> judged.applied(read);
        };
    Map<String, List<Span>> open =
        switch (extent) {
          case JUDGED -> open(stored.text(), judged);
          case WHOLE -> Map.of();
        };
    String id = stored.head().id().value();
    return new GoldFile(
        id,
        ArticleJson.writeGold(id, id + ".txt", right, open),
        stored.text(),
        JudgedFacts.facts(right).values().stream().mapToLong(List::size).sum());
  }

  /** In every layer all is open but what is said to be wrong. */
  private static Map<String, List<Span>> open(String text, JudgedFacts judged) {
    Map<String, List<Span>> open = new TreeMap<>();
    for (Layer layer : Layer.values()) {
      List<Span> wrong =
          judged.found().stream()
              .filter(placed -> placed.correction().layer() == layer)
              .filter(placed -> placed.correction().verdict() == Correction.Verdict.WRONG)
              .map(JudgedFacts.Placed::span)
              .sorted(Comparator.naturalOrder())
              .toList();
      open.put(layer.slug(), between(wrong, text.length()));
    }
    return open;
  }

  private static List<Span> between(List<Span> wrong, int length) {
    List<Span> between = new ArrayList<>();
    int from = 0;
    for (Span span : wrong) {
      if (span.start() > from) {
        between.add(new Span(from, span.start()));
      }
      from = Math.max(from, span.end());
    }
    if (from < length) {
      between.add(new Span(from, length));
    }
    return between;
  }
}
