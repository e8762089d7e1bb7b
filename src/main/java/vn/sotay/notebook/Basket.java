package vn.sotay.notebook;

import java.time.Instant;
import java.util.List;

/**
 * A named collection of articles, practices, figures and passages.
 *
 * @param name unique
 * @param made when
 * @param items in the order they were put in, each once
 */
public record Basket(String name, Instant made, List<Item> items) {

  public Basket {
    items = List.copyOf(items);
  }
}
