package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.sotay.index.Entity;
import vn.sotay.index.IndexField;

/**
 * The names of all entities of one state of the index, read from its terms when first asked for: no
 * article is opened.
 */
final class EntityNames {

  private final IndexReader reader;
  private @Nullable Map<String, Names> names;

  private EntityNames(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * An entity's names.
   *
   * @param main the most frequent
   * @param forms all of them
   * @param province as it is named today; empty if none is told
   * @param articles how many articles name it
   */
  record Names(String main, List<String> forms, String province, long articles) {}

  static EntityNames in(IndexReader reader) {
    return new EntityNames(reader);
  }

  /** Returns the names of every entity, by id. */
  synchronized Map<String, Names> all() throws IOException {
    Map<String, Names> read = names == null ? read("") : names;
    names = read;
    return read;
  }

  /**
   * Returns the names of one entity, without reading those of all; empty if no article names it.
   */
  synchronized Optional<Names> of(String id) throws IOException {
    return Optional.ofNullable((names == null ? read(id + "\t") : names).get(id));
  }

  /** Reads the entities whose terms begin so. */
  private Map<String, Names> read(String start) throws IOException {
    Map<String, String> provinces = new HashMap<>();
    forEach(IndexField.ENTITY_PLACE, start, (id, place, count) -> provinces.put(id, now(place)));
    Map<String, List<FacetCount>> forms = new HashMap<>();
    forEach(
        IndexField.ENTITY_FORM,
        start,
        (id, form, count) ->
            forms.computeIfAbsent(id, key -> new ArrayList<>(1)).add(new FacetCount(form, count)));
    Map<String, Names> read = new HashMap<>();
    for (Map.Entry<String, List<FacetCount>> entity : forms.entrySet()) {
      List<FacetCount> sorted = entity.getValue().stream().sorted(ValueCounts.BY_COUNT).toList();
      read.put(
          entity.getKey(),
          new Names(
              sorted.getFirst().label(),
              sorted.stream().map(FacetCount::label).toList(),
              provinces.getOrDefault(entity.getKey(), ""),
              reader.docFreq(new Term(IndexField.ENTITY.field(), entity.getKey()))));
    }
    return read;
  }

  private static String now(String place) {
    return place.substring(place.indexOf('\t') + 1);
  }

  /** Takes what stands behind an id in a term, and how many articles have it. */
  @FunctionalInterface
  interface Taker {
    void take(String id, String words, long articles) throws IOException;
  }

  /** Gives the terms of a field that begin with {@code start}. */
  void forEach(IndexField field, String start, Taker taker) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field.field());
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    if (all.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term(); term != null; term = all.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(start)) {
        return;
      }
      int tab = text.indexOf('\t');
      if (Entity.kind(text).isPresent() && tab > 0) {
        taker.take(text.substring(0, tab), text.substring(tab + 1), all.docFreq());
      }
    }
  }
}
