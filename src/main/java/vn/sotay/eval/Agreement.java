package vn.sotay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.sotay.json.LayeredDocument.Item;

/** Whether a prediction says the same of an item as the gold does. */
enum Agreement {
  RIGHT,
  WRONG,
  /** Neither says anything. */
  OPEN;

  /** How far a number may lie off, as a share of the right one. */
  private static final double TOLERANCE = 0.01;

  /** How far a number may lie off zero. */
  private static final double ABSOLUTE_TOLERANCE = 1e-9;

  /** A title is right from this share of common words. */
  private static final double SAME_TITLE = 0.6;

  /** What is counted is right from this share of common words. */
  private static final double SAME_COUNTED = 0.5;

  /** Compares one attribute of two items that match. */
  static Agreement of(String attribute, Item gold, Item predicted) {
    String said = Optional.ofNullable(predicted.attributes().get(attribute)).orElse("");
    Optional<String> right = Optional.ofNullable(gold.attributes().get(attribute));
    if (right.isEmpty()) {
      return said.isBlank() ? OPEN : WRONG;
    }
    if (said.isBlank()) {
      return WRONG;
    }
    BiPredicate<String, String> same = comparison(attribute);
    return accepted(attribute, right.get(), gold).stream().anyMatch(value -> same.test(said, value))
        ? RIGHT
        : WRONG;
  }

  private static List<String> accepted(String attribute, String right, Item gold) {
    List<String> accepted = new ArrayList<>(List.of(right));
    for (String other : gold.alternatives().getOrDefault(attribute, List.of())) {
      // A short form, "12", stands in the gold for people; only the whole number is right.
      if (!attribute.equals("number") || other.indexOf('/') >= 0) {
        accepted.add(other);
      }
    }
    return accepted;
  }

  private static BiPredicate<String, String> comparison(String attribute) {
    return switch (attribute) {
      case "value" -> Agreement::sameValue;
      case "number" -> (said, right) -> Folding.number(said).equals(Folding.number(right));
      case "issuer" -> (said, right) -> Folding.issuer(said).equals(Folding.issuer(right));
      case "title" -> (said, right) -> Folding.sharedTokens(said, right) >= SAME_TITLE;
      case "of" -> Agreement::sameCounted;
      case "norm" -> (said, right) -> Folding.place(said).equals(Folding.place(right));
      default -> (said, right) -> Folding.text(said).equals(Folding.text(right));
    };
  }

  private static boolean sameValue(String said, String right) {
    Optional<Double> value = Folding.value(said);
    double target = Folding.value(right).orElse(Double.NaN);
    double distance = Math.max(TOLERANCE * Math.abs(target), ABSOLUTE_TOLERANCE);
    return value.isPresent() && Math.abs(value.get() - target) <= distance;
  }

  private static boolean sameCounted(String said, String right) {
    String one = Folding.text(said);
    String other = Folding.text(right);
    return Folding.sharedTokens(said, right) >= SAME_COUNTED
        || other.contains(one)
        || one.contains(other);
  }
}
