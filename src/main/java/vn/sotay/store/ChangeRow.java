package vn.sotay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.PageId;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.TextQuote;

/** A change as a row of the database; what doesn't apply is null. */
record ChangeRow(
    String verb,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String page,
    @Nullable String words,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable String label,
    @Nullable String text) {

  private static ChangeRow plain(String verb, @Nullable String name, @Nullable String text) {
    return new ChangeRow(verb, name, null, null, null, null, null, null, text);
  }

  private static ChangeRow of(
      String verb, @Nullable String name, Item item, @Nullable String text) {
    return item.quote()
        .map(quote -> of(verb, name, item.kind().slug(), quote, item.title(), text))
        .orElseGet(
            () ->
                new ChangeRow(
                    verb,
                    name,
                    item.kind().slug(),
                    item.page().value(),
                    null,
                    null,
                    null,
                    item.title(),
                    text));
  }

  private static ChangeRow of(
      String verb,
      @Nullable String name,
      String kind,
      TextQuote quote,
      String label,
      @Nullable String text) {
    return new ChangeRow(
        verb,
        name,
        kind,
        quote.page().value(),
        quote.words(),
        quote.before(),
        quote.after(),
        label,
        text);
  }

  static ChangeRow of(Change change) {
    return switch (change) {
      case Change.BasketMade(String name) -> plain("basket-made", name, null);
      case Change.BasketDropped(String name) -> plain("basket-dropped", name, null);
      case Change.Put(String name, Item item) -> of("put", name, item, null);
      case Change.Taken(String name, Item item) -> of("taken", name, item, null);
      case Change.Noted(Item on, String text) -> of("noted", null, on, text);
      case Change.NoteDropped(long note) -> plain("note-dropped", Long.toString(note), null);
      case Change.Judged(var layer, var quote, var verdict, var values, var note) ->
          of("judged", verdict.slug(), layer.slug(), quote, lines(values), note);
      case Change.Merged(String entity, String into) -> plain("merged", entity, into);
      case Change.Hidden(String entity) -> plain("hidden", entity, null);
    };
  }

  static ChangeRow read(ResultSet row) throws SQLException {
    return new ChangeRow(
        row.getString("verb"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("page"),
        row.getString("words"),
        row.getString("prefix"),
        row.getString("suffix"),
        row.getString("label"),
        row.getString("text"));
  }

  /**
   * Returns the change.
   *
   * @throws IllegalStateException if it is none that this version knows
   */
  Change change() {
    return switch (verb) {
      case "basket-made" -> new Change.BasketMade(need(name));
      case "basket-dropped" -> new Change.BasketDropped(need(name));
      case "put" -> new Change.Put(need(name), item());
      case "taken" -> new Change.Taken(need(name), item());
      case "noted" -> new Change.Noted(item(), need(text));
      case "note-dropped" -> new Change.NoteDropped(Long.parseLong(need(name)));
      case "judged" ->
          new Change.Judged(
              parsed(kind, Layer::ofSlug),
              quote().orElseThrow(this::unreadable),
              parsed(name, Correction.Verdict::ofSlug),
              values(need(label)),
              need(text));
      case "merged" -> new Change.Merged(need(name), need(text));
      case "hidden" -> new Change.Hidden(need(name));
      default -> throw unreadable();
    };
  }

  private Item item() {
    return new Item(parsed(kind, Item.Kind::ofSlug), new PageId(need(page)), quote(), need(label));
  }

  private Optional<TextQuote> quote() {
    return words == null
        ? Optional.empty()
        : Optional.of(new TextQuote(new PageId(need(page)), words, need(prefix), need(suffix)));
  }

  private <T> T parsed(@Nullable String slug, Function<String, Optional<T>> parse) {
    return parse.apply(need(slug)).orElseThrow(this::unreadable);
  }

  private String need(@Nullable String value) {
    if (value == null) {
      throw unreadable();
    }
    return value;
  }

  private IllegalStateException unreadable() {
    return new IllegalStateException("no change of this version: " + this);
  }

  /** Values have no line breaks: {@code unit=percent}, {@code value=95}, one a line. */
  private static String lines(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue().replace('\n', ' '))
            .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> values(String lines) {
    return lines
        .lines()
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf('=')),
                line -> line.substring(line.indexOf('=') + 1)));
  }
}
