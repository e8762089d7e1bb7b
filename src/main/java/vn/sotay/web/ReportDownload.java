package vn.sotay.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.json.ArticleJson;
import vn.sotay.report.Report;
import vn.sotay.report.ReportAssembler;
import vn.sotay.report.ReportFormat;
import vn.sotay.report.WordReport;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.SearchResults;
import vn.sotay.search.StoredArticle;

/** The articles of a search as a Word report: those with all words, copies included. */
final class ReportDownload {

  static final Set<String> KNOWN = SearchQuestion.known("sort", "format");

  /** A report on more stories nobody can read; it says that it was cut. */
  private static final int MOST_STORIES = 200;

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final KnowledgeBase base;
  private final Clock clock;

  ReportDownload(KnowledgeBase base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  Answer answer(Parameters parameters) {
    SearchRequest request = SearchQuestion.request(parameters, MOST_STORIES);
    SearchResults results = base.search(request);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    Report report =
        ReportAssembler.of(title(request), today, articles(results), List.of())
            .noting(note(request, results));
    var bytes = new ByteArrayOutputStream();
    WordReport.write(report, format(parameters), bytes);
    return new Answer.Download(
        WORD, "bao-cao-" + today + ".docx", Bytes.of(bytes.toByteArray()));
  }

  private static ReportFormat format(Parameters parameters) {
    List<String> ids = ReportFormat.ALL.stream().map(ReportFormat::id).toList();
    return parameters
        .choice("format", ids)
        .flatMap(ReportFormat::ofId)
        .orElse(ReportFormat.ALL.getFirst());
  }

  private List<AnnotatedArticle> articles(SearchResults results) {
    Set<PageId> ids = new LinkedHashSet<>();
    for (Hit hit : results.hits()) {
      if (hit.allWords()) {
        ids.add(hit.article().id());
        hit.copies().stream().map(ArticleHead::id).forEach(ids::add);
      }
    }
    return ids.stream()
        .map(base::article)
        .flatMap(Optional::stream)
        .map(StoredArticle::json)
        .map(ArticleJson::read)
        .toList();
  }

  private static String title(SearchRequest request) {
    return request.query().isEmpty()
        ? "Tổng hợp kinh nghiệm sinh hoạt chi bộ"
        : "Tổng hợp kinh nghiệm theo chủ đề: " + request.query();
  }

  private static String note(SearchRequest request, SearchResults results) {
    String filters =
        request.filters().stream()
            .map(SearchQuestion::label)
            .collect(Collectors.joining("; "));
    String cut =
        results.total() > MOST_STORIES
            ? String.format(
                Locale.ROOT,
                " Báo cáo chỉ lấy %d tin đầu trong tổng số %d; hãy thu hẹp câu tìm.",
                MOST_STORIES,
                results.total())
            : "";
    return "Câu tìm: “%s”; bộ lọc: %s.%s"
        .formatted(request.query(), filters.isEmpty() ? "không có" : filters, cut);
  }
}
