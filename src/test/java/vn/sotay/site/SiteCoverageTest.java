package vn.sotay.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.ProvinceNames;

/** The profiles beside the list of papers that they were made from, where that list is at hand. */
class SiteCoverageTest {

  private static final Path PAPERS = Path.of("../shared/domain/newspapers.tsv");
  private static final int OLD_PROVINCES = 63;

  private final Sites sites = Sites.standard();

  /**
   * A paper of the list.
   *
   * @param province before the mergers; empty for a national one
   */
  private record Paper(String outlet, String scope, String province, String domain) {}

  private static List<Paper> papers() throws IOException {
    assumeTrue(Files.exists(PAPERS), "the list of papers isn't here: " + PAPERS);
    try (Stream<String> lines = Files.lines(PAPERS)) {
      return lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Paper(cells[0], cells[1], cells[2], cells[4]))
          .toList();
    }
  }

  @Test
  void everyPaperOfTheListIsKnownUnderItsProvinceOrAvoided() throws IOException {
    for (Paper paper : papers()) {
      Optional<SiteProfile> site = sites.forHost(paper.domain());
      assertThat(site.isPresent() || Sites.whyAvoided(paper.domain()).isPresent())
          .as("%s, %s", paper.outlet(), paper.domain())
          .isTrue();
      if (site.isPresent() && paper.scope().equals("provincial")) {
        assertThat(site.flatMap(SiteProfile::province).map(ProvinceNames::then))
            .as(paper.outlet())
            .hasValue(paper.province());
      }
    }
  }

  @Test
  void theListsProvincesAreAllOfThemAndEachHasAPaper() throws IOException {
    Set<String> provinces = new TreeSet<>();
    for (Paper paper : papers()) {
      if (paper.scope().equals("provincial") && sites.forHost(paper.domain()).isPresent()) {
        provinces.add(paper.province());
      }
    }
    assertThat(provinces).hasSize(OLD_PROVINCES);
  }

  @Test
  void sectionsLieOnTheSitesOwnHosts() {
    for (SiteProfile site : sites.all()) {
      assertThat(site.entrances().hubs())
          .as(site.id())
          .allMatch(hub -> site.hosts().contains(hub.getHost()));
    }
  }
}
