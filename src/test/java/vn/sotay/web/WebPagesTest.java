package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.report.SampleArticles;
import vn.sotay.store.Corpus;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.PageKind;

/** The pages beside search and article, over HTTP. */
class WebPagesTest {

  @TempDir static Path folder;
  private static NotebookFile notebook;
  private static SampleWeb web;

  @BeforeAll
  static void start() {
    archive(SampleArticles.all().getFirst());
    notebook = NotebookFile.open(folder.resolve("corpus"));
    web = SampleWeb.start(folder, SampleArticles.all(), Optional.of(notebook));
  }

  @AfterAll
  static void stop() {
    web.close();
    notebook.close();
  }

  private static void archive(AnnotatedArticle annotated) {
    var article = annotated.article();
    String html = "<html><body><p>Chữ trên trang</p><script>alert(1)</script></body></html>";
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      corpus.add(
          new Page(
              article.origin().url(),
              article.origin().url(),
              article.origin().fetched(),
              200,
              List.of(new Page.Header("Content-Type", "text/html; charset=utf-8")),
              Bytes.utf8(html),
              Optional.empty()),
          PageKind.ARTICLE,
          List.of());
    }
  }

  @Test
  void aMisspeltQueryIsOfferedAsItWasMeant() {
    Document page = web.page("/?q=" + SampleWeb.encoded("sinh hoạt chuyện đề mẫu dảng viên"));
    assertThat(page.select(".summary")).isNotEmpty();
    Document meant = web.page("/?q=" + SampleWeb.encoded("chi bọ thôn"));
    assertThat(meant.select(".meant a").attr("href")).startsWith("/?q=");
  }

  @Test
  void hitsAreSortedByFiguresAndByDay() {
    Document page = web.page("/?q=chi+bo");
    assertThat(page.select(".tools a").eachAttr("href"))
        .containsExactly("/?q=chi+bo&sort=newest", "/?q=chi+bo&sort=most-figures");
    assertThat(web.page("/?q=chi+bo&sort=most-figures").select(".tools strong").text())
        .isEqualTo("Nhiều số liệu nhất");
  }

  @Test
  void aFacetValueCanBeLeftOutAndTakenInAgain() {
    Element exclude = web.page("/?q=chi+bo").select(".exclude").first();
    Document without = web.page(exclude.attr("href"));
    assertThat(without.select(".filters a").text()).contains("không phải");
    assertThat(without.select(".filters a").attr("href")).isEqualTo("/?q=chi+bo");
  }

  @Test
  void theTimelineIsDrawnAndTold() {
    Element chart = web.page("/").select("figure.chart").first();
    int bars = chart.select("rect").size();
    assertThat(bars).isGreaterThan(2);
    assertThat(chart.select("tbody tr")).hasSize(bars);
    String year = chart.select("svg a").first().attr("href");
    assertThat(web.page(year).select(".filters")).isNotEmpty();
  }

  @Test
  void suggestionsArePartOfAPage() {
    Document part = web.page("/suggestions?q=sinh+hoat+chi+bo+m");
    assertThat(part.select("a").eachAttr("href")).isNotEmpty().allMatch(h -> h.startsWith("/?q="));
    assertThat(part.select("header, title")).isEmpty();
    assertThat(web.page("/suggestions").select("a")).isEmpty();
  }

  @Test
  void anIndicatorIsAskedForByItsNameAndComparedHoweverItIsWorded() {
    Document all = web.page("/numbers");
    Element link = all.select("nav.indicators a:contains(dự sinh hoạt)").first();
    Document table = web.page(link.attr("href"));
    assertThat(table.select("table.pivot td .details").eachText())
        .contains("đảng viên dự họp", "đảng viên tham gia sinh hoạt");
    assertThat(table.select("table.pivot td .details").eachText())
        .noneMatch(counted -> counted.contains("hộ nghèo"));
    assertThat(table.select("nav.indicators")).isEmpty();
  }

  @Test
  void figuresStandInATableByProvinceAndYear() {
    Document page = web.page("/numbers?view=table&unit=percent");
    List<String> years = page.select("table.pivot thead th").eachText();
    assertThat(years).contains("2023");
    assertThat(page.select("table.pivot tbody tr").first().select("td")).hasSize(years.size() - 1);
    assertThat(page.select("table.pivot td a").first().attr("href")).contains("?mark=");
    assertThat(page.select("circle.dot")).isNotEmpty();
  }

  @Test
  void figuresThatDifferStandSideBySide() {
    Document page = web.page("/numbers?view=contradictions");
    assertThat(page.select(".summary strong").text()).isNotBlank();
    page.select(".pair")
        .forEach(pair -> assertThat(pair.select(".sides > .card blockquote")).hasSize(2));
  }

  @Test
  void aDirectiveHasItsProfile() {
    Document page = web.page("/directive?id=" + SampleWeb.encoded("12-HD/BTCTW"));
    assertThat(page.select(".facts").first().text())
        .contains("Loại Hướng dẫn", "Hiệu lực", "Được viện dẫn 9 bài, 12 lần");
    assertThat(page.select("figure.chart")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(page.select("h2").eachText()).contains("Các chỗ viện dẫn");
  }

  @Test
  void directivesAreListedByType() {
    Document all = web.page("/directives");
    Document some = web.page("/directives?type=huong-dan");
    assertThat(some.select("tbody tr").size()).isBetween(1, all.select("tbody tr").size() - 1);
    assertThat(some.select("tbody th").eachText()).allMatch(text -> text.contains("HD"));
    assertThat(web.get("/directives.graphml").body()).startsWith("<?xml");
  }

  @Test
  void practicesAreCountedByYearKindAndDirective() {
    Document page = web.page("/practices");
    assertThat(page.select(".box h2").eachText())
        .containsExactly("Cách làm", "Tỉnh, thành phố", "Mức độ", "Văn bản", "Năm");
    assertThat(page.select(".coverage summary").text()).contains("từ 5/34 tỉnh, thành phố");
    for (Element box : page.select(".box")) {
      Element choice = box.select("li").first();
      long count = Long.parseLong(choice.select(".count").text());
      Document narrowed = web.page(choice.select("a").attr("href"));
      assertThat(narrowed.select(".summary strong").text())
          .as(box.select("h2").text())
          .isEqualTo(count + " cách làm.");
    }
  }

  @Test
  void aCardHasItsEvidenceAndACitation() {
    String href = web.page("/practices").select(".card .meta a[href^=/practices/]").attr("href");
    Document page = web.page(href);
    assertThat(page.select("blockquote a").attr("href")).contains("?mark=");
    assertThat(page.select(".citation").text())
        .startsWith("“")
        .contains("https://", "bản lưu", "SHA-256");
    assertThat(web.get("/practices/khong-co").statusCode()).isEqualTo(404);
  }

  @Test
  void aLayerOfMarksCanBeHidden() {
    String path = "/articles/" + SampleArticles.all().getFirst().article().id();
    assertThat(web.page(path).select(".sheet .m-quantity")).isNotEmpty();
    Document hidden = web.page(path + "?hide=m-quantity");
    assertThat(hidden.select(".sheet .m-quantity")).isEmpty();
    assertThat(hidden.select(".sheet .m-person, .sheet .m-organization")).isNotEmpty();
    assertThat(web.get(path + "?hide=zz").statusCode()).isEqualTo(400);
  }

  @Test
  void anArticleNamesWhatIsLikeIt() {
    Document page = web.page("/articles/" + SampleArticles.all().getFirst().article().id());
    assertThat(page.select(".similar li")).isNotEmpty();
  }

  @Test
  void theArchivedPageIsShownAsWordsAndInAClosedFrame() {
    String id = SampleArticles.all().getFirst().article().id().value();
    Document page = web.page("/archive/" + id);
    assertThat(page.select("pre.archived").text()).isEqualTo("Chữ trên trang");
    assertThat(page.select("iframe").hasAttr("sandbox")).isTrue();
    assertThat(page.select(".facts").text()).contains("khác với bản mà bài được đọc từ đó");
    HttpResponse<String> foreign = web.get("/archive/" + id + "/page");
    assertThat(foreign.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
  }

  @Test
  void whatIsNotArchivedIsSaidToBeMissing() {
    String id = SampleArticles.all().getLast().article().id().value();
    assertThat(web.get("/archive/" + id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/search.csv?q=chi+bo,text/csv",
    "/search.xlsx?q=chi+bo,application/vnd.openxmlformats",
    "/search.bib?q=chi+bo,application/x-bibtex",
    "/search.ris?q=chi+bo,application/x-research-info-systems",
    "/search.jsonl?q=chi+bo,application/jsonl",
    "/numbers.csv?unit=percent&min=95,text/csv",
    "/numbers.xlsx,application/vnd.openxmlformats",
    "/practices.jsonl?modality=done,application/jsonl"
  })
  void whatAPageShowsCanBeTakenAway(String path, String type) {
    HttpResponse<String> response = web.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith(type));
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(name -> assertThat(name).contains("2026-11-22"));
  }

  @Test
  void anExportHasWhatIsOnTheScreen() {
    long shown =
        Long.parseLong(
            web.page("/numbers?unit=percent&min=95")
                .select(".summary strong")
                .text()
                .replace(" số liệu.", ""));
    assertThat(web.get("/numbers.jsonl?unit=percent&min=95").body().lines())
        .hasSize(Math.toIntExact(shown));
  }

  @Test
  void anEntityIsFoundWithoutAccentsAndTellsWhereItIsNamed() {
    Document found = web.page("/entities?kind=organization&q=chi+bo");
    assertThat(found.select(".types a[aria-current]").text()).startsWith("Tổ chức");
    Element row = found.select("tbody tr").first();
    Document entity = web.page(row.select("th a").attr("href"));
    assertThat(entity.select("h1").text()).isEqualTo(row.select("th").text());
    String article = entity.select("ul.similar a").first().attr("href");
    assertThat(web.page(article).select("a[href^=/entities/]").eachText())
        .contains(row.select("th").text());
    assertThat(web.get("/entities/person-x").statusCode()).isEqualTo(404);
    assertThat(web.get("/entities?kind=animal").statusCode()).isEqualTo(400);
  }

  @Test
  void theLanguageIsChosenAndKept() {
    HttpResponse<String> chosen = web.get("/?lang=en");
    assertThat(Jsoup.parse(chosen.body()).select("html").attr("lang")).isEqualTo("en");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("lang=en", "HttpOnly", "SameSite=Lax");
    HttpResponse<String> next =
        SampleWeb.send(web.request("/practices").header("Cookie", "lang=en"));
    assertThat(Jsoup.parse(next.body()).select("h1").text()).isEqualTo("Practices");
    assertThat(web.page("/practices?lang=xx").select("h1").text()).isEqualTo("Cách làm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/practices", "/numbers", "/numbers?view=table&unit=percent",
        "/numbers?view=contradictions", "/directives", "/directive?id=12-HD%2FBTCTW", "/saved",
        "/entities", "/about"
      })
  void everyPageSpeaksBothLanguagesAndSaysHowToCiteIt(String path) {
    Document vietnamese = web.page(path);
    Document english = web.page(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(vietnamese.select("nav").first().text()).startsWith("Tìm kiếm");
    assertThat(english.select("nav").first().text()).startsWith("Search");
    assertThat(english.select(".language").attr("href")).contains("lang=vi");
    assertThat(vietnamese.select(".citation").text()).contains("xem ngày 22/11/2026");
    assertThat(english.select(".citation").text()).contains("seen 22/11/2026");
  }

  @Test
  void faultsSpeakTheChosenLanguage() {
    assertThat(
            web.page400("/?q=" + SampleWeb.encoded("\"sinh") + "&lang=en").select(".fault").text())
        .contains("quotation mark");
    assertThat(web.page400("/numbers?min=x&lang=en").select(".message").text())
        .isEqualTo("Parameter 'min' is 'x', expected a number such as 95 or 92,5.");
  }
}
