package vn.sotay.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.notebook.Correction.Verdict;

class NotebookTest {

  private static final PageId PAGE = new PageId("1".repeat(32));
  private static final Item ARTICLE = Item.article(PAGE, "Bài");
  private static final TextQuote FIGURE =
      TextQuote.of(PAGE, "tỷ lệ đạt 92,3% đảng viên", new Span(10, 15));

  private final List<Notebook.Entry> entries = new ArrayList<>();

  private void change(Change change) {
    entries.add(new Notebook.Entry(entries.size() + 1L, Instant.EPOCH, change, false));
  }

  private void undo(int number) {
    Notebook.Entry entry = entries.get(number - 1);
    entries.set(number - 1, new Notebook.Entry(entry.id(), entry.made(), entry.change(), true));
  }

  private Notebook state() {
    return Notebook.of(entries);
  }

  @Test
  void aBasketHoldsEachThingOnce() {
    change(new Change.BasketMade("a"));
    change(new Change.Put("a", ARTICLE));
    change(new Change.Put("a", Item.article(PAGE, "Bài, tên khác")));
    assertThat(state().basket("a").orElseThrow().items()).containsExactly(ARTICLE);
    change(new Change.Taken("a", ARTICLE));
    assertThat(state().basket("a").orElseThrow().items()).isEmpty();
    undo(4);
    assertThat(state().basket("a").orElseThrow().items()).containsExactly(ARTICLE);
  }

  @Test
  void aBasketThatWasThrownAwayComesBackWithWhatWasInIt() {
    change(new Change.BasketMade("a"));
    change(new Change.Put("a", ARTICLE));
    change(new Change.BasketDropped("a"));
    assertThat(state().basket("a")).isEmpty();
    undo(3);
    assertThat(state().basket("a").orElseThrow().items()).hasSize(1);
    undo(1);
    assertThat(state().baskets()).isEmpty();
  }

  @Test
  void theLastJudgementOfAFactHolds() {
    change(new Change.Judged(Layer.QUANTITIES, FIGURE, Verdict.WRONG, Map.of(), "in sai"));
    change(new Change.Judged(Layer.QUANTITIES, FIGURE, Verdict.MENDED, Map.of("value", "93"), ""));
    assertThat(state().corrections(PAGE)).extracting(Correction::id).containsExactly(2L);
    undo(2);
    assertThat(state().corrections(PAGE).getFirst().verdict()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void notesAreKeptUntilThrownAway() {
    change(new Change.Noted(ARTICLE, "đáng học"));
    assertThat(state().notes(PAGE).getFirst().text()).isEqualTo("đáng học");
    change(new Change.NoteDropped(1));
    assertThat(state().notes()).isEmpty();
    undo(2);
    assertThat(state().notes()).hasSize(1);
  }

  @Test
  void mergesNeverLeadInACircle() {
    change(new Change.Merged("a", "b"));
    change(new Change.Merged("b", "c"));
    change(new Change.Merged("c", "a"));
    assertThat(state().entities().resolved("a")).isEqualTo("c");
    assertThat(state().entities().resolved("c")).isEqualTo("c");
    undo(1);
    assertThat(state().entities().resolved("c")).isEqualTo("a");
    assertThat(state().entities().resolved("b")).isEqualTo("a");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new Change.BasketMade(" a"))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("is no name for a collection");
    assertThatThrownBy(() -> new Change.Noted(ARTICLE, " ")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> mended(Layer.QUANTITIES, "value", "nhiều"))
        .hasMessage(
            "'value=nhiều' can't be read, expected a number such as 95 or 92.3 (nothing where"
                + " there is none).");
    assertThatThrownBy(() -> mended(Layer.QUANTITIES, "unit", "pound"))
        .hasMessageContaining("one of count, percent, ratio, duration, money");
    assertThatThrownBy(() -> mended(Layer.RESULTS, "value", "1"))
        .hasMessageContaining("nothing, it is right or wrong");
    assertThatThrownBy(() -> new Item(Item.Kind.FIGURE, PAGE, Optional.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Change mended(Layer layer, String name, String value) {
    return new Change.Judged(layer, FIGURE, Verdict.MENDED, Map.of(name, value), "");
  }
}
