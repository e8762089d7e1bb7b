package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Evidence;
import vn.sotay.article.Unit;
import vn.sotay.index.ArticleIndex;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Correction.Verdict;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.Notebook;
import vn.sotay.notebook.TextQuote;
import vn.sotay.search.NumberResults.NumberHit;

/** What people said of facts holds wherever facts are found. */
class CorrectedFactsTest {

  private static final NumberRequest ALL_FIGURES = figures(Optional.empty(), NumberRange.ALL);

  @TempDir private Path dir;
  private KnowledgeBase base;
  private final List<Notebook.Entry> entries = new ArrayList<>();

  @BeforeEach
  void open() {
    SmallKnowledge.fill(dir);
    base = KnowledgeBase.open(dir, () -> Notebook.of(entries));
  }

  @AfterEach
  void close() {
    base.close();
  }

  private static NumberRequest figures(Optional<Unit> unit, NumberRange values) {
    return new NumberRequest(unit, values, "", Optional.empty(), YearRange.ALL, 0, 20);
  }

  private void judge(Layer layer, Evidence fact, Verdict verdict, Map<String, String> values) {
    String text = base.article(fact.page()).orElseThrow().text();
    TextQuote quote = TextQuote.of(fact.page(), text, fact.span());
    entries.add(
        new Notebook.Entry(
            entries.size() + 1L,
            Instant.EPOCH,
            new Change.Judged(layer, quote, verdict, values, ""),
            false));
  }

  private Evidence figure(String words) {
    return base.numbers(ALL_FIGURES).hits().stream()
        .map(NumberHit::evidence)
        .filter(evidence -> evidence.quotation().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private List<String> found(NumberRequest request) {
    return base.numbers(request).hits().stream().map(hit -> hit.evidence().quotation()).toList();
  }

  @Test
  void aWrongFigureIsNotFound() {
    assertThat(found(ALL_FIGURES)).contains("99%");
    judge(Layer.QUANTITIES, figure("99%"), Verdict.WRONG, Map.of());
    assertThat(found(ALL_FIGURES)).doesNotContain("99%").hasSize(3);
    assertThat(base.numbers(ALL_FIGURES).total()).isEqualTo(3);
    assertThat(base.statistics().figures()).isEqualTo(3);
    assertThat(base.search(SearchRequest.of("tyle:>=98")).hits()).isEmpty();
    entries.clear();
    assertThat(found(ALL_FIGURES)).contains("99%");
  }

  @Test
  void aMendedFigureIsFoundByWhatItIsNow() {
    judge(
        Layer.QUANTITIES,
        figure("80%"),
        Verdict.MENDED,
        Map.of("value", "98", "of", "đảng viên dự"));
    NumberRange high = NumberRange.atLeast(BigDecimal.valueOf(98));
    assertThat(found(figures(Optional.of(Unit.PERCENT), high)))
        .containsExactlyInAnyOrder("80%", "99%");
    assertThat(
            found(
                figures(
                    Optional.of(Unit.PERCENT),
                    NumberRange.between(BigDecimal.valueOf(79), BigDecimal.valueOf(81)))))
        .isEmpty();
    NumberHit hit =
        base.numbers(ALL_FIGURES).hits().stream()
            .filter(each -> each.said().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(hit.value()).contains(BigDecimal.valueOf(98));
    assertThat(hit.counted()).contains("đảng viên dự");
    assertThat(hit.said().map(Correction::verdict)).contains(Verdict.MENDED);
  }

  @Test
  void aFigureMendedToAnotherUnitLeavesTheFirst() {
    judge(Layer.QUANTITIES, figure("80%"), Verdict.MENDED, Map.of("unit", "count", "value", "80"));
    assertThat(found(figures(Optional.of(Unit.PERCENT), NumberRange.ALL))).doesNotContain("80%");
    assertThat(found(figures(Optional.of(Unit.COUNT), NumberRange.ALL))).containsExactly("80%");
  }

  @Test
  void aWrongPracticeIsNeitherListedNorCounted() {
    PracticeResults before = base.practices(PracticeRequest.ALL);
    Evidence wrong = before.hits().getFirst().card().practice();
    judge(Layer.PRACTICES, wrong, Verdict.WRONG, Map.of());
    PracticeResults after = base.practices(PracticeRequest.ALL);
    assertThat(after.total()).isEqualTo(before.total() - 1);
    assertThat(after.hits()).noneMatch(hit -> hit.card().practice().equals(wrong));
  }

  @Test
  void theModalityOfAPracticeCanBeMended() {
    Evidence practice = base.practices(PracticeRequest.ALL).hits().getFirst().card().practice();
    judge(Layer.PRACTICES, practice, Verdict.MENDED, Map.of("modality", "planned"));
    assertThat(base.practices(PracticeRequest.ALL).hits().getFirst().card().modality().slug())
        .isEqualTo("planned");
  }

  @Test
  void whatWasSaidOfAPageThatIsGoneChangesNothing() {
    Evidence fact = figure("99%");
    judge(Layer.QUANTITIES, fact, Verdict.WRONG, Map.of());
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      index.remove(fact.page());
      index.commit(Map.of());
    }
    assertThat(found(ALL_FIGURES)).containsExactlyInAnyOrder("96,5%", "97%");
  }
}
