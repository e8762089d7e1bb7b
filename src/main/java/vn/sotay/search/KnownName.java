package vn.sotay.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import vn.sotay.index.DirectiveKeys;
import vn.sotay.index.IndexField;
import vn.sotay.index.Word;

/**
 * Words of a question that name what the index knows by more than these words: a directive is cited
 * in many spellings, a province's paper seldom writes its own province's name, and an article
 * seldom the year it appeared in.
 *
 * @param from index of its first word
 * @param to index just past its last word
 * @param known finds what is known to be of it
 * @param weight what that weighs beside the words
 * @param isPhrase whether its words mean it only one behind the other: "an" and "nghe" aren't "Nghệ
 *     An"
 */
record KnownName(int from, int to, Query known, float weight, boolean isPhrase) {

  /** A directive that is cited outweighs its words, which stand in other numbers as well. */
  private static final float CITED = 3f;

  /** As much as the name in the text does. */
  private static final float IN_PROVINCE = 3f;

  private static final float IN_YEAR = 2f;

  /** Words of the longest name of a province, "thành phố Hồ Chí Minh". */
  private static final int LONGEST_PROVINCE = 5;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final int YEAR_DIGITS = 4;

  /** Returns the query that weighs what is known to be of it. */
  Query weighing() {
    return new BoostQuery(known, weight);
  }

  /** Returns the names in {@code text}, in order, disjoint. */
  static List<KnownName> in(List<Word> words, String text) {
    Map<Integer, KnownName> directives =
        DirectiveKeys.recognized(words, text).stream()
            .map(KnownName::directive)
            .collect(Collectors.toMap(KnownName::from, Function.identity()));
    // Of several years none is that of publication: "giai đoạn 2021 - 2025".
    boolean tellsOneYear = words.stream().filter(KnownName::isYear).count() == 1;
    List<KnownName> names = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int here = at;
      Optional<KnownName> name =
          Optional.ofNullable(directives.get(here))
              .or(() -> province(words, here, text))
              .or(() -> QuarterName.at(words, here))
              .or(() -> tellsOneYear ? year(words, here) : Optional.empty());
      name.ifPresent(names::add);
      at = name.map(KnownName::to).orElse(at + 1);
    }
    return names;
  }

  private static KnownName directive(DirectiveKeys.Recognized found) {
    Query known = Conditions.term(IndexField.DIRECTIVE, found.key());
    return new KnownName(found.from(), found.to(), known, CITED, false);
  }

  private static Optional<KnownName> province(List<Word> words, int from, String text) {
    for (int to = Math.min(words.size(), from + LONGEST_PROVINCE); to > from; to--) {
      String name = text.substring(words.get(from).start(), words.get(to - 1).end());
      List<String> keys = ProvinceNaming.keys(name);
      if (!keys.isEmpty()) {
        Query known = Conditions.anyOf(IndexField.PROVINCE, keys);
        return Optional.of(new KnownName(from, to, known, IN_PROVINCE, true));
      }
    }
    return Optional.empty();
  }

  private static Optional<KnownName> year(List<Word> words, int at) {
    if (!isYear(words.get(at))) {
      return Optional.empty();
    }
    int year = Integer.parseInt(words.get(at).key());
    return Optional.of(published(at, at + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** Returns the name of a time, had by what was published then. */
  static KnownName published(int from, int to, LocalDate first, LocalDate last) {
    return new KnownName(from, to, Conditions.days(first, last), IN_YEAR, false);
  }

  static boolean isYear(Word word) {
    String key = word.key();
    return key.length() == YEAR_DIGITS
        && key.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(key) >= FIRST_YEAR
        && Integer.parseInt(key) <= LAST_YEAR;
  }
}
