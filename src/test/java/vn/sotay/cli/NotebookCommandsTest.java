package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Collections, notes and corrections over the sample site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SampleCorpus.Once.class)
class NotebookCommandsTest {

  private static final String ARTICLE = "2868858ebc";

  private SampleCorpus sample;
  @TempDir private Path temp;
  private Path corpus = Path.of("");
  private int made;

  @BeforeAll
  void keep(SampleCorpus sample) {
    this.sample = sample;
  }

  /** People's notebook in a folder of its own: the sample stays as it is. */
  @BeforeEach
  void fresh() {
    corpus = temp.resolve("corpus" + made++);
  }

  private CliRunner.Result run(String... args) {
    Stream<String> folders =
        Stream.of("--corpus", corpus.toString(), "--index", sample.index().toString());
    return CliRunner.run(Stream.concat(Stream.of(args), folders).toArray(String[]::new));
  }

  private CliRunner.Result done(String... args) {
    CliRunner.Result result = run(args);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  private CliRunner.Result failed(String... args) {
    CliRunner.Result result = run(args);
    assertThat(result.code()).as(result.out()).isEqualTo(ExitCode.FAILED);
    return result;
  }

  /** Returns the address of the article's fact with these words, as {@code show} prints it. */
  private String address(String words) {
    String line =
        done("show", ARTICLE)
            .out()
            .lines()
            .filter(each -> each.startsWith("  - " + words + "  ["))
            .findFirst()
            .orElseThrow();
    String inside = line.substring(line.lastIndexOf('[') + 1, line.lastIndexOf(']'));
    return ARTICLE + ":" + inside.split(" ", -1)[0];
  }

  @Test
  void aCollectionHoldsArticlesFactsAndPassages() {
    assertThat(run("collection", "list").code()).isEqualTo(ExitCode.NOTHING);
    done("collection", "new", "Lòng hồ");
    done("collection", "add", "Lòng hồ", ARTICLE, address("95%"));
    done("collection", "add", "Lòng hồ", ARTICLE, "--quote", "Nhân dân góp 1.240 ngày công");
    done("note", "add", address("95%"), "hỏi", "lại");
    assertThat(done("collection", "list").out()).isEqualTo("Lòng hồ: 3 mục\n");
    assertThat(done("collection", "show", "Lòng hồ").out())
        .contains("1. Bài: “Chi bộ bốn tốt” ở vùng lòng hồ — ")
        .contains("2. Số liệu: 95% — “Chi bộ")
        .contains("   Ghi chú: hỏi lại\n")
        .contains("3. Trích dẫn: Nhân dân góp 1.240 ngày công — ");
    done("collection", "remove", "Lòng hồ", "1", "3");
    assertThat(done("collection", "show", "Lòng hồ", "--json").out())
        .startsWith("{\"kind\":\"figure\",\"page\":\"2868858ebc")
        .contains("\"words\":\"95%\",\"orphan\":false,\"start\":");
    assertThat(done("collection", "undo").err()).contains("Đã hoàn tác");
    assertThat(done("collection", "list").out()).isEqualTo("Lòng hồ: 2 mục\n");
  }

  @Test
  void whatCanNotBeMeantIsTold() {
    done("collection", "new", "a");
    assertThat(failed("collection", "new", "a").err()).contains("đã có bộ sưu tập 'a'");
    assertThat(failed("collection", "add", "b", ARTICLE).err())
        .contains("không có bộ sưu tập 'b'; hiện có: a");
    assertThat(failed("collection", "add", "a", "ffff").err()).contains("'ffff'");
    assertThat(failed("collection", "add", "a", ARTICLE + ":q1").err())
        .contains("không có dữ kiện 'q1'");
    assertThat(failed("collection", "add", "a", ARTICLE, "--quote", "chi bộ").err())
        .contains("cần đúng một lần");
    assertThat(failed("collection", "remove", "a", "1").err()).contains("không có mục số 1");
    assertThat(failed("correct", "wrong", ARTICLE).err()).contains("cần mã của một dữ kiện");
    assertThat(failed("correct", "mend", address("95%"), "value=x").err())
        .contains("không đọc được 'value=x'");
    assertThat(failed("note", "remove", "7").err()).contains("không có ghi chú số 7");
    assertThat(run("correct", "undo").code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void aWrongFigureIsShownAsWrongAndFoundNoMore() {
    String numbers = done("numbers", "--unit", "percent", "Huổi Ngà").out();
    assertThat(numbers).contains("95% — ");
    done("correct", "wrong", address("95%"), "--note", "in nhầm");
    assertThat(run("numbers", "--unit", "percent", "--min", "95", "Huổi Ngà").code())
        .isEqualTo(ExitCode.NOTHING);
    assertThat(done("show", ARTICLE).out()).contains("  - 95%  [q2597 ✗ sai]");
    assertThat(done("correct", "list").out()).startsWith("1. Số liệu: ✗ sai  (in nhầm)");
    done("correct", "undo");
    assertThat(done("numbers", "--unit", "percent", "Huổi Ngà").out()).isEqualTo(numbers);
    done("correct", "redo", "1");
    assertThat(run("numbers", "--min", "95", "--unit", "percent", "Huổi Ngà").code())
        .isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void aMendedFigureIsShownWithItsMark() {
    done("correct", "mend", address("22/24"), "value=0.95", "of=đảng viên hoàn thành");
    assertThat(done("numbers", "--unit", "ratio", "Huổi Ngà").out())
        .contains("22/24 — đảng viên hoàn thành  ✎ đã sửa: of=đảng viên hoàn thành, value=0.95");
    assertThat(done("numbers", "--unit", "ratio", "--json", "Huổi Ngà").out())
        .contains("\"value\":0.95")
        .contains("\"said\":[{\"verdict\":\"mended\",\"values\":{");
  }

  @Test
  void anArticlesJsonIsPutRight() {
    String read = done("show", ARTICLE, "--json").out();
    assertThat(read).contains("\"surface\":\"95%\"");
    done("correct", "wrong", address("95%"));
    String judged = done("show", ARTICLE, "--json").out();
    assertThat(judged).doesNotContain("\"surface\":\"95%\"");
    done("correct", "undo");
    assertThat(done("show", ARTICLE, "--json").out()).isEqualTo(read);
  }

  @Test
  void aWrongPracticeAndResultStayOutOfTheReport(@TempDir Path folder) throws IOException {
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE);
    String result = "Nhân dân góp 1.240 ngày công làm 2,7 km đường nội bản; không còn hộ nào lấn";
    Path word = folder.resolve("a.docx");
    done("report", "--collection", "a", "-o", word.toString());
    assertThat(words(word)).contains(result);
    done("correct", "wrong", ARTICLE + ":r2033");
    done("note", "add", ARTICLE, "bài đáng đọc");
    done("report", "--collection", "a", "-o", word.toString());
    assertThat(words(word)).doesNotContain(result).contains("bài đáng đọc");
    assertThat(failed("report", "--collection", "a", "-o", word.toString(), "chi bộ").err())
        .contains("không dùng chung được");
  }

  @Test
  void ofAnArticleThatIsNotWholeInItTheReportTellsOnlyWhatWasTaken(@TempDir Path folder)
      throws IOException {
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE + ":r2033");
    Path word = folder.resolve("a.docx");
    done("report", "--collection", "a", "-o", word.toString());
    assertThat(words(word)).contains("1.240 ngày công").doesNotContain("đổi giờ họp sang 20 giờ");
  }

  private static String words(Path word) throws IOException {
    try (var document = new XWPFDocument(Files.newInputStream(word))) {
      var all = new StringBuilder();
      document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(all::append);
      return all.toString();
    }
  }

  @Test
  void whatIsGoneFromItsPageIsShownAsAnOrphan(@TempDir Path other) throws IOException {
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE);
    done("note", "add", address("95%"), "còn không?");
    done("correct", "wrong", address("95%"));
    CliRunner.Result text =
        CliRunner.run("import", "--corpus", corpus.toString(), saved(other).toString());
    assertThat(text.code()).as(text.err()).isZero();
    String index = other.resolve("index").toString();
    String[] folders = {"--corpus", corpus.toString(), "--index", index};
    CliRunner.run("build", folders[0], folders[1], folders[2], folders[3]);
    assertThat(CliRunner.run("search", "--index", index, "bản Cọ").out())
        .contains("\n   bai.txt\n")
        .doesNotContain("urn:sha256");
    for (String command : new String[] {"collection show a", "note list", "correct list"}) {
      String[] line =
          Stream.concat(Stream.of(command.split(" ", -1)), Stream.of(folders))
              .toArray(String[]::new);
      assertThat(CliRunner.run(line).out()).contains("(không còn tìm thấy");
    }
  }

  private static Path saved(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("bai.txt"),
        "Nền nếp sinh hoạt chi bộ ở Mường La\n\nChi bộ bản Cọ tổ chức sinh hoạt chuyên đề mỗi quý"
            + " một lần, tỷ lệ đảng viên dự họp đạt 96,5%.\n");
  }

  @Test
  void judgedFactsAreAGoldSet(@TempDir Path folder) {
    done("correct", "right", address("95%"), address("22/24"), ARTICLE + ":r2033");
    done("correct", "wrong", address("60%"));
    String gold = folder.resolve("gold").toString();
    assertThat(done("correct", "export", "-o", gold).err()).contains("1 bài, 3 dữ kiện");
    CliRunner.Result scored = CliRunner.run("eval", "annotations", "--json", gold);
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out())
        .contains("{\"measure\":\"annotations.quantities.recall\",\"on\":\"gold\",\"value\":1.0")
        .contains(
            "{\"measure\":\"annotations.quantities.precision\",\"on\":\"gold\",\"value\":0.66");
    assertThat(failed("correct", "export", "-o", gold).err()).contains("đã có tệp");
  }

  @Test
  void aWholeArticleIsGoldWhereItWasReadToTheEnd(@TempDir Path folder) {
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE);
    String judged = folder.resolve("judged").toString();
    assertThat(run("collection", "export", "a", "-o", judged).code()).isEqualTo(ExitCode.NOTHING);
    String gold = folder.resolve("gold").toString();
    done("collection", "export", "a", "--whole", "-o", gold);
    assertThat(CliRunner.run("eval", "annotations", "--json", gold).out())
        .contains("{\"measure\":\"annotations.quantities.f1\",\"on\":\"gold\",\"value\":1.0");
  }

  @Test
  void entitiesAreListedMergedAndTakenApartAgain() {
    String listed = done("entities", "organization", "huyen uy muong la").out();
    assertThat(listed).contains("Huyện ủy Mường La (Sơn La) — ");
    String id = id(listed, "Huyện ủy Mường La (Sơn La)");
    String other = id(listed, "Ban Tổ chức Huyện ủy Mường La (Sơn La)");
    assertThat(done("entity", id).out())
        .contains("Tỉnh, thành: Sơn La")
        .contains("== Tên gọi trong các bài")
        .contains("== Cùng được nhắc đến");
    assertThat(done("entity", id, "--json").out()).contains("\"kind\":\"organization\"");
    done("entity", other, "--merge-into", id);
    assertThat(done("entity", other).out())
        .contains("Đã gộp vào đây: Ban Tổ chức Huyện ủy Mường La [" + other + "]");
    done("entity", id, "--hide");
    assertThat(done("entities", "organization", "huyen uy muong la").out()).doesNotContain(id);
    done("entity", id, "--undo");
    done("entity", other, "--undo");
    assertThat(done("entities", "organization", "huyen uy muong la").out()).isEqualTo(listed);
    assertThat(run("entity", id, "--undo").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(failed("entity", "person-none").err()).contains("'person-none'");
    assertThat(run("entities", "zzzz").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(done("entities", "person", "quang thi xieng").out())
        .contains("Quàng Thị Xiêng (Sơn La) — 1 bài");
  }

  private static String id(String listed, String name) {
    String line = listed.lines().filter(each -> each.startsWith(name)).findFirst().orElseThrow();
    return line.substring(line.indexOf('[') + 1, line.indexOf(']'));
  }

  @Test
  void practicesAreBrowsedByKindOfCellAndACardTellsItsReach() {
    assertThat(done("practices", "--only", "cell=truong-hoc").out())
        .contains("1 cách làm")
        .contains("Loại chi bộ, cấp ủy: ");
    assertThat(failed("practices", "--only", "colour=red").err())
        .contains(
            "không có bộ lọc 'colour'; có: category, province, cell, modality, directive, year");
    assertThat(done("practices", "--card", ARTICLE + ":p657").out())
        .contains("Cố định ngày sinh hoạt: ")
        .contains(" trong 34 tỉnh, thành hiện nay, ")
        .contains("== Cách làm tương tự ở nơi khác, và kết quả được nêu");
    assertThat(failed("practices", "--card", ARTICLE).err()).contains("cần mã của một dữ kiện");
  }

  @Test
  void whatWasMissedIsAddedShownListedAndTakenBack() {
    CliRunner.Result added =
        done("correct", "add", ARTICLE, "quantities", "Bốn  năm", "value=4", "unit=duration");
    assertThat(added.err())
        .contains("Đã thêm “Bốn  năm” [2868858ebc:q33].")
        .contains("tìm thấy được sau lần 'sotay build' tới");
    String shown = "  - Bốn năm  [q33 ＋ người thêm: unit=duration, value=4]";
    assertThat(done("show", ARTICLE).out()).contains(shown);
    assertThat(done("correct", "list").out())
        .startsWith("1. Số liệu: ＋ người thêm: unit=duration, value=4");
    assertThat(done("correct", "undo").err()).contains("“Bốn năm”: người thêm");
    assertThat(done("show", ARTICLE).out()).doesNotContain(shown);
    done("correct", "redo", "1");
    done("correct", "mend", ARTICLE + ":q33", "of=phấn đấu");
    assertThat(done("show", ARTICLE).out()).contains("[q33 ✎ đã sửa: of=phấn đấu]");
    done("correct", "wrong", ARTICLE + ":q33");
    assertThat(done("show", ARTICLE).out()).contains("[q33 ✗ sai]");
  }

  @Test
  void whatCanNotBeAddedIsTold() {
    assertThat(adding("figures", "Bốn năm")).contains("không có lớp 'figures'; các lớp: quanti");
    assertThat(adding("quantities", "năm bốn")).contains("'năm bốn' không có trong bài “");
    assertThat(adding("persons", "chi bộ", "--after", "đuôi"))
        .contains("'chi bộ' không có sau 'đuôi' trong bài “");
    assertThat(adding("persons", "chi bộ"))
        .contains("'chi bộ' có 12 lần trong bài “")
        .contains("  … là chi bộ xếp cuối của xã. Năm 2023, [chi bộ]\n")
        .contains("Thêm --after '…'");
    assertThat(adding("persons", "Giàng A Chớ")).contains("đã có trong bài: [2868858ebc:n250]");
    assertThat(adding("quantities", "Bốn năm"))
        .contains("không đọc được 'Bốn năm' thành một mục của quantities: thiếu 'unit='")
        .contains("\nGhi thêm giá trị: value=… unit=…");
    assertThat(adding("quantities", "Bốn năm", "unit=duration", "value=bốn"))
        .contains("không đọc được 'value=bốn'");
    assertThat(adding("results", "Bốn năm", "value=4")).contains("không sửa được 'value'");
    assertThat(failed("correct", "add", "ffff", "persons", "Bốn năm").err()).contains("'ffff'");
    assertThat(run("correct", "list").code()).isEqualTo(ExitCode.NOTHING);
  }

  private String adding(String... line) {
    Stream<String> all = Stream.concat(Stream.of("correct", "add", ARTICLE), Stream.of(line));
    return failed(all.toArray(String[]::new)).err();
  }

  @Test
  void wordsThatStandSeveralTimesAreAddedBehindOthers() {
    done("correct", "add", ARTICLE, "limitations", "chi bộ", "--after", "Tuy nhiên,");
    assertThat(done("show", ARTICLE).out()).contains("  - chi bộ  [l2928 ＋ người thêm]");
  }

  @Test
  void whatWasAddedIsReportedAtOnceAndCountsAsMissedInAGoldSet(@TempDir Path folder)
      throws IOException {
    String words = "ngày mới nhận nhiệm vụ, anh lo nhất là làm sao cho mọi người chịu đến họp";
    done("correct", "add", ARTICLE, "limitations", words);
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE);
    Path word = folder.resolve("a.docx");
    done("report", "--collection", "a", "-o", word.toString());
    assertThat(words(word)).contains(words);
    done("correct", "right", address("95%"));
    done("correct", "add", ARTICLE, "quantities", "Bốn năm", "value=4", "unit=duration");
    String gold = folder.resolve("gold").toString();
    assertThat(done("correct", "export", "-o", gold).err()).contains("1 bài, 3 dữ kiện");
    assertThat(CliRunner.run("eval", "annotations", "--json", gold).out())
        .contains("{\"measure\":\"annotations.quantities.recall\",\"on\":\"gold\",\"value\":0.5")
        .contains(
            "{\"measure\":\"annotations.quantities.precision\",\"on\":\"gold\",\"value\":1.0");
  }
}
