package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeFacetsTest {

  @TempDir private Path dir;
  private KnowledgeBase base;

  @BeforeEach
  void open() {
    SmallKnowledge.fill(dir);
    base = KnowledgeBase.open(dir);
  }

  @AfterEach
  void close() {
    base.close();
  }

  private PracticeResults filtered(List<FacetFilter<PracticeFacet>> filters) {
    PracticeRequest all = PracticeRequest.ALL;
    return base.practices(
        new PracticeRequest(
            all.words(),
            all.category(),
            all.province(),
            all.years(),
            all.directive(),
            all.modality(),
            all.percent(),
            filters,
            all.from(),
            all.size()));
  }

  @Test
  void practicesAreCountedByEveryFacet() {
    PracticeResults all = filtered(List.of());
    assertThat(all.facet(PracticeFacet.YEAR))
        .containsExactly(
            new FacetCount("2024", 1), new FacetCount("2023", 1), new FacetCount("2022", 1));
    assertThat(all.facet(PracticeFacet.PROVINCE))
        .containsExactly(new FacetCount("Sơn La", 2), new FacetCount("Hà Tĩnh", 1));
    assertThat(all.facet(PracticeFacet.CELL)).contains(new FacetCount("dan-cu", 1));
    assertThat(all.coverage().covered()).containsExactlyInAnyOrder("Sơn La", "Hà Tĩnh");
  }

  @Test
  void aChosenFacetKeepsItsOtherValuesInReach() {
    PracticeResults sonLa =
        filtered(List.of(FacetFilter.include(PracticeFacet.PROVINCE, "Sơn La")));
    assertThat(sonLa.total()).isEqualTo(2);
    assertThat(sonLa.provinces()).hasSize(2);
    assertThat(sonLa.facet(PracticeFacet.YEAR))
        .containsExactly(new FacetCount("2024", 1), new FacetCount("2023", 1));
    assertThat(
            filtered(
                    List.of(
                        FacetFilter.include(PracticeFacet.PROVINCE, "Sơn La"),
                        FacetFilter.include(PracticeFacet.PROVINCE, "Hà Tĩnh")))
                .total())
        .isEqualTo(3);
  }

  @Test
  void valuesCanBeExcluded() {
    assertThat(filtered(List.of(FacetFilter.exclude(PracticeFacet.YEAR, "2024"))).total())
        .isEqualTo(2);
    assertThat(
            filtered(
                    List.of(
                        FacetFilter.include(PracticeFacet.PROVINCE, "Sơn La"),
                        FacetFilter.exclude(PracticeFacet.CATEGORY, "toa-dam")))
                .hits())
        .extracting(hit -> hit.card().categories())
        .containsExactly(List.of("sinh-hoat-chuyen-de"));
    assertThat(filtered(List.of(FacetFilter.include(PracticeFacet.YEAR, "hai nghìn"))).total())
        .isZero();
    assertThat(filtered(List.of(FacetFilter.include(PracticeFacet.CELL, "vu-trang"))).total())
        .isZero();
  }

  @Test
  void aCardTellsHowWidelyItsLikeIsReported() {
    PracticeResults.PracticeHit hit = filtered(List.of()).hits().getFirst();
    PracticeProfile profile = base.practice(hit.card().id()).orElseThrow();
    assertThat(profile.reach())
        .extracting(PracticeProfile.Reach::practices, reach -> reach.coverage().covered())
        .containsExactly(tuple(1L, List.of("Sơn La")));
    assertThat(base.practice(hit.article().id(), hit.card().practice().span()))
        .map(found -> found.hit().card().id())
        .contains(hit.card().id());
    assertThat(base.practice("no-such-card")).isEmpty();
  }
}
