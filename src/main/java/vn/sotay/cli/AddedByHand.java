package vn.sotay.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.Span;
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
      file.record(fact.change(shown.article(), place, fact.values(shown.article(), place), note));
      context.tell("added.done", fact.words(), name(fact.layer(), place, stored));
      return ExitCode.DONE;
    }
  }

  private Span place(MissedFact fact, StoredArticle stored, AnnotatedArticle shown) {
    String title = stored.head().title();
    return switch (fact.in(shown)) {
      case MissedFact.Place.Nowhere() ->
          throw fact.after().isEmpty()
              ? fault("added.nowhere", fact.words(), title, id(stored))
              : fault("added.nowhere.after", fact.words(), title, id(stored), fact.after());
      case MissedFact.Place.Several(List<Span> spans) ->
          throw fault(
              "added.several", fact.words(), spans.size(), title, listed(spans, stored.text()));
      case MissedFact.Place.Known(Span known) ->
          throw fault(
              "added.known",
              Wording.onOneLine(known.in(stored.text())),
              name(fact.layer(), known, stored));
      case MissedFact.Place.Free(Span span) -> span;
    };
  }

  private static String listed(List<Span> spans, String text) {
    return spans.stream()
        .limit(MOST)
        .map(span -> "  … " + before(span, text))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a place's words with whole words before them. */
  private static String before(Span place, String text) {
    int from = Math.max(0, place.start() - BEFORE);
    int space = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    int start = space > place.start() ? from : space;
    return Wording.onOneLine(text.substring(start, place.start()) + "[" + place.in(text) + "]");
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
