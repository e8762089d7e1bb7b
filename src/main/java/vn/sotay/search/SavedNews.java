package vn.sotay.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.PageId;

/** What a search that was kept finds that it hadn't found before. */
public final class SavedNews {

  private static final int MOST = SearchRequest.MAX_SIZE;

  private SavedNews() {}

  /** Returns what has all of the query's words, the newest first, a thousand stories at most. */
  public static List<Hit> whole(KnowledgeBase base, String query) {
    SearchRequest request =
        SearchRequest.of(query).sorted(SearchRequest.Order.NEWEST).page(0, MOST);
    return base.search(request).hits().stream().filter(Hit::allWords).toList();
  }

  /**
   * Returns what of it is new; a story seen in one paper isn't news in another.
   *
   * @param seen the pages that were looked at
   */
  public static List<Hit> fresh(KnowledgeBase base, String query, Set<PageId> seen) {
    return whole(base, query).stream()
        .filter(hit -> ids(List.of(hit)).stream().noneMatch(seen::contains))
        .toList();
  }

  /** Returns the pages of hits, copies included. */
  public static Set<PageId> ids(List<Hit> hits) {
    Set<PageId> ids = new HashSet<>();
    for (Hit hit : hits) {
      Stream.concat(Stream.of(hit.article()), hit.copies().stream())
          .forEach(head -> ids.add(head.id()));
    }
    return ids;
  }
}
