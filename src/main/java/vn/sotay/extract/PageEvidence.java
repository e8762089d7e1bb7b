package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;

/**
 * What a page tells of its article, source by source, and what was made of it.
 *
 * @param family slug of the page's family; empty where none is known
 * @param fields of each field what every source says, surest first
 * @param selectors of the page's family; none without one
 * @param article what was read; empty if the page was rejected
 * @param rejection why the page was rejected; empty if it wasn't
 */
public record PageEvidence(
    Optional<String> family,
    List<Field> fields,
    List<SelectorState> selectors,
    Optional<Article> article,
    Optional<String> rejection) {

  public PageEvidence {
    fields = List.copyOf(fields);
    selectors = List.copyOf(selectors);
  }

  /**
   * What the sources say of one field.
   *
   * @param name as in the article's JSON: {@code title}, {@code published} …
   * @param found surest first; may be empty
   */
  public record Field(String name, List<Sourced<String>> found) {

    public Field {
      found = List.copyOf(found);
    }
  }

  /**
   * How a family's selectors of one part fare on the page.
   *
   * @param part as in the family's file: {@code body}
   * @param selectors all of them, in order
   * @param fitting the first that points at something usable; empty where none does
   * @param needed whether every article of the family has this part
   */
  public record SelectorState(
      String part, List<String> selectors, Optional<String> fitting, boolean needed) {

    public SelectorState {
      selectors = List.copyOf(selectors);
    }

    /** Returns whether the selectors point at nothing usable where something must be. */
    public boolean hasRotted() {
      return needed && fitting.isEmpty() && !selectors.isEmpty();
    }
  }
}
