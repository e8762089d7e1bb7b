package vn.sotay.vncorenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.lang.NamedEntity;

/** VnCoreNLP's labels of words ({@code B-PER}, {@code I-PER}, {@code O}) → names. */
final class EntityLabels {

  private static final String BEGINS = "B-";
  private static final String GOES_ON = "I-";

  private EntityLabels() {}

  /**
   * Returns the names among a sentence's words, in text order. A name that goes on without having
   * begun begins there; names of other kinds ({@code MISC}) are left out.
   */
  static List<NamedEntity> names(List<VnCoreNlpWord> words) {
    List<NamedEntity> names = new ArrayList<>();
    String before = "";
    for (VnCoreNlpWord word : words) {
      String label = word.label().orElse("");
      Optional<NamedEntity.Kind> kind = kind(label);
      boolean goesOn = label.startsWith(GOES_ON) && bare(before).equals(bare(label));
      if (kind.isPresent() && goesOn) {
        NamedEntity last = names.removeLast();
        names.add(new NamedEntity(last.span().union(word.span()), last.kind()));
      } else {
        kind.ifPresent(some -> names.add(new NamedEntity(word.span(), some)));
      }
      before = label;
    }
    return names;
  }

  private static Optional<NamedEntity.Kind> kind(String label) {
    return switch (bare(label)) {
      case "PER" -> Optional.of(NamedEntity.Kind.PERSON);
      case "ORG" -> Optional.of(NamedEntity.Kind.ORGANIZATION);
      case "LOC" -> Optional.of(NamedEntity.Kind.LOCATION);
      default -> Optional.empty();
    };
  }

  private static String bare(String label) {
    return label.startsWith(BEGINS) || label.startsWith(GOES_ON)
        ? label.substring(BEGINS.length())
        : label;
  }
}
