package vn.sotay.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import vn.sotay.index.IndexField;

/** Counts documents by the month of their day. */
final class Months {

  /** From 1970 to 2070. */
  private static final int DAYS = 36_525;

  private Months() {}

  /** Returns how many collected documents each month has; undated ones are left out. */
  static SortedMap<YearMonth, Long> of(FacetsCollector collected) throws IOException {
    Map<YearMonth, Long> months = new TreeMap<>();
    long[] perDay = new long[DAYS];
    for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
      NumericDocValues day =
          DocValues.getNumeric(matching.context().reader(), IndexField.DAY.field());
      DocIdSetIterator docs = matching.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (day.advanceExact(doc)) {
          add(day.longValue(), perDay, months);
        }
      }
    }
    for (int day = 0; day < DAYS; day++) {
      if (perDay[day] > 0) {
        months.merge(month(day), perDay[day], Long::sum);
      }
    }
    return new TreeMap<>(months);
  }

  /** Nearly every article's day has a place in the array; the others are told one by one. */
  private static void add(long day, long[] perDay, Map<YearMonth, Long> months) {
    if (day >= 0 && day < DAYS) {
      perDay[Math.toIntExact(day)]++;
    } else {
      months.merge(month(day), 1L, Long::sum);
    }
  }

  private static YearMonth month(long day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}
