package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.site.Families;
import vn.sotay.site.Family;

/**
 * One composed page a family, {@code extract/families/<id>.html}, all with the same invented story:
 * a family without its page fails.
 */
class FamilyPagesTest {

  private static final String TITLE = "Gạch đầu dòng ở Cồn Lau: họp xong là biết việc ai làm";

  private static final String OTHER_STORY =
      "<div class=tin><div><a href=/x>Một chuyện khác</a></div><div>Người dân xã bên vừa thu hoạch"
          + " xong vụ dưa đầu tiên trên đất bãi, năng suất cao hơn hẳn so với năm"
          + " ngoái.</div></div>";

  /** Their layout has no summary. */
  private static final Set<String> WITHOUT_LEAD = Set.of("sharepoint", "dotnetnuke");

  static Stream<String> families() {
    return Families.standard().all().stream().map(Family::id);
  }

  private static String html(String family) throws IOException {
    String name = "/extract/families/%s.html".formatted(family);
    try (InputStream in = FamilyPagesTest.class.getResourceAsStream(name)) {
      assertThat(in).as("the page of family '%s', %s", family, name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Article read(String url, String html, SiteKnowledge known) {
    Page page = Pages.of(url, "text/html; charset=utf-8", Bytes.utf8(html));
    Extraction extraction = Extractor.extract(page, known);
    assertThat(extraction).as(url).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  private static Article read(String html) {
    return read("http://bao.example/tin/bai", html, SiteKnowledge.standard(Optional.empty()));
  }

  private static String body(Article article) {
    return article.layout().body().in(article.text());
  }

  @ParameterizedTest
  @MethodSource("families")
  void theFamilysPageIsReadByItsSelectors(String family) throws IOException {
    Article article = read(html(family));
    assertThat(article.reading().family()).contains(family);
    assertThat(article.reading().sources()).containsEntry("body", "family");
    assertThat(article.reading().confidence()).isGreaterThan(0.8);
    checkStory(article, family);
  }

  @ParameterizedTest
  @MethodSource("families")
  void theGeneralRulesReadItToo(String family) throws IOException {
    Article article = read("http://bao.example/tin/bai", html(family), SiteKnowledge.none());
    assertThat(article.reading().family()).isEmpty();
    assertThat(article.headline()).isEqualTo(TITLE);
    assertThat(body(article)).contains("Tối thứ Năm", "số ý kiến phát biểu", "vụ thu đông.");
  }

  private static void checkStory(Article article, String family) {
    assertThat(article.headline()).isEqualTo(TITLE);
    assertThat(article.publication().published().map(Object::toString))
        .contains("2024-08-15T07:41");
    assertThat(body(article))
        .startsWith(WITHOUT_LEAD.contains(family) ? "Tối thứ Năm" : "Đảng bộ xã Bình Sa")
        .contains("Việc nào xong thì gạch")
        .endsWith("xuống giống vụ thu đông.")
        .doesNotContain("đan lưới", "cá lồng", "bóng chuyền", "hội hoa xuân", "Giấy phép");
    assertThat(article.publication().author()).contains("Lê Khánh Vân");
  }

  @Test
  void anotherSiteOfAFamilyNeedsNothing() throws IOException {
    String html = html("epi");
    Article one = read("https://baomot.example/a-post1.html", html, standard());
    Article two = read("https://baohai.example/b-post2.html", html, standard());
    assertThat(one.reading()).isEqualTo(two.reading());
    assertThat(one.text()).isEqualTo(two.text());
  }

  private static SiteKnowledge standard() {
    return SiteKnowledge.standard(Optional.empty());
  }

  @Test
  void aRottenBodySelectorLosesToTheGeneralRules() throws IOException {
    String tooLittle =
        html("epi")
            .replace(" zce-content-body cms-body", "")
            .replace("article__body", "than-bai")
            .replace("article__sapo cms-desc", "article__sapo cms-body");
    String tooMuch =
        html("epi")
            .replace(" zce-content-body cms-body", "")
            .replace("article__body", "than-bai")
            .replace("<body>", "<body class=cms-body>")
            .replace("<h3>Đọc nhiều</h3>", "<h3>Đọc nhiều</h3>" + OTHER_STORY.repeat(12));
    for (String html : new String[] {tooLittle, tooMuch}) {
      Article article = read(html);
      assertThat(article.reading().family()).contains("epi");
      assertThat(article.reading().sources()).containsEntry("body", "page");
      assertThat(article.reading().confidence()).isLessThan(0.9);
      assertThat(body(article)).contains("Tối thứ Năm").endsWith("thu đông.");
    }
  }
}
