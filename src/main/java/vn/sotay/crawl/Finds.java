package vn.sotay.crawl;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.VietnamTime;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Candidate;
import vn.sotay.store.Frontier.Queued;
import vn.sotay.store.PageKind;

/**
 * Sifts the addresses found on one site: another site's, too old ones and endless series are left
 * out, the rest is queued by how much it promises. Used by one thread.
 */
final class Finds {

  /** A list with more lists than this is a trap, or an index that comes again. */
  private static final int MAX_LISTS_OF_ONE = 200;

  /**
   * Lists whose addresses differ only in numbers, queued in one run: more is a calendar without
   * end.
   */
  private static final int MAX_OF_A_SHAPE = 200;

  /** Shapes counted; beyond that the site makes them up. */
  private static final int MAX_SHAPES = 20_000;

  /** An article found on a promising list promises at least this. */
  private static final int OF_A_PROMISING_LIST = 1;

  /** An article that was begun is fetched to its end before another one. */
  private static final int FURTHER_PART = 10;

  private final SiteProfile site;
  private final String lane;
  private final Run run;
  private final Tally tally;
  private final SiteUrls urls;
  private final PoliteFetcher fetcher;
  private final Map<String, Integer> ofShape = new HashMap<>();
  private int untold;

  Finds(SiteProfile site, Run run, Tally tally, PoliteFetcher fetcher) {
    this.site = site;
    this.lane = site.hosts().getFirst();
    this.run = run;
    this.tally = tally;
    this.urls = new SiteUrls(site);
    this.fetcher = fetcher;
  }

  URI canonical(URI url) {
    return urls.canonical(url);
  }

  /** Queues what a feed or site map announces. */
  void announced(List<Entry> entries, PageKind kind, URI from) {
    List<Candidate> candidates = new ArrayList<>();
    int off = 0;
    for (Entry entry : entries) {
      URI url = canonical(entry.url());
      if (!fetcher.isOnSite(url)) {
        off++;
      } else {
        candidate(new Entry(url, entry.dated(), entry.title()), kind, from)
            .ifPresent(candidates::add);
      }
    }
    tally.offHost += off;
    queue(candidates);
    tell();
  }

  private Optional<Candidate> candidate(Entry entry, PageKind kind, URI from) {
    AddressKind expected =
        kind == PageKind.FEED
            ? feedEntry(entry.url())
            : AddressKind.ofSiteMapEntry(entry.url(), site);
    return switch (expected) {
      case ARTICLE -> {
        Optional<Instant> dated = entry.dated().or(() -> dated(entry.url()));
        int interest = run.focus().interest(entry.url(), entry.title());
        yield isTooOld(entry.dated(), entry.url())
            ? Optional.empty()
            : Optional.of(
                new Candidate(
                    entry.url(), lane, PageKind.ARTICLE, 1, 0, dated, interest, Optional.of(from)));
      }
      case LIST -> Optional.of(list(entry.url(), 1, SiteCrawl.MAX_BARREN - 1, from));
      case OTHER -> Optional.empty();
    };
  }

  private AddressKind feedEntry(URI url) {
    boolean list = url.equals(site.home()) || site.shapes().isList(url);
    return list ? AddressKind.LIST : AddressKind.ARTICLE;
  }

  private Candidate list(URI url, int depth, int barren, URI from) {
    int interest = run.focus().interest(url, "");
    return new Candidate(
        url, lane, PageKind.LIST, depth, barren, Optional.empty(), interest, Optional.of(from));
  }

  private boolean isTooOld(Optional<Instant> dated, URI url) {
    if (run.plan().since().isEmpty()) {
      return false;
    }
    Optional<LocalDate> day = dated.map(VietnamTime::day).or(() -> UrlDate.latest(url));
    boolean old = day.map(d -> d.isBefore(run.since())).orElse(false);
    tally.tooOld += old ? 1 : 0;
    return old;
  }

  private static Optional<Instant> dated(URI url) {
    return UrlDate.latest(url).map(day -> day.atStartOfDay().toInstant(VietnamTime.OFFSET));
  }

  /** Queues the page on which an article goes on, to be fetched before all others. */
  void goesOn(Queued part, URI next) {
    URI url = canonical(next);
    if (fetcher.isOnSite(url)) {
      queue(
          List.of(
              new Candidate(
                  url,
                  lane,
                  PageKind.ARTICLE,
                  part.depth() + 1,
                  0,
                  Optional.empty(),
                  FURTHER_PART,
                  Optional.of(part.url()))));
    }
  }

  /**
   * What a list led to.
   *
   * @param fresh articles that weren't known
   * @param articles links to articles at all, too old ones included
   */
  record Yield(int fresh, int articles) {}

  /** Queues the articles of a list. */
  Yield articles(Queued list, Links links) {
    List<Candidate> candidates = new ArrayList<>();
    int articles = 0;
    int least = list.interest() > 0 ? OF_A_PROMISING_LIST : 0;
    for (Links.Link link : links.pages()) {
      URI url = canonical(link.url());
      if (fetcher.isOnSite(url) && AddressKind.of(url, link.text(), site) == AddressKind.ARTICLE) {
        articles++;
        if (!isTooOld(Optional.empty(), url)) {
          int interest = Math.max(least, run.focus().interest(url, link.text()));
          candidates.add(
              new Candidate(
                  url,
                  lane,
                  PageKind.ARTICLE,
                  list.depth() + 1,
                  0,
                  dated(url),
                  interest,
                  Optional.of(list.url())));
        }
      }
    }
    tally.offHost += (int) links.pages().stream().filter(l -> !fetcher.isOnSite(l.url())).count();
    return new Yield(queue(candidates), articles);
  }

  /**
   * Queues the lists that a list leads to.
   *
   * @return all of them, those known before included
   */
  List<URI> lists(Queued list, Links links, int barren) {
    List<URI> lists =
        links.pages().stream()
            .filter(link -> fetcher.isOnSite(canonical(link.url())))
            .filter(link -> kind(link) == AddressKind.LIST)
            .map(link -> canonical(link.url()))
            .distinct()
            .limit(MAX_LISTS_OF_ONE)
            .toList();
    queue(
        lists.stream()
            .filter(this::isNoTrap)
            .map(url -> list(url, list.depth() + 1, barren, list.url()))
            .toList());
    return lists;
  }

  private AddressKind kind(Links.Link link) {
    return AddressKind.of(canonical(link.url()), link.text(), site);
  }

  private boolean isNoTrap(URI url) {
    String shape = shape(url);
    int known = ofShape.getOrDefault(shape, 0);
    boolean trap = known >= MAX_OF_A_SHAPE || (known == 0 && ofShape.size() >= MAX_SHAPES);
    if (trap && !run.corpus().frontier().knows(url)) {
      tally.refused("endless series");
      return false;
    }
    ofShape.merge(shape, 1, Integer::sum);
    return true;
  }

  /** Returns the address with its numbers and its parameters' values left out. */
  private static String shape(URI url) {
    StringBuilder shape = new StringBuilder();
    String path = url.getRawPath();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit || i == 0 || !Character.isDigit(path.charAt(i - 1))) {
        shape.append(digit ? '#' : c);
      }
    }
    for (String parameter : Optional.ofNullable(url.getRawQuery()).orElse("").split("&", -1)) {
      shape.append('&').append(parameter, 0, Math.max(0, parameter.indexOf('=')));
    }
    return shape.toString();
  }

  /** Queues candidates; returns how many articles were new. */
  int queue(List<Candidate> candidates) {
    List<Candidate> unknown =
        run.plan()
            .selection()
            .rehearsal()
            .map(known -> candidates.stream().filter(c -> isNew(c, known.test(c.url()))).toList())
            .orElse(candidates);
    List<Candidate> fresh = run.corpus().frontier().enqueue(unknown);
    int articles =
        (int) fresh.stream().filter(candidate -> candidate.kind() == PageKind.ARTICLE).count();
    tally.found += articles;
    untold += fresh.size();
    return articles;
  }

  /** Tells how many addresses were queued since the last time. */
  void tell() {
    if (untold > 0) {
      run.steps().tell(new CrawlEvent.Found(site.id(), untold));
      untold = 0;
    }
  }

  private static boolean isNew(Candidate candidate, boolean known) {
    return candidate.kind() == PageKind.LIST || !known;
  }
}
