package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.MendableException;
import vn.sotay.article.Span;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.TextQuote;
import vn.sotay.report.StoredFact;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/**
 * What a person means on the command line: an article, {@code 2868858ebc}, or one fact in it,
 * {@code 2868858ebc:q1234}: the letter of its layer and where it starts.
 *
 * @param article the article
 * @param fact the fact; absent for the article as a whole
 */
record FactAddress(StoredArticle article, Optional<StoredFact> fact) {

  private static final char SEPARATOR = ':';

  /** Returns {@code q1234}. */
  static String of(Layer layer, Span span) {
    return StoredFact.name(layer, span);
  }

  /** Returns the part of an address that names the article. */
  static String page(String address) {
    int separator = address.indexOf(SEPARATOR);
    return separator < 0 ? address : address.substring(0, separator);
  }

  /**
   * Finds what an address names.
   *
   * @throws MendableException if there is no such article or fact
   */
  static FactAddress find(KnowledgeBase base, Context context, String address) {
    StoredArticle article =
        base.article(page(address))
            .orElseThrow(
                () ->
                    new MendableException(context.messages().text("show.unknown", page(address))));
    int separator = address.indexOf(SEPARATOR);
    return separator < 0
        ? new FactAddress(article, Optional.empty())
        : new FactAddress(
            article, Optional.of(fact(article, address.substring(separator + 1), context)));
  }

  private static StoredFact fact(StoredArticle article, String name, Context context) {
    return StoredFact.find(article, name)
        .orElseThrow(
            () ->
                new MendableException(
                    context.messages().text("fact.unknown", name, article.head().id().value())));
  }

  /** Returns the fact, which must be one. */
  StoredFact oneFact(Context context) {
    return fact.orElseThrow(
        () ->
            new MendableException(
                context.messages().text("fact.missing", article.head().id().value())));
  }

  TextQuote quote(Span span) {
    return TextQuote.of(article.head().id(), article.text(), span);
  }

  /** Returns it as something to be taken or written on. */
  Item item() {
    return fact.map(StoredFact::item).orElseGet(() -> Item.article(article.head().id(), title()));
  }

  /**
   * Returns words of the article as something to be taken.
   *
   * @throws MendableException if they aren't there, or several times
   */
  Item passage(String words, Context context) {
    List<Integer> places = new ArrayList<>();
    for (int at = article.text().indexOf(words); at >= 0; ) {
      places.add(at);
      at = article.text().indexOf(words, at + 1);
    }
    if (words.isBlank() || places.size() != 1) {
      throw new MendableException(
          context.messages().text("fact.words", words, places.size(), title()));
    }
    Span span = new Span(places.getFirst(), places.getFirst() + words.length());
    return Item.of(Item.Kind.PASSAGE, quote(span), title());
  }

  private String title() {
    return article.head().title();
  }
}
