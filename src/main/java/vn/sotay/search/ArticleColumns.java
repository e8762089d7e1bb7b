package vn.sotay.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.index.IndexField;

/**
 * What the articles of one segment are counted by, held in memory: the values of their facets and
 * the month they appeared in. A segment never changes, but for deletions, so its columns are read
 * once and serve every state of the index that has it.
 *
 * <p>An article takes four bytes, four for each of its rare values, and a bit for each frequent one
 * of the segment, which are counted 64 articles at once.
 */
final class ArticleColumns {

  /** What articles are counted by. */
  sealed interface Value {

    /** A value of a facet. */
    record OfFacet(Facet facet, String label) implements Value {}

    /** A month of publication. */
    record InMonth(YearMonth month) implements Value {}
  }

  private final Places places;
  private final List<Value> values;

  /** A value that at least one of so many articles has takes no more room as bits. */
  private static final int FREQUENT = Integer.SIZE;

  /** By the number of a frequent value, which places have it. */
  private final Map<Integer, FixedBitSet> frequent = new TreeMap<>();

  /** By place, where its rare values start; one more than places. */
  private final int[] starts;

  /** Numbers of rare values, those of the first article first. */
  private final int[] numbers;

  private final KeptSets.OfSegment kept;

  private ArticleColumns(Places places, KeptSets.OfSegment kept, Reading read) {
    this.places = places;
    this.kept = kept;
    this.values = List.copyOf(read.values.keySet());
    int[] counts = new int[values.size()];
    for (int at = 0; at < read.count; at++) {
      counts[read.numbers[at]]++;
    }
    int rare = read.count;
    for (int value = 0; value < counts.length; value++) {
      if ((long) counts[value] * FREQUENT >= places.size()) {
        frequent.put(value, new FixedBitSet(places.size()));
        rare -= counts[value];
      }
    }
    this.starts = new int[read.starts.length];
    this.numbers = new int[rare];
    sortOut(read);
  }

  private void sortOut(Reading read) {
    @Nullable FixedBitSet[] sets = new FixedBitSet[values.size()];
    frequent.forEach((value, having) -> sets[value] = having);
    int next = 0;
    for (int place = 0; place < places.size(); place++) {
      for (int at = read.starts[place]; at < read.starts[place + 1]; at++) {
        FixedBitSet having = sets[read.numbers[at]];
        if (having == null) {
          numbers[next++] = read.numbers[at];
        } else {
          having.set(place);
        }
      }
      starts[place + 1] = next;
    }
  }

  static ArticleColumns in(LeafReaderContext leaf) throws IOException {
    Places places = Places.in(leaf);
    KeptSets.OfSegment kept =
        LengthsInMemory.kept(leaf)
            .orElseGet(() -> new KeptSets().of(leaf.reader().getCoreCacheHelper().getKey()));
    return new ArticleColumns(places, kept, new Reading(leaf.reader(), places));
  }

  Places places() {
    return places;
  }

  /** Returns what is kept of that which was asked of the segment. */
  KeptSets.OfSegment kept() {
    return kept;
  }

  /** Returns the values that there are; a value's number is its index. */
  List<Value> values() {
    return values;
  }

  /** Returns how many of the articles at these places have each value, by its number. */
  int[] counts(FixedBitSet found) {
    int[] counts = new int[values.size()];
    frequent.forEach(
        (value, having) ->
            counts[value] = Math.toIntExact(FixedBitSet.intersectionCount(having, found)));
    int place = found.nextSetBit(0);
    while (place != DocIdSetIterator.NO_MORE_DOCS) {
      for (int at = starts[place]; at < starts[place + 1]; at++) {
        counts[numbers[at]]++;
      }
      int next = place + 1;
      place = next < found.length() ? found.nextSetBit(next) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return counts;
  }

  /** Reads a segment's columns from its doc values. */
  private static final class Reading {

    private static final int USUAL_VALUES = 8;

    private final Map<Value, Integer> values = new LinkedHashMap<>();
    private final int[] starts;
    private int[] numbers;
    private int count;

    Reading(LeafReader reader, Places places) throws IOException {
      starts = new int[places.size() + 1];
      numbers = new int[USUAL_VALUES * places.size()];
      SortedSetDocValues facets =
          DocValues.getSortedSet(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
      int[] ofFacets = facetNumbers(facets);
      NumericDocValues days = DocValues.getNumeric(reader, IndexField.DAY.field());
      Map<Long, Integer> ofDays = new HashMap<>();
      DocIdSetIterator docs = places.documents();
      for (int place = 0; place < places.size(); place++) {
        int doc = docs.nextDoc();
        if (facets.advanceExact(doc)) {
          for (int i = 0; i < facets.docValueCount(); i++) {
            add(ofFacets[Math.toIntExact(facets.nextOrd())]);
          }
        }
        if (days.advanceExact(doc)) {
          add(ofDays.computeIfAbsent(days.longValue(), day -> number(month(day))));
        }
        starts[place + 1] = count;
      }
    }

    private int[] facetNumbers(SortedSetDocValues facets) throws IOException {
      int[] ofFacets = new int[Math.toIntExact(facets.getValueCount())];
      for (int ord = 0; ord < ofFacets.length; ord++) {
        String[] path = FacetsConfig.stringToPath(facets.lookupOrd(ord).utf8ToString());
        Optional<Facet> facet =
            Stream.of(Facet.values()).filter(each -> each.dimension().equals(path[0])).findFirst();
        ofFacets[ord] =
            number(
                new Value.OfFacet(
                    facet.orElseThrow(() -> new IllegalStateException("no facet " + path[0])),
                    path[1]));
      }
      return ofFacets;
    }

    private static Value month(long day) {
      return new Value.InMonth(YearMonth.from(LocalDate.ofEpochDay(day)));
    }

    private int number(Value value) {
      return values.computeIfAbsent(value, added -> values.size());
    }

    private void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count + USUAL_VALUES);
      }
      numbers[count++] = number;
    }
  }
}
