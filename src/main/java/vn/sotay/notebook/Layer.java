package vn.sotay.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of annotated fact, named as in the gold sets. */
public enum Layer {
  QUANTITIES('q', "value", "unit", "of", "qualifier", "denominator"),
  PRACTICES('p', "modality", "categories"),
  RESULTS('r'),
  LIMITATIONS('l'),
  DIRECTIVES('d', "type", "number", "issuer", "date"),
  PERSONS('n', "name"),
  ORGANIZATIONS('o', "kind"),
  LOCATIONS('c', "norm"),
  DATES('t', "iso");

  private final char letter;
  private final Set<String> attributes;

  Layer(char letter, String... attributes) {
    this.letter = letter;
    this.attributes = Set.of(attributes);
  }

  /** Returns the name used in JSON, such as {@code quantities}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the letter that stands for it in a fact's address. */
  public char letter() {
    return letter;
  }

  /** Returns what can be mended of such a fact. */
  public Set<String> attributes() {
    return attributes;
  }

  public static Optional<Layer> ofSlug(String slug) {
    return Arrays.stream(values()).filter(layer -> layer.slug().equals(slug)).findFirst();
  }

  public static Optional<Layer> ofLetter(char letter) {
    return Arrays.stream(values()).filter(layer -> layer.letter == letter).findFirst();
  }
}
