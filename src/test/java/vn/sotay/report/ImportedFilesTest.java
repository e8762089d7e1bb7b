package vn.sotay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;

/** Articles from files have no address and often no outlet: a report must not make one up. */
class ImportedFilesTest {

  private static final AnnotatedArticle ONLINE =
      SampleArticles.article("a", "Bài trên mạng", "Chi bộ họp.", List.of());

  private static final AnnotatedArticle FILE =
      imported(SampleArticles.article("b", "Bài trong tệp", "Chi bộ họp đều.", List.of()));

  @Test
  void aFileIsCitedByItsName() {
    assertThat(Source.of(1, FILE.article()).citation())
        .contains("tệp “bai-b.txt”")
        .doesNotContain("urn:");
  }

  @Test
  void filesWithoutAnOutletAreNotCountedAsOne() {
    assertThat(SituationSummary.of(List.of(FILE), 0)).startsWith("Báo cáo tổng hợp 1 bài, đăng");
    assertThat(SituationSummary.of(List.of(ONLINE, FILE), 0))
        .contains("của 1 cơ quan báo chí, cổng thông tin (1 bài không rõ nơi đăng)");
  }

  private static AnnotatedArticle imported(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Article.Publication told = article.publication();
    return new AnnotatedArticle(
        new Article(
            new Article.Origin(
                URI.create("urn:sha256:" + article.origin().digest()),
                article.origin().digest(),
                Optional.of("bai-b.txt"),
                article.origin().fetched()),
            article.text(),
            article.layout(),
            new Article.Publication(
                told.published(),
                told.updated(),
                told.author(),
                Optional.empty(),
                told.province())),
        annotated.sentences(),
        annotated.mentions(),
        annotated.statements(),
        annotated.topic(),
        annotated.province());
  }
}
