package vn.sotay.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.PageId;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.SearchResults;

/**
 * The articles of a search as a report: those with all words, copies included.
 *
 * @param report the report
 * @param stories how many stories it was made from
 */
public record SearchReport(Report report, int stories) {

  /** A report on more stories nobody can read; it says that it was cut. */
  private static final int MOST_STORIES = 200;

  /**
   * Asks, and makes a report of the answers.
   *
   * @param request the search; which page of it doesn't matter
   * @param filters its filters in words; blank if there are none
   * @param date the day to put on the report
   */
  public static SearchReport of(
      KnowledgeBase base, SearchRequest request, String filters, LocalDate date) {
    SearchResults results = base.search(request.page(0, MOST_STORIES));
    List<Hit> hits = results.hits().stream().filter(Hit::allWords).toList();
    Report report = ReportAssembler.of(title(request), date, articles(base, hits), List.of());
    return new SearchReport(report.noting(note(request, filters, results)), hits.size());
  }

  private static List<AnnotatedArticle> articles(KnowledgeBase base, List<Hit> hits) {
    Set<PageId> ids = new LinkedHashSet<>();
    for (Hit hit : hits) {
      ids.add(hit.article().id());
      hit.copies().stream().map(ArticleHead::id).forEach(ids::add);
    }
    return ids.stream()
        .map(base::article)
        .flatMap(Optional::stream)
        .map(JudgedArticle::of)
        .toList();
  }

  private static String title(SearchRequest request) {
    return request.query().isBlank()
        ? "Tổng hợp kinh nghiệm sinh hoạt chi bộ"
        : "Tổng hợp kinh nghiệm theo chủ đề: " + request.query();
  }

  private static String note(SearchRequest request, String filters, SearchResults results) {
    String cut =
        results.total() > MOST_STORIES
            ? String.format(
                Locale.ROOT,
                " Báo cáo chỉ lấy %d tin đầu trong tổng số %d; hãy thu hẹp câu tìm.",
                MOST_STORIES,
                results.total())
            : "";
    return "Câu tìm: “%s”; bộ lọc: %s.%s"
        .formatted(request.query(), filters.isBlank() ? "không có" : filters, cut);
  }
}
