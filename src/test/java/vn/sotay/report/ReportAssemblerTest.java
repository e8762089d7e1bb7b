package vn.sotay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Evidence;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.index.SampleArticle;
import vn.sotay.report.SampleArticles.Stated;

class ReportAssemblerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final String RESULT =
      "Đến cuối năm 2023, 92% số chi bộ trong xã họp đúng lịch, đảng viên dự đầy đủ.";

  @Test
  void aNearCopyIsOneEntryWithBothSources() {
    AnnotatedArticle first = result("a", RESULT);
    AnnotatedArticle copy = result("b", RESULT.replace("trong xã ", "của xã "));
    List<Report.Quotation> quotations = quotations(report(first, copy), 1);
    assertThat(quotations).hasSize(1);
    assertThat(quotations.getFirst().sources()).hasSize(2);
  }

  @Test
  void sentencesThatDifferInAFigureStayApart() {
    AnnotatedArticle first = result("a", RESULT);
    AnnotatedArticle other = result("b", RESULT.replace("92", "29"));
    assertThat(quotations(report(first, other), 1)).hasSize(2);
  }

  @Test
  void aPracticeStandsUnderItsCategoryWithEveryCopyAsSource() {
    AnnotatedArticle first = practice("a");
    AnnotatedArticle copy = practice("b");
    PracticeCard card = SampleArticles.cards(first).getFirst();
    Evidence second = SampleArticles.cards(copy).getFirst().practice();
    Report report =
        ReportAssembler.of("Thử", DAY, List.of(first, copy), List.of(with(card, second)));
    Report.Section section = report.chapters().get(1).sections().getFirst();
    assertThat(section.heading()).hasValue("1. Sinh hoạt chuyên đề");
    assertThat(quotations(report, 1).getFirst().sources()).hasSize(2);
  }

  @Test
  void aPlannedPracticeIsATaskAndNoResult() {
    AnnotatedArticle article = practice("a");
    PracticeCard card = SampleArticles.cards(article).getFirst();
    PracticeCard planned =
        new PracticeCard(
            card.id(),
            card.practice(),
            card.categories(),
            Statement.Modality.PLANNED,
            card.actor(),
            card.province(),
            card.when(),
            card.figures(),
            card.directives(),
            card.results(),
            card.copies());
    Report report = ReportAssembler.of("Thử", DAY, List.of(article), List.of(planned));
    assertThat(quotations(report, 1)).isEmpty();
    assertThat(quotations(report, 4).getFirst().note()).contains("dự kiến thực hiện");
  }

  @Test
  void aCardOfAnArticleThatIsNotGivenIsLeftOut() {
    Report report =
        ReportAssembler.of(
            "Thử", DAY, List.of(result("a", RESULT)), SampleArticles.cards(practice("b")));
    assertThat(quotations(report, 1)).extracting(Report.Quotation::words).containsExactly(RESULT);
  }

  @Test
  void aPracticeWithoutACardIsTakenFromItsArticle() {
    Report report = ReportAssembler.of("Thử", DAY, List.of(practice("a")), List.of());
    assertThat(quotations(report, 1)).hasSize(1);
  }

  @Test
  void aRemarkStandsAtTheStart() {
    Report report = report(result("a", RESULT)).noting("Câu tìm: họp");
    assertThat(report.chapters().getFirst().sections().getFirst().entries())
        .containsExactly(new Report.Draft("Câu tìm: họp"));
  }

  @Test
  void everyQuotationOfTheSampleIsExactlyInItsFirstSource() {
    List<AnnotatedArticle> articles = SampleArticles.all();
    List<PracticeCard> cards =
        articles.stream().flatMap(a -> SampleArticles.cards(a).stream()).toList();
    Report report = ReportAssembler.of("Thử", DAY, articles, cards);
    Stream.of(0, 1, 2, 3, 4)
        .flatMap(chapter -> quotations(report, chapter).stream())
        .forEach(
            quotation ->
                assertThat(articles).anyMatch(a -> a.article().text().contains(quotation.words())));
  }

  @Test
  void aDirectiveUnderSeveralNamesIsOneRow() {
    Report report = ReportAssembler.of("Thử", DAY, SampleArticles.all(), List.of());
    List<Report.Directive> rows =
        report.directives().stream().filter(d -> d.number().equals("12-HD/BTCTW")).toList();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().sources()).hasSizeGreaterThan(3);
  }

  @Test
  void aPercentageThatWasPutRightIsShownSoWithWhatIsPrinted() {
    AnnotatedArticle put =
        SampleArticle.of("so", "Tin", "Tỷ lệ dự họp đạt 89 , 5 %, nữ đạt 31,50%.")
            .figure("5 %", "89.5", Unit.PERCENT, "đảng viên dự họp")
            .figure("31,50%", "31.5", Unit.PERCENT, "đảng viên nữ")
            .annotated();
    assertThat(ReportAssembler.of("Thử", DAY, List.of(put), List.of()).figures())
        .extracting(Report.Figure::surface)
        .containsExactlyInAnyOrder("89,5% [bài in: 5 %]", "31,50%");
  }

  @Test
  void aDirectiveSaysWhatAnArticleSaysStandsInItsPlace() {
    String replaced = "Hướng dẫn số 12-HD/BTCTW";
    String next = "Hướng dẫn số 05-HD/BTCTW";
    AnnotatedArticle news =
        SampleArticle.of("tin", "Tin", next + " thay thế " + replaced + ".")
            .directive(next, "huong-dan", "05-HD/BTCTW")
            .directive(replaced, "huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018")
            .replaces(next, replaced)
            .annotated();
    assertThat(ReportAssembler.of("Thử", DAY, List.of(news), List.of()).directives())
        .extracting(row -> row.number() + ": " + row.replaced())
        .containsExactly("05-HD/BTCTW: ", "12-HD/BTCTW: có bài nêu đã được thay bằng 05-HD/BTCTW");
  }

  @Test
  void theOrderGivenDoesNotMatter() {
    List<AnnotatedArticle> articles = SampleArticles.all();
    assertThat(ReportAssembler.of("Thử", DAY, articles.reversed(), List.of()))
        .isEqualTo(ReportAssembler.of("Thử", DAY, articles, List.of()));
  }

  private static PracticeCard with(PracticeCard card, Evidence copy) {
    return new PracticeCard(
        card.id(),
        card.practice(),
        List.of("sinh-hoat-chuyen-de"),
        card.modality(),
        card.actor(),
        Optional.empty(),
        card.when(),
        card.figures(),
        card.directives(),
        card.results(),
        List.of(copy));
  }

  private static AnnotatedArticle practice(String stem) {
    String words = "Chi bộ tổ chức sinh hoạt chuyên đề mỗi quý một lần tại nhà văn hóa.";
    return SampleArticles.article(
        stem,
        "Sinh hoạt ở nhà văn hóa",
        words,
        List.of(new Stated(Statement.Kind.PRACTICE, words)));
  }

  private static AnnotatedArticle result(String stem, String words) {
    return SampleArticles.article(
        stem, "Chi bộ họp đúng lịch", words, List.of(new Stated(Statement.Kind.RESULT, words)));
  }

  private static Report report(AnnotatedArticle... articles) {
    return ReportAssembler.of("Thử", DAY, List.of(articles), List.of());
  }

  private static List<Report.Quotation> quotations(Report report, int chapter) {
    return report.chapters().get(chapter).sections().stream()
        .flatMap(section -> section.entries().stream())
        .flatMap(
            entry ->
                entry instanceof Report.Quotation q ? Stream.of(q) : Stream.<Report.Quotation>of())
        .toList();
  }
}
