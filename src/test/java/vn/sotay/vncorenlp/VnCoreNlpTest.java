package vn.sotay.vncorenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Span;

/** The adapter against a stub with VnCoreNLP's signatures and bad habits. */
class VnCoreNlpTest {

  @TempDir Path folder;

  @Test
  void theWordsStandOnOurOffsets() throws IOException {
    assertThat(read("Sinh hoạt chi bộ ở xã."))
        .containsExactly("Sinh", "hoạt", "chi bộ", "ở", "xã", ".");
  }

  @Test
  void movedToneMarksAreFoundAgain() throws IOException {
    assertThat(read("Tỉnh Hòa Bình hòa, toàn hoà."))
        .containsExactly("Tỉnh", "Hòa Bình", "hòa", ",", "toàn", "hoà", ".");
  }

  @Test
  void decomposedTextIsReadComposed() throws IOException {
    String text = Normalizer.normalize("Ở chi bộ Hòa Bình", Normalizer.Form.NFD);
    assertThat(read(text)).containsExactly(nfd("Ở"), nfd("chi bộ"), nfd("Hòa Bình"));
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  @Test
  void aSignSplitFromItsMarksIsOneWord() throws IOException {
    // The marks change places when composed, so that only the three together have a place of ours.
    assertThat(read("xã,\u0301\u0323 ở")).containsExactly("xã", ",\u0301\u0323", "ở");
  }

  @Test
  void noBreakAndInvisibleCharactersDontReachIt() throws IOException {
    assertThat(read("ở\u00a0chi\u00a0bộ và\u200bo\u3000đó"))
        .containsExactly("ở", "chi\u00a0bộ", "và\u200bo", "đó");
  }

  @Test
  void aLongTokenIsOneWordItNeverSees() throws IOException {
    String longToken = "x".repeat(201);
    assertThat(read("chi bộ " + longToken + " ở")).containsExactly("chi bộ", longToken, "ở");
  }

  @Test
  void aTextOfManyThousandSentencesGoesInManyCalls() throws IOException {
    String text = "Họp chi bộ. ".repeat(10_000);
    assertThat(read(text)).hasSize(30_000).contains("chi bộ");
  }

  @Test
  void eachLineIsACallOfItsOwn() throws IOException {
    assertThat(read("chi\nbộ\r\nở")).containsExactly("chi", "bộ", "ở");
  }

  @Test
  void underscoresOfTheTextAreNoJoints() throws IOException {
    assertThat(read("a_b _ chi bộ _")).containsExactly("a_b", "_", "chi bộ", "_");
  }

  @Test
  void protectedSpansAreOneWord() throws IOException {
    String text = "Theo 12-HD/BTCTW, Đ/c H'leo nói";
    List<Span> wholes = List.of(new Span(5, 16), new Span(18, 21), new Span(22, 27));
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      assertThat(surfaces(text, engine.words(text, new Span(0, text.length()), wholes)))
          .containsExactly("Theo", "12-HD/BTCTW", ",", "Đ/c", "H'leo", "nói");
    }
  }

  @Test
  void aWordThatReachesBeyondAProtectedSpanIsCut() throws IOException {
    String text = "Hòa Bình";
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      assertThat(
              surfaces(
                  text, engine.words(text, new Span(0, text.length()), List.of(new Span(0, 3)))))
          .containsExactly("Hòa", "Bình");
    }
  }

  @Test
  void aZoneIsReadAlone() throws IOException {
    String text = "Họp chi bộ ở xã";
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      assertThat(surfaces(text, engine.words(text, new Span(4, 12), List.of())))
          .containsExactly("chi bộ", "ở");
    }
  }

  @Test
  void emptyTextHasNoWords() throws IOException {
    assertThat(read(" \u00a0\n\t")).isEmpty();
  }

  @Test
  void anErrorItThrowsIsAnOutcomeThatSaysSo() throws IOException {
    assertThat(reading("máy sập rồi"))
        .isEqualTo(
            new Reading.Failed("VnCoreNLP failed on 'máy sập rồi': java.lang.StackOverflowError"));
  }

  @Test
  void aLostWordIsAnOutcomeThatSaysSo() throws IOException {
    assertThat(reading("của mất tật mang"))
        .isEqualTo(
            new Reading.Failed(
                "VnCoreNLP failed on 'của mất tật mang': other words came back than were sent"));
  }

  @Test
  void itWorksAfterAFailure() throws IOException {
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      engine.words("sập", new Span(0, 3), List.of());
      assertThat(surfaces("ở xã", engine.words("ở xã", new Span(0, 4), List.of())))
          .containsExactly("ở", "xã");
    }
  }

  @Test
  void tagsComeWhereTheirModelIs() throws IOException {
    try (VnCoreNlp engine = opened(Annotator.WORDS, Annotator.TAGS)) {
      assertThat(engine.annotators()).containsExactly(Annotator.WORDS, Annotator.TAGS);
      assertThat(engine.words("xã", new Span(0, 2), List.of()))
          .isEqualTo(
              new Reading.Read(
                  List.of(new VnCoreNlpWord(new Span(0, 2), Optional.of("N"), Optional.empty()))));
    }
  }

  @Test
  void whatCannotBeLoadedIsLeftOutWithANote() throws IOException {
    StubJar.into(folder.resolve("nlp"), Annotator.values());
    assertThat(VnCoreNlp.open(folder.resolve("nlp")))
        .isInstanceOfSatisfying(
            Opening.Opened.class,
            opened -> {
              assertThat(opened.notes())
                  .containsExactly(
                      "VnCoreNLP can't load 'ner': java.lang.OutOfMemoryError: Java heap space.");
              assertThat(opened.engine().annotators())
                  .containsExactly(Annotator.WORDS, Annotator.TAGS);
              opened.engine().close();
            });
  }

  @Test
  void aFolderWithoutAJarSaysWhatToDo() {
    assertThat(VnCoreNlp.open(folder.resolve("none")))
        .isEqualTo(
            new Opening.Unusable(
                "%s has no VnCoreNLP jar. Run 'sotay vncorenlp install'."
                    .formatted(folder.resolve("none"))));
  }

  @Test
  void aJarWithoutModelsSaysWhatToDo() throws IOException {
    StubJar.into(folder.resolve("nlp"));
    assertThat(VnCoreNlp.open(folder.resolve("nlp")))
        .isEqualTo(
            new Opening.Unusable(
                "%s lacks the models of the word segmenter. Run 'sotay vncorenlp install'."
                    .formatted(folder.resolve("nlp"))));
  }

  @Test
  void aJarThatIsNoneIsAnOutcomeToo() throws IOException {
    StubJar.into(folder.resolve("nlp"), Annotator.WORDS);
    Files.writeString(folder.resolve("nlp/VnCoreNLP-1.2.jar"), "no jar");
    assertThat(VnCoreNlp.open(folder.resolve("nlp"))).isInstanceOf(Opening.Unusable.class);
  }

  @Test
  void standardOutputAndLoggingStayAsTheyWere() throws IOException {
    Logger root = LogManager.getLogManager().getLogger("");
    Level level = root.getLevel();
    List<Handler> handlers = Arrays.asList(root.getHandlers());
    PrintStream out = System.out;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    var caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      read("Họp chi bộ");
      reading("sập");
    } finally {
      System.setOut(out);
    }
    assertThat(caught.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(root.getLevel()).isEqualTo(level);
    assertThat(root.getHandlers()).containsExactlyElementsOf(handlers);
    assertThat(Thread.currentThread().getContextClassLoader()).isEqualTo(loader);
  }

  @Test
  void manyThreadsTakeTurns() throws IOException {
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      List<List<String>> all =
          IntStream.range(0, 100)
              .parallel()
              .mapToObj(
                  i -> surfaces("ở chi bộ", engine.words("ở chi bộ", new Span(0, 8), List.of())))
              .toList();
      assertThat(all).containsOnly(List.of("ở", "chi bộ"));
    }
  }

  @Test
  void theDigestTellsModelsApart() throws IOException {
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      String before = engine.digest();
      assertThat(before).hasSize(64).isEqualTo(engine.digest());
      try (Stream<Path> files = Files.walk(folder)) {
        Files.writeString(
            files.filter(p -> p.endsWith("vi-vocab")).findFirst().orElseThrow(), "more");
      }
      assertThat(engine.digest()).isNotEqualTo(before);
    }
  }

  private List<String> read(String text) throws IOException {
    return surfaces(text, reading(text));
  }

  private Reading reading(String text) throws IOException {
    try (VnCoreNlp engine = opened(Annotator.WORDS)) {
      return engine.words(text, new Span(0, text.length()), List.of());
    }
  }

  /** The folder's name has everything that breaks an encoded URL. */
  private VnCoreNlp opened(Annotator... annotators) throws IOException {
    Path home = Files.createTempDirectory(folder, "của tôi %20 #1 + Đ ");
    StubJar.into(home.resolve("nlp ấy"), annotators);
    return switch (VnCoreNlp.open(home.resolve("nlp ấy"))) {
      case Opening.Opened opened -> opened.engine();
      case Opening.Unusable(String reason) -> throw new AssertionError(reason);
    };
  }

  private static List<String> surfaces(String text, Reading reading) {
    return switch (reading) {
      case Reading.Read(var words) -> words.stream().map(word -> word.span().in(text)).toList();
      case Reading.Failed(String reason) -> throw new AssertionError(reason);
    };
  }
}
