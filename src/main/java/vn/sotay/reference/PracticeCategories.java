package vn.sotay.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
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

  /**
   * What a phrase tells about one category.
   *
   * @param id its number among all
   */
  private record Sign(int id, int category, double weight) {}

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
  private int signCount;

  private PracticeCategories(List<Tsv.Row> rows) {
    Map<String, List<Sign>> triggers = new LinkedHashMap<>();
    Map<String, List<Sign>> voids = new LinkedHashMap<>();
    List<Category> categories = new ArrayList<>();
    for (Tsv.Row row : rows) {
      int category = categories.size();
      categories.add(category(row));
      put(triggers, row.list("triggers"), category, STRONG);
      put(triggers, row.list("weak"), category, WEAK);
      put(voids, row.list("except"), category, VOID);
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

  private void put(
      Map<String, List<Sign>> signs, List<String> phrases, int category, double weight) {
    for (String phrase : phrases) {
      List<Sign> told = signs.computeIfAbsent(phrase, p -> new ArrayList<>());
      if (told.stream().noneMatch(sign -> sign.category() == category)) {
        told.add(new Sign(signCount++, category, weight));
      }
    }
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
   * Returns the category that a person means, who types its slug or its label, with or without
   * accents; empty if there is none.
   */
  public Optional<Category> named(String typed) {
    List<String> letters = letters(typed);
    return all.stream()
        .filter(
            each -> letters(each.slug()).equals(letters) || letters(each.label()).equals(letters))
        .findFirst();
  }

  private static List<String> letters(String name) {
    return Tokenizer.bareKeys(name).stream()
        .filter(key -> !key.isEmpty() && Character.isLetterOrDigit(key.charAt(0)))
        .toList();
  }

  /**
   * Returns the slugs of the categories that a passage speaks of, the most often triggered first,
   * of equal ones in the table's order; may be empty.
   *
   * @param tokens the passage's tokens; linear in their number
   */
  public List<String> of(List<Token> tokens) {
    double[] sums = sums(tokens);
    return IntStream.range(0, sums.length)
        .filter(category -> sums[category] >= ENOUGH)
        .boxed()
        .sorted(Comparator.comparing((Integer category) -> -sums[category]))
        .map(category -> all.get(category).slug())
        .toList();
  }

  /** Returns how many categories a passage speaks of; linear in its length. */
  public int count(List<Token> tokens) {
    int count = 0;
    for (double sum : sums(tokens)) {
      count += sum >= ENOUGH ? 1 : 0;
    }
    return count;
  }

  /** Of most passages nothing is told. */
  private static final double[] NO_SUMS = {};

  /** Returns the sum of each category; none at all where no word tells of any. */
  private double[] sums(List<Token> tokens) {
    int first = firstSign(tokens);
    if (first == tokens.size()) {
      return NO_SUMS;
    }
    Passage passage = new Passage();
    for (int at = 0; at < tokens.size(); at++) {
      exceptions.longestAt(tokens, at).ifPresent(passage::close);
      if (at >= first) {
        signs.longestAt(tokens, at).ifPresent(passage::add);
      }
    }
    return passage.sums;
  }

  /** Returns where the first trigger starts; the tokens' number if there is none. */
  private int firstSign(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size() && signs.endAt(tokens, at) == at) {
      at++;
    }
    return at;
  }

  /**
   * What a passage's triggers give each category: each counts once, and none within another of the
   * same category or within an exception.
   */
  private final class Passage {
    private final double[] sums = new double[all.size()];
    private final int[] closedUntil = new int[all.size()];
    private final int[] takenUntil = new int[all.size()];
    private final BitSet seen = new BitSet(signCount);

    void close(PhraseTable.Match<List<Sign>> exception) {
      exception.value().forEach(sign -> closedUntil[sign.category()] = exception.to());
    }

    void add(PhraseTable.Match<List<Sign>> trigger) {
      for (Sign sign : trigger.value()) {
        int category = sign.category();
        int free = Math.max(closedUntil[category], takenUntil[category]);
        if (free <= trigger.from() && !seen.get(sign.id())) {
          seen.set(sign.id());
          sums[category] += sign.weight();
          takenUntil[category] = trigger.to();
        }
      }
    }
  }
}
