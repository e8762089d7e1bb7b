package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.PageId;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction.Verdict;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.Notebook;
import vn.sotay.notebook.TextQuote;

class NotebookFileTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);
  private static final PageId PAGE = new PageId("a".repeat(32));
  private static final TextQuote QUOTE = new TextQuote(PAGE, "92,3%", "đạt ", "; \nhết");
  private static final List<Change> ALL =
      List.of(
          new Change.BasketMade("Sơn La"),
          new Change.Put("Sơn La", Item.article(PAGE, "Nền nếp")),
          new Change.Put("Sơn La", Item.of(Item.Kind.FIGURE, QUOTE, "Nền nếp")),
          new Change.Taken("Sơn La", Item.article(PAGE, "Nền nếp")),
          new Change.Noted(Item.of(Item.Kind.PASSAGE, QUOTE, "Nền nếp"), "hai\ndòng"),
          new Change.NoteDropped(5),
          new Change.Judged(Layer.QUANTITIES, QUOTE, Verdict.WRONG, Map.of(), "vì sao"),
          new Change.Judged(
              Layer.QUANTITIES,
              QUOTE,
              Verdict.MENDED,
              Map.of("value", "92.3", "qualifier", "", "of", "a=b"),
              ""),
          new Change.Merged("person/a", "person/b"),
          new Change.Hidden("person/c"),
          new Change.BasketDropped("Sơn La"));

  @TempDir private Path dir;

  @Test
  void everyChangeIsReadBackEqual() {
    try (NotebookFile file = NotebookFile.open(dir, NOON)) {
      ALL.forEach(file::record);
      assertThat(file.entries()).extracting(Notebook.Entry::change).containsExactlyElementsOf(ALL);
      assertThat(file.entries())
          .allMatch(entry -> entry.made().equals(NOON.instant()) && !entry.undone());
    }
    assertThat(NotebookFile.read(dir).corrections()).hasSize(1);
  }

  @Test
  void whatIsUndoneCanBeRedone() {
    try (NotebookFile file = NotebookFile.open(dir)) {
      file.record(new Change.BasketMade("a"));
      long note = file.record(new Change.Noted(Item.article(PAGE, ""), "một"));
      assertThat(file.notebook().notes()).hasSize(1);
      assertThat(file.undoLast(Change.Area.NOTES)).map(Notebook.Entry::id).contains(note);
      assertThat(file.notebook().notes()).isEmpty();
      assertThat(file.undoLast(Change.Area.NOTES)).isEmpty();
      assertThat(file.undo(note)).isEmpty();
      assertThat(file.redo(note)).isPresent();
      assertThat(file.notebook().notes()).hasSize(1);
      assertThat(file.notebook().baskets()).hasSize(1);
      assertThat(file.undo(99)).isEmpty();
    }
  }

  @Test
  void whatAnotherProcessChangesIsSeen() {
    try (NotebookFile one = NotebookFile.open(dir);
        NotebookFile other = NotebookFile.open(dir)) {
      assertThat(one.notebook().baskets()).isEmpty();
      other.record(new Change.BasketMade("a"));
      assertThat(one.notebook().baskets()).hasSize(1);
    }
  }

  @Test
  void itLivesBesideTheCrawlsState() {
    assertThat(NotebookFile.read(dir)).isEqualTo(Notebook.EMPTY);
    try (Corpus corpus = Corpus.open(dir);
        NotebookFile file = NotebookFile.open(dir)) {
      assertThat(NotebookFile.read(dir)).isEqualTo(Notebook.EMPTY);
      file.record(new Change.BasketMade("a"));
      assertThat(corpus.documents()).isEmpty();
    }
    try (Corpus corpus = Corpus.open(dir)) {
      assertThat(corpus.documents()).isEmpty();
      assertThat(NotebookFile.read(dir).baskets()).hasSize(1);
    }
  }
}
