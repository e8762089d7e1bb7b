package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;

class HedgeWordsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          đạt trên 95% đảng viên,            95%,  AT_LEAST, trên 95%
          Ít nhất 3 buổi mỗi năm,            3,    AT_LEAST, Ít nhất 3
          có 80% trở lên dự họp,             80%,  AT_LEAST, 80% trở lên
          phấn đấu 90% đảng viên trở lên,    90%,  AT_LEAST, 90% đảng viên trở lên
          không quá 15 phút,                 15,   AT_MOST,  không quá 15
          không dời quá 2 ngày,              2,    AT_MOST,  ''
          95% đảng viên,                     95%,  ABOUT,    ''
          trên đường có 95% đảng viên,       95%,  AT_LEAST, ''
          """)
  void theHedgeIsTakenWithTheFigure(
      String sentence, String figure, Qualifier hedge, String printed) {
    int start = sentence.indexOf(figure);
    assertThat(
            HedgeWords.around(sentence, new Span(start, start + figure.length()), hedge)
                .map(span -> span.in(sentence))
                .orElse(""))
        .isEqualTo(printed);
  }
}
