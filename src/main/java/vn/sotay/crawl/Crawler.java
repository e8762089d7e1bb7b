package vn.sotay.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.crawl.CrawlReport.Ending;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;

/** Crawls sites into a corpus. */
public final class Crawler {

  private static final String PRODUCT = "Sotay/0.1";

  /** A server on this machine burdens nobody. */
  private static final Duration PAUSE_HERE = Duration.ofMillis(20);

  private final Corpus corpus;
  private final Clock clock;
  private final List<SiteCrawl> crawls = new ArrayList<>();
  private final Budget budget;

  private final Hosts hosts;
  private final long session;

  private Crawler(CrawlPlan plan, Corpus corpus, CrawlWatch watch, HttpFetcher http, Clock clock) {
    this.corpus = corpus;
    this.clock = clock;
    this.budget = new Budget(plan.limits());
    this.hosts = new Hosts(corpus.hosts(), clock);
    this.session = corpus.state().begin(clock.instant());
    Run run =
        new Run(plan, http, hosts, corpus, budget, new Focus(), new Steps(watch), session, clock);
    Map<SiteProfile, List<URI>> seeds = seedsBySite(plan);
    seeds.forEach(
        (site, urls) ->
            crawls.add(new SiteCrawl(site.behaving(site.manners().or(plan.usual())), urls, run)));
  }

  /**
   * Crawls until nothing is left, a limit is reached, or the thread is interrupted; then every
   * fetched page is in the corpus, the queue too, and the interrupt flag is set again.
   *
   * @param corpus open for writing
   * @param progress told of every page, from one thread at a time; its total grows
   * @throws MendableException if a contact is missing, a seed is no web address, or the corpus
   *     can't be written any more
   */
  public static CrawlReport run(CrawlPlan plan, Corpus corpus, Progress progress) {
    return run(plan, corpus, CrawlWatch.of(progress));
  }

  /**
   * Crawls as {@link #run(CrawlPlan, Corpus, Progress)} does.
   *
   * @param watch told of everything, by one thread at a time
   */
  public static CrawlReport run(CrawlPlan plan, Corpus corpus, CrawlWatch watch) {
    return run(plan, corpus, watch, Clock.systemUTC());
  }

  static CrawlReport run(CrawlPlan plan, Corpus corpus, CrawlWatch watch, Clock clock) {
    Set<SiteProfile> sites = seedsBySite(plan).keySet();
    checkContact(plan, sites);
    sites.forEach(site -> checkNotAvoided(site.home().getHost()));
    try (HttpFetcher http =
        new HttpFetcher(plan.network(), userAgent(plan.contact()), unverified(sites))) {
      return new Crawler(plan, corpus, watch, http, clock).all();
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the HTTP client", e);
    }
  }

  private static Set<String> unverified(Set<SiteProfile> sites) {
    return sites.stream()
        .filter(site -> !site.manners().verified())
        .flatMap(site -> site.hosts().stream())
        .collect(Collectors.toSet());
  }

  private static void checkNotAvoided(String host) {
    Sites.whyAvoided(host)
        .ifPresent(
            why -> {
              throw new MendableException(
                  "nothing is collected from '%s': %s.\nName another address."
                      .formatted(host, why));
            });
  }

  static String userAgent(Optional<String> contact) {
    return PRODUCT + contact.map(" (+%s)"::formatted).orElse("");
  }

  private static void checkContact(CrawlPlan plan, Iterable<SiteProfile> sites) {
    SafeAddresses addresses = new SafeAddresses(plan.network());
    for (SiteProfile site : sites) {
      boolean beyond = !site.hosts().stream().allMatch(addresses::isHere);
      if (beyond) {
        Contact.check(plan.contact(), site.home().getHost());
      }
    }
  }

  /** Returns the sites to crawl in the plan's order, each with its seeds. */
  private static Map<SiteProfile, List<URI>> seedsBySite(CrawlPlan plan) {
    Map<SiteProfile, List<URI>> seeds = new LinkedHashMap<>();
    plan.sites().forEach(site -> seeds.put(site, new ArrayList<>()));
    for (URI seed : plan.seeds()) {
      URI url = UrlNormalizer.normalize(seed).orElseThrow(() -> noAddress(seed));
      SiteProfile site =
          seeds.keySet().stream()
              .filter(known -> known.hosts().contains(url.getHost()))
              .findFirst()
              .orElseGet(() -> unknown(url, plan.network()));
      seeds.computeIfAbsent(site, s -> new ArrayList<>()).add(url);
    }
    return seeds;
  }

  /** Returns the profile of the site of an address about which nothing is known. */
  static SiteProfile unknown(URI address, CrawlPlan.Network network) {
    SiteProfile site = SiteProfile.unknown(address.resolve("/"));
    boolean here = new SafeAddresses(network).isHere(address.getHost());
    return here ? site.pausing(PAUSE_HERE) : site;
  }

  private static MendableException noAddress(URI seed) {
    return new MendableException(
        "--seed is '%s', expected an address such as https://baohatinh.vn/.\nCorrect it, then run the same command again."
            .formatted(seed));
  }

  private CrawlReport all() {
    boolean cancelled;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> futures = new ArrayList<>();
      crawls.forEach(crawl -> futures.add(threads.submit(() -> crawlOne(crawl))));
      cancelled = await(futures, threads);
    }
    hosts.save();
    CrawlReport report = report(cancelled);
    corpus.state().end(session, clock.instant(), summary(report));
    if (cancelled) {
      Thread.currentThread().interrupt();
    }
    return report;
  }

  private static boolean crawlOne(SiteCrawl crawl) {
    try {
      crawl.crawl();
      return true;
    } catch (InterruptedException e) {
      // The run was cancelled: what this site still has to do waits in the corpus.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for all sites; returns whether it was interrupted. */
  private static boolean await(List<Future<?>> futures, ExecutorService threads) {
    try {
      for (Future<?> future : futures) {
        future.get();
      }
      return false;
    } catch (InterruptedException e) {
      threads.shutdownNow();
      return true;
    } catch (ExecutionException e) {
      threads.shutdownNow();
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a site's crawl failed", e.getCause());
    }
  }

  private CrawlReport report(boolean cancelled) {
    List<CrawlReport.SiteReport> sites =
        crawls.stream()
            .map(SiteCrawl::report)
            .sorted((a, b) -> a.site().compareTo(b.site()))
            .toList();
    boolean left = sites.stream().anyMatch(site -> site.waiting() > 0);
    Ending ending =
        cancelled ? Ending.CANCELLED : left && budget.isUsedUp() ? Ending.LIMIT : Ending.DONE;
    return new CrawlReport(sites, ending);
  }

  private static String summary(CrawlReport report) {
    return "%s: %d articles of %d sites"
        .formatted(report.ending(), report.fetched(), report.sites().size());
  }
}
