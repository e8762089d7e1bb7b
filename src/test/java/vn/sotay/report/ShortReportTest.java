package vn.sotay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.MendableException;
import vn.sotay.article.Unit;
import vn.sotay.reference.Indicators;
import vn.sotay.report.Report.Chapter;
import vn.sotay.report.Report.Draft;
import vn.sotay.report.Report.Entry;
import vn.sotay.report.Report.Outcome;
import vn.sotay.report.Report.Quotation;
import vn.sotay.report.Report.Section;

class ShortReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final List<Source> SOURCES =
      Stream.of(1, 2, 3)
          .map(
              number ->
                  new Source(
                      number,
                      "Bài " + number,
                      Optional.empty(),
                      Optional.of(DAY),
                      "https://bao.example/" + number,
                      DAY,
                      "0".repeat(64)))
          .toList();

  private static Quotation quotation(String words, Source... sources) {
    return new Quotation(words, "", List.of(sources));
  }

  private static Report report(Entry... entries) {
    var section = new Section(Optional.of("1. Cách làm"), List.of(entries));
    var indicator = Indicators.standard().all().getFirst();
    return new Report(
        "Thử",
        DAY,
        List.of(new Chapter("II. Kết quả", List.of(section))),
        List.of(
            new Report.Figure(
                "95%",
                Unit.PERCENT, Optional.of(indicator), "đảng viên", false, "Câu khác 95%.", SOURCES),
            new Report.Figure(
                "12%",
                Unit.PERCENT, Optional.empty(), "hộ", false, "Giúp 12% hộ thoát nghèo.", SOURCES),
            new Report.Figure(
                "7/8", Unit.RATIO, Optional.empty(), "buổi", false, "Họp 7/8 buổi.", SOURCES)),
        List.of(),
        SOURCES,
        Report.LeftOut.NOTHING);
  }

  private static List<Entry> entries(Report report, int most) {
    return ShortReport.of(report, most).chapters().getFirst().sections().getFirst().entries();
  }

  @Test
  void whatHasAResultOrFiguresIsKeptInItsOrderAndTheRestIsCounted() {
    Quotation plain = quotation("Chi bộ họp đều.", SOURCES.get(0));
    Quotation counted = quotation("Giúp 12% hộ thoát nghèo.", SOURCES.get(1));
    Quotation proven = quotation("Chi bộ chấm điểm.", SOURCES.get(2));
    Outcome outcome = new Outcome(quotation("Loại tốt tăng.", SOURCES.get(2)));
    assertThat(entries(report(new Draft("Ba:"), plain, counted, proven, outcome), 2))
        .containsExactly(
            new Draft("Ba:"),
            counted,
            proven,
            outcome,
            new Draft("Còn 1 ý khác trong các bài, không nêu trong bản ngắn này."));
  }

  @Test
  void anotherArticleComesBeforeASecondQuotationOfTheSame() {
    Quotation first = quotation("Góp 5 triệu đồng, 3 ngày công.", SOURCES.get(0));
    Quotation second = quotation("Góp 5 triệu đồng.", SOURCES.get(0));
    Quotation other = quotation("Chi bộ họp đều.", SOURCES.get(1));
    assertThat(entries(report(first, second, other), 2)).contains(first, other);
    assertThat(entries(report(first, second), 2)).containsExactly(first, second);
  }

  @Test
  void figuresOfWhatIsQuotedAreKeptAndTheRestIsCounted() {
    Report one = ShortReport.of(report(quotation("Giúp 12% hộ thoát nghèo.", SOURCES.get(0))), 1);
    assertThat(one.figures()).extracting(Report.Figure::surface).containsExactly("12%");
    assertThat(one.leftOut()).isEqualTo(new Report.LeftOut(2, 0, 2));
    Report several =
        ShortReport.of(report(quotation("Chi bộ tốt. Họp 7/8 buổi. Dân khen.", SOURCES.get(0))), 1);
    assertThat(several.figures()).extracting(Report.Figure::surface).containsExactly("7/8");
  }

  @Test
  void onlyArticlesThatAreQuotedAreSourcesAndKeepTheirNumbers() {
    Report report = ShortReport.of(report(quotation("Họp 7/8 buổi.", SOURCES.get(1))), 1);
    assertThat(report.sources()).containsExactly(SOURCES.get(1));
    assertThat(report.figures().getFirst().sources()).containsExactly(SOURCES.get(1));
  }

  @Test
  void papersNamedInWhatIsQuotedOrCitedBySeveralOfItsArticlesAreKept() {
    Report whole =
        report(
            quotation("Theo Hướng dẫn 12-HD/BTCTW, chi bộ họp 7/8 buổi.", SOURCES.get(0)),
            quotation("Chi bộ họp đều.", SOURCES.get(1)));
    var named = new Report.Directive("12-HD/BTCTW", "Hướng dẫn 12", "", List.of(SOURCES.get(0)));
    var common = new Report.Directive("21-NQ/TW", "Nghị quyết 21", "", SOURCES);
    var other = new Report.Directive("05-CT/TW", "Chỉ thị 05", "", List.of(SOURCES.get(1)));
    Report cited =
        new Report(
            whole.title(),
            whole.date(),
            whole.chapters(),
            whole.figures(),
            List.of(named, common, other),
            whole.sources(),
            whole.leftOut());
    assertThat(ShortReport.of(cited, 2).directives())
        .extracting(Report.Directive::number)
        .containsExactly("12-HD/BTCTW", "21-NQ/TW");
  }

  @Test
  void nothingIsNoReport() {
    assertThatThrownBy(() -> ShortReport.of(report(), 0))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("expected at least 1");
  }
}
