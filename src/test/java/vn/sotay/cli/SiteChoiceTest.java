package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.sotay.article.MendableException;
import vn.sotay.site.SiteListing;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;

/** Which sites a crawl is about. */
class SiteChoiceTest {

  private static List<String> chosen(String... args) {
    return CommandLine.populateCommand(new SiteChoice(), args).of(Sites.standard()).stream()
        .map(SiteProfile::id)
        .toList();
  }

  @Test
  void aProvinceMeansAllItsSitesWithoutAccentsToo() {
    assertThat(chosen("--province", "Hà Tĩnh"))
        .contains("bao-ha-tinh")
        .isEqualTo(chosen("--province", "ha tinh"))
        .isEqualTo(chosen("--province", "tỉnh Hà Tĩnh"));
  }

  @Test
  void aNameThatStayedMeansTheProvincesMergedIntoItToo() {
    assertThat(chosen("--province", "Phú Thọ"))
        .contains("bao-phu-tho", "bao-vinh-phuc", "bao-hoa-binh");
    assertThat(chosen("--province", "Vĩnh Phúc")).containsExactly("bao-vinh-phuc");
  }

  @Test
  void everySiteIsTakenOnce() {
    assertThat(chosen("--site", "bao-ha-tinh", "--province", "Hà Tĩnh", "--all-sites"))
        .startsWith("bao-ha-tinh")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Sites.standard().onTheWeb().stream().map(SiteListing::id).toList());
  }

  @Test
  void aSiteOfTheSampleIsTakenOnlyByItsName() {
    assertThat(chosen("--province", "Nghệ An")).doesNotContain("bao-cua-lo");
    assertThat(chosen("--site", "bao-cua-lo")).containsExactly("bao-cua-lo");
  }

  @Test
  void aWrongProvinceIsToldWithTheRightOnes() {
    assertThatThrownBy(() -> chosen("--province", "Hà Tiên"))
        .hasMessageContaining("'Hà Tiên' is no province, expected one of An Giang");
  }

  @Test
  void aProvinceWithoutAnySiteSaysHowToAddOne() {
    SiteChoice choice = CommandLine.populateCommand(new SiteChoice(), "--province", "Sơn La");
    assertThatThrownBy(() -> choice.of(Sites.of(List.of())))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("no site of Sơn La is known");
  }

  @Test
  void nothingIsChosenWithoutAnOption() {
    assertThat(CommandLine.populateCommand(new SiteChoice()).isEmpty()).isTrue();
  }
}
