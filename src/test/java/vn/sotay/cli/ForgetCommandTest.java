package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is found nowhere on the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SampleCorpus.Once.class)
class ForgetCommandTest {

  private static final String ARTICLE = "2868858ebc";
  private static final String HOST = "baocualo.example";

  private SampleCorpus sample;
  private Path corpus = Path.of("");

  @BeforeAll
  void keep(SampleCorpus sample) {
    this.sample = sample;
  }

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    corpus = folder;
    sample.copyTo(folder);
  }

  private CliRunner.Result run(String... args) {
    Stream<String> folders =
        Stream.of("--corpus", corpus.toString(), "--index", corpus.resolve("index").toString());
    return CliRunner.run(Stream.concat(Stream.of(args), folders).toArray(String[]::new));
  }

  private CliRunner.Result done(String... args) {
    CliRunner.Result result = run(args);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  @Test
  void anArticleIsGoneFromEverywhere() throws IOException {
    done("collection", "new", "a");
    done("collection", "add", "a", ARTICLE);
    done("note", "add", ARTICLE + ":q2597", "hỏi lại");
    CliRunner.Result unasked = run("forget", ARTICLE);
    assertThat(unasked.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unasked.err())
        .contains("Sẽ xóa hẳn 1 trang")
        .contains("trong bộ sưu tập 'a': “Chi bộ bốn tốt”")
        .contains("Ghi chú: hỏi lại")
        .contains("cần --yes");
    assertThat(run("show", ARTICLE).code()).isZero();
    assertThat(done("forget", ARTICLE, "--yes").err()).contains("Đã xóa 1 trang");
    assertThat(run("show", ARTICLE).code()).isEqualTo(ExitCode.FAILED);
    assertThat(run("search", "\"vùng lòng hồ\"").out()).doesNotContain(ARTICLE);
    assertThat(run("collection", "show", "a").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(filesWith("Huổi Ngà")).isEmpty();
    assertThat(filesWith("Cửa Lò")).isNotEmpty();
    done("build");
    assertThat(run("show", ARTICLE).code()).isEqualTo(ExitCode.FAILED);
    assertThat(run("verify").code()).isZero();
    assertThat(done("forget", "--list").out()).contains(ARTICLE);
    assertThat(done("forget", "--undo", ARTICLE).err()).contains("được tải và nhập lại");
    assertThat(run("forget", "--undo", ARTICLE).code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void aHostIsGoneWithAllItsPages() throws IOException {
    done("forget", HOST, "--yes");
    assertThat(filesWith(HOST)).isEmpty();
    assertThat(done("status").out()).contains("24 bài");
    CliRunner.Result crawled = CliRunner.run("demo", "--once", "--corpus", corpus.toString());
    assertThat(crawled.code()).as(crawled.err()).isZero();
    assertThat(done("status").out()).contains("24 bài");
  }

  @Test
  void aBackupBringsEverythingBack(@TempDir Path other) throws IOException {
    done("collection", "new", "a");
    String zip = other.resolve("saved.zip").toString();
    assertThat(done("backup", zip).err()).contains("Đã ghi và kiểm tra").contains("byte.");
    CliRunner.Result again = run("backup", zip);
    assertThat(again.code()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err()).contains("đã có. Chọn tên khác");
    done("backup", zip, "--force");
    Path back = other.resolve("back");
    assertThat(run("restore", zip).err()).contains("không trống");
    String[] folders = {"--corpus", back.toString(), "--index", other.resolve("index").toString()};
    assertThat(CliRunner.run("restore", zip, folders[0], folders[1]).err())
        .contains("Bước tiếp theo: sotay build");
    assertThat(CliRunner.run("build", folders[0], folders[1], folders[2], folders[3]).err())
        .contains("28 bài (");
    assertThat(CliRunner.run("collection", "list", folders[0], folders[1]).out())
        .isEqualTo("a: 0 mục\n");
    assertThat(run("restore", "no-such.zip").err()).contains("không có tệp 'no-such.zip'");
  }

  @Test
  void whatTheArchiveHasNotIsTold() {
    assertThat(run("forget", "no-such.example", "--yes").err())
        .contains("trong kho lưu không có trang nào là 'no-such.example'");
    assertThat(run("forget").err()).contains("cần địa chỉ");
    assertThat(run("forget", "https://no-such.example/a", "--yes").code())
        .isEqualTo(ExitCode.FAILED);
  }

  /** Returns the files below the index that hold the words as they are. */
  private List<Path> filesWith(String words) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
