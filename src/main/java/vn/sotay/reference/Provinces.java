package vn.sotay.reference;

import java.text.Collator;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * The 63 provinces before and the 34 after 1 July 2025.
 *
 * <p>A name that survives covers a wider territory after that day, so a name alone is no province:
 * {@link #named(String, LocalDate)} reads it with the day on which it was written.
 */
public final class Provinces {

  /** The first day of the 34 provinces (Resolution 202/2025/QH15). */
  public static final LocalDate MERGER = LocalDate.of(2025, Month.JULY, 1);

  private static final Map<String, String> NEW_BY_OLD = new LinkedHashMap<>();
  private static final PhraseTable<String> SPELLINGS;
  private static final Map<String, String> OLD_BY_LETTERS = new HashMap<>();

  /** The names as the tables spell them, which are asked for most. */
  private static final Map<String, String> OLD_BY_NAME = new HashMap<>();

  private static final List<String> TYPES = List.of("tỉnh ", "thành phố ", "tp. ", "tp.", "tp ");

  static {
    Map<String, String> spellings = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("provinces.tsv", 3)) {
      NEW_BY_OLD.put(row.get(0), row.get(1));
      spellings.put(row.get(0), row.get(0));
      Tsv.parts(row.get(2)).forEach(spelling -> spellings.put(spelling, row.get(0)));
    }
    NEW_BY_OLD.forEach((old, now) -> spellings.putIfAbsent(now, old));
    SPELLINGS = PhraseTable.of(spellings);
    spellings.forEach((spelling, old) -> OLD_BY_LETTERS.putIfAbsent(letters(spelling), old));
    NEW_BY_OLD.forEach(
        (old, now) -> {
          oldInAnySpelling(old).ifPresent(known -> OLD_BY_NAME.put(old, known));
          oldInAnySpelling(now).ifPresent(known -> OLD_BY_NAME.put(now, known));
        });
  }

  /** The 63 names until 30 June 2025, in Vietnamese alphabetical order. */
  public static final List<String> OLD = sorted(NEW_BY_OLD.keySet().stream().toList());

  /** The 34 names since 1 July 2025, in Vietnamese alphabetical order. */
  public static final List<String> NEW = sorted(NEW_BY_OLD.values().stream().distinct().toList());

  private Provinces() {}

  /**
   * Returns the province of that name as it was called at {@code date}, and as it is called now.
   *
   * @param name in any usual spelling, with or without "tỉnh"; an old name is understood at any
   *     date
   * @return empty if no province has that name
   */
  public static Optional<ProvinceNames> named(String name, LocalDate date) {
    return old(name).map(old -> date.isBefore(MERGER) ? old(old, old) : merged(old));
  }

  /**
   * Returns the province of that name where no date is known: the old name, if it is one, stays.
   *
   * @return empty if no province has that name
   */
  public static Optional<ProvinceNames> named(String name) {
    return old(name).map(old -> old(old, old));
  }

  /**
   * Returns the province that a person means who may have typed its name without any accents, or
   * without spaces: {@code ha tinh}, {@code hatinh}.
   *
   * @return empty if no province has that name
   */
  public static Optional<ProvinceNames> typed(String name) {
    return named(name).or(() -> typedWithoutAccents(name));
  }

  private static Optional<ProvinceNames> typedWithoutAccents(String name) {
    return Tokenizer.tokens(name).stream().anyMatch(token -> MatchingKey.isMarked(token.key()))
        ? Optional.empty()
        : Optional.ofNullable(OLD_BY_LETTERS.get(letters(name))).flatMap(Provinces::named);
  }

  private static String letters(String name) {
    return String.join("", Tokenizer.bareKeys(name));
  }

  /** Returns which of the 63 became this one of the 34, in the table's order; else none. */
  public static List<String> mergedInto(String now) {
    return NEW_BY_OLD.entrySet().stream()
        .filter(entry -> entry.getValue().equals(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the longest province name at token {@code from}; its value is one of the 63. */
  public static Optional<PhraseTable.Match<String>> longestAt(List<Token> tokens, int from) {
    return SPELLINGS.longestAt(tokens, from);
  }

  private static Optional<String> old(String name) {
    String known = OLD_BY_NAME.get(name);
    return known == null ? oldInAnySpelling(name) : Optional.of(known);
  }

  private static Optional<String> oldInAnySpelling(String name) {
    String plain = withoutType(TextNormalizer.normalize(name).strip());
    List<Token> tokens = Tokenizer.tokens(plain);
    return SPELLINGS
        .longestAt(tokens, 0)
        .filter(match -> match.to() == tokens.size())
        .map(PhraseTable.Match::value);
  }

  private static String withoutType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TYPES.stream()
        .filter(lower::startsWith)
        .map(type -> name.substring(type.length()))
        .filter(rest -> SPELLINGS.longestAt(Tokenizer.tokens(rest), 0).isPresent())
        .findFirst()
        .orElse(name);
  }

  private static ProvinceNames old(String then, String old) {
    return new ProvinceNames(then, NEW_BY_OLD.getOrDefault(old, old));
  }

  private static ProvinceNames merged(String old) {
    String now = NEW_BY_OLD.getOrDefault(old, old);
    return new ProvinceNames(now, now);
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted(Collator.getInstance(Locale.of("vi"))::compare).toList();
  }
}
