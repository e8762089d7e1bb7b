package vn.sotay.vncorenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Span;

/**
 * The adapter against the real VnCoreNLP: what holds for the stub holds for it. Its folder is given
 * with {@code -Dvncorenlp.home=DIR}; without one, nothing is tested.
 */
class RealVnCoreNlpTest {

  private static final String HOME = "vncorenlp.home";

  private static VnCoreNlp engine;

  @BeforeAll
  static void open() {
    String home = System.getProperty(HOME, "");
    if (!home.isBlank()) {
      engine =
          switch (VnCoreNlp.open(Path.of(home))) {
            case Opening.Opened opened -> opened.engine();
            case Opening.Unusable(String reason) -> throw new AssertionError(reason);
          };
    }
  }

  /** Before each, so that the report shows every test as left out. */
  @BeforeEach
  void skipWithoutVnCoreNlp() {
    assumeTrue(engine != null, "no VnCoreNLP: give its folder with -D" + HOME + "=DIR");
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void wordsStandOnOurOffsets() {
    assertThat(read("Chi bộ tổ chức sinh hoạt chuyên đề."))
        .containsExactly("Chi bộ", "tổ chức", "sinh hoạt", "chuyên đề", ".");
  }

  @Test
  void movedToneMarksAreFoundAgain() {
    assertThat(read("Tỉnh Hòa Bình, uỷ viên và ủy viên, thuý, thúy, khỏe, khoẻ, toàn quốc."))
        .contains("Hòa Bình", "uỷ viên", "ủy viên", "toàn quốc");
  }

  @Test
  void decomposedTextGivesTheSameWords() {
    String text = "Đảng ủy xã Hòa Bình họp chi bộ tháng 3/2024.";
    List<String> decomposed =
        read(Normalizer.normalize(text, Normalizer.Form.NFD)).stream()
            .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
            .toList();
    assertThat(decomposed).isEqualTo(read(text));
  }

  @Test
  void noBreakAndInvisibleCharactersDontReachIt() {
    assertThat(read("Chi\u00a0bộ tổ\u200b chức")).containsExactly("Chi\u00a0bộ", "tổ\u200b chức");
  }

  @Test
  void protectedSpansAreOneWord() {
    String text = "Theo Hướng dẫn 12-HD/BTCTW, Đ/c H'leo Niê phát biểu.";
    List<Span> wholes = List.of(span(text, "12-HD/BTCTW"), span(text, "Đ/c"), span(text, "H'leo"));
    assertThat(surfaces(text, engine.words(text, new Span(0, text.length()), wholes)))
        .contains("12-HD/BTCTW", "Đ/c", "H'leo", "phát biểu");
  }

  @Test
  void hardTextIsReadOrRefusedNeverMisplaced() {
    List<String> hard =
        List.of(
            "a.".repeat(100),
            "A-".repeat(100),
            "x".repeat(100_000),
            "a@".repeat(99) + " họp",
            "http://a.vn/" + "b/".repeat(90),
            "(((((((((((( họp )))))))))))) \"''\" _ __ a_b ___",
            "😀😀 họp 👨‍👩‍👧 \ud800 lẻ",
            "1. 2. 3) a) b) – — … ... ?! !!",
            "TP. Hồ Chí Minh, Q.11, GS.TS. Nguyễn Văn A. 30/4/1975; 12,5% 1.000.000đ 19h30’",
            "LBKT RBKT òa óa úy ủy Ủy QUÝ quý quỳ hoàn hòan");
    for (String text : hard) {
      switch (engine.words(text, new Span(0, text.length()), List.of())) {
        case Reading.Read(var words) -> assertCovers(text, words);
        case Reading.Failed(String reason) -> assertThat(reason).startsWith("VnCoreNLP failed on");
      }
    }
  }

  @Test
  void manySentencesInOneParagraphGoWell() {
    String text = "Chi bộ họp thường kỳ. ".repeat(5_000);
    assertThat(read(text)).hasSizeGreaterThan(15_000);
  }

  private static void assertCovers(String text, List<VnCoreNlpWord> words) {
    int at = 0;
    for (VnCoreNlpWord word : words) {
      assertThat(word.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, word.span().start()).strip()).isEmpty();
      at = word.span().end();
    }
    assertThat(text.substring(at).strip()).isEmpty();
  }

  private static Span span(String text, String part) {
    int at = text.indexOf(part);
    return new Span(at, at + part.length());
  }

  private static List<String> read(String text) {
    return surfaces(text, engine.words(text, new Span(0, text.length()), List.of()));
  }

  private static List<String> surfaces(String text, Reading reading) {
    return switch (reading) {
      case Reading.Read(var words) -> words.stream().map(word -> word.span().in(text)).toList();
      case Reading.Failed(String reason) -> throw new AssertionError(reason);
    };
  }
}
