package vn.sotay.crawl;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sotay.site.Manners;
import vn.sotay.site.SiteProfile;

/**
 * What to crawl, and within which limits.
 *
 * @param sites to crawl from their entrances
 * @param seeds addresses to begin with: an article is fetched, anything else is read as a list; a
 *     seed on none of the sites' hosts makes a site of its own
 * @param since articles known to be older aren't fetched; absent for no limit
 * @param limits of the whole run
 * @param contact an address (mail or web) that goes into the user agent; may be absent only if
 *     nothing beyond this machine is crawled
 * @param network how machines are reached
 * @param selection which articles are taken
 * @param usual daily budget and quiet hours where a site's profile names none
 */
public record CrawlPlan(
    List<SiteProfile> sites,
    List<URI> seeds,
    Optional<LocalDate> since,
    Limits limits,
    Optional<String> contact,
    Network network,
    Selection selection,
    Manners usual) {

  public CrawlPlan {
    sites = List.copyOf(sites);
    seeds = List.copyOf(seeds);
  }

  /**
   * Where a run ends though there is more.
   *
   * @param maxPages articles fetched, at least 1
   * @param maxTime from the start of the run
   */
  public record Limits(int maxPages, Duration maxTime) {

    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Duration.ofDays(365));

    public Limits {
      if (maxPages < 1 || maxTime.isNegative()) {
        throw new IllegalArgumentException(
            "limits must be positive, got %d pages, %s".formatted(maxPages, maxTime));
      }
    }
  }

  /**
   * Which articles are taken.
   *
   * @param reviewer judges fetched articles; sections whose articles are about other things are
   *     passed over but for addresses that promise more
   * @param everything whether they are taken nevertheless
   * @param rehearsal if present, no article is fetched, and this tells of an address whether it is
   *     known already
   */
  public record Selection(
      Reviewer reviewer, boolean everything, Optional<Predicate<URI>> rehearsal) {

    public static final Selection ALL = new Selection(Reviewer.NONE, false, Optional.empty());
  }

  /**
   * How machines are reached.
   *
   * @param hosts names that are served elsewhere than DNS says, at whatever port an address names:
   *     the sample site and tests; lower case
   * @param allowLoopback whether other names may lead to this machine
   * @param maxBody bytes of a body, decoded
   * @param timeout for connecting and for every wait for bytes; a whole answer may take three times
   *     as long
   */
  public record Network(
      Map<String, InetSocketAddress> hosts, boolean allowLoopback, int maxBody, Duration timeout) {

    /** Larger than any article page; what exceeds it is a download or a trap. */
    public static final int MAX_BODY = 10 * 1024 * 1024;

    /** Provincial servers may think long. */
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** The public network. */
    public static final Network PUBLIC = new Network(Map.of(), false, MAX_BODY, TIMEOUT);

    public Network {
      hosts = Map.copyOf(hosts);
    }

    /** Returns the public network in which these names are served elsewhere. */
    public static Network with(Map<String, InetSocketAddress> hosts) {
      return new Network(hosts, false, MAX_BODY, TIMEOUT);
    }
  }

  /** Returns a plan without limits for the public network. */
  public static CrawlPlan of(List<SiteProfile> sites, Optional<String> contact) {
    return new CrawlPlan(
        sites,
        List.of(),
        Optional.empty(),
        Limits.NONE,
        contact,
        Network.PUBLIC,
        Selection.ALL,
        Manners.DEFAULT);
  }

  public CrawlPlan from(List<URI> others) {
    return new CrawlPlan(sites, others, since, limits, contact, network, selection, usual);
  }

  public CrawlPlan since(LocalDate date) {
    return new CrawlPlan(
        sites, seeds, Optional.of(date), limits, contact, network, selection, usual);
  }

  public CrawlPlan within(Limits others) {
    return new CrawlPlan(sites, seeds, since, others, contact, network, selection, usual);
  }

  public CrawlPlan over(Network other) {
    return new CrawlPlan(sites, seeds, since, limits, contact, other, selection, usual);
  }

  /** Returns the same plan with this budget and these quiet hours where a profile names none. */
  public CrawlPlan usually(Manners manners) {
    return new CrawlPlan(sites, seeds, since, limits, contact, network, selection, manners);
  }

  /** Returns the same plan in which this judges what was fetched. */
  public CrawlPlan judgedBy(Reviewer reviewer) {
    return selecting(new Selection(reviewer, selection.everything(), selection.rehearsal()));
  }

  /** Returns the same plan in which no section is passed over. */
  public CrawlPlan takingEverything() {
    return selecting(new Selection(selection.reviewer(), true, selection.rehearsal()));
  }

  /**
   * Returns the same plan in which no article is fetched.
   *
   * @param known tells of an address whether it is known already
   */
  public CrawlPlan rehearsing(Predicate<URI> known) {
    return selecting(
        new Selection(selection.reviewer(), selection.everything(), Optional.of(known)));
  }

  private CrawlPlan selecting(Selection other) {
    return new CrawlPlan(sites, seeds, since, limits, contact, network, other, usual);
  }
}
