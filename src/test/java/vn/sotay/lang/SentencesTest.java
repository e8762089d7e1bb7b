package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Span;

class SentencesTest {

  private static Stream<Arguments> cases() {
    return Tsv.rows("/lang/sentences.tsv").stream()
        .map(row -> Arguments.of(row.cell("shows"), row.cell("text").replace('⏎', '\n')));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGoldFileIsSplitAsMarked(String shows, String marked) {
    String text = marked.replace("‖", "");
    List<String> expected = Arrays.stream(marked.split("‖")).map(String::strip).toList();
    assertThat(sentences(text)).as(shows).isEqualTo(expected);
  }

  private static List<String> sentences(String text) {
    return Sentences.in(text, new Span(0, text.length())).stream()
        .map(span -> span.in(text))
        .toList();
  }

  @Test
  void offsetsAreThoseOfTheWholeText() {
    String text = "Lời dẫn. Chi bộ họp. Mọi người về. Hết.";
    assertThat(Sentences.in(text, new Span(9, 34)))
        .containsExactly(new Span(9, 20), new Span(21, 34));
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(Sentences.in(" \n\n ", new Span(0, 4))).isEmpty();
  }

  @Test
  void everyVisibleCharacterIsInExactlyOneSentence() {
    var random = new Random(20_261_121);
    String alphabet = "aB1. .!?…\"”-\n:;(đ)Q";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovered(text.toString());
    }
  }

  private static void assertCovered(String text) {
    int end = 0;
    for (Span sentence : Sentences.in(text, new Span(0, text.length()))) {
      assertThat(text.substring(end, sentence.start())).as(text).isBlank();
      end = sentence.end();
    }
    assertThat(text.substring(end)).as(text).isBlank();
  }

  @Test
  void textWithoutSpacesTakesNoLongerPerCharacter() {
    String text = "Q.1".repeat(200_000);
    assertThat(Sentences.in(text, new Span(0, text.length()))).isNotEmpty();
  }
}
