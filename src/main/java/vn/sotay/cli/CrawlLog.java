package vn.sotay.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sotay.crawl.CrawlEvent;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.crawl.CrawlWatch;
import vn.sotay.json.JsonObject;
import vn.sotay.store.CrawlState.FeedHealth;

/** Prints what happens in a crawl as JSON, an event a line, for programs that watch. */
record CrawlLog(PrintStream out, Clock clock) implements CrawlWatch {

  @Override
  public void on(CrawlEvent event) {
    JsonObject line =
        switch (event) {
          case CrawlEvent.Began began -> start("began", event).number("waiting", began.waiting());
          case CrawlEvent.Found found -> start("found", event).number("urls", found.addresses());
          case CrawlEvent.Took took ->
              start("fetched", event)
                  .text("url", took.url().toString())
                  .text("kind", took.kind().slug())
                  .number("bytes", took.bytes())
                  .text("on_topic", took.topical())
                  .flag("copy", took.copy());
          case CrawlEvent.Unchanged same ->
              start("unchanged", event).text("url", same.url().toString());
          case CrawlEvent.Refused refused ->
              start("refused", event)
                  .text("url", refused.url().toString())
                  .text("reason", refused.reason());
          case CrawlEvent.Failed failed ->
              start("failed", event)
                  .text("url", failed.url().toString())
                  .text("reason", failed.reason())
                  .flag("again", failed.again());
          case CrawlEvent.FeedFailed failed ->
              start("feed-failed", event)
                  .text("url", failed.url().toString())
                  .text("reason", failed.reason());
          case CrawlEvent.Ended ended -> ended(event, ended.report());
        };
    out.println(line);
    out.flush();
  }

  private JsonObject start(String name, CrawlEvent event) {
    return new JsonObject()
        .text("time", clock.instant().toString())
        .text("event", name)
        .text("site", event.site());
  }

  private JsonObject ended(CrawlEvent event, SiteReport site) {
    return start("ended", event)
        .number("found", site.found())
        .number("fetched", site.fetched())
        .number("parts", site.parts())
        .number("on_topic", site.topical())
        .number("copies", site.copies())
        .number("lists", site.lists())
        .number("unchanged", site.unchanged())
        .number("robots", site.disallowed())
        .number("off_host", site.offHost())
        .number("too_old", site.tooOld())
        .number("passed", site.passed())
        .number("waiting", site.waiting())
        .texts("refused", counted(site.refused()))
        .texts("failures", counted(site.failures()))
        .texts("feeds_working", feeds(site, 0, 0))
        .texts("feeds_failing", feeds(site, 1, Integer.MAX_VALUE))
        .text("stopped", site.stopped());
  }

  private static List<String> counted(Map<String, Integer> reasons) {
    return reasons.entrySet().stream().map(e -> e.getValue() + " × " + e.getKey()).toList();
  }

  private static List<String> feeds(SiteReport site, int least, int most) {
    return site.feeds().stream()
        .filter(feed -> feed.failures() >= least && feed.failures() <= most)
        .map(FeedHealth::url)
        .map(Object::toString)
        .toList();
  }

  /** Prints how the whole run ended. */
  void finished(CrawlReport report) {
    out.println(
        new JsonObject()
            .text("time", clock.instant().toString())
            .text("event", "finished")
            .text("ending", report.ending().name().toLowerCase(Locale.ROOT))
            .number("fetched", report.fetched())
            .toString());
    out.flush();
  }
}
