package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.lang.Tsv;
import vn.sotay.reference.Communes.Unit;

class CommunesTest {

  private static final Communes COMMUNES = Communes.standard();

  @Test
  void aCommuneKnowsItsDistrictAndWhatItBecame() {
    assertThat(COMMUNES.until("Xã Tạ Bú", "Sơn La"))
        .containsExactly(new Unit("xã Tạ Bú", "huyện Mường La", "Sơn La", List.of("xã Mường Bú")));
  }

  @Test
  void aDistrictIsTheCommunesThatItsOwnBecame() {
    Unit district = COMMUNES.until("Huyện Mường La", "Sơn La").getFirst();
    assertThat(district.district()).isEmpty();
    assertThat(district.since())
        .containsExactly(
            "xã Mường La", "xã Chiềng Lao", "xã Ngọc Chiến", "xã Chiềng Hoa", "xã Mường Bú");
  }

  @Test
  void aCommuneOfTodayKnowsWhatItWasMadeOf() {
    assertThat(COMMUNES.mergedInto("xã Mường Bú", "Sơn La"))
        .extracting(Unit::name)
        .containsExactly("xã Tạ Bú", "xã Mường Bú", "xã Mường Chùm");
    assertThat(COMMUNES.mergedInto("xã Mường Bú", "Lai Châu")).isEmpty();
  }

  @Test
  void aDividedCommuneBelongsToSeveral() {
    assertThat(COMMUNES.until("phường Cống Vị", "Hà Nội").getFirst().since())
        .containsExactly("phường Ngọc Hà", "phường Giảng Võ");
  }

  @Test
  void everyRowIsOfAProvinceAndNoNameIsWithoutItsType() {
    List<String> types =
        List.of(
            "xã ", "phường ", "thị trấn ", "đặc khu ", "huyện ", "quận ", "thị xã ", "thành phố ");
    for (Tsv.Row row : Tsv.rows("/reference/communes.tsv")) {
      assertThat(Provinces.OLD).contains(row.cell("province"));
      assertThat(row.list("until")).allMatch(name -> types.stream().anyMatch(name::startsWith));
      assertThat(types).anyMatch(row.cell("district")::startsWith);
      assertThat(types).anyMatch(row.cell("now")::startsWith);
    }
  }
}
