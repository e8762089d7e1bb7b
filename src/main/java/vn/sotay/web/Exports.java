package vn.sotay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.Texts;
import vn.sotay.report.ExportFormat;
import vn.sotay.report.ExportRow;
import vn.sotay.report.ExportRows;
import vn.sotay.search.KnowledgeBase;

/** What a page shows as a file, filters included. */
final class Exports {

  private final KnowledgeBase base;
  private final Clock clock;

  Exports(KnowledgeBase base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Returns {@code /search.csv}, {@code /search.xlsx} and so on. */
  List<Route> searches() {
    return routes(
        "/search",
        SearchQuestion.KNOWN,
        ExportFormat.ALL,
        (rows, asked) -> rows.articles(SearchQuestion.request(asked.parameters(), 1)));
  }

  List<Route> numbers() {
    return routes(
        "/numbers",
        NumbersPage.KNOWN,
        ExportFormat.ALL,
        (rows, asked) -> rows.figures(NumbersPage.request(asked.parameters(), 1)));
  }

  List<Route> practices() {
    return routes(
        "/practices",
        PracticesPage.KNOWN,
        ExportFormat.ALL,
        (rows, asked) -> rows.practices(PracticesPage.request(asked.parameters(), 1)));
  }

  private List<Route> routes(
      String path,
      Set<String> known,
      List<ExportFormat> formats,
      BiFunction<ExportRows, Asked, List<ExportRow>> rows) {
    Set<String> names = new HashSet<>(known);
    names.remove("page");
    return formats.stream()
        .map(
            format ->
                new Route(
                    path + "." + format.id(), names, asked -> file(format, asked, path, rows)))
        .toList();
  }

  private Answer file(
      ExportFormat format,
      Asked asked,
      String path,
      BiFunction<ExportRows, Asked, List<ExportRow>> rows) {
    Texts texts = Texts.of(ExportFormat.MESSAGES, asked.labels().texts().language());
    List<ExportRow> found = rows.apply(ExportRows.of(base, texts), asked);
    LocalDate today = VietnamTime.today(clock);
    return new Answer.Download(
        format.contentType(),
        "sotay%s-%s.%s".formatted(path.replace('/', '-'), today, format.id()),
        format.write(found, texts));
  }

  /** Returns the links to a page's exports, the Word report first where there is one. */
  static List<View.Link> links(
      Labels labels, Address here, String path, List<ExportFormat> formats) {
    Address report = here.without("accents").at("/report.docx");
    Stream<View.Link> word =
        path.equals("/search")
            ? Stream.of(
                new View.Link(labels.text("export.docx"), report.toString()),
                new View.Link(
                    labels.text("export.docx.short"),
                    report.with("most", Integer.toString(ReportDownload.SHORT)).toString()))
            : Stream.empty();
    return Stream.concat(
            word,
            formats.stream()
                .map(
                    format ->
                        new View.Link(
                            labels.text("export." + format.id()),
                            here.without("page").at(path + "." + format.id()).toString())))
        .toList();
  }
}
