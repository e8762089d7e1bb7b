package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Progress;
import vn.sotay.sample.SampleArticles;
import vn.sotay.sample.SampleOutlet;
import vn.sotay.sample.SampleSite;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;
import vn.sotay.store.StoredPage;

class SampleSiteCrawlTest {

  @TempDir Path dir;

  private static CrawlPlan plan(SampleSite sample) {
    Sites sites = Sites.standard();
    return CrawlPlan.of(
            sample.hosts().keySet().stream().map(h -> sites.forHost(h).orElseThrow()).toList(),
            Optional.empty())
        .over(CrawlPlan.Network.with(sample.hosts()));
  }

  private static Set<URI> expected() {
    return SampleOutlet.ALL.stream()
        .flatMap(
            outlet ->
                SampleArticles.of(outlet).stream()
                    .map(a -> URI.create("http://" + outlet.host() + SampleSite.path(outlet, a))))
        .collect(Collectors.toSet());
  }

  @Test
  void everyArticleOfTheSampleSiteIsFetchedOnceAndNothingElseIsTakenForOne() throws IOException {
    try (SampleSite sample = SampleSite.start();
        Corpus corpus = Corpus.open(dir)) {
      CrawlReport report = Crawler.run(plan(sample), corpus, Progress.NONE);
      List<URI> fetched = corpus.documents().map(StoredPage::url).toList();
      assertThat(fetched).doesNotHaveDuplicates().hasSameElementsAs(expected());
      assertThat(report.sites()).allMatch(site -> site.failed() == 0 || site.stopped().isEmpty());
      CrawlReport again = Crawler.run(plan(sample), corpus, Progress.NONE);
      assertThat(again.fetched()).isZero();
    }
  }
}
