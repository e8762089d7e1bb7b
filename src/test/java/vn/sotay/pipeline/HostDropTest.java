package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Span;

class HostDropTest {

  private final List<ArticleTrace> articles = new ArrayList<>();

  private void add(int count, int length, double confidence) {
    for (int i = 0; i < count; i++) {
      String text = "a".repeat(length);
      Span body = new Span(0, length);
      int number = articles.size();
      Article article =
          new Article(
              new Article.Origin(
                  URI.create("http://bao.example/" + number),
                  "00",
                  Optional.empty(),
                  Instant.EPOCH.plusSeconds(number)),
              text,
              new Article.Layout(
                  Optional.empty(),
                  Optional.empty(),
                  body,
                  List.of(body),
                  List.of(),
                  Optional.empty()),
              new Article.Publication(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()),
              Article.Filing.UNKNOWN,
              new Article.Reading(confidence, Optional.empty(), new TreeMap<>()));
      var annotated =
          new AnnotatedArticle(
              article,
              List.of(),
              List.of(),
              List.of(),
              new AnnotatedArticle.Topic(0, false),
              Optional.empty());
      articles.add(ArticleTrace.of(annotated, new LineFiles.Place("batch", 0, 0), ""));
    }
  }

  @Test
  void shorterBodiesAreTold() {
    add(16, 3000, 1);
    add(8, 900, 1);
    assertThat(HostDrop.in(articles))
        .containsExactly(new HostDrop("bao.example", HostDrop.Kind.LENGTH, 3000, 900, 8));
  }

  @Test
  void lostConfidenceIsTold() {
    add(16, 3000, 1);
    add(8, 2500, 0.6);
    assertThat(HostDrop.in(articles))
        .containsExactly(new HostDrop("bao.example", HostDrop.Kind.CONFIDENCE, 1, 0.6, 8));
  }

  @Test
  void ordinaryChangeAndTooFewArticlesAreNot() {
    add(16, 3000, 0.9);
    add(8, 1600, 0.75);
    assertThat(HostDrop.in(articles)).isEmpty();
    articles.clear();
    add(15, 3000, 1);
    add(8, 100, 0.1);
    assertThat(HostDrop.in(articles)).isEmpty();
  }
}
