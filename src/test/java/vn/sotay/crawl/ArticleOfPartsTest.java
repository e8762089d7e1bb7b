package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.cli.CliRunner;
import vn.sotay.pipeline.Outlets;
import vn.sotay.pipeline.TopicReview;

/** An article that its paper spreads over several pages, from the crawl to the proof. */
class ArticleOfPartsTest extends CrawlTestCase {

  private static final String PATH = "/chi-bo-ban-hua-muong-doi-moi-sinh-hoat-20001.html";

  private static final List<String> PARTS =
      List.of(
          """
          <p>Ngày 12/5/2023, Chi bộ bản Hua Mường, xã Sông Chiềng tổ chức sinh hoạt chuyên đề quý II.</p>
          <p>Bí thư chi bộ Lò Văn Thương cho biết chi bộ có 34 đảng viên, phần lớn làm ăn xa nhà.</p>
          <p>Trước đây nhiều kỳ họp chỉ có một nửa số đảng viên dự, nội dung lặp lại văn bản của trên.</p>
          """,
          """
          <p>Từ đầu năm, chi bộ lập nhóm trên điện thoại để gửi tài liệu trước năm ngày cho từng người.</p>
          <p>Mỗi kỳ họp, chi ủy phân công hai đảng viên chuẩn bị ý kiến về việc làm đường nội đồng.</p>
          <p>Nhờ vậy tỷ lệ đảng viên dự họp tăng từ 61% lên 97% sau sáu tháng, người dân đồng tình.</p>
          """,
          """
          <p>Chi bộ thực hiện Hướng dẫn số 12-HD/BTCTW ngày 6/7/2018 của Ban Tổ chức Trung ương.</p>
          <p>Quý III, chi bộ sẽ bàn chuyện trồng cây mắc ca trên mười hai héc ta đất đồi bỏ hoang.</p>
          <p>Đảng ủy xã sẽ nhân rộng cách làm này ra tám chi bộ bản còn lại trong năm tới.</p>
          """);

  @TempDir Path index;

  private static String address(int number) {
    return number == 1 ? PATH : PATH + "?page=" + number;
  }

  private static String page(int number, String text, int parts) {
    StringBuilder pager = new StringBuilder("<div class='phan-trang'>");
    for (int i = 1; i <= parts; i++) {
      pager.append(
          i == number ? "<b>" + i + "</b> " : "<a href='%s'>%d</a> ".formatted(address(i), i));
    }
    return """
    <html><head><title>Chi bộ bản Hua Mường đổi mới sinh hoạt</title>
    <link rel='canonical' href='http://%s%s'></head><body>
    <h1>Chi bộ bản Hua Mường đổi mới sinh hoạt</h1><div class='date'>13/05/2023 08:00</div>
    <div class='content'>%s</div>%s</div>
    <a rel='next' href='/chi-bo-ban-khac-hop-ky-thuong-20002.html'>Bài tiếp theo</a>
    </body></html>
    """
        .formatted(HOST, PATH, text, pager);
  }

  private void serve(int... numbers) {
    for (int number : numbers) {
      server.html(address(number), page(number, PARTS.get(number - 1), 3));
    }
    server.list("/", PATH);
  }

  private CrawlReport.SiteReport crawlJudged() {
    return crawl(plan().judgedBy(new TopicReview(Outlets.standard()))).sites().getFirst();
  }

  private void crawlTwo() {
    CrawlPlan.Limits two = new CrawlPlan.Limits(2, Duration.ofMinutes(1));
    crawl(plan().judgedBy(new TopicReview(Outlets.standard())).within(two));
  }

  private CliRunner.Result run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--corpus", dir.toString(), "--index", index.toString()));
    return CliRunner.run(all.toArray(String[]::new));
  }

  private List<String> found() {
    return CliRunner.run("search", "chi bộ", "--json", "--index", index.toString())
        .out()
        .lines()
        .toList();
  }

  @Test
  void allPartsAreFetchedAndBecomeOneArticleEachFactOnItsOwnPage() {
    serve(1, 2, 3);
    CrawlReport.SiteReport report = crawlJudged();
    assertThat(report.copies()).isZero();
    assertThat(report.fetched()).isEqualTo(1);
    assertThat(report.parts()).isEqualTo(2);
    assertThat(server.paths()).contains(address(1), address(2), address(3));
    assertThat(server.paths()).doesNotContain("/chi-bo-ban-khac-hop-ky-thuong-20002.html");

    assertThat(run("build").err()).contains("1 bài");
    assertThat(found()).singleElement().asString().contains(PATH).doesNotContain("page=");
    CliRunner.Result shown =
        CliRunner.run("show", id(found().getFirst()), "--json", "--index", index.toString());
    assertThat(shown.out())
        .contains("Lò Văn Thương", "97%", "12-HD/BTCTW", "\"further_pages\":[", "page=3");
    assertThat(CliRunner.run("show", id(found().getFirst()), "--index", index.toString()).out())
        .contains("page=2\nsha256:", "page=3\nsha256:");
    CliRunner.Result verified = run("verify");
    assertThat(verified.code()).as(verified.err()).isZero();
  }

  private static String id(String line) {
    int at = line.indexOf("\"id\":\"") + 6;
    return line.substring(at, line.indexOf('"', at));
  }

  @Test
  void buildingAgainMakesNothingAnewAndALaterPartIsJoined() {
    serve(1, 2, 3);
    crawlTwo();
    run("build");
    assertThat(run("build").err()).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");
    assertThat(found()).singleElement().asString().doesNotContain("mắc ca");

    crawlJudged();
    run("build");
    assertThat(search("mắc ca")).hasSize(1);
    assertThat(found()).hasSize(1);
    assertThat(run("build").err()).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");
  }

  private List<String> search(String query) {
    return CliRunner.run("search", query, "--json", "--index", index.toString())
        .out()
        .lines()
        .toList();
  }

  @Test
  void aPartWithoutTheOneBeforeItStaysAnArticleOfItsOwn() {
    serve(1, 3);
    server.list("/", PATH);
    crawl(
        plan()
            .judgedBy(new TopicReview(Outlets.standard()))
            .from(List.of(URI.create("http://" + HOST + address(3)))));
    run("build");
    assertThat(found()).hasSize(documents().size());
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aPagerThatShowsTheSameTextAgainIsFollowedOnceAndJoinsNothing() {
    for (int number = 1; number <= 3; number++) {
      server.html(address(number), page(number, PARTS.getFirst(), 3));
    }
    server.list("/", PATH);
    crawlJudged();
    assertThat(server.paths()).contains(address(2)).doesNotContain(address(3));
    assertThat(run("build").err()).contains("1 bài");
    assertThat(found()).singleElement().asString().doesNotContain("page=");
    assertThat(run("build").err()).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");
  }

  @Test
  void aSiteWhosePagersLeadToTheSameTextIsBelievedThreeTimes() {
    List<String> paths = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String path = "/chi-bo-ban-so-%d-hop-thuong-ky-2100%d.html".formatted(i, i);
      String text = PARTS.get(i % 3).replace("bản", "bản số " + i) + "<p>" + tale(i) + "</p>";
      for (String address : List.of(path, path + "?page=2")) {
        server.html(address, page(1, text, 1) + "<a href='" + path + "?page=2'>2</a>");
      }
      paths.add(path);
    }
    server.list("/", paths.toArray(String[]::new));
    crawlJudged();
    assertThat(server.paths()).containsAll(paths);
    assertThat(server.paths().stream().filter(path -> path.endsWith("?page=2"))).hasSize(3);
  }

  private static String tale(int number) {
    return "Việc thứ %1$d của chi bộ số %1$d là giúp %1$d hộ dân ở xóm %1$d làm nhà mới. "
        .formatted(number)
        .repeat(10);
  }

  @Test
  void aPartThatIsForgottenIsGoneFromTheArticle() {
    serve(1, 2, 3);
    crawlJudged();
    run("build");
    assertThat(search("mắc ca")).hasSize(1);
    CliRunner.Result forgotten = run("forget", "http://" + HOST + address(3), "--yes");
    assertThat(forgotten.code()).as(forgotten.err()).isZero();
    assertThat(search("mắc ca")).isEmpty();
    run("build");
    assertThat(search("mắc ca")).isEmpty();
    assertThat(found()).hasSize(1);
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aViewForPrintersIsNoOtherArticle() {
    serve(1, 2, 3);
    String whole = page(1, String.join("", PARTS), 1);
    server.html(PATH + "?view=full", whole).list("/", PATH, PATH + "?view=full");
    crawlJudged();
    assertThat(server.paths()).contains(PATH + "?view=full");
    run("build");
    assertThat(found()).singleElement().asString().doesNotContain("view=");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void whatRobotsForbidIsNoPart() {
    serve(1, 2, 3);
    server.robots("User-agent: *\nDisallow: /*page=");
    crawlJudged();
    assertThat(server.paths()).doesNotContain(address(2));
    assertThat(run("build").err()).contains("1 bài");
  }

  @Test
  void theBudgetHoldsForPartsToo() {
    serve(1, 2, 3);
    crawlTwo();
    assertThat(documents()).hasSize(2);
    assertThat(Optional.of(documents().getLast().url().getRawQuery())).contains("page=2");
  }
}
