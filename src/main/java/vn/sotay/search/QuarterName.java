package vn.sotay.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/** A quarter as it is typed: "quý II/2014", "quy 2 nam 2014". */
final class QuarterName {

  private static final List<List<String>> NUMBERS =
      List.of(List.of("1", "i"), List.of("2", "ii"), List.of("3", "iii"), List.of("4", "iv"));

  private static final Word QUARTER = Words.of("quý").getFirst();

  private static final Word YEAR = Words.of("năm").getFirst();

  private static final int MONTHS = 3;

  /** What a quarter brought is told within the next month and a half. */
  private static final int TOLD_DAYS = 45;

  private QuarterName() {}

  /** Returns the quarter that is named from a word on; it is had by what was published then. */
  static Optional<KnownName> at(List<Word> words, int from) {
    if (!isWord(words, from, QUARTER) || from + 2 >= words.size()) {
      return Optional.empty();
    }
    String number = words.get(from + 1).folded();
    int quarter = NUMBERS.stream().map(names -> names.contains(number)).toList().indexOf(true);
    int year = from + 2 + (isWord(words, from + 2, YEAR) ? 1 : 0);
    if (quarter < 0 || year >= words.size() || !KnownName.isYear(words.get(year))) {
      return Optional.empty();
    }
    LocalDate first =
        LocalDate.of(Integer.parseInt(words.get(year).key()), 1 + MONTHS * quarter, 1);
    LocalDate last = first.plusMonths(MONTHS).plusDays(TOLD_DAYS);
    return Optional.of(KnownName.published(from, year + 1, first, last));
  }

  private static boolean isWord(List<Word> words, int at, Word wanted) {
    return at < words.size() && words.get(at).folded().equals(wanted.folded());
  }
}
