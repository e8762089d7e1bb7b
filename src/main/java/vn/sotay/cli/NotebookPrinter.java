package vn.sotay.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.article.Span;
import vn.sotay.article.VietnamTime;
import vn.sotay.json.JsonObject;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Note;
import vn.sotay.notebook.Quotes;
import vn.sotay.notebook.TextQuote;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** Words what people added, each with whether it still stands. */
record NotebookPrinter(Context context, KnowledgeBase base) {

  /** Returns the day in Vietnam. */
  static String day(Instant when) {
    return VietnamTime.written(VietnamTime.day(when));
  }

  private Optional<Span> place(Item item) {
    Optional<StoredArticle> article = base.article(item.page());
    return item.quote().flatMap(quote -> article.flatMap(a -> Quotes.find(quote, a.text())));
  }

  private boolean stands(Item item) {
    return item.quote().isPresent()
        ? place(item).isPresent()
        : base.article(item.page()).isPresent();
  }

  /** Returns the item on one line: kind, words, article; marked where it is an orphan. */
  String line(Item item) {
    String words =
        item.quote().map(TextQuote::words).map(each -> Wording.onOneLine(each) + " — ").orElse("");
    return context.messages().text("item." + item.kind().slug())
        + ": "
        + words
        + base.article(item.page())
            .map(article -> new Wording(context).reference(article.head()))
            .orElse(item.title())
        + (stands(item) ? "" : "  " + context.messages().text("item.orphan"));
  }

  /** Returns the item as JSON; an orphan's place is missing. */
  JsonObject json(Item item) {
    JsonObject object =
        new JsonObject()
            .text("kind", item.kind().slug())
            .text("page", item.page().value())
            .text("title", item.title())
            .text("words", item.quote().map(TextQuote::words))
            .flag("orphan", !stands(item));
    place(item)
        .ifPresent(span -> object.span(base.article(item.page()).orElseThrow().text(), span));
    return object;
  }

  String line(Note note) {
    return "%d. %s  (%s)%n   %s"
        .formatted(note.id(), note.text(), day(note.written()), line(note.on()));
  }

  JsonObject json(Note note) {
    return new JsonObject()
        .number("id", note.id())
        .text("text", note.text())
        .text("written", note.written().toString())
        .object("on", json(note.on()));
  }

  /** Returns a correction on one line. */
  String line(Correction correction) {
    Item fact = Item.of(Item.Kind.PASSAGE, correction.quote(), correction.quote().page().value());
    String note = correction.note().isBlank() ? "" : "  (" + correction.note() + ")";
    var wording = new Wording(context);
    return "%d. %s: %s%s%n   %s"
        .formatted(
            correction.id(),
            wording.layer(correction.layer()),
            wording.said(correction),
            note,
            line(fact));
  }

  JsonObject json(Correction correction) {
    Item fact = Item.of(Item.Kind.PASSAGE, correction.quote(), "");
    JsonObject values = new JsonObject();
    new TreeMap<>(correction.values()).forEach(values::text);
    return new JsonObject()
        .number("id", correction.id())
        .text("layer", correction.layer().slug())
        .text("verdict", correction.verdict().slug())
        .object("values", values)
        .text("note", correction.note())
        .text("page", correction.quote().page().value())
        .text("words", correction.quote().words())
        .flag("orphan", !stands(fact));
  }

  /** Returns the values that a person put right: {@code value=95, unit=percent}. */
  static String values(Correction correction) {
    return new TreeMap<>(correction.values())
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
