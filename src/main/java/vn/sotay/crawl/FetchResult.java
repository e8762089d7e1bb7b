package vn.sotay.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;

/** What came of asking for one address. Every outcome is a value; none is an exception. */
sealed interface FetchResult {

  /**
   * A page came back.
   *
   * @param request the headers of the last request that led to it
   */
  record Fetched(Page page, List<Header> request) implements FetchResult {}

  /** The page is as it was (HTTP 304). */
  record NotModified(URI url) implements FetchResult {}

  /** The site's robots.txt (RFC 9309) forbids this address. */
  record Disallowed(URI url) implements FetchResult {}

  /**
   * The server asked us to come back later (HTTP 429 or 503).
   *
   * @param retryAfter the wait the server named, or else a default
   */
  record Busy(URI url, Duration retryAfter) implements FetchResult {}

  /** The server hasn't got it (HTTP 404 or 410). */
  record Gone(URI url, int status) implements FetchResult {}

  /** A redirect leads to another site. */
  record OffSite(URI url, URI target) implements FetchResult {}

  /** It leads to a machine that must not be reached. */
  record Unsafe(URI url, String reason) implements FetchResult {}

  /**
   * Something else went wrong.
   *
   * @param passing whether trying again may help
   */
  record Failed(URI url, String reason, boolean passing) implements FetchResult {}
}
