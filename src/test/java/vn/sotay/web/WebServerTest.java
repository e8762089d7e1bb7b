package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.Statement;
import vn.sotay.lang.Language;
import vn.sotay.report.SampleArticles;

class WebServerTest {

  private static final String ATTACK = "<script>alert(1)</script>\" onload='x' &amp; ${7*7}";
  private static final String TOKEN = "mot-ma-truy-cap-rat-dai";

  private static final AnnotatedArticle HOSTILE =
      SampleArticles.article(
          "hostile",
          "Tin lạ " + ATTACK,
          "Chi bộ thủy tinh họp bàn " + ATTACK + " và kết thúc.",
          List.of(
              new SampleArticles.Stated(
                  Statement.Kind.PRACTICE, "họp bàn " + ATTACK + " và kết thúc.")));

  @TempDir static Path folder;
  private static SampleWeb web;

  @BeforeAll
  static void start() {
    List<AnnotatedArticle> articles = new ArrayList<>(SampleArticles.all());
    articles.add(HOSTILE);
    web = SampleWeb.start(folder, articles, Optional.empty());
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void aQueryWithoutMarksShowsMarkedPassagesWithTheirSources() {
    Document page = web.page("/?q=sinh+hoat+chuyen+de");
    assertThat(page.select("article.hit")).hasSizeGreaterThan(3);
    assertThat(page.select("article.hit mark").eachText()).contains("sinh", "hoạt");
    assertThat(page.select("article.hit a.original").eachAttr("href"))
        .allMatch(url -> url.startsWith("https://"));
    assertThat(page.select("input#q").val()).isEqualTo("sinh hoat chuyen de");
  }

  @Test
  void aFacetNarrowsAndItsFilterCanBeRemoved() {
    Document all = web.page("/?q=chi+bộ");
    Element choice = all.select(".box a").first();
    Document narrowed = web.page(choice.attr("href"));
    assertThat(narrowed.select(".filters a")).hasSize(1);
    assertThat(narrowed.select(".box a[aria-current]")).isNotEmpty();
    Document again = web.page(narrowed.select(".filters a").attr("href"));
    assertThat(again.select(".summary strong").first().text())
        .isEqualTo(all.select(".summary strong").first().text());
  }

  @Test
  void nothingFoundSaysWhichFilterToDoubt() {
    Document page = web.page("/?q=zzzqq&province=S%C6%A1n+La");
    assertThat(page.select(".doubts li").first().text())
        .isEqualTo("Thử bỏ bộ lọc “Tỉnh, thành phố (hiện nay): Sơn La”.");
  }

  @Test
  void aFaultInTheQueryIsShownInPlaceWithItsCaret() {
    HttpResponse<String> response = web.get("/?q=" + SampleWeb.encoded("\"sinh hoạt"));
    Document page = Jsoup.parse(response.body());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.select(".fault pre").first().wholeText())
        .contains("\"sinh hoạt\n")
        .contains("^");
    assertThat(page.select("input#q").val()).isEqualTo("\"sinh hoạt");
  }

  @Test
  void anArticleShowsItsExactTextWithAnchorsAndMarks() {
    AnnotatedArticle sample = SampleArticles.all().getFirst();
    Document page = web.page("/articles/" + sample.article().id());
    Statement practice = sample.statements(Statement.Kind.PRACTICE).findFirst().orElseThrow();
    Element anchor = page.getElementById("c" + practice.span().start());
    assertThat(anchor.hasClass("s-practice")).isTrue();
    assertThat(sample.words(practice.span())).startsWith(anchor.wholeText());
    String shown = String.join("\n", page.select("article.sheet > p").eachText());
    assertThat(shown.replace("Cách làm", "").replace("Kết quả", "").replace("Hạn chế", ""))
        .contains(sample.words(sample.sentences().getFirst()).strip().substring(20));
    assertThat(page.select(".m-person, .m-quantity, .m-directive")).isNotEmpty();
    assertThat(page.select(".origin").text())
        .contains(sample.article().origin().digest(), "08:30 20/11/2026");
  }

  @Test
  void theWordsThatProveAFactAreMarked() {
    AnnotatedArticle sample = SampleArticles.all().getFirst();
    Statement practice = sample.statements(Statement.Kind.PRACTICE).findFirst().orElseThrow();
    Document page =
        web.page(
            "/articles/%s?mark=%d-%d"
                .formatted(sample.article().id(), practice.span().start(), practice.span().end()));
    StringBuilder marked = new StringBuilder();
    page.select(".sheet .evidence").forEach(part -> marked.append(part.wholeText()));
    assertThat(marked.toString()).isEqualTo(sample.words(practice.span()));
  }

  @Test
  void hostileWordsInAnArticleOrAQueryStayWords() {
    for (String path :
        List.of(
            "/articles/" + HOSTILE.article().id(),
            "/?q=" + SampleWeb.encoded("thủy tinh"),
            "/?q=" + SampleWeb.encoded(ATTACK),
            "/practices?q=" + SampleWeb.encoded("thủy tinh"),
            "/numbers?province=" + SampleWeb.encoded(ATTACK),
            "/directive?id=" + SampleWeb.encoded(ATTACK),
            "/?" + SampleWeb.encoded(ATTACK) + "=1",
            "/" + SampleWeb.encoded(ATTACK).replace("+", "%20"))) {
      Document page = Jsoup.parse(web.get(path).body());
      assertThat(page.select("script:not([src=/sotay.js]), [onload], style, [style]"))
          .as(path)
          .isEmpty();
    }
    assertThat(web.page("/articles/" + HOSTILE.article().id()).text()).contains(ATTACK);
  }

  @Test
  void aProvinceThatIsNoneIsTold() {
    HttpResponse<String> response = web.get("/numbers?province=Narnia");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(response.body()).text())
        .contains("Không có tỉnh, thành phố nào tên 'Narnia'.");
    assertThat(web.get("/numbers?province=son+la").statusCode()).isEqualTo(200);
    assertThat(web.get("/numbers?province=Hu%E1%BA%BF").statusCode()).isEqualTo(200);
  }

  @Test
  void aReportOfNothingIsAPageThatSaysSo() {
    HttpResponse<String> response = web.get("/report.docx?q=zzzqq");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).text()).contains("nên không có báo cáo");
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndContent() {
    for (String path : List.of("/", "/api/search", "/nirgends", "/sotay.css")) {
      var headers = web.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy -> assertThat(policy).contains("default-src 'self'", "script-src 'self'"));
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void everyLinkOnEveryPageResolves() {
    Deque<String> waiting = new ArrayDeque<>(List.of("/", "/practices", "/numbers"));
    Set<String> seen = new HashSet<>(waiting);
    int most = 250;
    int asked = 0;
    while (!waiting.isEmpty() && asked < most) {
      String path = waiting.poll();
      HttpResponse<String> response = web.get(path);
      asked++;
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        Document page = Jsoup.parse(response.body());
        assertThat(duplicates(page)).as("ids given twice on " + path).isEmpty();
        for (String link : links(page)) {
          assertAnchor(page, path, link);
          if (seen.add(withoutAnchor(link))) {
            waiting.add(withoutAnchor(link));
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static List<String> links(Document page) {
    return page.select("a[href], link[href]").eachAttr("href").stream()
        .filter(link -> link.startsWith("/"))
        .filter(link -> !link.startsWith("/report.docx"))
        .toList();
  }

  /** An anchor on the same page must be there. */
  private static void assertAnchor(Document page, String path, String link) {
    if (link.contains("#") && withoutAnchor(link).equals(path)) {
      String anchor = link.substring(link.indexOf('#') + 1);
      assertThat(page.getElementById(anchor)).as(link).isNotNull();
    }
  }

  private static Set<String> duplicates(Document page) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    page.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).forEach(twice::add);
    return twice;
  }

  private static String withoutAnchor(String link) {
    return link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?page=0",
        "/?page=99999999999",
        "/?page=-1",
        "/?sort=best",
        "/?nothing=1",
        "/?q=a%00b",
        "/?q=%EF%BF%BF%1B",
        "/practices?from=12",
        "/practices?from=2020&to=2010",
        "/practices?modality=maybe",
        "/numbers?min=1e999999999",
        "/numbers?min=9&max=1",
        "/numbers?unit=kilo",
        "/directive",
        "/articles/..",
        "/articles/zz",
        "/api/search?size=100000",
        "/api/articles/zz",
        "/report.docx?format=pdf"
      })
  void hostileParametersGetAClearRefusal(String path) {
    HttpResponse<String> response = web.get(path);
    assertThat(response.statusCode()).as(path).isBetween(400, 404);
    assertThat(response.body()).doesNotContain("Exception", "at vn.sotay", "java.");
  }

  @Test
  void aQueryTooLongIsRefused() {
    HttpResponse<String> response = web.get("/?q=" + "a".repeat(2000));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(response.body()).select(".message").text())
        .isEqualTo("Tham số 'q' dài 2000 ký tự, tối đa 1000. Rút ngắn rồi thử lại.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=%zz", "/%", "/articles/%2e%2e%2f", "/?q=%C3%28"})
  void aMalformedAddressIsRefusedWithoutATrace(String path) throws IOException {
    String answer = raw("GET", path, "localhost");
    assertThat(answer).containsPattern("^HTTP/1.1 (200|4\\d\\d)");
    assertThat(answer).doesNotContain("Exception", "at vn.sotay", "at org.");
  }

  @Test
  void aForeignHostNameIsRefused() throws IOException {
    assertThat(raw("GET", "/", "evil.example")).startsWith("HTTP/1.1 403");
    assertThat(raw("GET", "/", "localhost:99")).startsWith("HTTP/1.1 200");
  }

  @Test
  void nothingCanBeSent() throws IOException {
    assertThat(raw("POST", "/", "localhost")).startsWith("HTTP/1.1 405");
  }

  /** Sends what no well-behaved client would. */
  private static String raw(String method, String path, String host) throws IOException {
    String request =
        String.join(
            "\r\n",
            method + " " + path + " HTTP/1.1",
            "Host: " + host,
            "Content-Length: 0",
            "Connection: close",
            "",
            "");
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), web.server().uri().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void withATokenOnlyWhoKnowsItIsAnswered() {
    WebSettings settings =
        new WebSettings(WebSettings.LOOPBACK, 0, Optional.of(TOKEN), Language.VI);
    try (WebServer guarded = WebServer.start(settings, web.library())) {
      assertThat(status(guarded, Optional.empty())).isEqualTo(401);
      assertThat(status(guarded, Optional.of("Bearer sai"))).isEqualTo(401);
      assertThat(status(guarded, Optional.of("Bearer " + TOKEN))).isEqualTo(200);
      assertThat(status(guarded, Optional.of("Basic " + base64("ai:" + TOKEN)))).isEqualTo(200);
      assertThat(status(guarded, Optional.of("Basic %%%"))).isEqualTo(401);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int status(WebServer guarded, Optional<String> authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(guarded.uri().resolve("/api/directives"));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return SampleWeb.send(request).statusCode();
  }

  @Test
  void beyondLoopbackATokenIsRequired() {
    assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, Optional.empty(), Language.VI))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "Địa chỉ '0.0.0.0' mở cho máy khác truy cập mà không có mã truy cập. Đặt một mã dài ít"
                + " nhất 16 ký tự, hoặc dùng địa chỉ 127.0.0.1.");
    assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, Optional.of("ngan"), Language.VI))
        .isInstanceOf(MendableException.class);
  }

  @Test
  void aPortInUseIsNamed() {
    WebSettings taken = WebSettings.loopback(web.server().uri().getPort());
    assertThatThrownBy(() -> WebServer.start(taken, web.library()))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("cổng " + web.server().uri().getPort());
  }

  @Test
  void theReportHoldsTheArticlesOfTheSearchAndSaysWhichItWas() throws IOException {
    HttpResponse<byte[]> response =
        web.bytes(
            "/report.docx?q=" + SampleWeb.encoded("sinh hoạt chuyên đề") + "&province=S%C6%A1n+La");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"bao-cao-2026-11-22.docx\"");
    try (var document = new XWPFDocument(new ByteArrayInputStream(response.body()))) {
      assertThat(document.getParagraphs().stream().map(p -> p.getText()))
          .contains(
              "[Bản nháp] Câu tìm: “sinh hoạt chuyên đề”; bộ lọc: Tỉnh, thành phố (hiện nay): Sơn"
                  + " La.");
      JsonNode hits =
          json(
              "/api/search?q="
                  + SampleWeb.encoded("sinh hoạt chuyên đề")
                  + "&province=S%C6%A1n+La");
      assertThat(document.getTables().getLast().getNumberOfRows() - 1)
          .isGreaterThanOrEqualTo(hits.get("total").asInt());
    }
  }

  @Test
  void theApiQuotesWithOffsetsInTheText() {
    JsonNode hit = json("/api/practices?size=3").get("hits").get(0);
    JsonNode practice = hit.get("practice");
    JsonNode article = json("/api/articles/" + practice.get("page").asString());
    int[] points = article.get("text").asString().codePoints().toArray();
    int start = practice.get("start").asInt();
    int length = practice.get("end").asInt() - start;
    assertThat(new String(points, start, length)).isEqualTo(practice.get("surface").asString());
  }

  @Test
  void theApiFindsFiguresAndDirectives() {
    JsonNode numbers = json("/api/numbers?unit=percent&min=90");
    assertThat(numbers.get("total").asInt()).isPositive();
    numbers.get("hits").forEach(hit -> assertThat(percentage(hit)).isGreaterThanOrEqualTo(90));
    JsonNode directive = json("/api/directive?id=" + SampleWeb.encoded("12-HD/BTCTW"));
    assertThat(directive.get("citations")).isNotEmpty();
  }

  /** A ratio such as 22/24 is found among the percentages, and stays a ratio. */
  private static double percentage(JsonNode hit) {
    double value = hit.get("value").asDouble();
    return hit.get("unit").asString().equals("ratio") ? value * 100 : value;
  }

  @Test
  void theOpenApiDocumentTellsEveryRouteAndParameter() {
    JsonNode paths = new YAMLMapper().readTree(web.get("/api/openapi.yaml").body()).get("paths");
    List<Route> routes = Routes.of(web.library()).stream().filter(Route::isApi).toList();
    assertThat(paths.propertyNames())
        .containsExactlyInAnyOrderElementsOf(routes.stream().map(Route::path).toList());
    for (Route route : routes) {
      Set<String> told = new HashSet<>();
      paths
          .get(route.path())
          .get("get")
          .path("parameters")
          .forEach(
              parameter -> {
                if (parameter.get("in").asString().equals("query")) {
                  told.add(parameter.get("name").asString());
                }
              });
      assertThat(told).as(route.path()).isEqualTo(route.parameters());
    }
  }

  @Test
  void everyFieldThatTheOpenApiDocumentRequiresIsThere() {
    JsonNode schemas =
        new YAMLMapper()
            .readTree(web.get("/api/openapi.yaml").body())
            .get("components")
            .get("schemas");
    JsonNode search = json("/api/search?q=chi+b%E1%BB%99");
    assertRequired(schemas.get("SearchResults"), search);
    assertRequired(schemas.get("Head"), search.get("hits").get(0));
    assertRequired(schemas.get("Hit").get("allOf").get(1), search.get("hits").get(0));
    assertRequired(schemas.get("Practice"), json("/api/practices").get("hits").get(0));
    assertRequired(
        schemas.get("Number").get("allOf").get(1), json("/api/numbers").get("hits").get(0));
    JsonNode entity = json("/api/entities?kind=organization").get("entities").get(0);
    assertRequired(schemas.get("Entity"), entity);
    assertRequired(schemas.get("Entity"), json("/api/entities/" + entity.get("id").asString()));
    assertRequired(schemas.get("Directive"), json("/api/directives").get("directives").get(0));
  }

  private static void assertRequired(JsonNode schema, JsonNode value) {
    for (JsonNode field : schema.get("required")) {
      assertThat(value.has(field.asString())).as(field.asString()).isTrue();
    }
  }

  private static JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(web.get(path).body());
  }
}
