package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.EntityKind;

class NamedEntitiesTest {

  private static SampleArticle article(String text) {
    return SampleArticle.of("bai", "Một bài", text)
        .in("Sơn La", "Sơn La")
        .from("Báo", "2023-08-12");
  }

  private static List<String> forms(SampleArticle article) {
    return NamedEntities.in(article.annotated()).stream().map(NamedEntity::form).toList();
  }

  private static List<String> ids(SampleArticle article) {
    return NamedEntities.in(article.annotated()).stream().map(NamedEntity::id).toList();
  }

  @Test
  void aBackReferenceMeansThePlaceNamedBefore() {
    SampleArticle article =
        article(
                "Huyện ủy Mường La họp. Sau đó, Ban Thường vụ Huyện ủy kết luận. Huyện ủy Sông Mã"
                    + " cử người dự; Văn phòng Huyện ủy ghi chép.")
            .body("Huyện ủy Mường La")
            .body("Ban Thường vụ Huyện ủy")
            .body("Huyện ủy Sông Mã")
            .body("Văn phòng Huyện ủy");
    assertThat(forms(article))
        .containsExactly(
            "Huyện ủy Mường La",
            "Ban Thường vụ Huyện ủy Mường La",
            "Huyện ủy Sông Mã",
            "Văn phòng Huyện ủy Sông Mã");
  }

  @Test
  void aLevelWithoutAPlaceIsNobodyUnlessItIsTheProvince() {
    assertThat(forms(article("Huyện ủy họp.").body("Huyện ủy"))).isEmpty();
    assertThat(forms(article("Ban Tổ chức Tỉnh ủy họp.").body("Ban Tổ chức Tỉnh ủy")))
        .containsExactly("Ban Tổ chức Tỉnh ủy Sơn La");
  }

  @Test
  void aShortFormThatTheArticleExplainsIsWrittenOut() {
    SampleArticle article =
        article("Sở Khoa học và Công nghệ (KH&CN) họp. Đảng ủy Sở KH&CN dự.")
            .body("Sở Khoa học và Công nghệ (KH&CN)")
            .body("Đảng ủy Sở KH&CN");
    assertThat(forms(article))
        .containsExactly("Sở Khoa học và Công nghệ", "Đảng ủy Sở Khoa học và Công nghệ");
  }

  @Test
  void spellingsOfOneNameAreOneEntity() {
    SampleArticle one = article("UBND xã Mường Khoang họp.").body("UBND xã Mường Khoang");
    SampleArticle other =
        article("Uỷ ban nhân dân xã Mường Khoang họp.").body("Uỷ ban nhân dân xã Mường Khoang");
    assertThat(ids(one)).isEqualTo(ids(other)).hasSize(1);
    assertThat(ids(article("Ông Nguyễn Văn Hoà nói.").person("Nguyễn Văn Hoà")))
        .isEqualTo(ids(article("Ông Nguyễn Văn Hòa nói.").person("Nguyễn Văn Hòa")))
        .isNotEqualTo(ids(article("Ông Nguyễn Văn Hoa nói.").person("Nguyễn Văn Hoa")));
  }

  @Test
  void oneNameInTwoProvincesIsTwoPeopleAndTheTopOfTheCountryIsOne() {
    SampleArticle here = article("Ông Nguyễn Văn Hòa nói.").person("Nguyễn Văn Hòa");
    SampleArticle there =
        article("Ông Nguyễn Văn Hòa nói.").in("Huế", "Huế").person("Nguyễn Văn Hòa");
    assertThat(ids(here)).isNotEqualTo(ids(there));
    assertThat(ids(article("Ban Bí thư nói.").body("Ban Bí thư")))
        .isEqualTo(ids(article("Ban Bí thư nói.").in("Huế", "Huế").body("Ban Bí thư")));
  }

  @Test
  void aDistrictKnowsItsProvinceWhereverThePaperIs() {
    NamedEntity body =
        NamedEntities.in(
                article("Huyện ủy Mường La họp.")
                    .in("Quảng Ngãi", "Quảng Ngãi")
                    .body("Huyện ủy Mường La")
                    .annotated())
            .getFirst();
    assertThat(body.province().map(names -> names.now())).contains("Sơn La");
  }

  @Test
  void aCellOfAHamletIsThatOfTheCommuneNamedBefore() {
    SampleArticle one =
        article("Xã Pi Luông có Chi bộ thôn 5. Chi bộ Trường Tiểu học cũng họp.")
            .place("Xã Pi Luông", "Xã Pi Luông, Sơn La")
            .body("Chi bộ thôn 5")
            .body("Chi bộ Trường Tiểu học");
    SampleArticle other =
        article("Xã Hua Tạo có Chi bộ thôn 5.")
            .place("Xã Hua Tạo", "Xã Hua Tạo, Sơn La")
            .body("Chi bộ thôn 5");
    assertThat(forms(one)).contains("Chi bộ thôn 5, xã Pi Luông", "Chi bộ Trường Tiểu học");
    assertThat(ids(one)).doesNotContainAnyElementsOf(ids(other));
    assertThat(
            forms(
                article("Chi bộ khối 6, phường An Vĩnh họp.")
                    .body("Chi bộ khối 6, phường An Vĩnh")))
        .containsExactly("Chi bộ khối 6, phường An Vĩnh");
  }

  @Test
  void aCentralBodyIsOneInEveryTerm() {
    assertThat(
            ids(
                article("Ban Chấp hành Trung ương Đảng khóa XIII họp.")
                    .body("Ban Chấp hành Trung ương Đảng khóa XIII")))
        .isEqualTo(ids(article("Ban Chấp hành Trung ương họp.").body("Ban Chấp hành Trung ương")))
        .isNotEqualTo(ids(article("Ban Tổ chức Trung ương họp.").body("Ban Tổ chức Trung ương")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Huyện Ba Bể, Bắc Kạn | Ba Bể, Bắc Kạn | true",
        "Huyện A Lưới, Thừa Thiên Huế | A Lưới, Thừa Thiên Huế | true",
        "Thành phố Bắc Kạn | Bắc Kạn | false",
        "Tỉnh Bắc Kạn | Bắc Kạn | true",
        "Thành phố Hà Nội | Hà Nội | true",
        "Thành phố Huế, Thừa Thiên Huế | Tỉnh Thừa Thiên Huế | false",
        "Xã Mường Bú, Sơn La | Xã Mường Bú, Yên Bái | false"
      })
  void aPlaceIsOneHoweverItIsWritten(String one, String other, boolean same) {
    assertThat(
            ids(article("Ở nơi ấy.").place("nơi ấy", one))
                .equals(ids(article("Ở nơi ấy.").place("nơi ấy", other))))
        .isEqualTo(same);
  }

  @Test
  void anIdTellsItsKind() {
    assertThat(Entity.kind("person-3f2a91c0de")).contains(EntityKind.PERSON);
    assertThat(Entity.kind("sotay")).isEqualTo(Optional.empty());
    assertThat(Entity.kind("x-1")).isEmpty();
  }

  @Test
  void aCommuneOfAnotherDistrictIsntTheHamlets() {
    SampleArticle two =
        article(
                "Tại huyện Mèo Vạc, Chi bộ thôn Sà Phìn A họp đều. Huyện ủy Đồng Văn biểu dương"
                    + " Đảng bộ xã Lũng Cú.")
            .place("huyện Mèo Vạc", "huyện Mèo Vạc, Hà Giang")
            .body("Chi bộ thôn Sà Phìn A")
            .body("Huyện ủy Đồng Văn")
            .body("Đảng bộ xã Lũng Cú");
    assertThat(forms(two)).contains("Chi bộ thôn Sà Phìn A");
  }
}
