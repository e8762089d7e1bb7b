package vn.sotay.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Bytes;
import vn.sotay.article.Span;
import vn.sotay.article.VietnamTime;
import vn.sotay.notebook.Basket;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Note;
import vn.sotay.notebook.Quotes;
import vn.sotay.notebook.TextQuote;
import vn.sotay.report.CollectionReport;
import vn.sotay.report.ReportFormat;
import vn.sotay.report.StoredFact;
import vn.sotay.report.WordReport;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;
import vn.sotay.store.NotebookFile;

/** Collections and notes: what people take from pages and write on them. */
final class NotebookPages {

  static final Set<String> NAMED = Set.of("name");
  static final Set<String> PUTTING = Set.of("name", "article", "fact", "back");
  static final Set<String> TAKING = Set.of("name", "item");
  static final Set<String> NOTING = Set.of("article", "fact", "text", "back");
  static final Set<String> UNDOING = Set.of("id", "back");

  /** Most characters of a note. */
  private static final int MOST_NOTE = Parameters.MAX_LENGTH;

  private final Library library;
  private final KnowledgeBase base;

  NotebookPages(Library library) {
    this.library = library;
    this.base = library.base();
  }

  Answer list(Asked asked) {
    List<Basket> baskets = library.notebook().baskets();
    return Answer.page(
        new View.Collections(
            asked.text("collection.title"),
            asked.text("collection.total", baskets.size()),
            baskets.stream()
                .map(
                    basket ->
                        new View.Choice(
                            basket.name(), basket.items().size(), path(basket.name()), false))
                .toList(),
            notes(asked),
            corrections(asked)));
  }

  /** Returns all notes, the newest first. */
  private List<View.NoteRow> notes(Asked asked) {
    return library.notebook().notes().reversed().stream()
        .map(
            note ->
                new View.NoteRow(
                    written(note),
                    base.article(note.on().page())
                        .map(article -> Heads.of(asked.labels(), article.head()))))
        .toList();
  }

  static View.Written written(Note note) {
    return new View.Written(
        note.id(), note.on().quote().map(TextQuote::words).orElse(""), note.text());
  }

  private static String path(String name) {
    return Address.of("/collection").with("name", name).toString();
  }

  private List<View.Said> corrections(Asked asked) {
    return library.notebook().corrections().reversed().stream()
        .map(correction -> said(asked, correction))
        .toList();
  }

  private View.Said said(Asked asked, Correction correction) {
    Optional<StoredArticle> article = base.article(correction.quote().page());
    Optional<Span> span = article.flatMap(found -> Quotes.find(correction.quote(), found.text()));
    String values =
        String.join(
            ", ",
            correction.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .sorted()
                .toList());
    return new View.Said(
        correction.id(),
        asked.text("verdict." + correction.verdict().slug())
            + (values.isEmpty() ? "" : ": " + values),
        correction.quote().words(),
        correction.note(),
        span.map(there -> Heads.path(correction.quote().page(), there)));
  }

  Answer one(Asked asked) {
    return library
        .notebook()
        .basket(asked.parameters().words("name"))
        .map(basket -> Answer.page(view(asked, basket)))
        .orElseGet(() -> unknown(asked));
  }

  private View.Collection view(Asked asked, Basket basket) {
    List<View.Taken> items = new ArrayList<>();
    for (Item item : basket.items()) {
      items.add(taken(asked, items.size(), item));
    }
    return new View.Collection(
        basket.name(),
        asked.text("collection.items", items.size()),
        items,
        Address.of("/collection.docx").with("name", basket.name()).toString());
  }

  private View.Taken taken(Asked asked, int place, Item item) {
    Optional<StoredArticle> article = base.article(item.page());
    Optional<String> href =
        item.quote().isEmpty()
            ? article.map(found -> Heads.path(item.page()))
            : article
                .flatMap(found -> Quotes.find(item.quote().get(), found.text()))
                .map(span -> Heads.path(item.page(), span));
    List<String> notes =
        library.notebook().notes(item.page()).stream()
            .filter(note -> note.on().isSame(item))
            .map(Note::text)
            .toList();
    return new View.Taken(
        place,
        asked.text("item." + item.kind().slug()),
        item.quote().map(quote -> quote.words()).orElse(item.title()),
        href,
        article.map(found -> Heads.of(asked.labels(), found.head())),
        notes);
  }

  private static Answer unknown(Asked asked) {
    return Messages.notFound(asked.labels(), asked.text("collection.unknown"));
  }

  Answer report(Asked asked) {
    LocalDate today = VietnamTime.today(library.clock());
    return library
        .notebook()
        .basket(asked.parameters().words("name"))
        .map(
            basket -> {
              CollectionReport made =
                  CollectionReport.of(base, basket, library.notebook().notes(), today);
              var bytes = new ByteArrayOutputStream();
              WordReport.write(made.report(), ReportFormat.ALL.getFirst(), bytes);
              return (Answer)
                  new Answer.Download(
                      ReportDownload.WORD,
                      "bo-suu-tap-" + today + ".docx",
                      Bytes.of(bytes.toByteArray()));
            })
        .orElseGet(() -> unknown(asked));
  }

  /** Puts something into a collection, which is begun where there is none of that name. */
  Answer put(Asked asked) {
    NotebookFile file = library.keeping();
    String name = asked.parameters().words("name");
    Item item = item(asked);
    if (file.notebook().basket(name).isEmpty()) {
      file.record(new Change.BasketMade(name));
    }
    file.record(new Change.Put(name, item));
    return back(asked, path(name));
  }

  Answer take(Asked asked) {
    NotebookFile file = library.keeping();
    String name = asked.parameters().words("name");
    int place = asked.parameters().number("item");
    file.notebook()
        .basket(name)
        .filter(basket -> place < basket.items().size())
        .ifPresent(basket -> file.record(new Change.Taken(name, basket.items().get(place))));
    return new Answer.Next(path(name));
  }

  Answer drop(Asked asked) {
    NotebookFile file = library.keeping();
    String name = asked.parameters().words("name");
    if (file.notebook().basket(name).isPresent()) {
      file.record(new Change.BasketDropped(name));
    }
    return new Answer.Next("/collections");
  }

  Answer note(Asked asked) {
    String text = asked.parameters().words("text");
    if (text.isEmpty()) {
      throw new BadRequest("note.empty", MOST_NOTE);
    }
    Item item = item(asked);
    library.keeping().record(new Change.Noted(item, text));
    return back(asked, Heads.path(item.page()));
  }

  Answer dropNote(Asked asked) {
    library.keeping().record(new Change.NoteDropped(asked.parameters().number("id")));
    return back(asked, "/collections");
  }

  /** Undoes what was said of a fact. */
  Answer undo(Asked asked) {
    NotebookFile file = library.keeping();
    long id = asked.parameters().number("id");
    boolean isCorrection =
        file.notebook().corrections().stream().anyMatch(correction -> correction.id() == id);
    if (isCorrection) {
      file.undo(id);
    }
    return back(asked, "/collections");
  }

  private Item item(Asked asked) {
    StoredArticle article =
        StoredArticles.find(base, asked.parameters().words("article"))
            .orElseThrow(() -> new BadRequest("article.unknown"));
    return asked
        .parameters()
        .one("fact")
        .map(
            name ->
                StoredFact.find(article, name)
                    .orElseThrow(() -> new BadRequest("fact.unknown", Parameters.shortened(name)))
                    .item())
        .orElseGet(() -> Item.article(article.head().id(), article.head().title()));
  }

  /** Returns to the page that the form was on, or to another of ours. */
  static Answer back(Asked asked, String otherwise) {
    String back = asked.parameters().words("back");
    boolean ours = back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
    return new Answer.Next(ours ? back : otherwise);
  }
}
