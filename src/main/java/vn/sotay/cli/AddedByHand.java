package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.Span;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Layer;
import vn.sotay.pipeline.MissedFact;
import vn.sotay.report.JudgedArticle;
import vn.sotay.report.StoredFact;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;
import vn.sotay.store.NotebookFile;

/**
 * Adds a fact that the machine missed.
 *
 * @param address the article's id, or its first digits
 * @param note why; may be blank
 */
record AddedByHand(Context context, String address, String note) {

  /** So many characters before a place are shown, to be copied behind {@code --after}. */
  private static final int BEFORE = 40;

  /** So many places are shown. */
  private static final int MOST = 5;

  /**
   * Returns the layer of that name.
   *
   * @throws MendableException if there is none
   */
  Layer layer(String name) {
    return Layer.ofSlug(name)
        .orElseThrow(
            () ->
                fault(
                    "added.layer",
                    name,
                    Stream.of(Layer.values()).map(Layer::slug).collect(Collectors.joining(", "))));
  }

  /**
   * Keeps the fact and tells its address; returns the exit code.
   *
   * @throws MendableException if its words aren't there, or several times, or it is known
   */
  int add(MissedFact fact, Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        NotebookFile file = NotebookFile.open(folders.corpus())) {
      StoredArticle stored = FactAddress.find(base, context, FactAddress.page(address)).article();
      AnnotatedArticle shown = JudgedArticle.of(stored);
      Span place = place(fact, stored, shown);
      checkIsNew(fact, place, stored, shown);
      Change.Judged change = fact.change(shown.article(), place, note);
      file.record(change);
      context.tell("added.done", fact.words(), name(fact.layer(), place, stored));
      return ExitCode.DONE;
    }
  }

  private Span place(MissedFact fact, StoredArticle stored, AnnotatedArticle shown) {
    List<Span> places = fact.places(shown.article());
    if (places.isEmpty()) {
      throw fact.after().isEmpty()
          ? fault("added.nowhere", fact.words(), stored.head().title(), id(stored))
          : fault(
              "added.nowhere.after", fact.words(), stored.head().title(), id(stored), fact.after());
    }
    if (places.size() > 1) {
      String shownPlaces =
          places.stream()
              .limit(MOST)
              .map(place -> "  … " + before(place, stored.text()))
              .collect(Collectors.joining("\n"));
      throw fault("added.several", fact.words(), places.size(), stored.head().title(), shownPlaces);
    }
    return places.getFirst();
  }

  /** Returns a place's words with whole words before them. */
  private static String before(Span place, String text) {
    int from = Math.max(0, place.start() - BEFORE);
    int space = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    int start = space > place.start() ? from : space;
    return Wording.onOneLine(text.substring(start, place.start()) + "[" + place.in(text) + "]");
  }

  private void checkIsNew(
      MissedFact fact, Span place, StoredArticle stored, AnnotatedArticle shown) {
    Optional<Span> known = fact.known(shown, place);
    if (known.isPresent()) {
      throw fault(
          "added.known",
          Wording.onOneLine(known.get().in(stored.text())),
          name(fact.layer(), known.get(), stored));
    }
  }

  private String name(Layer layer, Span place, StoredArticle stored) {
    return id(stored) + ":" + StoredFact.name(layer, place);
  }

  private String id(StoredArticle stored) {
    return new Wording(context).shortId(stored.head());
  }

  private MendableException fault(String key, Object... values) {
    return new MendableException(context.messages().text(key, values));
  }
}
