package vn.sotay.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

/**
 * What a host's robots.txt says to us (RFC 9309).
 *
 * @param rules which addresses may be asked for
 * @param trouble why the file couldn't be had, in which case nothing may be asked for; absent if it
 *     could
 */
record Robots(BaseRobotRules rules, Optional<String> trouble) {

  /** Our product token (RFC 9309 section 2.2.1), lower case. */
  private static final List<String> NAMES = List.of("sotay");

  /** RFC 9309 section 2.5 asks to parse at least 500 kibibytes. */
  static final int MAX_LENGTH = 500 * 1024;

  /** A longer delay is a mistake or a way of saying no; a page in half a minute burdens nobody. */
  private static final Duration MAX_DELAY = Duration.ofSeconds(30);

  /** Returns the rules that a page holds. */
  static Robots of(Page page) {
    return parse(page.url(), page.body(), page.header("Content-Type").orElse("text/plain"));
  }

  static Robots parse(URI url, Bytes body, String contentType) {
    return parse(url, body, contentType, NAMES);
  }

  /**
   * @param names the product tokens to obey, lower case
   */
  static Robots parse(URI url, Bytes body, String contentType, List<String> names) {
    byte[] capped = capped(body.toArray());
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    // Beyond its maximum the parser would forbid everything; the cap is ours.
    parser.setMaxCrawlDelay(Long.MAX_VALUE);
    return new Robots(
        parser.parseContent(url.toString(), capped, contentType, names), Optional.empty());
  }

  /** Half a rule may say the opposite of the whole: a long file is cut at the end of a line. */
  private static byte[] capped(byte[] bytes) {
    if (bytes.length <= MAX_LENGTH) {
      return bytes;
    }
    int end = MAX_LENGTH;
    while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** For a host without the file (section 2.3.1.3). */
  static Robots everything() {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
  }

  /** For a host whose file can't be had just now (section 2.3.1.4). */
  static Robots nothing(String trouble) {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(trouble));
  }

  boolean allows(URI url) {
    return rules.isAllowed(url.toString());
  }

  /** Returns the pause asked for, capped; zero if none is. */
  Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Duration.ZERO : min(Duration.ofMillis(millis), MAX_DELAY);
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  List<String> siteMaps() {
    return rules.getSitemaps();
  }
}
