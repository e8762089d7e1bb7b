package vn.sotay.notebook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Returns what can be mended of such a fact, what matters most first. */
  public Set<String> attributes() {
    return switch (this) {
      case QUANTITIES -> inOrder("value", "unit", "of", "qualifier", "denominator");
      case PRACTICES -> inOrder("modality", "categories");
      case DIRECTIVES -> inOrder("type", "number", "issuer", "date");
      case PERSONS -> inOrder("name");
      case ORGANIZATIONS -> inOrder("kind");
      case LOCATIONS -> inOrder("norm");
      case DATES -> inOrder("iso");
      case RESULTS, LIMITATIONS -> inOrder();
    };
  }

  private static Set<String> inOrder(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  /** Returns the attributes without which there is no such fact. */
  public Set<String> needed() {
    return switch (this) {
      case QUANTITIES -> Set.of("unit");
      case DIRECTIVES -> Set.of("type");
      case PRACTICES, RESULTS, LIMITATIONS, PERSONS, ORGANIZATIONS, LOCATIONS, DATES -> Set.of();
    };
  }

  /** Returns the layer that the gold sets' JSON calls so; empty if none is. */
  public static Optional<Layer> ofSlug(String slug) {
    return Arrays.stream(values()).filter(layer -> layer.slug().equals(slug)).findFirst();
  }
}
