package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Mention;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.reference.DocumentTypes.DocumentType;
import vn.sotay.reference.Issuers;
import vn.sotay.reference.Issuers.Issuer;

class DirectiveScannerTest {

  private static final String PUBLISHED = "2025-12-01";

  private static List<Mention.Directive> scan(String body) {
    ArticleText text = ComposedArticle.text(body, PUBLISHED);
    return DirectiveScanner.scan(text, OrganizationScanner.scan(text));
  }

  private static String read(String body) {
    ArticleText text = ComposedArticle.text(body, PUBLISHED);
    return DirectiveScanner.scan(text, OrganizationScanner.scan(text)).stream()
        .map(d -> d.span().in(text.text()) + "=" + d.number().orElse("-"))
        .collect(Collectors.joining("; "));
  }

  static List<DocumentType> types() {
    return DocumentTypes.standard().all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsFoundByItsExample(DocumentType type) {
    List<Mention.Directive> found = scan("Cấp ủy triển khai " + type.example() + " đến chi bộ.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).type()).isEqualTo(type.slug());
    assertThat(found.get(0).number()).contains(type.exampleNumber());
  }

  static List<Issuer> issuers() {
    return Issuers.standard().all();
  }

  @ParameterizedTest
  @MethodSource("issuers")
  void everyIssuerIsReadInItsExample(Issuer issuer) {
    List<Mention.Directive> found = scan("Chi bộ học " + issuer.example() + ", rồi thảo luận.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().length()).isEqualTo(issuer.example().length());
    assertThat(found.get(0).number().orElse("")).contains(issuer.mark());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10-CT/TVV        | 10-CT/TW
          09- HD/BTCTW     | 09-HD/BTCTW
          03 ĐA/TU         | 03-ĐA/TU
          37 – QĐTW        | 37-QĐ/TW
          28 -CT/TW        | 28-CT/TW
          335-QĐNS/TW      | 335-QĐNS/TW
          58-QĐ-NS/TW      | 58-QĐ-NS/TW
          12-KHXY/TU       | 12-KHXY/TU
          24-QĐ / TW       | 24-QĐ/TW
          118 - Q Đ/TU     | 118-QĐ/TU
          05CT/TW          | 05-CT/TW
          15-Qđi/TU        | 15-QĐi/TU
          646/QĐ/QUTW      | 646-QĐ/QUTW
          31/QĐ-TW         | 31-QĐ/TW
          118/QĐ-UBND      | 118/QĐ-UBND
          01/2021/NĐ-CP    | 01/2021/NĐ-CP
          202/2025/QH15    | 202/2025/QH15
          1234/UBND-NC     | 1234/UBND-NC
          1O-CT/TW         | 10-CT/TW
          10-\u0421\u0422/TW | 10-CT/TW
          12-HD/B\u00adTCTW  | 12-HD/BTCTW
          80-CV/BTC.ĐUK    | 80-CV/BTC.ĐUK
          21-nq/tw         | 21-NQ/TW
          """)
  void slipsKeepTheirSurfaceAndTheNumberIsNormalised(String written, String number) {
    assertThat(read("Thực hiện Văn bản số " + written + " của cấp trên, chi bộ họp."))
        .contains("=" + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Theo Kế hoạch số 03-KH/TWngày 01-7-2011 thì làm ngay. | Kế hoạch số 03-KH/TWngày 01-7-2011=03-KH/TW
          Quyết định của Bộ Chính trị số31-QĐ/TW nêu rõ.  | Quyết định của Bộ Chính trị số31-QĐ/TW=31-QĐ/TW
          Thực hiện Hướng dẫn 12-HĐ/BTCTW, chi bộ họp.    | Hướng dẫn 12-HĐ/BTCTW=12-HD/BTCTW
          Theo Quy định số 08/TU, có bốn mức.             | Quy định số 08/TU=08-QĐ/TU
          Chỉ thị số 51 (8/8/2025) được phổ biến.         | Chỉ thị số 51 (8/8/2025)=51-CT/TW
          Nghị quyết TW4 (khóa XII) được nhắc lại.        | Nghị quyết TW4 (khóa XII)=TW4/XII
          NQTW 4 (khóa XI, XII) được nhắc lại.            | NQTW 4 (khóa XI, XII)=TW4/XI,XII
          Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI hay. | Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI=TW4/XI
          Nghị quyết Trung ương 4 khóa XII của Đảng viên. | Nghị quyết Trung ương 4 khóa XII=TW4/XII
          Quán triệt Nghị quyết Đại hội 12 của Đảng ở cơ sở. | Nghị quyết Đại hội 12 của Đảng=-
          Nghị quyết Trung ương 4 khóa 12 được nhắc lại.  | Nghị quyết Trung ương 4 khóa 12=TW4/XII
          Theo Chỉ thị 10-CT/TW của Ban Bí thư khóa X và 4 năm sau. | Chỉ thị 10-CT/TW của Ban Bí thư khóa X=10-CT/TW
          Ban Thường vụ Tỉnh ủy đã ban hành Chỉ thị số 17 về dư luận. | Chỉ thị số 17=17-CT/TU
          Nghị quyết Đại hội lần thứ XXVI Đảng bộ huyện đã rõ. | Nghị quyết Đại hội lần thứ XXVI Đảng bộ huyện=-
          Theo Hướng dẫn liên ban số 02-HDLB/BTCTU-UBKTTU thì đủ. | Hướng dẫn liên ban số 02-HDLB/BTCTU-UBKTTU=02-HDLB/BTCTU-UBKTTU
          Học các Nghị quyết 57, 59 của Bộ Chính trị ở xã. | Nghị quyết 57=57-NQ/TW; 59 của Bộ Chính trị=59-NQ/TW
          Có Đề án 05-ĐA/HU; thực hiện Đề án 05 tổ chức chiều 3/5. | Đề án 05-ĐA/HU=05-ĐA/HU; Đề án 05=05-ĐA/HU
          Nghị quyết số 88/2014/QH13 và Nghị quyết 88 của Quốc hội. | Nghị quyết số 88/2014/QH13=88/2014/QH13; Nghị quyết 88 của Quốc hội=88/2014/QH13
          Quyết định số 26/QĐ-UBND ngày 21.1 của Chủ tịch UBND tỉnh đã ký. | Quyết định số 26/QĐ-UBND ngày 21.1 của Chủ tịch UBND tỉnh=26/QĐ-UBND
          Theo Chỉ thị 05-CT/TW năm 2016 thì rõ.          | Chỉ thị 05-CT/TW năm 2016=05-CT/TW
          Theo Quyết định số 84-QĐ/HU năm 2020 thì rõ.    | Quyết định số 84-QĐ/HU năm 2020=84-QĐ/HU
          Theo nghị quyết Hội nghị Trung ương lần thứ 8 của Ban Chấp hành Trung ương Đảng (khóa XII) hay. | nghị quyết Hội nghị Trung ương lần thứ 8 của Ban Chấp hành Trung ương Đảng (khóa XII)=TW8/XII
          Sơ kết Chỉ thị 05-CT/TW năm 2023 ở xã.          | Chỉ thị 05-CT/TW=05-CT/TW
          Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII.  | Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII=-
          Học các Nghị quyết số 18, 19 và 21-NQ/TW.       | Nghị quyết số 18=18-NQ/TW; 19=19-NQ/TW; 21-NQ/TW=21-NQ/TW
          Thực hiện các Chỉ thị 10, 50 ở cơ sở.           | Chỉ thị 10=10-CT/TW; 50=50-CT/TW
          Ban hành Kế hoạch thực hiện Chỉ thị 50.         | Chỉ thị 50=50-CT/TW
          Theo hướng dẫn số 12 của Ban Tổ chức Trung ương thì đủ. | hướng dẫn số 12 của Ban Tổ chức Trung ương=12-HD/BTCTW
          Chỉ thị 05-CT/TW của Bộ Chính trị, ngày 5/3/2023 chi bộ họp. | Chỉ thị 05-CT/TW của Bộ Chính trị=05-CT/TW
          Nghị quyết số 9 của Ban Thường vụ Huyện ủy Đại Từ về rừng. | Nghị quyết số 9 của Ban Thường vụ Huyện ủy Đại Từ=09-NQ/HU
          Đề án 7 chưa được nêu số đầy đủ.                | Đề án 7=7
          Để cụ thể hóa NQ-05 của Đảng ủy phường, chi bộ họp. | NQ-05 của Đảng ủy phường=05-NQ/ĐU
          """)
  void everyWayOfCitingIsRead(String sentence, String expected) {
    assertThat(read(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Theo Chỉ thị 05-CT/TW ngày 15/5/2016 thì rõ.      | 2016-05-15
          Theo Quyết định số 84-QĐ/HU năm 2020 thì rõ.      | 2020
          Chỉ thị 50-CT/TW năm 2025 của Ban Bí thư thì rõ.  | 2025
          Theo Chỉ thị 05-CT/TW thì rõ.                     |
          """)
  void aYearAloneIsTheDateToo(String sentence, @Nullable String date) {
    assertThat(scan(sentence).getFirst().date()).isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đoàn thanh niên hướng dẫn 12 đảng viên cao tuổi.
          Hướng dẫn 12 chi bộ cách ghi biên bản.
          Kế hoạch 5 năm của xã; Báo cáo 6 tháng đầu năm.
          Bí thư kết luận buổi sinh hoạt và ra nghị quyết chi bộ.
          Nghị quyết đại hội đảng bộ các cấp nhiệm kỳ mới.
          Các chỉ thị, nghị quyết của Đảng và Đề án được học.
          Ban Chỉ đạo 35 của Huyện ủy họp định kỳ.
          Kế hoạch 2025 đã hoàn thành.
          Điều 24 Điều lệ Đảng nói về chi bộ.
          """)
  void whatCitesNothingIsNoDirective(String sentence) {
    assertThat(read(sentence)).isEmpty();
  }

  @Test
  void aShortFormTakesTheNumberFromTheArticle() {
    assertThat(
            read(
                "Tỉnh ủy ban hành Đề án số 16-ĐA/TU.\n"
                    + "Sau 2 năm thực hiện Đề án 16, số chi bộ khá."))
        .endsWith("Đề án 16=16-ĐA/TU");
  }

  @Test
  void whatANumberAndItsIssuerAmountToHoldsForTheArticle() {
    assertThat(read("Chỉ thị 936 của Bộ Chính trị. Chi bộ làm theo Chỉ thị 936."))
        .endsWith("Chỉ thị 936=936-CT/TW");
  }

  @Test
  void aNumberNamesAPaperInLowerCaseThatHasASubjectOrIssuer() {
    assertThat(
            read(
                "Tỉnh có quyết định 1484 về việc thu hồi, quyết định 72 của Chính phủ, quyết định"
                    + " 12 người đi. Tờ trình số 111-TTr/ĐU, ngày 27-4 về việc ấy."))
        .isEqualTo(
            "quyết định 1484=1484; quyết định 72 của Chính phủ=72/QĐ-CP; Tờ trình số 111-TTr/ĐU,"
                + " ngày 27-4=111-TTr/ĐU");
  }

  @Test
  void anotherIssuerNamedBesideAShortFormMakesItAnotherPaper() {
    assertThat(read("Chỉ thị 03-CT/TU của Thành ủy. Chỉ thị 03 của Bộ Chính trị năm ấy."))
        .endsWith("Chỉ thị 03 của Bộ Chính trị=03-CT/TW");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chỉ thị 10-CT/TW ngày 30/3/2007 của Ban Bí thư.           | 10-ct-tw-2007
          Chỉ thị 10-CT/TW ngày 05/12/2011 của Bộ Chính trị.        | 10-ct-tw-2011
          Chỉ thị 10-CT/TW nâng cao chất lượng sinh hoạt chi bộ.    | 10-ct-tw-2007
          Chỉ thị 10-CT/TW về phổ cập giáo dục mầm non cho trẻ.     | 10-ct-tw-2011
          Hướng dẫn số 12-HD/BTCTW ngày 17/01/2022 đã có.           | 12-hd-btctw-2022
          Hướng dẫn 09-HD/BTCTW về nghiệp vụ công tác đảng viên.    | 09-hd-btctw-2017
          Chỉ thị số 50-CT/TW ngày 07/12/2015 về tham nhũng.        | 50-ct-tw-2015
          Quy định 124-QĐ/TW về giám sát của MTTQ và nhân dân.      | 124-qd-tw-2018
          Quyết định số 118/QĐ-UBND của tỉnh.                       | ''
          Chỉ thị 03-CT/TU của Thành ủy.                            | ''
          """)
  void collisionsAreToldApart(String sentence, String id) {
    assertThat(String.join(";", scan(sentence).get(0).registerIds())).isEqualTo(id);
  }

  @Test
  void aPaperIsNotCitedBeforeItExists() {
    ArticleText text =
        ComposedArticle.text("Theo Hướng dẫn 09-HD/BTCTW, chi bộ họp.", "2014-04-07");
    assertThat(DirectiveScanner.scan(text, OrganizationScanner.scan(text)).get(0).registerIds())
        .containsExactly("09-hd-btctw-2012");
  }

  @Test
  void issuerAndDateComeFromTheSpan() {
    Mention.Directive found =
        scan("Đề án số 03 ĐA/TU ngày 12/6/2021 của Ban chấp hành Đảng bộ tỉnh khóa XVII về cơ sở.")
            .get(0);
    assertThat(found.issuer()).contains("Ban Chấp hành Đảng bộ tỉnh khóa XVII");
    assertThat(found.date().orElseThrow()).hasToString("2021-06-12");
  }

  @Test
  void aNumberWithItsYearAloneIsCompletedByTheIssuer() {
    assertThat(
            read(
                "Theo Nghị quyết 98/2023 của Quốc hội, Nghị định 100/2019 và quy định 102/2017 của"
                    + " Bộ Chính trị."))
        .isEqualTo(
            "Nghị quyết 98/2023 của Quốc hội=98/2023/QH15; Nghị định 100/2019=100/2019/NĐ-CP;"
                + " quy định 102/2017 của Bộ Chính trị=102-QĐ/TW");
  }

  @Test
  void aLawsSubjectAndAPapersCharacterStandBeforeTheNumber() {
    assertThat(read("Luật Đất đai số 31/2024/QH15 và Nghị quyết chuyên đề số 11-NQ/TU."))
        .isEqualTo(
            "Luật Đất đai số 31/2024/QH15=31/2024/QH15; Nghị quyết chuyên đề số 11-NQ/TU=11-NQ/TU");
  }

  @Test
  void whoeverHeadsABodyIssuesPapersOfHisOwn() {
    String paper = "Chỉ thị số 79/CT-BQP ngày 22/7/2022 của Bộ trưởng Bộ Quốc phòng";
    List<Mention.Directive> found = scan("Đơn vị thực hiện " + paper + " về huấn luyện.");
    assertThat(found.get(0).span().length()).isEqualTo(paper.length());
    assertThat(found.get(0).issuer()).contains("Bộ trưởng Bộ Quốc phòng");
  }

  @Test
  void aPlenumMayStandBehindItsOrdinalAndAComma() {
    assertThat(read("Chi bộ học Nghị quyết Hội nghị lần thứ 7, BCH Trung ương khóa XII."))
        .isEqualTo("Nghị quyết Hội nghị lần thứ 7, BCH Trung ương khóa XII=TW7/XII");
  }

  @Test
  void aSerialAndItsDayNameAPaperByItsKind() {
    assertThat(read("Huyện ủy ra Quyết định chỉ định số 118 ngày 05/4/2021 với 11 đồng chí."))
        .startsWith("Quyết định chỉ định số 118 ngày 05/4/2021=118-QĐ");
    assertThat(read("Xã ban hành kế hoạch kiểm tra số lượng đảng viên.")).isEmpty();
  }

  @Test
  void theIssuerIsTheWholeBody() {
    List<Mention.Directive> found =
        scan(
            "Kế hoạch số 57-KH/ĐU của Đảng ủy cơ quan Trung ương Hội Luật gia Việt Nam về sơ kết.");
    assertThat(found.get(0).issuer()).contains("Đảng ủy cơ quan Trung ương Hội Luật gia Việt Nam");
  }
}
