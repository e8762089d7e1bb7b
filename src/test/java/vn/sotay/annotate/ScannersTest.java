package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;

/** What holds for the scanners of directives, times and figures together. */
class ScannersTest {

  private static final int HUGE = 100_000;

  private static List<Mention> scan(String body) {
    ArticleText text = ComposedArticle.text(body, "2023-08-12");
    List<Mention> mentions =
        new ArrayList<>(DirectiveScanner.scan(text, OrganizationScanner.scan(text)));
    mentions.addAll(TimeScanner.scan(text, mentions));
    mentions.addAll(QuantityScanner.scan(text, mentions));
    return mentions;
  }

  /** A scanner that went back over its input would need hours for these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "1.000.",
        "1 000 ",
        "1/",
        "1-",
        "-",
        "A",
        "A ",
        "XI, ",
        "(",
        "số 1, ",
        "ngày 1, ",
        "Nghị quyết ",
        "Chỉ thị 10, ",
        "Hướng dẫn 12-HD/BTCTW ",
        "của Ban Bí thư ",
        "12-HD/",
        "Q Đ ",
        "khóa X, ",
        "tỷ lệ ",
        "5 đến ",
        "\u0323",
        "\u00ad",
        "Nghị quyết 1 của Ban Tổ chức "
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hugeMonotonousInputIsReadInOnePass(String piece) {
    String body = "Nghị quyết " + piece.repeat(HUGE / piece.length());
    for (Mention mention : scan(body)) {
      assertThat(mention.span().end()).isLessThanOrEqualTo(body.length());
    }
  }

  @Test
  void nothingIsReadAcrossALineBreak() {
    assertThat(scan("Chi bộ triển khai Hướng dẫn\n12 của Ban Tổ chức"))
        .noneMatch(m -> m instanceof Mention.Directive);
  }

  @Test
  void theEntryPointBringsTheMentionsOfAllScannersInTextOrder() {
    AnnotatedArticle article =
        Annotator.annotate(
            ComposedArticle.of(
                "Sau 5 năm thực hiện Hướng dẫn 12 ngày 6-7-2018, có 1 cuộc/quý.", "2023-08-12"));
    assertThat(article.mentions(Mention.Directive.class).map(Mention::span).map(article::words))
        .containsExactly("Hướng dẫn 12 ngày 6-7-2018");
    assertThat(
            article.mentions(Mention.TimeExpression.class).map(Mention::span).map(article::words))
        .containsExactly("ngày 6-7-2018");
    assertThat(article.mentions(Mention.Quantity.class).map(Mention::span).map(article::words))
        .containsExactly("5 năm", "1");
  }
}
