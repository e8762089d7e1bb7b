package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final String[] PIECES = {
    "chi bộ",
    "hoà",
    "Đảng",
    "sinh\u00adhoạt",
    "👍🏽",
    "\ud83d",
    "\ude00",
    "12-HD/BTCTW",
    "8.155",
    "0,4%",
    "\u0301",
    "\u0300a",
    "𝐀𝐁",
    "\n",
    ". ",
    ", ",
    " ",
    "\t",
    "“",
    "”",
    "ﬀ",
    "漢字",
    "H'Hen",
    "\ufeff",
    "x".repeat(300),
    "𝐀".repeat(100),
    "9".repeat(200),
    "ế".repeat(90)
  };

  private record Cut(String term, int start, int end) {}

  private static List<Cut> cuts(String text, TextView view) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    try (WordStream stream = new WordStream(Words.of(text), view)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        cuts.add(new Cut(term.toString(), offset.startOffset(), offset.endOffset()));
      }
    }
    return cuts;
  }

  @ParameterizedTest
  @EnumSource(TextView.class)
  void everyTermsOffsetsCutItsSurfaceOutOfAnyText(TextView view) throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      String text = randomText(new Random(seed));
      for (Cut cut : cuts(text, view)) {
        String surface = text.substring(cut.start(), cut.end());
        List<Cut> again = cuts(surface, view);
        assertThat(again).as("seed %d, '%s'", seed, surface).hasSize(1);
        assertThat(again.get(0).term()).as("seed %d", seed).isEqualTo(cut.term());
        assertThat(cut.term().length()).isLessThanOrEqualTo(2 * Words.MAX_KEY + 1);
      }
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          hoà, hòa
          THUỶ, thủy
          kĩ thuật, kỹ thuật
          Ðảng, Đảng
          8155, 8.155
          1.250.000, 1250000
          """)
  void spellingsOfOneWordAreOneTerm(String one, String other) throws IOException {
    for (TextView view : TextView.values()) {
      assertThat(terms(one, view)).isEqualTo(terms(other, view));
      assertThat(terms(Normalizer.normalize(one, Normalizer.Form.NFD), view))
          .isEqualTo(terms(other, view));
    }
  }

  private static List<String> terms(String text, TextView view) throws IOException {
    return cuts(text, view).stream().map(Cut::term).toList();
  }

  @Test
  void pairsStayWithinASentence() throws IOException {
    assertThat(terms("Chi bộ họp. Đảng viên, tổ trưởng\nthôn", TextView.FOLDBI))
        .containsExactly("chi bo", "bo hop", "dang vien", "vien to", "to truong");
  }

  @Test
  void noWordIsLeftOut() throws IOException {
    assertThat(terms("và của là", TextView.FOLD)).containsExactly("va", "cua", "la");
  }
}
