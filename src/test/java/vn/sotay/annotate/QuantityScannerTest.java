package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.AdminArea;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;
import vn.sotay.reference.QuantityNouns;
import vn.sotay.reference.QuantityNouns.QuantityNoun;
import vn.sotay.reference.Units;
import vn.sotay.reference.Units.UnitWord;

class QuantityScannerTest {

  private static List<Mention.Quantity> scan(ArticleText text) {
    List<Mention> taken =
        new ArrayList<>(DirectiveScanner.scan(text, OrganizationScanner.scan(text)));
    taken.addAll(TimeScanner.scan(text, taken));
    return QuantityScanner.scan(text, taken);
  }

  private static List<Mention.Quantity> scan(String body) {
    return scan(ComposedArticle.text(body, "2023-08-12"));
  }

  private static String read(String body) {
    ArticleText text = ComposedArticle.text(body, "2023-08-12");
    return scan(text).stream()
        .map(q -> q.span().in(text.text()) + "=" + line(q))
        .collect(Collectors.joining("; "));
  }

  private static String line(Mention.Quantity q) {
    return "%s%s %s"
        .formatted(
            q.qualifier().map(Qualifier::sign).orElse(""),
            q.value().map(v -> v.stripTrailingZeros().toPlainString()).orElse("…"),
            q.unit().slug());
  }

  static List<QuantityNoun> nouns() {
    return QuantityNouns.standard().all();
  }

  @ParameterizedTest
  @MethodSource("nouns")
  void everyNounIsCountedInItsExample(QuantityNoun noun) {
    List<Mention.Quantity> found = scan("Năm qua có " + noun.example() + ", tăng nhiều.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).counted()).contains(noun.noun());
  }

  static List<UnitWord> units() {
    return Units.standard().all();
  }

  @ParameterizedTest
  @MethodSource("units")
  void everyUnitBelongsToTheFigureOfItsExample(UnitWord unit) {
    List<Mention.Quantity> found = scan("Tất cả là " + unit.example() + ", theo báo cáo.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().length()).isEqualTo(unit.example().length());
    assertThat(found.get(0).unit()).isEqualTo(unitOf(unit.kind()));
  }

  private static Unit unitOf(Units.Kind kind) {
    return switch (kind) {
      case DURATION -> Unit.DURATION;
      case MONEY -> Unit.MONEY;
      case MEASURE -> Unit.COUNT;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Toàn đảng bộ có 10.677 đảng viên.          | 10.677=10677 count
          Có 10 677 đảng viên.                       | 10 677=10677 count
          Có 10,677 đảng viên.                       | 10,677=10677 count
          Phường có 1.319,652 người.                 | 1.319,652=1319652 count
          Chiếm 0,4%, còn lại 98.5 %.                | 0,4%=0.4 percent; 98.5 %=98.5 percent
          Đường dài 1,250 km.                        | 1,250 km=1.25 count
          Có 07 đồng chí, sau 02 năm.                | 07=7 count; 02 năm=2 duration
          Trị giá 12 triệu đồng, thêm 500.000đ.      | 12 triệu đồng=12000000 money; 500.000đ=500000 money
          Vốn 1,2 tỷ đồng, tỷ lệ 5 tỷ lệ.            | 1,2 tỷ đồng=1200000000 money; 5=5 count
          Hơn 4 nghìn đảng viên dự.                  | 4 nghìn=>=4000 count
          Hiến 750m2 đất, làm 7 km đường.            | 750m2=750 count; 7 km=7 count
          Mỗi người giúp 3-4 hộ, 1 đến 2 kỳ.         | 3-4=… count; 1 đến 2=… count
          Giám sát 70 - 80% đảng viên.               | 70 - 80%=… percent
          Đạt từ 85% đến 90% số hộ.                  | 85% đến 90%=… percent
          Tăng từ 72% lên 91%.                       | 72%=72 percent; 91%=91 percent
          Dự họp từ 85% trở lên.                     | 85%=>=85 percent
          Có từ 50 đảng viên trở lên thì lập tổ.     | 50=>=50 count
          Không quá 7 phút, chưa đầy 1/3 số hộ.      | 7 phút=<=7 duration; 1/3=<=0.3333333 ratio
          Không dời quá 2 ngày, gần 300 người.       | 2 ngày=<=2 duration; 300=~300 count
          Sinh hoạt trên 3 điểm dân cư.              | 3=3 count
          Sau 5 năm thực hiện Hướng dẫn 12.          | 5 năm=5 duration
          Trong 9 tháng năm 2025, thu đạt 8 tỷ đồng. | 9 tháng=9 duration; 8 tỷ đồng=8000000000 money
          Cả xã góp 1.240 ngày công.                 | 1.240=1240 count
          Có 15 đồng chí dự.                         | 15=15 count
          Cho 01 đ.c nghỉ, 20 đ/c dự.                | 01=1 count; 20=20 count
          Có 24/24 thí sinh đạt.                     | 24/24=1 ratio
          Hưởng chế độ 1 lần.                        | 1=1 count
          Nộp đảng ủy cấp trên 4 chuyên đề.          | 4=4 count
          Tỷ lệ thấp hơn 3 điểm so với tháng trước.   | 3=3 count
          Đoàn vượt 17 km đường rừng.                | 17 km=17 count
          Thu vượt 17 triệu đồng.                    | 17 triệu đồng=>=17000000 money
          Có không ít hơn 3 chi bộ.                  | 3=>=3 count
          Bộ Chỉ huy điều 2 xe đến.                  | 2=2 count
          Kỷ luật, khiển trách 13, cảnh cáo 4.       | 13=13 count; 4=4 count
          Hình thức là khiển trách: 03, cảnh cáo: 4. | 03=3 count; 4=4 count
          Kết nạp 80 người có đạo/147 đảng viên mới. | 80=80 count; 147=147 count
          Giữ 50% vốn điều lệ trở xuống.             | 50%=<=50 percent
          Sinh hoạt chuyên đề 1lần/quý.              | 1=1 count
          """)
  void figuresAreReadWithUnitAndHedge(String sentence, String expected) {
    assertThat(read(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bí thư Chi bộ 10 và Chi bộ Khu phố 7, quận 11, thôn 16.
          Danh hiệu “4 tốt”, mô hình 3 không, phương châm “5 rõ”, ứng dụng 3 trong 1.
          Đại hội lần thứ 20; giải đợt 2; cấp 3; Quyết định 118; Điều 24 Điều lệ Đảng.
          Họp lúc 19 giờ 30, từ 7 giờ sáng; dịch Covid-19; mẫu 2C; mạng 4G; đồng chí 45 tuổi.
          Nội dung: (1) chuẩn bị, (2) điều hành; trực 24/7.
          Ngày 5/6/2023, giai đoạn 2020 - 2025, quý I/2024.
          Cán bộ Văn phòng Sở 1 họp, theo Nghị quyết số 21-NQ/TW.
          Trưởng ban kỳ thi tốt nghiệp 2018 tỉnh Hà Giang.
          Lịch gửi từ tháng trước, để ngày 4 tháng sau chi bộ họp.
          """)
  void numbersThatNameOrOrderAreNoFigures(String sentence) {
    assertThat(read(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lựa chọn 1 chi bộ/năm để kiểm tra.                         | chi bộ/năm
          Sinh hoạt chuyên đề ít nhất 1 cuộc/quý.                    | cuộc/quý
          Số kỳ chuyên đề (mỗi quý 1 lần) chưa đủ.                   | lần/quý
          Đảng bộ có 33 chi bộ, đảng bộ cơ sở.                       | chi bộ, đảng bộ cơ sở
          100% chi, đảng bộ cơ sở đã xây dựng kế hoạch.              | chi, đảng bộ cơ sở
          Sau 02 năm thực hiện Đề án 16, kết quả khá.                | thực hiện Đề án 16
          Tỷ lệ đảng viên dự sinh hoạt đạt 98,2%.                    | đảng viên dự sinh hoạt
          Đảng viên nữ chiếm 33,4%.                                  | Đảng viên nữ
          Tham gia là 1 trong 26 chi bộ đầu tiên.                    | chi bộ đầu tiên
          3 năm liền không có đảng viên vi phạm.                     | không có đảng viên vi phạm
          Thu nhập bình quân đạt 38,5 triệu đồng.                    | Thu nhập
          Duy trì 3 cuộc/chi bộ/năm.                                 | cuộc/chi bộ/năm
          Tỷ lệ đảng viên tham gia sinh hoạt định kỳ đạt 95%.        | đảng viên tham gia sinh hoạt định kỳ
          Hội thi bí thư giỏi 2 năm một lần.                         | Hội thi bí thư giỏi
          Cả huyện có 234 chi bộ trực thuộc đảng ủy cơ sở.           | chi bộ
          Trong đó có 3 đảng viên dự bị.                             | đảng viên dự bị
          """)
  void whatIsCountedIsTheNounPhrase(String sentence, String counted) {
    assertThat(scan(sentence).get(0).counted()).contains(counted);
  }

  @Test
  void aRatioKeepsItsWholeAndTheRateInBracketsItsSubject() {
    List<Mention.Quantity> found = scan("Chỉ 33/8.155 đảng viên (0,4%) bị kỷ luật.");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).value().orElseThrow().doubleValue()).isBetween(0.00404, 0.00405);
    assertThat(found.get(0).denominator().orElseThrow()).hasToString("8155");
    assertThat(found.get(1).counted()).contains("đảng viên");
  }

  @Test
  void whatAnotherLayerHasTakenIsLeftAlone() {
    ArticleText text = ComposedArticle.text("Đoàn đến 15 xã.", "2023-08-12");
    Mention place =
        new Mention.Location(new Span(9, 14), "15 xã", Optional.empty(), AdminArea.UNKNOWN);
    assertThat(QuantityScanner.scan(text, List.of(place))).isEmpty();
  }

  private static String counted(String body) {
    return scan(body).stream().map(q -> q.counted().orElse("-")).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu ngân sách đạt 23.456 tỷ đồng, tăng 15,2%.      | Thu ngân sách; Thu ngân sách
          Kim ngạch xuất khẩu ước đạt 3,2 tỷ USD.            | Kim ngạch xuất khẩu
          Phần hỏi đáp kéo dài 20 phút.                      | Phần hỏi đáp
          Kỷ luật 45 đảng viên, trong đó khiển trách 30.     | đảng viên; đảng viên
          Có 52/53 thôn có người tại chỗ, đạt tỷ lệ 98,1%.   | thôn; thôn
          """)
  void aFigureWithoutNounIsOfItsClausesSubject(String sentence, String expected) {
    assertThat(counted(sentence)).isEqualTo(expected);
  }
}
