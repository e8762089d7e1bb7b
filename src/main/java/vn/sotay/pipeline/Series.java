package vn.sotay.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.PageId;
import vn.sotay.store.StoredPage;

/**
 * Which pages of a corpus belong together: the parts of one article, and a page's views for phones
 * and printers. It depends on what was read off the pages alone, not on when.
 *
 * <p>Parts are joined as long as each names the next, and that page is there, says that it is the
 * next, and tells something else than the part before: so pages with a pager of comments or other
 * stories, which show the same text again, are no parts but copies. A part without those before it
 * stays an article of its own.
 */
final class Series {

  /** Why a page that holds an article gives none. */
  static final String PART = "a further part of an article";

  static final String COPY = "a view of another page, for phones or printers";

  private final Map<PageId, ArticleTrace> traces = new LinkedHashMap<>();
  private final Map<PageId, PageId> originals = new HashMap<>();
  private final Map<PageId, List<PageId>> parts = new LinkedHashMap<>();
  private final Set<PageId> further = new HashSet<>();

  private Series() {}

  /**
   * Finds what belongs together.
   *
   * @param pages all documents of the corpus; of parts that two articles claim the first has them
   */
  static Series of(List<StoredPage> pages, ArticleFiles files) {
    var series = new Series();
    for (StoredPage page : pages) {
      files.trace(page.id()).ifPresent(trace -> series.traces.put(page.id(), trace));
    }
    series.findCopies();
    series.traces.values().forEach(series::follow);
    return series;
  }

  /**
   * A page that names another as its own address and has its text is a view of it. Where the other
   * one isn't there, the first of its views stands for it.
   */
  private void findCopies() {
    Map<PageId, PageId> keepers = new HashMap<>();
    for (ArticleTrace trace : traces.values()) {
      Optional<PageId> named = trace.way().canonical();
      if (named.isEmpty() || trace.health().host().isEmpty()) {
        continue;
      }
      PageId keeper =
          traces.containsKey(named.get())
              ? named.get()
              : keepers.computeIfAbsent(named.get(), id -> trace.id());
      ArticleTrace kept = traces.get(keeper);
      boolean itself = keeper.equals(trace.id()) || originals.containsKey(keeper);
      if (kept != null && !itself && trace.tellsTheSameAs(kept)) {
        originals.put(trace.id(), keeper);
      }
    }
  }

  private void follow(ArticleTrace head) {
    if (head.way().number() != 1 || isLeftOut(head.id())) {
      return;
    }
    List<PageId> chain = new ArrayList<>();
    ArticleTrace at = head;
    for (Optional<ArticleTrace> next = next(at); next.isPresent(); next = next(at)) {
      at = next.get();
      chain.add(at.id());
      further.add(at.id());
    }
    if (!chain.isEmpty()) {
      parts.put(head.id(), chain);
    }
  }

  /** The numbers rise, so that a chain ends. */
  private Optional<ArticleTrace> next(ArticleTrace part) {
    return part.way()
        .next()
        .map(traces::get)
        .filter(next -> next.way().number() == part.way().number() + 1)
        .filter(next -> !isLeftOut(next.id()) && !next.tellsTheSameAs(part));
  }

  private boolean isLeftOut(PageId page) {
    return further.contains(page) || originals.containsKey(page);
  }

  /** Returns why a page's text isn't taken for an article of its own; empty if it is. */
  Optional<String> reason(PageId page) {
    if (further.contains(page)) {
      return Optional.of(PART);
    }
    return originals.containsKey(page) ? Optional.of(COPY) : Optional.empty();
  }

  /** Returns the further parts of the articles that have some: first page → the others in order. */
  Map<PageId, List<PageId>> parts() {
    return parts;
  }
}
