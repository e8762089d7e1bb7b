package vn.sotay.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.article.Bytes;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;
import vn.sotay.report.Report;
import vn.sotay.report.ReportFormat;
import vn.sotay.report.SearchReport;
import vn.sotay.report.ShortReport;
import vn.sotay.report.WordReport;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;

/** The articles of a search as a Word report: those with all words, copies included. */
final class ReportDownload {

  static final Set<String> KNOWN = SearchQuestion.known("sort", "format", "most");

  /** So many quotations has a section of the short report that pages offer. */
  static final int SHORT = 3;

  private static final int MOST = 1000;

  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final KnowledgeBase base;
  private final Clock clock;

  ReportDownload(KnowledgeBase base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /**
   * Returns the report, which is in Vietnamese whatever the language of pages; of nothing found a
   * page that says so.
   */
  Answer answer(Asked asked) {
    SearchRequest request = SearchQuestion.request(asked.parameters(), 1);
    LocalDate today = VietnamTime.today(clock);
    Labels vietnamese = new Labels(Texts.of(WebServer.MESSAGES, Language.VI));
    String filters =
        request.filters().stream()
            .map(filter -> SearchQuestion.label(vietnamese, filter))
            .collect(Collectors.joining("; "));
    SearchReport made = SearchReport.of(base, request, filters, today);
    if (made.stories() == 0) {
      return Messages.notFound(asked.labels(), asked.text("report.nothing"));
    }
    Report whole = made.report();
    OptionalInt most = asked.parameters().whole("most", 1, MOST);
    Report report = most.isPresent() ? ShortReport.of(whole, most.getAsInt()) : whole;
    var bytes = new ByteArrayOutputStream();
    WordReport.write(report, format(asked.parameters()), bytes);
    return new Answer.Download(WORD, "bao-cao-" + today + ".docx", Bytes.of(bytes.toByteArray()));
  }

  private static ReportFormat format(Parameters parameters) {
    List<String> ids = ReportFormat.ALL.stream().map(ReportFormat::id).toList();
    return parameters
        .choice("format", ids)
        .flatMap(ReportFormat::ofId)
        .orElse(ReportFormat.ALL.getFirst());
  }
}
