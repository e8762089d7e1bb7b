package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Mention;
import vn.sotay.lang.Tsv;

class TimeScannerTest {

  private static final String PUBLISHED = "2023-08-12";

  private static String read(ArticleText text) {
    return read(text, List.of());
  }

  private static String read(ArticleText text, List<Mention> before) {
    return TimeScanner.scan(text, before).stream()
        .map(t -> t.span().in(text.text()) + "=" + (t.recurring() ? "*" : t.iso().orElse("?")))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hội nghị diễn ra ngày 11-8.                       | ngày 11-8=2023-08-11
          Theo Kết luận 21, ngày 25/10/2021 của Đảng.       | ngày 25/10/2021=2021-10-25
          Quyết định ký ngày 14/01/2021 nêu rõ.             | ngày 14/01/2021=2021-01-14
          Tính đến ngày 30.9.2022, đảng bộ có đủ.           | ngày 30.9.2022=2022-09-30
          Hà Nội, ngày 30 tháng 10 năm 2020                 | ngày 30 tháng 10 năm 2020=2020-10-30
          Ngày 4 tháng 7 chi bộ họp.                        | Ngày 4 tháng 7=2023-07-04
          Sáng 22/5, chi bộ họp.                            | 22/5=2023-05-22
          Sáng nay (23/9), đoàn làm việc.                   | 23/9=2023-09-23
          Chiều thứ Sáu (18/8), đoàn làm việc.              | 18/8=2023-08-18
          Tháng 9/2019, đảng ủy tọa đàm.                    | Tháng 9/2019=2019-09
          Kỳ sinh hoạt tháng 10 bàn về thu ngân sách.       | tháng 10=2023-10
          Kết nạp tháng 5.2022 tại bản.                     | tháng 5.2022=2022-05
          Báo cáo 10/2021 nêu rõ.                           | 10/2021=2021-10
          Giao ban quý I/2014 của cụm.                      | quý I/2014=2014-Q1
          Nghị quyết quý IV năm 2024 đã ban hành.           | quý IV năm 2024=2024-Q4
          Bảng điểm quý II2022 đã dán.                      | quý II2022=2022-Q2
          Quý III chi bộ bình xét.                          | Quý III=2023-Q3
          So với năm 2020 thì tăng.                         | năm 2020=2020
          Trong 9 tháng năm 2025 thu đạt khá.               | năm 2025=2025
          Kế hoạch giai đoạn 2020 - 2025 của tỉnh.          | giai đoạn 2020 - 2025=2020/2025
          Nhiệm kỳ 2025–2030 có nhiều đổi mới.              | Nhiệm kỳ 2025–2030=2025/2030
          Năm học 2022-2023 kết thúc tốt đẹp.               | Năm học 2022-2023=2022/2023
          Trong các ngày 23 - 24-8 diễn ra hội thi.         | ngày 23 - 24-8=2023-08-23/2023-08-24
          Các ngày 5, 6 và 7/8/2023 có lớp.                 | ngày 5, 6 và 7/8/2023=2023-08-05/2023-08-07
          Trong 2 ngày 1 và 2.12.2018 có hội thao.          | 1 và 2.12.2018=2018-12-01/2018-12-02
          Kỷ niệm (3/2/1930-3/2/2023) trang trọng.          | 3/2/1930=1930-02-03; 3/2/2023=2023-02-03
          Đảng viên nhận thẻ 07 Tháng Tư 2014.              | 07 Tháng Tư=2023-04-07
          Họp ngày 05 hằng tháng tại nhà văn hóa.           | ngày 05 hằng tháng=*
          Ngày 31/2/2025 không có trong lịch.               | Ngày 31/2/2025=?
          Đóng cửa đến hết 31/10, hạn cuối là 15/12.        | 31/10=2023-10-31; 15/12=2023-12-15
          Hội thao mở trong ba hôm, từ 24 đến 26-9.         | 24 đến 26-9=2023-09-24/2023-09-26
          Đại hội họp hai hôm (24 và 25/9) tại xã.          | 24 và 25/9=2023-09-24/2023-09-25
          Ký ngày 10, tháng 10, năm 2022 tại huyện.         | ngày 10, tháng 10, năm 2022=2022-10-10
          Mưa lớn giữa tháng Mười một gây ngập.             | tháng Mười một=2023-11
          Ngày Thương binh - Liệt sĩ (27/7) có lễ.          | 27/7=2023-07-27
          Hai việc xong trước 28.2.                         | 28.2=2023-02-28
          Trong 2 ngày, 23 và 24-5, xã mở lớp.              | 23 và 24-5=2023-05-23/2023-05-24
          Hướng dẫn 09-HD/BTCTWngày 02/3/2012 vẫn được nhắc. | ngày 02/3/2012=2012-03-02
          Từ quý III năm nay sẽ làm khác.                   | quý III năm nay=2023-Q3
          19-8, đoàn đến thăm xã.                           | 19-8=2023-08-19
          Sáng nay, 10/8, hội nghị khai mạc.                | 10/8=2023-08-10
          Từ ngày 8/1 tới 18/10 có hội chợ.                 | ngày 8/1=2023-01-08; 18/10=2023-10-18
          Sáng 24/ 7, hội nghị khai mạc.                    | 24/ 7=2023-07-24
          Lớp mở tháng 2 tới, học xong ngày 15/1 tới.      | tháng 2=2024-02; ngày 15/1=2024-01-15
          Từ tháng 11 vừa qua, so với quý IV năm ngoái.     | tháng 11=2022-11; quý IV năm ngoái=2022-Q4
          Đến quý I năm tới, làm xong trước 31/12.          | quý I năm tới=2024-Q1; 31/12=2023-12-31
          """)
  void everyFormIsReadWithItsYear(String sentence, String expected) {
    assertThat(read(ComposedArticle.text(sentence, PUBLISHED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sinh hoạt mỗi quý 1 lần, mỗi tháng 1 kỳ.
          Có 13/22 đảng viên dự và 3/4 hộ đồng ý.
          Nghị định số 02/2020/UBTVQH14 được phổ biến.
          Sau 6 tháng, toàn xã có 10.677 đảng viên.
          Thu nhập tăng 5-6 lần, giá 15.000 đồng.
          Đội bạn thắng 3-1, trực 24/7, nhà số 25/4, tỷ lệ 30/4.
          Cách mạng tháng Tám thành công.
          Từ đầu năm đến nay, 5/5 kỳ họp đủ người.
          """)
  void whatOnlyLooksLikeADateIsNone(String sentence) {
    assertThat(read(ComposedArticle.text(sentence, PUBLISHED))).isEmpty();
  }

  static Stream<Arguments> passages() {
    return Tsv.rows("/annotate/dates.tsv").stream().map(row -> Arguments.of(row.cells().toArray()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("passages")
  void aPassageNamesWhatItsRowSays(String published, String passage, String expected) {
    String words = passage.replace('⏎', '\n');
    Optional<LocalDate> date =
        Optional.of(published).filter(day -> !day.equals("-")).map(LocalDate::parse);
    ArticleText text = ArticleText.of(Texts.published(words, Optional.empty(), date));
    List<Mention.Directive> papers = DirectiveScanner.scan(text, List.of());
    assertThat(read(text, List.copyOf(papers)).replace('\n', '⏎')).isEqualTo(expected);
  }

  @Test
  void inJanuaryDecemberIsLastYears() {
    assertThat(read(ComposedArticle.text("Ngày 28/12, chi bộ tổng kết.", "2023-01-04")))
        .isEqualTo("Ngày 28/12=2022-12-28");
  }

  @Test
  void whatIsDueBeforeDecemberEndsThisYear() {
    assertThat(read(ComposedArticle.text("Làm xong trước 31/12.", "2023-01-04")))
        .isEqualTo("31/12=2023-12-31");
  }

  @Test
  void aPaperThatIsCitedIsOutAlready() {
    ArticleText text =
        ComposedArticle.text("Theo Quyết định số 335-QĐ/TW ngày 9-9 của Ban Bí thư.", "2023-03-10");
    List<Mention.Directive> papers = DirectiveScanner.scan(text, List.of());
    assertThat(TimeScanner.scan(text, List.copyOf(papers)).getFirst().iso()).contains("2022-09-09");
  }

  @Test
  void withoutPublicationDateTheTextGivesTheYear() {
    ArticleText text =
        ArticleText.of(ComposedArticle.undated("Ngày 8/6 họp. Năm 2021 khá. Quý I tốt hơn."));
    assertThat(read(text)).isEqualTo("Ngày 8/6=2021-06-08; Năm 2021=2021; Quý I=2021-Q1");
  }

  @Test
  void aBirthdaySaysNothingOfOtherDates() {
    ArticleText text =
        ArticleText.of(
            ComposedArticle.undated("Năm 2021 khá. Ông Tư sinh năm 1959. Ngày 8/6 họp."));
    assertThat(read(text)).isEqualTo("Năm 2021=2021; năm 1959=1959; Ngày 8/6=2021-06-08");
  }

  @Test
  void aTermTellsOfNoSingleYear() {
    ArticleText text =
        ArticleText.of(ComposedArticle.undated("Nhiệm kỳ 2016-2021 đã qua. Ngày 8/6 họp."));
    assertThat(read(text)).isEqualTo("Nhiệm kỳ 2016-2021=2016/2021; Ngày 8/6=--06-08");
  }

  @Test
  void theHeadlineMayHoldTheOnlyYear() {
    ArticleText text = Texts.article("Chi bộ họp tháng 11 năm 2025", "Chi bộ tổng kết tháng 10.");
    assertThat(read(text)).isEqualTo("tháng 10=2025-10");
  }

  @Test
  void withoutAnyYearTheDayStandsAlone() {
    ArticleText text = ArticleText.of(ComposedArticle.undated("Ngày 8/6 họp."));
    List<Mention.TimeExpression> found = TimeScanner.scan(text, List.of());
    assertThat(found.get(0).iso()).contains("--06-08");
  }
}
