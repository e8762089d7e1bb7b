package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.sotay.search.SearchRequest.Accents;
import vn.sotay.search.SearchRequest.Order;

/** What helps to find: other spellings, beginnings, orders, months, more of the same. */
class FindingTest {

  private static final SampleArticle RIVER =
      SampleArticle.of(
              "river",
              "Chi bộ bản Cọ giữ rừng",
              "Chi bộ bản Cọ họp buổi tối. Đảng viên phụ trách hộ dân giữ rừng đầu nguồn.")
          .in("Sơn La", "Sơn La")
          .from("Báo Sơn La", "2023-08-12")
          .figure("tối", "1", Unit.COUNT, "buổi")
          .body("Chi bộ bản Cọ họp")
          .directive("bản", "huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018")
          .practice("Đảng viên phụ trách hộ dân giữ rừng đầu nguồn", "sinh-hoat-mau");

  private static final SampleArticle FOREST =
      SampleArticle.of(
              "forest",
              "Đảng viên bản Hốc giữ rừng",
              "Mỗi đảng viên phụ trách hộ dân giữ rừng đầu nguồn. Chi bộ họp vào tối mồng 5.")
          .in("Hà Tĩnh", "Hà Tĩnh")
          .from("Báo Hà Tĩnh", "2024-02-01")
          .figure("5", "5", Unit.COUNT, "mồng")
          .figure("Mỗi", "1", Unit.COUNT, "đảng viên")
          .practice("Mỗi đảng viên phụ trách hộ dân giữ rừng đầu nguồn", "sinh-hoat-mau");

  private static final SampleArticle OTHER =
      SampleArticle.of(
              "other",
              "Toán học lớp chín",
              "Học toán không cần ma trận. Chi tiêu ít. Nghe giảng an tâm.")
          .from("Báo Hà Tĩnh", "2024-02-20");

  @TempDir private static Path folder;
  private static KnowledgeBase base;

  @BeforeAll
  static void build() {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      RIVER.putInto(index);
      FOREST.putInto(index);
      OTHER.putInto(index);
      index.commit(Map.of());
    }
    base = KnowledgeBase.open(folder);
  }

  @AfterAll
  static void close() {
    base.close();
  }

  private static List<String> found(SearchRequest request) {
    return base.search(request).hits().stream()
        .filter(Hit::allWords)
        .map(hit -> hit.article().url().getPath())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "giữ rứng, giữ rừng",
    "giu rugn, giu rung",
    "Dảng viên, Đảng viên",
    "đảng viên phụ chách, đảng viên phụ trách",
    "Xảng viên, Đảng viên"
  })
  void aSlipIsMendedWhereThatFindsMore(String typed, String meant) {
    assertThat(base.search(SearchRequest.of(typed)).didYouMean()).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "giữ rừng",
    "xyzzyx",
    "Sơn La giữ rừng",
    "phụ trách là gì",
    "\"giữ rứng\"",
    "năm:2023"
  })
  void whatIsRightOrNoPlainWordsIsLeftAlone(String typed) {
    assertThat(base.search(SearchRequest.of(typed)).didYouMean()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "giữ rừng Hà Tĩnh, /forest",
    "giu rung ha tinh, /forest",
    "giữ rừng tỉnh Hà Tĩnh 2024, /forest",
    "giữ rừng Hà Tĩnh 2023, ",
    "giữ rừng 2023, /river",
    "giữ rừng giai đoạn 2023 - 2025, ",
    "giữ rừng 2023 HD 12 2025, ",
    "hoc toan nghe giang an, /other",
    "hoc toan nghe an, "
  })
  void aProvinceAndAYearAreHadByWhatIsOfThem(String query, @Nullable String path) {
    assertThat(found(SearchRequest.of(query)))
        .isEqualTo(Optional.ofNullable(path).stream().toList());
  }

  @Test
  void exactWordsWithoutMarksMeanOnlyThemselves() {
    assertThat(found(SearchRequest.of("ma"))).contains("/other");
    assertThat(found(SearchRequest.of("rung"))).hasSize(2);
    assertThat(found(SearchRequest.of("rung").with(Accents.EXACT))).isEmpty();
    assertThat(found(SearchRequest.of("\"chi tiêu\"").with(Accents.EXACT)))
        .containsExactly("/other");
    assertThat(found(SearchRequest.of("chi").with(Accents.EXACT))).hasSize(3);
  }

  @Test
  void thoseWithTheMostFiguresComeFirst() {
    assertThat(found(SearchRequest.of("").sorted(Order.MOST_FIGURES)))
        .containsExactly("/forest", "/river", "/other");
  }

  @Test
  void monthsAreCounted() {
    assertThat(base.search(SearchRequest.of("")).months())
        .containsExactly(
            Map.entry(YearMonth.of(2023, 8), 1L), Map.entry(YearMonth.of(2024, 2), 2L));
    assertThat(base.search(SearchRequest.of("giữ rừng năm:2023")).months())
        .containsExactly(Map.entry(YearMonth.of(2023, 8), 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "12-h, DIRECTIVE, 12-HD/BTCTW",
    "sinh hoat chi bo m, CATEGORY, mẫu",
    "Sơ, PLACE, Sơn La",
    "sơn l, PLACE, Sơn La",
    "ha ti, PLACE, Hà Tĩnh",
    "chi bo ban, BODY, Chi bộ bản Cọ họp",
    "bản hố, TITLE, Đảng viên bản Hốc giữ rừng",
    "dang vien ban h, TITLE, Đảng viên bản Hốc giữ rừng"
  })
  void aBeginningIsUnderstood(String typed, Suggestion.Kind kind, String expected) {
    assertThat(base.suggestions(typed, 5))
        .anySatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(kind);
              assertThat(each.text()).containsIgnoringCase(expected);
              assertThat(base.search(SearchRequest.of(each.query())).hits()).isNotEmpty();
            });
  }

  @Test
  void nothingIsSuggestedForNothing() {
    assertThat(base.suggestions(" ", 5)).isEmpty();
    assertThat(base.suggestions("sòn", 5)).isEmpty();
    assertThat(base.suggestions("zzz", 5)).isEmpty();
  }

  @Test
  void moreOfTheSameIsOfOtherStories() {
    assertThat(base.similar(RIVER.annotated().article().id(), 5))
        .extracting(head -> head.url().getPath())
        .startsWith("/forest")
        .doesNotContain("/river");
    String card = RIVER.cards().getFirst().id();
    assertThat(base.practice(card).orElseThrow().similar())
        .extracting(hit -> hit.article().url().getPath())
        .containsExactly("/forest");
    assertThat(base.practice("none")).isEmpty();
  }
}
