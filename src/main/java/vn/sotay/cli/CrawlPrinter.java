package vn.sotay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.lang.Reasons;
import vn.sotay.store.CrawlState.FeedHealth;

/** Prints what came of a crawl, site by site. */
record CrawlPrinter(Context context, Reasons reasons) {

  CrawlPrinter(Context context) {
    this(context, Reasons.in(context.settings().language()));
  }

  void print(CrawlReport report) {
    PrintStream err = context.console().err();
    for (CrawlReport.SiteReport site : report.sites()) {
      err.println(
          context
              .messages()
              .text(
                  "crawl.site",
                  site.outlet(),
                  site.found(),
                  site.fetched(),
                  site.topical(),
                  site.copies(),
                  site.lists(),
                  site.unchanged(),
                  site.failed(),
                  site.waiting()));
      line("crawl.parts", site.parts());
      line("crawl.refused.robots", site.disallowed());
      line("crawl.refused.others", site.offHost());
      line("crawl.refused.old", site.tooOld());
      line("crawl.refused.topic", site.passed());
      site.refused().forEach((reason, count) -> line("crawl.refused", count, reasons.text(reason)));
      failures(site);
      feeds(site);
      site.stopped()
          .ifPresent(
              reason ->
                  err.println(context.messages().text("crawl.stopped", reasons.text(reason))));
    }
    err.println(
        context
            .messages()
            .text("crawl." + report.ending().name().toLowerCase(Locale.ROOT), report.fetched()));
  }

  /** What a site was given up for is told once, as that. */
  private void failures(CrawlReport.SiteReport site) {
    site.failures().entrySet().stream()
        .filter(failure -> !site.stopped().equals(Optional.of(failure.getKey())))
        .forEach(
            failure -> line("crawl.failure", failure.getValue(), reasons.text(failure.getKey())));
  }

  private void line(String key, int count, Object... more) {
    if (count > 0) {
      Object[] values = Stream.concat(Stream.of(count), Stream.of(more)).toArray();
      context.tell(key, values);
    }
  }

  private void feeds(CrawlReport.SiteReport site) {
    long working = site.feeds().stream().filter(feed -> feed.failures() == 0).count();
    List<FeedHealth> broken =
        site.feeds().stream().filter(feed -> feed.failures() > 0 && isNoted(feed)).toList();
    if (working > 0 || !broken.isEmpty()) {
      context.tell("crawl.feeds", working, broken.size());
    }
    for (FeedHealth feed : broken) {
      context.tell(
          "crawl.feed", feed.url().toString(), reasons.text(feed.detail()), feed.failures());
    }
  }

  private static boolean isNoted(FeedHealth feed) {
    return feed.worked().isPresent() || isNews(feed.detail());
  }

  /** That there is no feed at one of the usual places is no news. */
  static boolean isNews(String fault) {
    return !fault.startsWith("gone");
  }
}
