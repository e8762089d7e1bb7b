package vn.sotay.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of annotated fact, named as in the gold sets. */
public enum Layer {
  QUANTITIES('q'),
  PRACTICES('p'),
  RESULTS('r'),
  LIMITATIONS('l'),
  DIRECTIVES('d'),
  PERSONS('n'),
  ORGANIZATIONS('o'),
  LOCATIONS('c'),
  DATES('t');

  private final char letter;

  Layer(char letter) {
    this.letter = letter;
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
    return switch (this) {
      case QUANTITIES -> Set.of("value", "unit", "of", "qualifier", "denominator");
      case PRACTICES -> Set.of("modality", "categories");
      case DIRECTIVES -> Set.of("type", "number", "issuer", "date");
      case PERSONS -> Set.of("name");
      case ORGANIZATIONS -> Set.of("kind");
      case LOCATIONS -> Set.of("norm");
      case DATES -> Set.of("iso");
      case RESULTS, LIMITATIONS -> Set.of();
    };
  }

  public static Optional<Layer> ofSlug(String slug) {
    return Arrays.stream(values()).filter(layer -> layer.slug().equals(slug)).findFirst();
  }

  public static Optional<Layer> ofLetter(char letter) {
    return Arrays.stream(values()).filter(layer -> layer.letter == letter).findFirst();
  }
}
