package vn.sotay.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.article.PageId;

/**
 * Something that people put into a basket or write a note on.
 *
 * @param kind what it is
 * @param page whose article it is, or stands in
 * @param quote its words; absent for a whole article
 * @param title the article's headline when it was taken, for the day it is no longer there
 */
public record Item(Kind kind, PageId page, Optional<TextQuote> quote, String title) {

  /** What can be taken. */
  public enum Kind {
    ARTICLE,
    PRACTICE,
    FIGURE,
    /** Any words of an article. */
    PASSAGE;

    /** Returns the name used in JSON, such as {@code article}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofSlug(String slug) {
      return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException if an article comes with words, another kind without, or the
   *     words are another page's
   */
  public Item {
    if ((kind == Kind.ARTICLE) != quote.isEmpty()) {
      throw new IllegalArgumentException("%s with quotation %s".formatted(kind, quote));
    }
    if (quote.isPresent() && !quote.orElseThrow().page().equals(page)) {
      throw new IllegalArgumentException("%s quoted as of page %s".formatted(quote, page));
    }
  }

  public static Item article(PageId page, String title) {
    return new Item(Kind.ARTICLE, page, Optional.empty(), title);
  }

  public static Item of(Kind kind, TextQuote quote, String title) {
    return new Item(kind, quote.page(), Optional.of(quote), title);
  }

  /** Returns whether both are the same thing, whatever its article is titled. */
  public boolean isSame(Item other) {
    return kind == other.kind && page.equals(other.page) && quote.equals(other.quote);
  }
}
