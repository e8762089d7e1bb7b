package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;

class KnowledgeBaseTest {

  @TempDir private static Path shared;
  private static KnowledgeBase base;

  @BeforeAll
  static void build() {
    SmallKnowledge.fill(shared);
    base = KnowledgeBase.open(shared);
  }

  @AfterAll
  static void close() {
    base.close();
  }

  private List<String> found(String query) {
    return names(base.search(SearchRequest.of(query)));
  }

  private static List<String> names(SearchResults results) {
    return results.hits().stream().filter(Hit::allWords).map(hit -> name(hit.article())).toList();
  }

  private static String name(ArticleHead head) {
    String path = head.url().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn Hòa",
        "nguyen van hoa",
        "NGUYỄN VĂN HOÀ",
        "nguyễn văn hoà",
        "Nguyen Van Hoà"
      })
  void everySpellingFindsTheSame(String query) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(found(Normalizer.normalize(query, form))).containsExactly("ha-tinh");
    }
  }

  @ParameterizedTest
  @CsvSource({"kỳ cựu, kì cựu", "Đồng chí, Ðồng chí", "tọa đàm, toạ đàm", "sinh hoạt, SINH HOẠT"})
  void twoSpellingsGiveTheSameHitsAndScores(String one, String other) {
    SearchResults first = base.search(SearchRequest.of(one));
    assertThat(first.hits()).isNotEmpty();
    assertThat(base.search(SearchRequest.of(other)).hits()).isEqualTo(first.hits());
  }

  @Test
  void whoTypesMarksGetsNoHitThatIgnoresThem() {
    assertThat(found("hoa")).containsExactly("ha-tinh");
    assertThat(base.search(SearchRequest.of("hoá")).hits()).isEmpty();
  }

  @Test
  void hitsWithAllWordsComeBeforeThoseThatMissSome() {
    SearchResults results = base.search(SearchRequest.of("chi bộ điện"));
    assertThat(results.hits()).extracting(Hit::allWords).containsExactly(true, false, false);
    assertThat(name(results.hits().get(0).article())).isEqualTo("mixed");
    assertThat(results.total()).isEqualTo(1);
    assertThat(results.partial()).isEqualTo(3);
  }

  @Test
  void copiesFoldIntoOneHitAndAreListed() {
    SearchResults results = base.search(SearchRequest.of("chi bộ bản Cọ"));
    assertThat(results.total()).isEqualTo(1);
    assertThat(names(results)).hasSize(1);
    assertThat(results.hits().get(0).copies()).hasSize(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    SearchResults all = base.search(SearchRequest.of(""));
    assertThat(all.total()).isEqualTo(4);
    for (int from = 0; from < all.hits().size(); from++) {
      assertThat(base.search(SearchRequest.of("").page(from, 1)).hits())
          .isEqualTo(all.hits().subList(from, from + 1));
    }
    assertThat(all.hits())
        .extracting(hit -> name(hit.article()))
        .containsExactlyInAnyOrder("mixed", "copy", "gia-vang", "ha-tinh")
        .startsWith("mixed")
        .endsWith("ha-tinh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sinh hoạt chuyên đề", "sinh hoat chuyen de", "\"chuyen de\"", "CHUYÊN ĐỀ"})
  void passagesQuoteTheArticleAndMarkWhatMatched(String query) {
    Hit hit = base.search(SearchRequest.of(query)).hits().get(0);
    String text = base.article(hit.article().id()).orElseThrow().text();
    assertThat(hit.passages()).isNotEmpty();
    for (Passage passage : hit.passages()) {
      assertThat(passage.span().in(text)).isEqualTo(passage.text());
    }
    assertThat(hit.passages().get(0).marks())
        .extracting(mark -> mark.in(hit.passages().get(0).text()))
        .containsAnyOf("chuyên", "chuyên đề")
        .containsAnyOf("đề", "chuyên đề");
  }

  @Test
  void aFigureAskedForIsMarked() {
    Hit hit = base.search(SearchRequest.of("tyle:>98")).hits().get(0);
    assertThat(hit.passages()).hasSize(1);
    Passage passage = hit.passages().get(0);
    assertThat(passage.text()).isEqualTo("Còn nơi khác, 99% hộ dân có điện.");
    assertThat(passage.marks()).extracting(mark -> mark.in(passage.text())).containsExactly("99%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tỉnh:"Sơn La" tyle:>=95                        | mixed;son-la
          tinh:"son la" tyle:96..97                      | son-la
          tinh:"son la" tyle:97                          |
          cách_làm:toa-dam tyle:>=95                     |
          cách_làm:"Toa-Dam" tyle:80                      | mixed
          cách_làm:toa-dam tỉnh:"Hà Tĩnh"                |
          loại:kết_quả tyle:>95                          | son-la
          loại:ket_qua -tỉnh:"Sơn La"                    |
          tyle:97 OR cách_làm:toa-dam                    | ha-tinh;mixed
          năm:2022                                       | ha-tinh
          ngày:>=2023-12 -vàng                           | mixed
          người:Hoà                                      | ha-tinh
          người:"van hoa"                                | ha-tinh
          báo:"Nhân Dân" -"chi bộ"                       | gia-vang
          văn_bản:12-HD/BTCTW                            | ha-tinh;son-la
          "nền nếp" năm:2023                             | SON
          tỉnh:Sơn La tyle:>=95                          | mixed;son-la
          tinh:sonla tyle:96..97                         | son-la
          văn_bản:hướng dẫn 12                           | ha-tinh;son-la
          văn_bản:hướng dẫn 12 tỉnh:hà tĩnh              | ha-tinh
          """)
  void conditionsHoldOfOneStatementOrOfTheArticle(String query, String expected) {
    List<String> names = found(query.strip()).stream().sorted().toList();
    if ("SON".equals(expected)) {
      assertThat(names).hasSize(1).isSubsetOf("son-la", "copy");
    } else {
      assertThat(String.join(";", names)).isEqualTo(Optional.ofNullable(expected).orElse(""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HD 12", "huong dan 12", "hướng dẫn 12", "12-HD/BTCTW", "hd12"})
  void aDirectiveInAnySpellingFindsWhoCitesIt(String query) {
    assertThat(found(query)).containsExactlyInAnyOrder("son-la", "ha-tinh");
  }

  @Test
  void facetsCountAndNarrowAndStayInReach() {
    SearchResults all = base.search(SearchRequest.of("chi bộ"));
    assertThat(all.facets().get(Facet.PROVINCE))
        .containsExactly(new FacetCount("Sơn La", 3), new FacetCount("Hà Tĩnh", 1));
    assertThat(all.facets().get(Facet.YEAR))
        .containsExactly(
            new FacetCount("2024", 1), new FacetCount("2023", 2), new FacetCount("2022", 1));

    SearchResults one =
        base.search(
            SearchRequest.of("chi bộ").with(FacetFilter.include(Facet.PROVINCE, "Hà Tĩnh")));
    assertThat(names(one)).containsExactly("ha-tinh");
    assertThat(one.facets().get(Facet.PROVINCE)).isEqualTo(all.facets().get(Facet.PROVINCE));
    assertThat(one.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2022", 1));

    SearchResults others =
        base.search(SearchRequest.of("chi bộ").with(FacetFilter.exclude(Facet.PROVINCE, "Sơn La")));
    assertThat(names(others)).containsExactly("ha-tinh");
  }

  @Test
  void newestFirstIsByDay() {
    SearchResults results =
        base.search(SearchRequest.of("chi bộ").sorted(SearchRequest.Order.NEWEST));
    assertThat(names(results)).containsExactly("mixed", "copy", "ha-tinh");
  }

  @Test
  void practicesMustHaveEverythingThemselves() {
    PracticeRequest all = PracticeRequest.ALL;
    assertThat(base.practices(all).total()).isEqualTo(3);
    assertThat(base.practices(all).provinces().get(0)).isEqualTo(new FacetCount("Sơn La", 2));
    PracticeRequest asked =
        new PracticeRequest(
            "to chuc",
            Optional.empty(),
            Optional.of("son la"),
            YearRange.between(2023, 2024),
            Optional.empty(),
            Optional.empty(),
            NumberRange.between(new BigDecimal("80"), new BigDecimal("90")),
            List.of(),
            0,
            10);
    PracticeResults found = base.practices(asked);
    assertThat(found.hits()).hasSize(1);
    PracticeResults.PracticeHit hit = found.hits().get(0);
    assertThat(hit.card()).isEqualTo(SmallKnowledge.MIXED.cards().get(0));
    assertThat(name(hit.article())).isEqualTo("mixed");
    assertThat(hit.passage().marks())
        .extracting(mark -> mark.in(hit.passage().text()))
        .containsExactly("tổ", "chức");
  }

  @Test
  void figuresAreFoundByRangeAndWhatIsCounted() {
    NumberRequest percent = NumberRequest.of(Unit.PERCENT);
    assertThat(base.numbers(percent).total()).isEqualTo(4);
    NumberRequest asked =
        new NumberRequest(
            Optional.of(Unit.PERCENT),
            NumberRange.atLeast(new BigDecimal("80")),
            "dang vien",
            Optional.of("Sơn La"),
            YearRange.of(2023),
            0,
            10);
    NumberResults found = base.numbers(asked);
    assertThat(found.total()).isEqualTo(1);
    NumberResults.NumberHit hit = found.hits().get(0);
    assertThat(hit.value()).contains(new BigDecimal("96.5"));
    assertThat(hit.evidence().quotation()).isEqualTo("96,5%");
    assertThat(hit.sentence().text()).isEqualTo("Nhờ đó, tỷ lệ đảng viên dự họp đạt 96,5%.");
    assertThat(hit.sentence().marks())
        .extracting(mark -> mark.in(hit.sentence().text()))
        .containsExactly("đảng", "viên", "96,5%");
  }

  @Test
  void directivesAreListedWithTheirCitations() {
    assertThat(base.directives()).hasSize(1);
    CitedDirective directive = base.directives().get(0);
    assertThat(directive.id()).isEqualTo("12-hd-btctw-2018");
    assertThat(directive.number()).contains("12-HD/BTCTW");
    assertThat(directive.articles()).isEqualTo(2);
    assertThat(directive.mentions()).isEqualTo(2);
    for (String spelling : List.of("12-hd-btctw-2018", "12/HD-BTCTW", "huong dan 12")) {
      DirectiveCitations found = base.directive(spelling).orElseThrow();
      assertThat(found.directive()).isEqualTo(directive);
      assertThat(found.citations())
          .extracting(citation -> name(citation.article()))
          .containsExactly("son-la", "ha-tinh");
    }
    assertThat(base.directive("13-HD/BTCTW")).isEmpty();
  }

  @Test
  void anArticleIsFoundByTheStartOfItsId() {
    String id = SmallKnowledge.SON_LA.annotated().article().id().value();
    assertThat(base.article(id.substring(0, 8)).orElseThrow().json()).contains("Nền nếp");
    assertThat(base.article("zz")).isEmpty();
    assertThat(base.article("")).isEmpty();
  }

  @Test
  void statisticsCountWhatIsThere() {
    Statistics statistics = base.statistics();
    assertThat(statistics.articles()).isEqualTo(5);
    assertThat(statistics.onTopic()).isEqualTo(4);
    assertThat(statistics.practices()).isEqualTo(3);
    assertThat(statistics.figures()).isEqualTo(4);
    assertThat(statistics.directiveMentions()).isEqualTo(2);
    assertThat(statistics.build()).containsExactly(Map.entry("rules", "3"));
  }

  @Test
  void marksNeverOverlap() {
    Hit hit =
        base.search(SearchRequest.of("\"sinh hoạt chuyên\" \"hoạt chuyên đề\" hoạt")).hits().get(0);
    List<Span> marks = hit.passages().get(0).marks();
    assertThat(marks)
        .extracting(mark -> mark.in(hit.passages().get(0).text()).toLowerCase(Locale.ROOT))
        .containsExactly("sinh hoạt chuyên đề");
  }
}
