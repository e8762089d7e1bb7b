package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;

class PlaceAreasTest {

  private static final String NONE = "–";

  private static String read(String words, String outlet, Optional<LocalDate> date) {
    ArticleText text =
        ArticleText.of(Texts.published(words, Optional.of(outlet).filter(o -> !o.isEmpty()), date));
    List<Mention> before = List.copyOf(OrganizationScanner.scan(text));
    return LocationScanner.scan(text, before, DocumentProvince.of(text, before)).stream()
        .map(place -> place.span().in(words) + " = " + told(place))
        .collect(Collectors.joining("; "));
  }

  /** District, commune, commune now, province then and now. */
  private static String told(Mention.Location place) {
    return Stream.of(
            place.area().district(),
            place.area().commune(),
            place.area().communeNow(),
            place.province().map(ProvinceNames::then),
            place.province().map(ProvinceNames::now))
        .map(each -> each.orElse(NONE))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Họp tại xã Tạ Bú.                      | ''            | 2024-03-05 | xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La
          Họp tại X. Tạ Bú, H. Mường La.         | Báo Sơn La    | 2024-03-05 | X. Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La; H. Mường La = huyện Mường La, –, –, Sơn La, Sơn La
          Họp tại xã Tân Lập.                    | ''            | 2024-03-05 | xã Tân Lập = –, –, –, –, –
          Họp tại xã Tân Lập.                    | Báo Hà Nội    | 2024-03-05 | xã Tân Lập = huyện Đan Phượng, xã Tân Lập, –, Hà Nội, Hà Nội
          Họp tại xã Tân Lập, huyện Lục Ngạn.    | ''            | 2024-03-05 | xã Tân Lập = huyện Lục Ngạn, xã Tân Lập, xã Đèo Gia, Bắc Giang, Bắc Ninh; huyện Lục Ngạn = huyện Lục Ngạn, –, –, Bắc Giang, Bắc Ninh
          Họp tại xã Tân Lập, H. Lục Ngạn.       | Báo Hà Nội    | 2024-03-05 | xã Tân Lập = huyện Lục Ngạn, xã Tân Lập, xã Đèo Gia, Bắc Giang, Bắc Ninh; H. Lục Ngạn = huyện Lục Ngạn, –, –, Bắc Giang, Bắc Ninh
          Huyện ủy Lục Ngạn về xã Tân Lập.       | ''            | 2024-03-05 | xã Tân Lập = huyện Lục Ngạn, xã Tân Lập, xã Đèo Gia, Bắc Giang, Bắc Ninh
          Ở huyện Châu Thành.                    | ''            | 2024-03-05 | huyện Châu Thành = –, –, –, –, –
          Ở huyện Châu Thành, tỉnh Long An.      | ''            | 2024-03-05 | huyện Châu Thành = huyện Châu Thành, –, –, Long An, Tây Ninh; tỉnh Long An = –, –, –, Long An, Tây Ninh
          Đoàn từ tỉnh Long An về huyện Châu Thành. | ''         | 2024-03-05 | tỉnh Long An = –, –, –, Long An, Tây Ninh; huyện Châu Thành = huyện Châu Thành, –, –, Long An, Tây Ninh
          Ở huyện Hòa Bình.                      | ''            | 2024-03-05 | huyện Hòa Bình = huyện Hòa Bình, –, –, Bạc Liêu, Cà Mau
          Ở TP. Vũng Tàu và TX. Sơn Tây.         | ''            | 2024-03-05 | TP. Vũng Tàu = thành phố Vũng Tàu, –, –, Bà Rịa - Vũng Tàu, Thành phố Hồ Chí Minh; TX. Sơn Tây = thị xã Sơn Tây, –, –, Hà Nội, Hà Nội
          Ở P. Kim Mã, Q. Ba Đình.               | ''            | 2024-03-05 | P. Kim Mã = quận Ba Đình, phường Kim Mã, –, Hà Nội, Hà Nội; Q. Ba Đình = quận Ba Đình, –, –, Hà Nội, Hà Nội
          Ở phường 01, quận 3, TP.HCM.           | ''            | 2024-03-05 | phường 01 = quận 3, phường 1, phường Bàn Cờ, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh; quận 3 = quận 3, –, –, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh; TP.HCM = –, –, –, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh
          Ở thôn 5, xã Tạ Bú.                    | ''            | 2024-03-05 | thôn 5 = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La; xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La
          Các xã Tạ Bú, Mường Bú và Mường Chùm.  | ''            | 2024-03-05 | xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La; Mường Bú = huyện Mường La, xã Mường Bú, xã Mường Bú, Sơn La, Sơn La; Mường Chùm = huyện Mường La, xã Mường Chùm, xã Mường Bú, Sơn La, Sơn La
          Ở xã Tạ Bú (Mường La). Tạ Bú nay khác. | ''            | 2024-03-05 | xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La; Mường La = huyện Mường La, –, –, Sơn La, Sơn La; Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La
          Ở xã Mường Bú.                         | Báo Sơn La    | 2025-06-30 | xã Mường Bú = huyện Mường La, xã Mường Bú, xã Mường Bú, Sơn La, Sơn La
          Ở xã Mường Bú.                         | Báo Sơn La    | 2025-07-01 | xã Mường Bú = huyện Mường La, xã Mường Bú, xã Mường Bú, Sơn La, Sơn La
          Ở xã Nam Dương.                        | Báo Bắc Giang | 2025-06-30 | xã Nam Dương = thị xã Chũ, xã Nam Dương, xã Nam Dương, Bắc Giang, Bắc Ninh
          Ở xã Nam Dương.                        | Báo Bắc Ninh  | 2025-08-01 | xã Nam Dương = –, xã Nam Dương, xã Nam Dương, Bắc Ninh, Bắc Ninh
          Ở xã Tạ Bú cũ.                         | Báo Sơn La    | 2025-08-01 | xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La
          Ở phường Hồng Hà.                      | Báo Hà Nội    | 2025-08-01 | phường Hồng Hà = –, phường Hồng Hà, phường Hồng Hà, Hà Nội, Hà Nội
          Ở xã Không Có Tên.                     | Báo Sơn La    | 2024-03-05 | xã Không Có Tên = –, –, –, Sơn La, Sơn La
          Ở sông Lô.                             | Báo Sơn La    | 2024-03-05 | sông Lô = –, –, –, –, –
          """)
  void aPlaceLiesWhereItsNameAndTheArticleTellForCertain(
      String words, String outlet, LocalDate date, String expected) {
    assertThat(read(words, outlet, Optional.of(date))).isEqualTo(expected);
  }

  @Test
  void whatIsToldInFullOnceIsKnownEverywhere() {
    assertThat(
            read(
                "Xã Tân Lập đổi mới. Ở xã Tân Lập, huyện Lục Ngạn có 5 chi bộ.",
                "",
                Optional.of(LocalDate.of(2024, 3, 5))))
        .startsWith("Xã Tân Lập = huyện Lục Ngạn, xã Tân Lập, xã Đèo Gia, Bắc Giang, Bắc Ninh;");
  }

  @Test
  void anUndatedTextKeepsTheOldName() {
    assertThat(read("Ở xã Tạ Bú, tỉnh Sơn La.", "", Optional.empty()))
        .startsWith("xã Tạ Bú = huyện Mường La, xã Tạ Bú, xã Mường Bú, Sơn La, Sơn La;");
  }
}
