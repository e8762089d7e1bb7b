package vn.sotay.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import vn.sotay.index.IndexField;

/** Counts documents by the month of their day. */
final class Months {

  private Months() {}

  /** Returns how many collected documents each month has; undated ones are left out. */
  static SortedMap<YearMonth, Long> of(FacetsCollector collected) throws IOException {
    SortedMap<Long, Long> days = new TreeMap<>();
    for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
      NumericDocValues day =
          DocValues.getNumeric(matching.context().reader(), IndexField.DAY.field());
      DocIdSetIterator docs = matching.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (day.advanceExact(doc)) {
          days.merge(day.longValue(), 1L, Long::sum);
        }
      }
    }
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    days.forEach(
        (day, count) -> months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), count, Long::sum));
    return months;
  }
}
