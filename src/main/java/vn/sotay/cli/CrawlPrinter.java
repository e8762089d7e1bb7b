package vn.sotay.cli;

import java.io.PrintStream;
import java.util.Locale;
import vn.sotay.crawl.CrawlReport;

/** Prints what came of a crawl, site by site. */
record CrawlPrinter(Context context) {

  void print(CrawlReport report) {
    PrintStream err = context.console().err();
    for (CrawlReport.SiteReport site : report.sites()) {
      err.println(
          context
              .messages()
              .text(
                  "crawl.site",
                  site.outlet(),
                  site.fetched(),
                  site.lists(),
                  site.unchanged(),
                  site.disallowed(),
                  site.failed(),
                  site.waiting()));
      site.failures()
          .forEach(
              (reason, count) ->
                  err.println(context.messages().text("crawl.failure", count, reason)));
      site.stopped()
          .ifPresent(reason -> err.println(context.messages().text("crawl.stopped", reason)));
    }
    err.println(
        context
            .messages()
            .text("crawl." + report.ending().name().toLowerCase(Locale.ROOT), report.fetched()));
  }
}
