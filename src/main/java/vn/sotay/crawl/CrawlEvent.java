package vn.sotay.crawl;

import java.net.URI;
import java.util.Optional;
import vn.sotay.store.PageKind;

/** Something that happened on one site of a crawl. */
public sealed interface CrawlEvent {

  /** Returns the site's id. */
  String site();

  /**
   * A site's crawl begins.
   *
   * @param waiting addresses left from earlier runs
   */
  record Began(String site, long waiting) implements CrawlEvent {}

  /** New addresses were queued. */
  record Found(String site, int addresses) implements CrawlEvent {}

  /**
   * A page was fetched and archived.
   *
   * @param bytes of its body
   * @param topical whether it is on topic; absent if nobody judged
   * @param copy whether it repeats another page
   */
  record Took(
      String site, URI url, PageKind kind, int bytes, Optional<Boolean> topical, boolean copy)
      implements CrawlEvent {}

  /** A server said that nothing has changed. */
  record Unchanged(String site, URI url) implements CrawlEvent {}

  /** An address isn't fetched: by robots.txt, for safety, or as another site's. */
  record Refused(String site, URI url, String reason) implements CrawlEvent {}

  /**
   * An address couldn't be fetched.
   *
   * @param again whether it will be tried again in this run
   */
  record Failed(String site, URI url, String reason, boolean again) implements CrawlEvent {}

  /** A feed or site map couldn't be read. */
  record FeedFailed(String site, URI url, String reason) implements CrawlEvent {}

  /** A site's crawl ended. */
  record Ended(String site, CrawlReport.SiteReport report) implements CrawlEvent {}
}
