package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Unit;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;
import vn.sotay.report.GraphMl;
import vn.sotay.search.DirectiveGraph.Edge;
import vn.sotay.search.DirectiveGraph.Relation;

/** Figures side by side, and directives with what hangs on them. */
class FiguresAndDirectivesTest {

  private static final SampleArticle ONE =
      SampleArticle.of(
              "one",
              "Mường La",
              "Năm 2022, Huyện ủy Mường La có 402 chi bộ. Cụ thể hóa Hướng dẫn số 12-HD/BTCTW, "
                  + "Huyện ủy ban hành Kế hoạch số 87-KH/HU. Có 48/50 đảng viên dự họp.")
          .in("Sơn La", "Sơn La")
          .from("Báo Sơn La", "2022-10-14")
          .date("Năm 2022", "2022")
          .body("Huyện ủy Mường La")
          .figure("402", "402", Unit.COUNT, "chi bộ")
          .figure("48/50", "0.96", Unit.RATIO, "đảng viên dự họp")
          .directive("Hướng dẫn số 12-HD/BTCTW", "huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018")
          .directive("Kế hoạch số 87-KH/HU", "ke-hoach", "87-KH/HU");

  private static final SampleArticle TWO =
      SampleArticle.of(
              "two",
              "Đảng bộ",
              "Huyện ủy Mường La có 398 chi bộ năm 2022, 21% là nữ. Huyện ủy có 77 chi bộ.")
          .in("Sơn La", "Sơn La")
          .from("Báo Nhân Dân", "2023-01-05")
          .date("năm 2022", "2022")
          .body("Huyện ủy Mường La")
          .figure("398", "398", Unit.COUNT, "chi bộ")
          .figure("21%", "21", Unit.PERCENT, "đảng viên nữ")
          .figure("77", "77", Unit.COUNT, "chi bộ");

  private static final SampleArticle SAME =
      SampleArticle.of("same", "Lại nói", "Theo báo cáo, Huyện ủy Mường La có 402 chi bộ.")
          .in("Sơn La", "Sơn La")
          .from("Báo Nhân Dân", "2022-11-05")
          .body("Huyện ủy Mường La")
          .figure("402", "402", Unit.COUNT, "chi bộ");

  @TempDir private static Path folder;
  private static KnowledgeBase base;

  @BeforeAll
  static void build() {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      ONE.putInto(index);
      TWO.putInto(index);
      SAME.putInto(index);
      index.commit(Map.of());
    }
    base = KnowledgeBase.open(folder);
  }

  @AfterAll
  static void close() {
    base.close();
  }

  @Test
  void percentTakesPartsOfAWholeIn() {
    NumberRequest shares = NumberRequest.of(Unit.PERCENT);
    assertThat(base.numbers(shares).total()).isEqualTo(2);
    NumberRequest high =
        new NumberRequest(
            Optional.of(Unit.PERCENT),
            NumberRange.atLeast(BigDecimal.valueOf(95)),
            "",
            Optional.empty(),
            YearRange.ALL,
            0,
            10);
    assertThat(base.numbers(high).hits())
        .extracting(hit -> hit.evidence().quotation())
        .containsExactly("48/50");
  }

  private static NumberRequest about(String words) {
    NumberRequest all = NumberRequest.ALL;
    return new NumberRequest(all.unit(), all.values(), words, all.province(), all.years(), 0, 10);
  }

  @Test
  void whatCountsTheThingComesBeforeWhatStandsBesideIt() {
    NumberResults cells = base.numbers(about("chi bo"));
    assertThat(cells.counting()).isEqualTo(4);
    assertThat(cells.hits())
        .extracting(hit -> hit.evidence().quotation())
        .containsExactly("398", "77", "402", "402", "21%");
    assertThat(base.figureTable(about("chi bo")).total()).isEqualTo(4);
    assertThat(base.numbers(about("")).counting()).isEqualTo(base.numbers(about("")).total());
  }

  @Test
  void anIndicatorIsFoundHoweverItIsWorded() {
    for (String words : List.of("tỷ lệ đảng viên tham gia sinh hoạt", "dang vien du hop")) {
      assertThat(base.numbers(about(words)).hits())
          .as(words)
          .extracting(NumberResults.NumberHit::printed)
          .containsExactly("48/50");
    }
    assertThat(base.indicators())
        .extracting(count -> count.indicator().slug() + " " + count.figures())
        .containsExactly("du-sinh-hoat 1", "chi-bo 4");
  }

  @Test
  void whereNothingCountsItTheTableHasWhatStandsBesideIt() {
    assertThat(base.numbers(about("nữ năm 2022")).counting()).isZero();
    assertThat(base.figureTable(about("nữ năm 2022")).total()).isPositive();
  }

  @Test
  void directivesAreListedByWordsOfTheirNumbersAndTitles() {
    assertThat(base.directives("huong dan"))
        .extracting(CitedDirective::id)
        .containsExactly("12-hd-btctw-2018");
    assertThat(base.directives("chất lượng sinh hoạt chi bộ"))
        .extracting(CitedDirective::id)
        .containsExactly("12-hd-btctw-2018");
    assertThat(base.directives("87")).extracting(CitedDirective::id).containsExactly("87-KH/HU");
    assertThat(base.directives("87 hướng dẫn")).isEmpty();
  }

  @Test
  void figuresStandInATableByProvinceAndYear() {
    FigureTable table = base.figureTable(NumberRequest.of(Unit.COUNT));
    assertThat(table.total()).isEqualTo(4);
    assertThat(table.rows())
        .extracting(row -> row.province() + " " + row.year() + " " + values(row))
        .containsExactly("Sơn La 2023 [77]", "Sơn La 2022 [398, 402, 402]");
  }

  private static List<BigDecimal> values(FigureTable.Row row) {
    return row.figures().stream().flatMap(hit -> hit.value().stream()).toList();
  }

  @Test
  void twoStoriesThatDifferOnTheSameSubjectAndYearContradictEachOther() {
    List<Contradiction> pairs = base.contradictions(NumberRequest.ALL);
    assertThat(pairs)
        .extracting(
            pair ->
                pair.subject()
                    + " "
                    + pair.period()
                    + ": "
                    + pair.one().evidence().quotation()
                    + " / "
                    + pair.other().evidence().quotation())
        .containsExactlyInAnyOrder(
            "Huyện ủy Mường La 2022: 402 / 398", "Huyện ủy Mường La 2022: 402 / 398");
    assertThat(pairs.getFirst().one().sentence().text()).contains("402 chi bộ");
  }

  @Test
  void figuresOnOneIndicatorContradictEachOtherHoweverTheyAreWorded(@TempDir Path other) {
    SampleArticle early =
        SampleArticle.of("early", "Tin", "Đảng bộ xã Pi Luông: 95% đảng viên dự họp năm 2022.")
            .in("Sơn La", "Sơn La")
            .from("Báo Sơn La", "2022-12-05")
            .date("năm 2022", "2022")
            .body("Đảng bộ xã Pi Luông")
            .figure("95%", "0.95", Unit.PERCENT, "đảng viên dự họp");
    SampleArticle late =
        SampleArticle.of(
                "late",
                "Bài khác",
                "Năm 2022, Đảng bộ xã Pi Luông có 91% đảng viên tham gia sinh hoạt, tăng 3% đảng"
                    + " viên tham gia sinh hoạt.")
            .in("Sơn La", "Sơn La")
            .from("Báo Nhân Dân", "2023-02-05")
            .date("Năm 2022", "2022")
            .body("Đảng bộ xã Pi Luông")
            .figure("91%", "0.91", Unit.PERCENT, "đảng viên tham gia sinh hoạt")
            .figure("3%", "0.03", Unit.PERCENT, "đảng viên tham gia sinh hoạt");
    assertThat(contradictions(other, early, late)).containsExactly("95% / 91%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95%   | 0.95  | 45/48 | 0.9375 | 95% / 45/48
          94%   | 0.94  | 45/48 | 0.9375 |
          93,8% | 0.938 | 45/48 | 0.9375 |
          93,7% | 0.937 | 45/48 | 0.9375 |
          93,0% | 0.93  | 45/48 | 0.9375 | 93,0% / 45/48
          90%   | 0.9   | 45/50 | 0.9    |
          95%   | 0.95  | 45/50 | 0.9    | 95% / 45/50
          """)
  void aPartOfAWholeContradictsAPercentageBeyondItsRounding(
      String percent,
      String share,
      String part,
      String quotient,
      @Nullable String pair,
      @TempDir Path other) {
    SampleArticle rounded = inPiLuong("one", percent, share, Unit.PERCENT, "đảng viên dự họp");
    SampleArticle counted =
        inPiLuong("two", part, quotient, Unit.RATIO, "đảng viên tham gia sinh hoạt");
    assertThat(contradictions(other, rounded, counted)).isEqualTo(Stream.ofNullable(pair).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95%   | 0.95  | 95,3% | 0.953 |
          95%   | 0.95  | 95,6% | 0.956 | 95% / 95,6%
          95%   | 0.95  | 96%   | 0.96  | 95% / 96%
          95,3% | 0.953 | 95,4% | 0.954 | 95,3% / 95,4%
          """)
  void percentagesDifferBeyondTheRoundingOfTheCoarserOne(
      String early,
      String value,
      String late,
      String other,
      @Nullable String pair,
      @TempDir Path folder) {
    SampleArticle one = inPiLuong("one", early, value, Unit.PERCENT, "đảng viên nữ");
    SampleArticle two = inPiLuong("two", late, other, Unit.PERCENT, "đảng viên nữ");
    assertThat(contradictions(folder, one, two)).isEqualTo(Stream.ofNullable(pair).toList());
  }

  @Test
  void aPaperThatAnArticleSaysWasReplacedIsToldSo(@TempDir Path other) {
    SampleArticle news =
        SampleArticle.of(
                "news", "Tin", "Hướng dẫn số 05-HD/BTCTW thay thế Hướng dẫn số 12-HD/BTCTW.")
            .from("Báo Nhân Dân", "2026-03-10")
            .directive("Hướng dẫn số 05-HD/BTCTW", "huong-dan", "05-HD/BTCTW")
            .directive("Hướng dẫn số 12-HD/BTCTW", "huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018")
            .replaces("Hướng dẫn số 05-HD/BTCTW", "Hướng dẫn số 12-HD/BTCTW");
    try (ArticleIndex index = ArticleIndex.open(other)) {
      news.putInto(index);
      index.commit(Map.of());
    }
    try (KnowledgeBase told = KnowledgeBase.open(other)) {
      assertThat(told.directiveProfile("12-HD/BTCTW").orElseThrow().replacedBy())
          .extracting(DirectiveProfile.Link::directive)
          .containsExactly("05-HD/BTCTW");
      assertThat(told.directiveProfile("05-HD/BTCTW").orElseThrow().replacedBy()).isEmpty();
    }
  }

  @Test
  void aYearThatAnotherFigureIsOfIsntThisOnes(@TempDir Path other) {
    SampleArticle one =
        SampleArticle.of("one", "Tin", "Toàn tỉnh có 95% đảng viên dự họp, tăng từ 71% năm 2018.")
            .in("Quảng Nam", "Đà Nẵng")
            .from("Báo Nhân Dân", "2021-08-30")
            .date("năm 2018", "2018")
            .figure("95%", "0.95", Unit.PERCENT, "đảng viên dự họp")
            .figure("71%", "0.71", Unit.PERCENT, "đảng viên dự họp");
    SampleArticle two =
        SampleArticle.of("two", "Bài", "Năm 2021, toàn tỉnh có 91% đảng viên dự họp.")
            .in("Quảng Nam", "Đà Nẵng")
            .from("Báo Lao Động", "2022-01-31")
            .date("Năm 2021", "2021")
            .figure("91%", "0.91", Unit.PERCENT, "đảng viên dự họp");
    assertThat(contradictions(other, one, two)).containsExactly("95% / 91%");
  }

  @Test
  void whatIsAimedAtContradictsNoLevelAndIsMarked(@TempDir Path other) {
    SampleArticle level = inPiLuong("one", "95%", "0.95", Unit.PERCENT, "đảng viên nữ");
    SampleArticle aim =
        SampleArticle.of(
                "aim", "Bài", "Năm 2022, Đảng bộ xã Pi Luông phấn đấu có 99% đảng viên nữ.")
            .from("Báo Nhân Dân", "2022-02-05")
            .date("Năm 2022", "2022")
            .body("Đảng bộ xã Pi Luông")
            .figure("99%", "0.99", Unit.PERCENT, "đảng viên nữ");
    assertThat(contradictions(other, level, aim)).isEmpty();
    try (KnowledgeBase pair = KnowledgeBase.open(other)) {
      assertThat(pair.numbers(about("đảng viên nữ")).hits())
          .extracting(hit -> hit.printed() + " " + hit.isTarget())
          .containsExactlyInAnyOrder("95% false", "99% true");
    }
  }

  @Test
  void whatTwoPapersSayOfTheWholeProvinceIsCompared(@TempDir Path other) {
    SampleArticle one =
        SampleArticle.of("one", "Tin", "Qua 3 năm, toàn tỉnh có 95% đảng viên dự họp.")
            .in("Quảng Nam", "Đà Nẵng")
            .from("Báo Nhân Dân", "2021-08-30")
            .figure("95%", "0.95", Unit.PERCENT, "đảng viên dự họp");
    SampleArticle two =
        SampleArticle.of("two", "Bài", "Theo Ban Tổ chức, cả tỉnh có 91% đảng viên dự họp.")
            .in("Quảng Nam", "Đà Nẵng")
            .from("Báo Lao Động", "2021-08-31")
            .figure("91%", "0.91", Unit.PERCENT, "đảng viên dự họp");
    assertThat(contradictions(other, one, two)).containsExactly("95% / 91%");
  }

  @Test
  void aRiseContradictsNoLevel(@TempDir Path other) {
    SampleArticle level =
        SampleArticle.of("level", "Tin", "Năm 2022, Đảng bộ xã Pi Luông có 95% đảng viên nữ.")
            .from("Báo Sơn La", "2022-12-05")
            .date("Năm 2022", "2022")
            .body("Đảng bộ xã Pi Luông")
            .figure("95%", "0.95", Unit.PERCENT, "đảng viên nữ");
    SampleArticle rise =
        SampleArticle.of("rise", "Bài", "Năm 2022, Đảng bộ xã Pi Luông tăng 3% đảng viên nữ.")
            .from("Báo Nhân Dân", "2023-02-05")
            .date("Năm 2022", "2022")
            .body("Đảng bộ xã Pi Luông")
            .figure("3%", "0.03", Unit.PERCENT, "đảng viên nữ");
    assertThat(contradictions(other, level, rise)).isEmpty();
  }

  private static SampleArticle inPiLuong(
      String id, String figure, String value, Unit unit, String counted) {
    return SampleArticle.of(
            id, "Tin", "Năm 2022, Đảng bộ xã Pi Luông có " + figure + " " + counted + ".")
        .from("Báo " + id, "2022-12-05")
        .date("Năm 2022", "2022")
        .body("Đảng bộ xã Pi Luông")
        .figure(figure, value, unit, counted);
  }

  private static List<String> contradictions(Path folder, SampleArticle one, SampleArticle other) {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      one.putInto(index);
      other.putInto(index);
      index.commit(Map.of());
    }
    try (KnowledgeBase both = KnowledgeBase.open(folder)) {
      return both.contradictions(NumberRequest.ALL).stream()
          .map(
              pair ->
                  pair.one().evidence().quotation() + " / " + pair.other().evidence().quotation())
          .toList();
    }
  }

  @Test
  void whatIsIssuedToCarryAnotherOutImplementsIt() {
    DirectiveProfile guidance = base.directiveProfile("12-HD/BTCTW").orElseThrow();
    assertThat(guidance.implementedBy())
        .extracting(DirectiveProfile.Link::directive)
        .containsExactly("87-KH/HU");
    assertThat(guidance.years()).containsExactly(new FacetCount("2022", 1));
    assertThat(guidance.provinces()).containsExactly(new FacetCount("Sơn La", 1));
    DirectiveProfile plan = base.directiveProfile("87-KH/HU").orElseThrow();
    assertThat(plan.implementing().getFirst().directive()).isEqualTo("12-hd-btctw-2018");
    assertThat(plan.implementing().getFirst().citation().sentence().text()).contains("Cụ thể hóa");
    assertThat(base.directiveProfile("99-QQ/XX")).isEmpty();
  }

  @Test
  void theGraphHasNodesAndEdges() {
    DirectiveGraph graph = base.directiveGraph();
    assertThat(graph.edges())
        .containsExactly(new Edge("87-KH/HU", "12-hd-btctw-2018", Relation.IMPLEMENTS, 1));
    assertThat(GraphMl.of(graph))
        .contains("<node id=\"12-hd-btctw-2018\">")
        .contains("<edge id=\"e0\" source=\"87-KH/HU\" target=\"12-hd-btctw-2018\">")
        .contains("<data key=\"relation\">implements</data>")
        .endsWith("</graphml>\n");
  }
}
