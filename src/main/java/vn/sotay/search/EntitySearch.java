package vn.sotay.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.sotay.article.EntityKind;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.ProvinceNames;
import vn.sotay.index.Entity;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.notebook.Notebook;
import vn.sotay.search.SearchRequest.Order;

/** Answers questions about the people, bodies and places that articles name. */
final class EntitySearch {

  private static final int MOST_TOGETHER = 20;
  private static final int MOST_ARTICLES = 20;
  private static final int MOST_FACTS = 20;

  private static final Comparator<EntityCount> ORDER =
      Comparator.comparingLong(EntityCount::articles)
          .reversed()
          .thenComparing(EntityCount::name)
          .thenComparing(EntityCount::id);

  private final Snapshot snapshot;
  private final Notebook.EntityEdits edits;
  private final EntityNames names;

  private EntitySearch(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.edits = snapshot.judgements().notebook().entities();
    this.names = snapshot.entities();
  }

  static EntityResults answer(Snapshot snapshot, EntityRequest request) throws IOException {
    return new EntitySearch(snapshot).answer(request);
  }

  static Optional<EntityProfile> one(Snapshot snapshot, String id) throws IOException {
    var search = new EntitySearch(snapshot);
    Optional<EntityCount> known = search.known(id);
    return known.isEmpty() ? Optional.empty() : Optional.of(search.profile(known.get()));
  }

  /** Returns the entity that a person means by an id or by its beginning. */
  static Optional<EntityCount> known(Snapshot snapshot, String id) throws IOException {
    return new EntitySearch(snapshot).known(id);
  }

  /** Returns those that people said aren't to be listed. */
  static List<EntityCount> hidden(Snapshot snapshot) throws IOException {
    var search = new EntitySearch(snapshot);
    return search.counts(search.edits.hidden());
  }

  /** Returns those that an article names, but for hidden ones; none if there is no such article. */
  static List<EntityCount> in(Snapshot snapshot, PageId article) throws IOException {
    var search = new EntitySearch(snapshot);
    FacetsCollector collected =
        ValueCounts.collect(
            snapshot.searcher(),
            Conditions.all(Conditions.ARTICLES, Conditions.term(IndexField.PAGE, article.value())));
    Set<String> ids = new LinkedHashSet<>();
    for (FacetCount each : ValueCounts.of(collected, IndexField.ENTITY)) {
      ids.add(search.edits.resolved(each.label()));
    }
    ids.removeAll(search.edits.hidden());
    return search.counts(ids);
  }

  /** Returns the entities of ids, as far as articles name them. */
  private List<EntityCount> counts(Collection<String> ids) throws IOException {
    List<EntityCount> counts = new ArrayList<>();
    for (String id : ids) {
      count(id).ifPresent(counts::add);
    }
    counts.sort(ORDER);
    return counts;
  }

  private EntityResults answer(EntityRequest request) throws IOException {
    List<Word> typed = Words.of(request.words());
    Set<String> found = new LinkedHashSet<>();
    names
        .all()
        .forEach(
            (id, own) -> {
              if (isOf(id, request.kind())
                  && (typed.isEmpty() || own.forms().stream().anyMatch(form -> has(form, typed)))) {
                found.add(edits.resolved(id));
              }
            });
    found.removeAll(edits.hidden());
    List<EntityCount> all = counts(found);
    return new EntityResults(
        all.size(), all.stream().skip(request.from()).limit(request.size()).toList());
  }

  private static boolean isOf(String id, Optional<EntityKind> wanted) {
    return wanted.isEmpty() || Entity.kind(id).equals(wanted);
  }

  private static boolean has(String form, List<Word> typed) {
    return Suggestions.matchesFrom(Words.of(form), typed) >= 0;
  }

  /** Returns the id that a person means by it or by its beginning. */
  private Optional<EntityCount> known(String id) throws IOException {
    if (names.of(id).isPresent()) {
      return count(edits.resolved(id));
    }
    List<String> starting =
        names.all().keySet().stream().filter(each -> each.startsWith(id)).toList();
    if (starting.size() > 1) {
      throw new MendableException(
          "Several entities have an id that starts with '%s'. Write more of its digits."
              .formatted(id));
    }
    return starting.isEmpty() ? Optional.empty() : count(edits.resolved(starting.getFirst()));
  }

  /** Of merged ones the articles are added up, so that one that names both counts twice. */
  private Optional<EntityCount> count(String id) throws IOException {
    Optional<EntityNames.Names> own = names.of(id);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    long articles = own.get().articles();
    for (String other : merged(id)) {
      articles += names.of(other).map(EntityNames.Names::articles).orElse(0L);
    }
    return Optional.of(
        new EntityCount(
            id, Entity.kind(id).orElseThrow(), own.get().main(), own.get().province(), articles));
  }

  /** Returns the other ids that are this entity. */
  private List<String> merged(String id) {
    return edits.merged().keySet().stream()
        .filter(each -> edits.resolved(each).equals(id))
        .sorted()
        .toList();
  }

  private EntityProfile profile(EntityCount own) throws IOException {
    List<String> merged = merged(own.id());
    List<String> ids = new ArrayList<>(merged);
    ids.add(own.id());
    Query articles = Conditions.all(Conditions.ARTICLES, anyOf(IndexField.ENTITY, ids));
    FacetsCollector collected = ValueCounts.collect(snapshot.searcher(), articles);
    FoundArticles found = snapshot.articles().found(collected);
    List<EntityProfile.Told> forms = told(ids, IndexField.ENTITY_FORM, BY_ARTICLES);
    List<ProvinceNames> provinces = provinces(ids);
    List<String> called = forms.stream().map(EntityProfile.Told::words).toList();
    var area = AreaHistory.of(own.kind(), called, provinces);
    return new EntityProfile(
        of(own, found.count()),
        counts(merged),
        edits.hidden().contains(own.id()),
        forms,
        told(ids, IndexField.ENTITY_POST, BY_TIME),
        provinces,
        area.until(),
        area.mergedUnits(),
        found.facet(Facet.YEAR),
        found.facet(Facet.OUTLET),
        together(collected, ids),
        practices(ids),
        figures(ids),
        heads(articles));
  }

  private static final Comparator<EntityProfile.Told> BY_ARTICLES =
      Comparator.comparingLong(EntityProfile.Told::articles)
          .reversed()
          .thenComparing(EntityProfile.Told::words);

  private static final Comparator<EntityProfile.Told> BY_TIME =
      Comparator.comparing(
              (EntityProfile.Told told) -> told.first().map(YearMonth::toString).orElse(""))
          .thenComparing(EntityProfile.Told::words);

  private static Query anyOf(IndexField field, Collection<String> values) {
    return new TermInSetQuery(field.field(), values.stream().map(BytesRef::new).toList());
  }

  /** Returns the words behind ids in a field, each with its articles and when they appeared. */
  private List<EntityProfile.Told> told(
      List<String> ids, IndexField field, Comparator<EntityProfile.Told> order) throws IOException {
    Map<String, List<String>> terms = new HashMap<>();
    for (String id : ids) {
      snapshot
          .entities()
          .forEach(
              field,
              id + "\t",
              (of, words, count) ->
                  terms.computeIfAbsent(words, key -> new ArrayList<>()).add(id + "\t" + words));
    }
    List<EntityProfile.Told> told = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : terms.entrySet()) {
      FacetsCollector collected =
          ValueCounts.collect(snapshot.searcher(), anyOf(field, each.getValue()));
      SortedMap<YearMonth, Long> months = Months.of(collected);
      told.add(
          new EntityProfile.Told(
              each.getKey(),
              ValueCounts.total(collected),
              months.isEmpty() ? Optional.empty() : Optional.of(months.firstKey()),
              months.isEmpty() ? Optional.empty() : Optional.of(months.lastKey())));
    }
    return told.stream().sorted(order).toList();
  }

  private List<ProvinceNames> provinces(List<String> ids) throws IOException {
    Set<ProvinceNames> provinces = new LinkedHashSet<>();
    for (String id : ids) {
      snapshot
          .entities()
          .forEach(
              IndexField.ENTITY_PLACE,
              id + "\t",
              (of, place, count) -> {
                int tab = place.indexOf('\t');
                provinces.add(new ProvinceNames(place.substring(0, tab), place.substring(tab + 1)));
              });
    }
    return List.copyOf(provinces);
  }

  private List<EntityCount> together(FacetsCollector collected, List<String> own)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (FacetCount each : ValueCounts.of(collected, IndexField.ENTITY)) {
      counts.merge(edits.resolved(each.label()), each.count(), Math::max);
    }
    own.forEach(counts::remove);
    edits.hidden().forEach(counts::remove);
    long least = last(counts.values());
    List<EntityCount> together = new ArrayList<>();
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      if (each.getValue() >= least) {
        count(each.getKey()).ifPresent(entity -> together.add(of(entity, each.getValue())));
      }
    }
    return together.stream().sorted(ORDER).limit(MOST_TOGETHER).toList();
  }

  /** Returns the count of the last that is shown: only who has as many need be looked up. */
  private static long last(Collection<Long> counts) {
    return counts.stream()
        .sorted(Comparator.reverseOrder())
        .skip(MOST_TOGETHER - 1L)
        .findFirst()
        .orElse(0L);
  }

  /** Returns an entity with another count of articles. */
  private static EntityCount of(EntityCount entity, long articles) {
    return new EntityCount(entity.id(), entity.kind(), entity.name(), entity.province(), articles);
  }

  private PracticeResults practices(List<String> ids) throws IOException {
    return PracticeSearch.answer(
        snapshot,
        Conditions.all(
            snapshot.judgements().of(Schema.PRACTICE), anyOf(IndexField.ENTITY_PART, ids)),
        MOST_FACTS);
  }

  private NumberResults figures(List<String> ids) throws IOException {
    Query query =
        Conditions.all(snapshot.judgements().of(Schema.FIGURE), anyOf(IndexField.ENTITY_PART, ids));
    List<NumberResults.NumberHit> hits = new ArrayList<>();
    for (int doc : snapshot.page(query, Ranking.sort(Order.NEWEST), 0, MOST_FACTS)) {
      hits.add(NumberSearch.hit(snapshot, doc, Marks.of("")));
    }
    long total = snapshot.searcher().count(query);
    return new NumberResults(total, total, hits);
  }

  private List<ArticleHead> heads(Query articles) throws IOException {
    List<ArticleHead> heads = new ArrayList<>();
    for (int doc : snapshot.page(articles, Ranking.sort(Order.NEWEST), 0, MOST_ARTICLES)) {
      heads.add(Heads.head(snapshot.searcher(), doc));
    }
    return heads;
  }
}
