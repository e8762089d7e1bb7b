package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.json.ArticleJson;
import vn.sotay.vncorenlp.Annotator;
import vn.sotay.vncorenlp.StubJar;

/** The choice of the engine for words, with the stub of VnCoreNLP. */
class NlpOptionTest {

  private static final String TEXT =
      """
      Chi bộ thôn Ba họp

      Tối 3/6/2024, chi bộ thôn Ba họp theo Hướng dẫn 12-HD/BTCTW. Máy sập rồi. Loa sập luôn.
      """;

  @TempDir Path folder;
  private Path nlp;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    nlp = folder.resolve("nlp");
    file = Files.writeString(folder.resolve("bai.txt"), TEXT);
    Files.writeString(
        folder.resolve("sotay.yaml"), "language: en\nvncorenlp: '%s'\n".formatted(nlp));
  }

  @Test
  void anInstalledCopyIsUsedUnlessTheBuiltInEngineIsAskedFor() throws IOException {
    StubJar.into(nlp, Annotator.WORDS);
    assertThat(words(annotate())).contains("chi bộ", "Hướng", "dẫn", "12-HD/BTCTW");
    assertThat(words(annotate("--nlp", "vncorenlp"))).contains("Hướng", "dẫn");
    assertThat(words(annotate("--nlp", "embedded"))).contains("chi bộ", "Hướng dẫn", "12-HD/BTCTW");
  }

  @Test
  void withoutACopyTheBuiltInEngineServesAndNothingIsSaid() {
    CliRunner.Result result = annotate();
    assertThat(words(result)).contains("Hướng dẫn");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void withoutACopyInsistingFailsAndSaysWhatToDo() {
    CliRunner.Result result = annotate("--nlp", "vncorenlp");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: %s has no VnCoreNLP jar. Run 'sotay vncorenlp install'.\n".formatted(nlp));
  }

  @Test
  void aCopyThatDoesNotLoadIsSaidAndDoneWithout() throws IOException {
    StubJar.into(nlp, Annotator.WORDS);
    Files.writeString(nlp.resolve("VnCoreNLP-1.2.jar"), "no jar");
    CliRunner.Result result = annotate();
    assertThat(words(result)).contains("Hướng dẫn");
    assertThat(result.err()).endsWith("The built-in engine finds the words instead.\n");
  }

  @Test
  void whatItFailsOnTheBuiltInEngineReadsAndThatIsSaidOnce() throws IOException {
    StubJar.into(nlp, Annotator.WORDS);
    CliRunner.Result result = annotate();
    assertThat(words(result)).contains("Máy", "sập", "luôn");
    assertThat(result.err())
        .isEqualTo(
            "VnCoreNLP failed on 'Máy sập rồi.': java.lang.StackOverflowError"
                + " The built-in engine reads this sentence, and all others that VnCoreNLP fails"
                + " on; it is said only once.\n");
  }

  @Test
  void withoutItsTaggerOursTagsItsWords() throws IOException {
    StubJar.into(nlp, Annotator.WORDS);
    assertThat(read(annotate()).language().words().words())
        .allSatisfy(word -> assertThat(word.tag()).isPresent());
  }

  @Test
  void itVotesOnNamesOnlyWhereItIsAskedTo() throws IOException {
    StubJar.names(nlp, "Hoà B-PER Lan I-PER Hướng B-ORG dẫn I-ORG");
    Files.writeString(
        file,
        "Chi bộ họp\n\n"
            + "Tối 3/6, Hoà Lan tới họp cùng chi bộ thôn Ba theo Hướng dẫn 12-HD/BTCTW của trung"
            + " ương.");
    assertThat(read(annotate()).mentions()).noneMatch(Mention.Person.class::isInstance);
    AnnotatedArticle named = read(annotate("--names"));
    assertThat(named.mentions())
        .filteredOn(Mention.Person.class::isInstance)
        .extracting(mention -> named.words(mention.span()))
        .containsExactly("Hoà Lan");
    assertThat(named.mentions())
        .filteredOn(Mention.Organization.class::isInstance)
        .as("a directive's words are taken")
        .extracting(mention -> named.words(mention.span()))
        .containsExactly("chi bộ thôn Ba");
  }

  @Test
  void namesThatCanNotBeHadAreSaid() throws IOException {
    assertThat(annotate("--names", "--nlp", "embedded").err())
        .isEqualTo(
            "sotay: --names asks VnCoreNLP, and --nlp embedded leaves it out. Leave out one of"
                + " them.\n");
    StubJar.into(nlp, Annotator.WORDS);
    assertThat(annotate("--names").err())
        .isEqualTo(
            "sotay: %s lacks VnCoreNLP's models for names. Run 'sotay vncorenlp install', or leave"
                    .formatted(nlp)
                + " out --names.\n");
    StubJar.into(folder.resolve("full"), Annotator.values());
    Files.writeString(
        folder.resolve("sotay.yaml"),
        "language: en\nvncorenlp: '%s'\n".formatted(folder.resolve("full")));
    CliRunner.Result result = annotate("--names");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .contains("VnCoreNLP can't load 'ner': java.lang.OutOfMemoryError", "-Xmx4g");
  }

  @Test
  void anotherEngineMakesTheArticlesAnewAndStatusAndVerifyKnowIt() throws IOException {
    run("import", file.toString(), "--corpus", folder.resolve("corpus").toString());
    assertThat(build("embedded").err()).contains("1 read now");
    assertThat(build("embedded").err()).contains("0 read now");
    assertThat(status()).containsPattern("Words: embedded [0-9a-f]{12}\n");
    StubJar.into(nlp, Annotator.WORDS);
    assertThat(build("vncorenlp").err()).contains("1 read now");
    assertThat(build("auto").err()).contains("0 read now");
    assertThat(status()).containsPattern("Words: vncorenlp [0-9a-f]{12}\n");
    CliRunner.Result verified = onIndex("verify");
    assertThat(verified.err()).contains("1 articles and").contains(" 0 faults");
    assertThat(build("embedded").err()).contains("1 read now");
  }

  private CliRunner.Result build(String engine) {
    return onIndex("build", "--nlp", engine);
  }

  private String status() {
    return run("status", "--index", folder.resolve("index").toString()).out();
  }

  private CliRunner.Result onIndex(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--corpus", folder.resolve("corpus").toString()));
    line.addAll(List.of("--index", folder.resolve("index").toString()));
    return run(line.toArray(String[]::new));
  }

  private CliRunner.Result run(String... line) {
    return CliRunner.runIn(folder, line);
  }

  private CliRunner.Result annotate(String... options) {
    List<String> line = new ArrayList<>(List.of("annotate", file.toString()));
    line.addAll(List.of(options));
    return run(line.toArray(String[]::new));
  }

  private static AnnotatedArticle read(CliRunner.Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    return ArticleJson.read(result.out().strip());
  }

  private static List<String> words(CliRunner.Result result) {
    AnnotatedArticle annotated = read(result);
    return annotated.language().words().words().stream()
        .map(word -> annotated.words(word.span()))
        .toList();
  }
}
