package vn.sotay.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tsv;

/**
 * The categories of practice, and which of them words speak of.
 *
 * <p>The table {@code /reference/practices.tsv} tells for each category its triggers. A strong one
 * is enough; weak ones ("tối" for an evening meeting) count only together.
 */
public final class PracticeCategories {

  /**
   * One category.
   *
   * @param slug its name in data, {@code sinh-hoat-chuyen-de}
   * @param label its Vietnamese name, for people
   * @param gloss what it is, in English
   * @param group the family it belongs to, such as {@code form}
   * @param example a sentence that speaks of it
   */
  public record Category(String slug, String label, String gloss, String group, String example) {}

  /** What a phrase tells about one category. */
  private record Sign(int category, double weight) {}

  private static final double STRONG = 1;
  private static final double WEAK = 0.5;

  /** Inside such a phrase the category's triggers mean something else. */
  private static final double VOID = -1;

  /** From this sum a category holds: one strong trigger, or two weak ones. */
  private static final double ENOUGH = 1;

  private static final PracticeCategories STANDARD =
      new PracticeCategories(Tsv.rows("/reference/practices.tsv"));

  private final List<Category> all;
  private final PhraseTable<List<Sign>> signs;
  private final PhraseTable<List<Sign>> exceptions;

  private PracticeCategories(List<Tsv.Row> rows) {
    Map<String, List<Sign>> triggers = new LinkedHashMap<>();
    Map<String, List<Sign>> voids = new LinkedHashMap<>();
    List<Category> categories = new ArrayList<>();
    for (Tsv.Row row : rows) {
      int category = categories.size();
      categories.add(category(row));
      put(triggers, row.list("triggers"), new Sign(category, STRONG));
      put(triggers, row.list("weak"), new Sign(category, WEAK));
      put(voids, row.list("except"), new Sign(category, VOID));
    }
    all = List.copyOf(categories);
    signs = PhraseTable.of(triggers);
    exceptions = PhraseTable.of(voids);
  }

  private static Category category(Tsv.Row row) {
    return new Category(
        row.cell("slug"),
        row.cell("label"),
        row.cell("gloss"),
        row.cell("group"),
        row.cell("example"));
  }

  private static void put(Map<String, List<Sign>> signs, List<String> phrases, Sign sign) {
    phrases.forEach(phrase -> signs.computeIfAbsent(phrase, p -> new ArrayList<>()).add(sign));
  }

  /** Returns the table that comes with Sotay. */
  public static PracticeCategories standard() {
    return STANDARD;
  }

  /** Returns all categories, in the table's order. */
  public List<Category> all() {
    return all;
  }

  /** Returns the category of that name; empty if there is none. */
  public Optional<Category> category(String slug) {
    return all.stream().filter(category -> category.slug().equals(slug)).findFirst();
  }

  /**
   * Returns the slugs of the categories that a passage speaks of, the most often triggered first, of
   * equal ones in the table's order; may be empty.
   *
   * @param tokens the passage's tokens; linear in their number
   */
  public List<String> of(List<Token> tokens) {
    Map<Integer, Double> sums = sums(tokens);
    return sums.keySet().stream()
        .filter(category -> sums.get(category) >= ENOUGH)
        .sorted(
            Comparator.comparing((Integer category) -> sums.get(category))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(category -> all.get(category).slug())
        .toList();
  }

  private Map<Integer, Double> sums(List<Token> tokens) {
    Map<Integer, Integer> voidUntil = new LinkedHashMap<>();
    Map<Integer, Integer> takenUntil = new LinkedHashMap<>();
    Map<Integer, Double> sums = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      exceptions
          .longestAt(tokens, at)
          .ifPresent(m -> m.value().forEach(sign -> voidUntil.put(sign.category(), m.to())));
      Optional<PhraseTable.Match<List<Sign>>> match = signs.longestAt(tokens, at);
      if (match.isEmpty()) {
        continue;
      }
      int to = match.get().to();
      String words =
          tokens.subList(at, to).stream().map(Token::key).collect(Collectors.joining(" "));
      for (Sign sign : match.get().value()) {
        boolean free =
            voidUntil.getOrDefault(sign.category(), 0) <= at
                && takenUntil.getOrDefault(sign.category(), 0) <= at;
        if (free && seen.add(sign.category() + " " + words)) {
          sums.merge(sign.category(), sign.weight(), Double::sum);
          takenUntil.put(sign.category(), to);
        }
      }
    }
    return sums;
  }
}
