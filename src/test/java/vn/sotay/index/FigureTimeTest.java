package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Unit;

class FigureTimeTest {

  /** Dates are given as {@code words=iso}, with a semicolon between. */
  private static Optional<String> when(String sentence, String figure, String dates) {
    SampleArticle article =
        SampleArticle.of("bai", "Tin", sentence)
            .from("Báo Sơn La", "2023-05-20")
            .figure(figure, "1", Unit.PERCENT, "đảng viên dự họp");
    for (String date : dates.split("; ", -1)) {
      int cut = date.indexOf('=');
      article.date(date.substring(0, cut), date.substring(cut + 1));
    }
    AnnotatedArticle annotated = article.annotated();
    Mention.Quantity quantity =
        annotated.mentions(Mention.Quantity.class).findFirst().orElseThrow();
    return FigureTime.of(annotated, quantity, annotated.sentences().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Năm 2020 tỷ lệ là 78%, năm 2021 là 83,2%.                          | 78%   | Năm 2020=2020; năm 2021=2021 | 2020
          Năm 2020 tỷ lệ là 78%, năm 2021 là 83,2%.                          | 83,2% | Năm 2020=2020; năm 2021=2021 | 2021
          Tăng từ 81,4% (năm 2021) lên 90,2% (6 tháng đầu năm 2023).         | 81,4% | năm 2021=2021; 6 tháng đầu năm 2023=2023-01/2023-06 | 2021
          Tăng từ 81,4% (năm 2021) lên 90,2% (6 tháng đầu năm 2023).         | 90,2% | năm 2021=2021; 6 tháng đầu năm 2023=2023-01/2023-06 | 2023
          Tăng từ 81,4% (năm 2021) lên 90,2%.                                | 90,2% | năm 2021=2021 |
          Có 95% đảng viên dự họp năm 2022.                                  | 95%   | năm 2022=2022 | 2022
          Trong tháng 10/2025, tỷ lệ dự họp đạt 87,2%.                       | 87,2% | tháng 10/2025=2025-10 | 2025-10
          Luôn đạt trên 95%, riêng tháng 8 chỉ đạt 81%.                      | 95%   | tháng 8=2021-08 |
          So với năm 2019 tỷ lệ dự họp là 92%.                               | 92%   | năm 2019=2019 |
          Thành lập năm 1965, tỷ lệ dự họp là 92%.                           | 92%   | năm 1965=1965 |
          Năm 1965, chi bộ ra đời, hiện tỷ lệ dự họp là 92%.                 | 92%   | Năm 1965=1965 |
          Giai đoạn 2018 - 2020, tỷ lệ dự họp là 92%.                        | 92%   | 2018 - 2020=2018/2020 |
          """)
  void aFigureIsOfTheTimeThatItsSentenceGivesIt(
      String sentence, String figure, String dates, @Nullable String when) {
    assertThat(when(sentence, figure, dates)).isEqualTo(Optional.ofNullable(when));
  }
}
