package vn.sotay.crawl;

/** Lets the sites' threads tell the watch one after the other. */
final class Steps {

  private final CrawlWatch watch;

  Steps(CrawlWatch watch) {
    this.watch = watch;
  }

  synchronized void tell(CrawlEvent event) {
    watch.on(event);
  }
}
