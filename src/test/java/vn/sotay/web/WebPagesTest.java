package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.sotay.index.ArticleIndex;
import vn.sotay.json.ArticleJson;
import vn.sotay.knowledge.PracticeCards;
import vn.sotay.knowledge.StoryClusters;
import vn.sotay.report.SampleArticles;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.Corpus;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.PageKind;

/** The pages beside search and article, over HTTP. */
class WebPagesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static KnowledgeBase base;
  private static WebServer server;
  private static NotebookFile notebook;

  @BeforeAll
  static void start() {
    List<AnnotatedArticle> articles = SampleArticles.all();
    var cards = PracticeCards.of(articles);
    var stories = StoryClusters.of(articles);
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
      for (AnnotatedArticle annotated : articles) {
        var id = annotated.article().id();
        index.put(
            annotated,
            cards.stream().filter(card -> card.practice().page().equals(id)).toList(),
            stories.get(id),
            ArticleJson.write(id.value(), annotated));
      }
      index.commit(Map.of());
    }
    archive(articles.getFirst());
    notebook = NotebookFile.open(folder.resolve("corpus"));
    base = KnowledgeBase.open(folder.resolve("index"), notebook::notebook);
    server =
        WebServer.start(
            WebSettings.loopback(0),
            new Library(base, folder.resolve("corpus"), Optional.of(notebook), CLOCK));
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

  @AfterAll
  static void stop() {
    server.close();
    base.close();
    notebook.close();
  }

  @Test
  void aMisspeltQueryIsOfferedAsItWasMeant() {
    Document page = page("/?q=" + encoded("sinh hoạt chuyện đề mẫu dảng viên"));
    assertThat(page.select(".summary")).isNotEmpty();
    Document meant = page("/?q=" + encoded("chi bọ thôn"));
    assertThat(meant.select(".meant a").attr("href")).startsWith("/?q=");
  }

  @Test
  void hitsAreSortedByFiguresAndByDay() {
    Document page = page("/?q=chi+bo");
    assertThat(page.select(".tools a").eachAttr("href"))
        .containsExactly("/?q=chi+bo&sort=newest", "/?q=chi+bo&sort=most-figures");
    assertThat(page("/?q=chi+bo&sort=most-figures").select(".tools strong").text())
        .isEqualTo("Nhiều số liệu nhất");
  }

  @Test
  void aFacetValueCanBeLeftOutAndTakenInAgain() {
    Element exclude = page("/?q=chi+bo").select(".exclude").first();
    Document without = page(exclude.attr("href"));
    assertThat(without.select(".filters a").text()).contains("không phải");
    assertThat(without.select(".filters a").attr("href")).isEqualTo("/?q=chi+bo");
  }

  @Test
  void theTimelineIsDrawnAndTold() {
    Element chart = page("/").select("figure.chart").first();
    int bars = chart.select("rect").size();
    assertThat(bars).isGreaterThan(2);
    assertThat(chart.select("tbody tr")).hasSize(bars);
    String year = chart.select("svg a").first().attr("href");
    assertThat(page(year).select(".filters")).isNotEmpty();
  }

  @Test
  void suggestionsArePartOfAPage() {
    Document part = page("/suggestions?q=sinh+hoat+chi+bo+m");
    assertThat(part.select("a").eachAttr("href")).isNotEmpty().allMatch(h -> h.startsWith("/?q="));
    assertThat(part.select("header, title")).isEmpty();
    assertThat(page("/suggestions").select("a")).isEmpty();
  }

  @Test
  void anIndicatorIsAskedForByItsNameAndComparedHoweverItIsWorded() {
    Document all = page("/numbers");
    Element link = all.select("nav.indicators a:contains(dự sinh hoạt)").first();
    Document table = page(link.attr("href"));
    assertThat(table.select("table.pivot td .details").eachText())
        .contains("đảng viên dự họp", "đảng viên tham gia sinh hoạt");
    assertThat(table.select("table.pivot td .details").eachText())
        .noneMatch(counted -> counted.contains("hộ nghèo"));
    assertThat(table.select("nav.indicators")).isEmpty();
  }

  @Test
  void figuresStandInATableByProvinceAndYear() {
    Document page = page("/numbers?view=table&unit=percent");
    List<String> years = page.select("table.pivot thead th").eachText();
    assertThat(years).contains("2023");
    assertThat(page.select("table.pivot tbody tr").first().select("td")).hasSize(years.size() - 1);
    assertThat(page.select("table.pivot td a").first().attr("href")).contains("?mark=");
    assertThat(page.select("circle.dot")).isNotEmpty();
  }

  @Test
  void figuresThatDifferStandSideBySide() {
    Document page = page("/numbers?view=contradictions");
    assertThat(page.select(".summary strong").text()).isNotBlank();
    page.select(".pair")
        .forEach(pair -> assertThat(pair.select(".sides > .card blockquote")).hasSize(2));
  }

  @Test
  void aDirectiveHasItsProfile() {
    Document page = page("/directive?id=" + encoded("12-HD/BTCTW"));
    assertThat(page.select(".facts").first().text())
        .contains("Loại Hướng dẫn", "Hiệu lực", "Được viện dẫn 9 bài, 12 lần");
    assertThat(page.select("figure.chart")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(page.select("h2").eachText()).contains("Các chỗ viện dẫn");
  }

  @Test
  void directivesAreListedByType() {
    Document all = page("/directives");
    Document some = page("/directives?type=huong-dan");
    assertThat(some.select("tbody tr").size()).isBetween(1, all.select("tbody tr").size() - 1);
    assertThat(some.select("tbody th").eachText()).allMatch(text -> text.contains("HD"));
    assertThat(get("/directives.graphml").body()).startsWith("<?xml");
  }

  @Test
  void practicesAreCountedByYearKindAndDirective() {
    Document page = page("/practices");
    assertThat(page.select(".box h2").eachText())
        .containsExactly("Cách làm", "Tỉnh, thành phố", "Mức độ", "Văn bản", "Năm");
    assertThat(page.select(".coverage summary").text()).contains("từ 5/34 tỉnh, thành phố");
    for (Element box : page.select(".box")) {
      Element choice = box.select("li").first();
      long count = Long.parseLong(choice.select(".count").text());
      Document narrowed = page(choice.select("a").attr("href"));
      assertThat(narrowed.select(".summary strong").text())
          .as(box.select("h2").text())
          .isEqualTo(count + " cách làm.");
    }
  }

  @Test
  void aCardHasItsEvidenceAndACitation() {
    String href = page("/practices").select(".card .meta a[href^=/practices/]").attr("href");
    Document page = page(href);
    assertThat(page.select("blockquote a").attr("href")).contains("?mark=");
    assertThat(page.select(".citation").text())
        .startsWith("“")
        .contains("https://", "bản lưu", "SHA-256");
    assertThat(get("/practices/khong-co").statusCode()).isEqualTo(404);
  }

  @Test
  void aLayerOfMarksCanBeHidden() {
    String path = "/articles/" + SampleArticles.all().getFirst().article().id();
    assertThat(page(path).select(".sheet .m-quantity")).isNotEmpty();
    Document hidden = page(path + "?hide=m-quantity");
    assertThat(hidden.select(".sheet .m-quantity")).isEmpty();
    assertThat(hidden.select(".sheet .m-person, .sheet .m-organization")).isNotEmpty();
    assertThat(get(path + "?hide=zz").statusCode()).isEqualTo(400);
  }

  @Test
  void anArticleNamesWhatIsLikeIt() {
    Document page = page("/articles/" + SampleArticles.all().getFirst().article().id());
    assertThat(page.select(".similar li")).isNotEmpty();
  }

  @Test
  void theArchivedPageIsShownAsWordsAndInAClosedFrame() {
    String id = SampleArticles.all().getFirst().article().id().value();
    Document page = page("/archive/" + id);
    assertThat(page.select("pre.archived").text()).isEqualTo("Chữ trên trang");
    assertThat(page.select("iframe").hasAttr("sandbox")).isTrue();
    assertThat(page.select(".facts").text()).contains("khác với bản mà bài được đọc từ đó");
    HttpResponse<String> foreign = get("/archive/" + id + "/page");
    assertThat(foreign.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
  }

  @Test
  void whatIsNotArchivedIsSaidToBeMissing() {
    String id = SampleArticles.all().getLast().article().id().value();
    assertThat(get("/archive/" + id).statusCode()).isEqualTo(404);
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
    HttpResponse<String> response = get(path);
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
            page("/numbers?unit=percent&min=95")
                .select(".summary strong")
                .text()
                .replace(" số liệu.", ""));
    assertThat(get("/numbers.jsonl?unit=percent&min=95").body().lines())
        .hasSize(Math.toIntExact(shown));
  }

  @Test
  void theLanguageIsChosenAndKept() {
    HttpResponse<String> chosen = get("/?lang=en");
    assertThat(Jsoup.parse(chosen.body()).select("html").attr("lang")).isEqualTo("en");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("lang=en", "HttpOnly", "SameSite=Lax");
    HttpResponse<String> next = send(request("/practices").header("Cookie", "lang=en"));
    assertThat(Jsoup.parse(next.body()).select("h1").text()).isEqualTo("Practices");
    assertThat(page("/practices?lang=xx").select("h1").text()).isEqualTo("Cách làm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/practices", "/numbers", "/numbers?view=table&unit=percent",
        "/numbers?view=contradictions", "/directives", "/directive?id=12-HD%2FBTCTW", "/saved",
        "/about"
      })
  void everyPageSpeaksBothLanguagesAndSaysHowToCiteIt(String path) {
    Document vietnamese = page(path);
    Document english = page(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(vietnamese.select("nav").first().text()).startsWith("Tìm kiếm");
    assertThat(english.select("nav").first().text()).startsWith("Search");
    assertThat(english.select(".language").attr("href")).contains("lang=vi");
    assertThat(vietnamese.select(".citation").text()).contains("xem ngày 22/11/2026");
    assertThat(english.select(".citation").text()).contains("seen 22/11/2026");
  }

  @Test
  void faultsSpeakTheChosenLanguage() {
    assertThat(page400("/?q=" + encoded("\"sinh") + "&lang=en").select(".fault").text())
        .contains("quotation mark");
    assertThat(page400("/numbers?min=x&lang=en").select(".message").text())
        .isEqualTo("Parameter 'min' is 'x', expected a number such as 95 or 92,5.");
  }

  @Test
  void aSearchIsSavedLookedAtAndRemoved() {
    String token = page("/?q=chi+bo").select("form[action=/saved/add] input[name=token]").val();
    assertThat(post("/saved/add", Map.of("token", token, "q", "chi bo", "name", "a & b")))
        .isEqualTo(303);
    Element row = page("/saved").select("tbody tr").first();
    assertThat(row.select("th").text()).isEqualTo("a & b");
    assertThat(row.text()).contains("0 bài mới");
    assertThat(page(row.select("td a").get(1).attr("href")).select("h1").text())
        .isEqualTo("Bài mới: a & b");
    assertThat(get(row.select("td a").get(2).attr("href")).body()).contains("<rss version");
    assertThat(post("/saved/remove", Map.of("token", token, "name", "a & b"))).isEqualTo(303);
    assertThat(page("/saved").select("tbody tr")).isEmpty();
  }

  private static String token() {
    return page("/?q=chi+bo").select("input[name=token]").first().val();
  }

  private static String sampleId() {
    return SampleArticles.all().getFirst().article().id().value();
  }

  @Test
  void anArticleAndAFigureAreCollectedAndTakenOutAgain() {
    Element form = page("/numbers?unit=percent").select("form[action=/collection/put]").first();
    Map<String, String> fields = new HashMap<>();
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("name", "Bộ & thử");
    assertThat(post("/collection/put", fields)).isEqualTo(303);
    fields.put("fact", "");
    assertThat(post("/collection/put", fields)).isEqualTo(303);
    String path = page("/collections").select("ul.plain a").attr("href");
    Document collection = page(path);
    assertThat(collection.select("h1").text()).isEqualTo("Bộ & thử");
    assertThat(collection.select(".card .label").eachText()).containsExactly("Số liệu", "Bài");
    assertThat(collection.select(".card blockquote a")).hasSize(2);
    assertThat(get("/collection.docx?name=" + encoded("Bộ & thử")).statusCode()).isEqualTo(200);
    Map<String, String> out = Map.of("token", token(), "name", "Bộ & thử", "item", "0");
    assertThat(post("/collection/take", out)).isEqualTo(303);
    assertThat(page(path).select(".card")).hasSize(1);
    assertThat(post("/collection/drop", Map.of("token", token(), "name", "Bộ & thử")))
        .isEqualTo(303);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aNoteIsWrittenAndRemoved() {
    String path = "/articles/" + sampleId();
    Map<String, String> note =
        Map.of(
            "token", token(), "article", sampleId(), "text", "Hỏi lại <b>chi ủy</b>", "back", path);
    assertThat(post("/note/add", note)).isEqualTo(303);
    Element written = page(path).select(".note").first();
    assertThat(written.select("p").text()).isEqualTo("Hỏi lại <b>chi ủy</b>");
    Map<String, String> drop =
        Map.of("token", token(), "id", written.select("input[name=id]").val(), "back", path);
    assertThat(post("/note/drop", drop)).isEqualTo(303);
    assertThat(page(path).select(".note")).isEmpty();
  }

  @Test
  void aFigureIsJudgedWrongMendedAndTheVerdictUndone() {
    Element row = page("/numbers?unit=percent").select("tbody tr").first();
    String path = row.select(".take a").attr("href");
    long all = figures();
    Document fact = page(path);
    assertThat(fact.select("blockquote mark").text()).isEqualTo(row.select(".figure").text());
    Map<String, String> fields = new HashMap<>();
    fact.select("form[action=/fact/judge] input")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("verdict", "wrong");
    assertThat(post("/fact/judge", fields)).isEqualTo(303);
    assertThat(figures()).isEqualTo(all - 1);
    fields.put("verdict", "mended");
    fields.put("value-value", "12.5");
    assertThat(post("/fact/judge", fields)).isEqualTo(303);
    assertThat(page(path).select("input[name=value-value]").val()).isEqualTo("12.5");
    Document corrections = page("/collections");
    assertThat(corrections.select("tbody tr td").first().text()).isEqualTo("Đã sửa: value = 12.5");
    Map<String, String> undo =
        Map.of("token", token(), "id", corrections.select("input[name=id]").first().val());
    assertThat(post("/fact/undo", undo)).isEqualTo(303);
    while (!page("/collections").select("tbody input[name=id]").isEmpty()) {
      String id = page("/collections").select("tbody input[name=id]").first().val();
      assertThat(post("/fact/undo", Map.of("token", token(), "id", id))).isEqualTo(303);
    }
    assertThat(figures()).isEqualTo(all);
  }

  private static long figures() {
    String total = page("/numbers").select(".summary strong").text();
    return Long.parseLong(total.replace(" số liệu.", "").replace(".", ""));
  }

  @Test
  void whatCannotBeKeptIsToldOff() {
    Map<String, String> wrong =
        Map.of("token", token(), "article", sampleId(), "fact", "q99999", "name", "x");
    assertThat(post("/collection/put", wrong)).isEqualTo(400);
    Map<String, String> empty = Map.of("token", token(), "article", sampleId(), "text", " ");
    assertThat(post("/note/add", empty)).isEqualTo(400);
    assertThat(get("/fact?article=" + sampleId() + "&fact=zz").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormLeadsBackToOurOwnPagesOnly() {
    String body =
        "token=%s&article=%s&text=x&back=%s"
            .formatted(token(), sampleId(), encoded("//evil.example/"));
    HttpResponse<String> response =
        send(
            request("/note/add")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(response.headers().firstValue("Location")).hasValue("/articles/" + sampleId());
    String id = page("/articles/" + sampleId()).select(".note input[name=id]").val();
    assertThat(post("/note/drop", Map.of("token", token(), "id", id))).isEqualTo(303);
  }

  @Test
  void aFormThatIsNotOursIsRefused() {
    Map<String, String> fields = Map.of("q", "chi bo", "name", "x");
    assertThat(post("/saved/add", fields)).isEqualTo(403);
    Map<String, String> wrong = new HashMap<>(fields);
    wrong.put("token", "0123456789abcdef0123456789abcdef");
    assertThat(post("/saved/add", wrong)).isEqualTo(403);
    assertThat(page("/saved").select("tbody tr")).isEmpty();
  }

  @Test
  void aFormFromAForeignPageIsRefusedThoughItKnowsTheToken() {
    String token = page("/?q=chi+bo").select("input[name=token]").val();
    HttpRequest.Builder request =
        request("/saved/add")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("q=x&name=y&token=" + token));
    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormTooLongIsRefusedBeforeItIsRead() throws IOException {
    String head =
        "POST /saved/add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  private static int post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private static Document page400(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    return Jsoup.parse(response.body());
  }

  private static Document page(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private static HttpRequest.Builder request(String path) {
    String uri = server.uri().toString();
    return HttpRequest.newBuilder(URI.create(uri.substring(0, uri.length() - 1) + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
