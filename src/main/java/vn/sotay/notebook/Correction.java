package vn.sotay.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sotay.article.MendableException;

/**
 * What a person says of a fact that the machine read, or missed.
 *
 * @param id the change that made it, to be undone by
 * @param layer what kind of fact
 * @param quote its words
 * @param verdict whether it is right, or was missed
 * @param values attribute → its right value; empty for one that should be absent. Only for {@link
 *     Verdict#MENDED}, and for {@link Verdict#ADDED} where the words alone don't tell
 * @param note why; may be blank
 */
public record Correction(
    long id,
    Layer layer,
    TextQuote quote,
    Verdict verdict,
    Map<String, String> values,
    String note) {

  /** Whether a fact is right. */
  public enum Verdict {
    RIGHT,
    WRONG,
    /** Right once some of its values are put right. */
    MENDED,
    /** There, though the machine missed it. */
    ADDED;

    /** Returns the name used in JSON, such as {@code right}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> ofSlug(String slug) {
      return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
  }

  /**
   * @throws MendableException if a value can't be one of such a fact, or one lacks without which
   *     there is none
   * @throws IllegalArgumentException if values come with a verdict that has none, or lack with one
   *     that has some
   */
  public Correction {
    values = Map.copyOf(values);
    boolean fits =
        switch (verdict) {
          case RIGHT, WRONG -> values.isEmpty();
          case MENDED -> !values.isEmpty();
          case ADDED -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException("%s with values %s".formatted(verdict, values));
    }
    new TreeMap<>(values).forEach((name, value) -> MendedValues.check(layer, name, value));
    if (verdict == Verdict.ADDED) {
      AddedFact.check(layer, quote, values);
    }
  }

  /** Returns whether it tells of a fact that the machine missed. */
  public boolean adds() {
    return verdict == Verdict.ADDED;
  }
}
