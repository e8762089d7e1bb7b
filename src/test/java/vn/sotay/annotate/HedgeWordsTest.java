package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Span;

class HedgeWordsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          đạt trên 95% đảng viên,            95%,  trên 95%
          Ít nhất 3 buổi mỗi năm,            3,    Ít nhất 3
          có 80% trở lên dự họp,             80%,  80% trở lên
          phấn đấu 90% đảng viên trở lên,    90%,  90% đảng viên trở lên
          không quá 15 phút,                 15,   không quá 15
          95% đảng viên,                     95%,  ''
          trên đường có 95% đảng viên,       95%,  ''
          """)
  void theHedgeIsTakenWithTheFigure(String sentence, String figure, String printed) {
    int start = sentence.indexOf(figure);
    assertThat(
            HedgeWords.around(sentence, new Span(start, start + figure.length()))
                .map(span -> span.in(sentence))
                .orElse(""))
        .isEqualTo(printed);
  }
}
