package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.report.SampleArticles;
import vn.sotay.store.NotebookFile;

/** Forms on the web pages: what they keep, and which are refused. */
class WebFormsTest {

  @TempDir static Path folder;
  private static NotebookFile notebook;
  private static SampleWeb web;

  @BeforeAll
  static void start() {
    notebook = NotebookFile.open(folder.resolve("corpus"));
    web = SampleWeb.start(folder, SampleArticles.all(), Optional.of(notebook));
  }

  @AfterAll
  static void stop() {
    web.close();
    notebook.close();
  }

  @Test
  void aSearchIsSavedLookedAtAndRemoved() {
    String token = web.page("/?q=chi+bo").select("form[action=/saved/add] input[name=token]").val();
    assertThat(web.post("/saved/add", Map.of("token", token, "q", "chi bo", "name", "a & b")))
        .isEqualTo(303);
    Element row = web.page("/saved").select("tbody tr").first();
    assertThat(row.select("th").text()).isEqualTo("a & b");
    assertThat(row.text()).contains("0 bài mới");
    assertThat(web.page(row.select("td a").get(1).attr("href")).select("h1").text())
        .isEqualTo("Bài mới: a & b");
    assertThat(web.get(row.select("td a").get(2).attr("href")).body()).contains("<rss version");
    assertThat(web.post("/saved/remove", Map.of("token", token, "name", "a & b"))).isEqualTo(303);
    assertThat(web.page("/saved").select("tbody tr")).isEmpty();
  }

  @Test
  void entitiesAreMergedAndHiddenAndBothIsTakenBack() {
    Document list = web.page("/entities?kind=organization");
    Element one = list.select("tbody tr th a").get(0);
    Element other = list.select("tbody tr th a").get(1);
    String id = one.attr("href").substring("/entities/".length());
    String into = other.attr("href").substring("/entities/".length());
    Document choosing = web.page("/entities?kind=organization&merge=" + id);
    assertThat(choosing.select("input[name=into]").eachAttr("value"))
        .contains(into)
        .doesNotContain(id);
    String token = token();
    assertThat(web.post("/entity/merge", Map.of("token", token, "id", id, "into", into)))
        .isEqualTo(303);
    assertThat(web.page(one.attr("href")).select("h1").text()).isEqualTo(other.text());
    assertThat(web.post("/entity/undo", Map.of("token", token, "id", into))).isEqualTo(303);
    assertThat(web.page(one.attr("href")).select("h1").text()).isEqualTo(one.text());
    assertThat(web.post("/entity/hide", Map.of("token", token, "id", id))).isEqualTo(303);
    assertThat(web.page(one.attr("href")).text()).contains("Đang ẩn khỏi các danh sách");
    Document without = web.page("/entities?kind=organization");
    assertThat(without.select("table").first().select("th a").eachText())
        .doesNotContain(one.text());
    assertThat(without.select("table").last().select("th a").eachText())
        .containsExactly(one.text());
    assertThat(web.post("/entity/undo", Map.of("token", token, "id", id))).isEqualTo(303);
    assertThat(web.page("/entities?kind=organization").select("table")).hasSize(1);
    assertThat(web.post("/entity/hide", Map.of("token", token, "id", "nobody"))).isEqualTo(400);
    assertThat(web.post("/entity/undo", Map.of("token", token))).isEqualTo(400);
    assertThat(web.post("/entity/merge", Map.of("token", token, "id", id, "into", id)))
        .isEqualTo(400);
  }

  private static String token() {
    return web.page("/?q=chi+bo").select("input[name=token]").first().val();
  }

  private static String sampleId() {
    return SampleArticles.all().getFirst().article().id().value();
  }

  @Test
  void anArticleAndAFigureAreCollectedAndTakenOutAgain() {
    Element form = web.page("/numbers?unit=percent").select("form[action=/collection/put]").first();
    Map<String, String> fields = new HashMap<>();
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("name", "Bộ & thử");
    assertThat(web.post("/collection/put", fields)).isEqualTo(303);
    fields.put("fact", "");
    assertThat(web.post("/collection/put", fields)).isEqualTo(303);
    String path = web.page("/collections").select("ul.plain a").attr("href");
    Document collection = web.page(path);
    assertThat(collection.select("h1").text()).isEqualTo("Bộ & thử");
    assertThat(collection.select(".card .label").eachText()).containsExactly("Số liệu", "Bài");
    assertThat(collection.select(".card blockquote a")).hasSize(2);
    assertThat(web.get("/collection.docx?name=" + SampleWeb.encoded("Bộ & thử")).statusCode())
        .isEqualTo(200);
    Map<String, String> out = Map.of("token", token(), "name", "Bộ & thử", "item", "0");
    assertThat(web.post("/collection/take", out)).isEqualTo(303);
    assertThat(web.page(path).select(".card")).hasSize(1);
    assertThat(web.post("/collection/drop", Map.of("token", token(), "name", "Bộ & thử")))
        .isEqualTo(303);
    assertThat(web.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aNoteIsWrittenAndRemoved() {
    String path = "/articles/" + sampleId();
    Map<String, String> note =
        Map.of(
            "token", token(), "article", sampleId(), "text", "Hỏi lại <b>chi ủy</b>", "back", path);
    assertThat(web.post("/note/add", note)).isEqualTo(303);
    Element written = web.page(path).select(".note").first();
    assertThat(written.select("p").text()).isEqualTo("Hỏi lại <b>chi ủy</b>");
    Document all = web.page("/collections");
    assertThat(all.select(".note p").text()).isEqualTo("Hỏi lại <b>chi ủy</b>");
    assertThat(all.select(".meta a").attr("href")).isEqualTo(path);
    Map<String, String> drop =
        Map.of("token", token(), "id", written.select("input[name=id]").val(), "back", path);
    assertThat(web.post("/note/drop", drop)).isEqualTo(303);
    assertThat(web.page(path).select(".note")).isEmpty();
  }

  @Test
  void aFigureIsJudgedWrongMendedAndTheVerdictUndone() {
    Element row = web.page("/numbers?unit=percent").select("tbody tr").first();
    String path = row.select(".take a").attr("href");
    long all = figures();
    Document fact = web.page(path);
    assertThat(fact.select("blockquote mark").text()).isEqualTo(row.select(".figure").text());
    Map<String, String> fields = new HashMap<>();
    fact.select("form[action=/fact/judge] input")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("verdict", "wrong");
    assertThat(web.post("/fact/judge", fields)).isEqualTo(303);
    assertThat(figures()).isEqualTo(all - 1);
    fields.put("verdict", "mended");
    fields.put("value-value", "mười hai");
    assertThat(web.posted("/fact/judge", fields).body())
        .contains("không đọc được 'value=mười hai', cần");
    fields.put("value-value", "12.5");
    assertThat(web.post("/fact/judge", fields)).isEqualTo(303);
    assertThat(web.page(path).select("input[name=value-value]").val()).isEqualTo("12.5");
    Document corrections = web.page("/collections");
    assertThat(corrections.select("tbody tr td").first().text()).isEqualTo("Đã sửa: value = 12.5");
    Map<String, String> undo =
        Map.of("token", token(), "id", corrections.select("input[name=id]").first().val());
    assertThat(web.post("/fact/undo", undo)).isEqualTo(303);
    while (!web.page("/collections").select("tbody input[name=id]").isEmpty()) {
      String id = web.page("/collections").select("tbody input[name=id]").first().val();
      assertThat(web.post("/fact/undo", Map.of("token", token(), "id", id))).isEqualTo(303);
    }
    assertThat(figures()).isEqualTo(all);
  }

  @Test
  void whatWasMissedIsAddedOnTheArticlesPageAndTakenBack() {
    String path = "/articles/" + sampleId();
    Document page = web.page(path);
    String title = page.select("h1").text();
    Map<String, String> fields = new HashMap<>();
    page.select("form[action=/fact/add] input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("layer", "limitations");
    fields.put("words", title);
    fields.put("note", "máy bỏ sót");
    assertThat(web.post("/fact/add", fields)).isEqualTo(303);
    Element added = web.page(path).select("aside li:has(.added)").first();
    assertThat(added.text()).startsWith(title).contains("+ Người thêm");
    assertThat(web.page("/collections").select("tbody tr").first().text())
        .contains("Người thêm")
        .contains("máy bỏ sót");
    assertThat(web.post("/fact/add", fields)).as("is there already").isEqualTo(400);
    assertThat(web.page(added.select("a.judge").attr("href")).select(".said").text())
        .contains("Người thêm");
    Map<String, String> undo =
        Map.of("token", token(), "id", added.select("input[name=id]").val(), "back", path);
    assertThat(web.post("/fact/undo", undo)).isEqualTo(303);
    assertThat(web.page(path).select("aside li:has(.added)")).isEmpty();
  }

  @Test
  void whatCannotBeAddedIsToldOff() {
    assertThat(adding("results", "không có chữ này trong bài", Map.of())).isEqualTo(400);
    assertThat(adding("results", "và", Map.of())).as("several times").isEqualTo(400);
    assertThat(adding("results", "chi bộ", Map.of("after", "xyz"))).isEqualTo(400);
    assertThat(adding("xx", "chi bộ", Map.of())).isEqualTo(400);
    String title = web.page("/articles/" + sampleId()).select("h1").text();
    assertThat(adding("quantities", title, Map.of())).as("no figure").isEqualTo(400);
    Map<String, String> unread = Map.of("value-unit", "count", "value-value", "nhiều");
    assertThat(adding("quantities", title, unread)).isEqualTo(400);
    assertThat(adding("results", title, Map.of("value-value", "5"))).isEqualTo(400);
    assertThat(web.post("/fact/add", Map.of("token", token()))).isEqualTo(400);
    assertThat(web.post("/fact/add", Map.of("article", sampleId()))).isEqualTo(403);
    Map<String, String> judged =
        Map.of("token", token(), "article", sampleId(), "fact", "q1", "verdict", "added");
    assertThat(web.post("/fact/judge", judged)).isEqualTo(400);
  }

  private static int adding(String layer, String words, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.putAll(Map.of("token", token(), "article", sampleId(), "layer", layer, "words", words));
    return web.post("/fact/add", fields);
  }

  private static long figures() {
    String total = web.page("/numbers").select(".summary strong").text();
    return Long.parseLong(total.replace(" số liệu.", "").replace(".", ""));
  }

  @Test
  void whatCannotBeKeptIsToldOff() {
    Map<String, String> wrong =
        Map.of("token", token(), "article", sampleId(), "fact", "q99999", "name", "x");
    assertThat(web.post("/collection/put", wrong)).isEqualTo(400);
    Map<String, String> empty = Map.of("token", token(), "article", sampleId(), "text", " ");
    assertThat(web.post("/note/add", empty)).isEqualTo(400);
    assertThat(web.get("/fact?article=" + sampleId() + "&fact=zz").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormLeadsBackToOurOwnPagesOnly() {
    String body =
        "token=%s&article=%s&text=x&back=%s"
            .formatted(token(), sampleId(), SampleWeb.encoded("//evil.example/"));
    HttpResponse<String> response =
        SampleWeb.send(
            web.request("/note/add")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(response.headers().firstValue("Location")).hasValue("/articles/" + sampleId());
    String id = web.page("/articles/" + sampleId()).select(".note input[name=id]").val();
    assertThat(web.post("/note/drop", Map.of("token", token(), "id", id))).isEqualTo(303);
  }

  @Test
  void aFormThatIsNotOursIsRefused() {
    Map<String, String> fields = Map.of("q", "chi bo", "name", "x");
    assertThat(web.post("/saved/add", fields)).isEqualTo(403);
    Map<String, String> wrong = new HashMap<>(fields);
    wrong.put("token", "0123456789abcdef0123456789abcdef");
    assertThat(web.post("/saved/add", wrong)).isEqualTo(403);
    assertThat(web.page("/saved").select("tbody tr")).isEmpty();
  }

  @Test
  void aFormFromAForeignPageIsRefusedThoughItKnowsTheToken() {
    String token = web.page("/?q=chi+bo").select("input[name=token]").val();
    HttpRequest.Builder request =
        web.request("/saved/add")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("q=x&name=y&token=" + token));
    assertThat(SampleWeb.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormTooLongIsRefusedBeforeItIsRead() throws IOException {
    String head =
        "POST /saved/add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n";
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), web.server().uri().getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }
}
