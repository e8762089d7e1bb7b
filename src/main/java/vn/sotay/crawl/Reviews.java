package vn.sotay.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.PageId;
import vn.sotay.crawl.Reviewer.Review;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.Frontier.Queued;
import vn.sotay.store.PageKind;

/**
 * Keeps one site's fetched pages, and learns from them: whether they are on topic, whether they
 * repeat others. Used by one thread.
 */
final class Reviews {

  /** Fingerprints of copies differ in at most this many bits. */
  private static final int NEAR = 3;

  /** So many copies in a row come from a trap that makes them. */
  private static final int MAX_COPIES_IN_A_ROW = 50;

  /**
   * So many pages in a row without an article come from addresses that only look like articles':
   * those that promise nothing aren't taken any more.
   */
  private static final int MAX_EMPTY_IN_A_ROW = 50;

  /** So many more of them are tried when others are found. */
  private static final int ANOTHER_LOOK = 10;

  /**
   * So many further parts in a row that were none come from a site whose articles have a pager of
   * something else: none is followed any more in this run.
   */
  private static final int MAX_PARTS_IN_VAIN = 3;

  private final SiteProfile site;
  private final Run run;
  private final Tally tally;
  private final Finds finds;
  private final Corpus corpus;
  private int copiesInARow;
  private int emptyInARow;
  private int partsInVain;

  Reviews(SiteProfile site, Run run, Tally tally, Finds finds) {
    this.site = site;
    this.run = run;
    this.tally = tally;
    this.finds = finds;
    this.corpus = run.corpus();
  }

  /**
   * What a page turned out to be.
   *
   * @param topical absent if nobody judged
   * @param copy whether it repeats another
   */
  record Outcome(Optional<Boolean> topical, boolean copy) {}

  /** Keeps a page of links. */
  Outcome addList(Page page, List<Header> request) {
    corpus.add(page, PageKind.LIST, request);
    tally.lists++;
    return new Outcome(Optional.empty(), false);
  }

  /** Keeps an article. */
  Outcome add(Queued queued, Page page, List<Header> request) {
    Review review = run.plan().selection().reviewer().review(page);
    boolean copy =
        corpus.add(page, PageKind.ARTICLE, request, added -> learn(queued, page, added, review));
    if (isFurther(review)) {
      tally.parts++;
    } else {
      tally.fetched++;
      tally.copies += copy ? 1 : 0;
      tally.topical += review.topical().orElse(false) ? 1 : 0;
    }
    copiesInARow = copy ? copiesInARow + 1 : 0;
    emptyInARow = review.holdsNone() ? emptyInARow + 1 : 0;
    if (emptyInARow >= MAX_EMPTY_IN_A_ROW) {
      tally.passed += corpus.frontier().pass(site.hosts().getFirst(), "others held no article");
      emptyInARow -= ANOTHER_LOOK;
    }
    return new Outcome(review.topical(), copy);
  }

  /** Notes what an article teaches; returns whether it is a copy. */
  private boolean learn(Queued queued, Page page, Corpus.Added added, Review review) {
    review
        .topical()
        .ifPresent(
            topical -> queued.via().ifPresent(via -> corpus.hosts().harvested(via, topical)));
    boolean further = isFurther(review);
    boolean known = !further && isKnownUnderItsOwnName(page);
    boolean copy = isCopy(added, review) || known;
    if (further) {
      partsInVain = copy ? partsInVain + 1 : 0;
    }
    if (!copy && partsInVain < MAX_PARTS_IN_VAIN) {
      review.part().flatMap(Article.Part::next).ifPresent(next -> finds.goesOn(queued, next));
    }
    return copy;
  }

  private static boolean isFurther(Review review) {
    return review.part().filter(part -> part.number() > 1).isPresent();
  }

  private boolean isCopy(Corpus.Added added, Review review) {
    PageId id = added.page().id();
    boolean same = corpus.state().isElsewhere(id, added.page().digest());
    Optional<PageId> near =
        review.fingerprint().flatMap(print -> corpus.hosts().print(id, print.bits(), NEAR));
    return same || near.isPresent();
  }

  /** A page may name the address it is known under; that one needn't be fetched any more. */
  private boolean isKnownUnderItsOwnName(Page page) {
    Optional<URI> own =
        CanonicalLink.of(page)
            .map(finds::canonical)
            .filter(url -> !url.equals(page.url()) && !url.equals(page.finalUrl()))
            .filter(url -> site.hosts().contains(url.getHost()))
            .filter(url -> AddressKind.of(url, "", site) == AddressKind.ARTICLE);
    own.ifPresent(url -> corpus.frontier().alias(url, site.hosts().getFirst()));
    return own.flatMap(url -> corpus.state().page(PageId.of(url))).isPresent();
  }

  /** Returns whether the site only repeats itself. */
  boolean isTrapped() {
    if (copiesInARow >= MAX_COPIES_IN_A_ROW) {
      tally.stop("a trap: %d copies in a row".formatted(copiesInARow));
      return true;
    }
    return false;
  }
}
