package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers articles by the segment, as bits by place. Lucene gathers by windows of some thousand
 * documents, in which there are hardly two hundred articles among their children.
 */
final class Gathering {

  private final Condition condition;

  private Gathering(Condition condition) {
    this.condition = condition;
  }

  /** What an article is to fulfil. */
  private sealed interface Condition {

    /** All of some and none of others. */
    record All(List<Condition> wanted, List<Condition> unwanted) implements Condition {}

    /** One of several. */
    record Any(List<Condition> several) implements Condition {}

    /**
     * What a query finds.
     *
     * @param weight finds it
     */
    record Found(Query query, Weight weight) implements Condition {}
  }

  static Gathering of(IndexSearcher searcher, Query query) throws IOException {
    return new Gathering(condition(searcher.rewrite(query), searcher));
  }

  private static Condition condition(Query query, IndexSearcher searcher) throws IOException {
    return switch (query) {
      case ConstantScoreQuery constant -> condition(constant.getQuery(), searcher);
      case BoostQuery boosted -> condition(boosted.getQuery(), searcher);
      case MatchAllDocsQuery unused -> new Condition.All(List.of(), List.of());
      case MatchNoDocsQuery unused -> new Condition.Any(List.of());
      case DisjunctionMaxQuery best -> new Condition.Any(conditions(best.getDisjuncts(), searcher));
      case BooleanQuery all when all.getMinimumNumberShouldMatch() <= 1 -> all(all, searcher);
      case TermQuery word when !word.equals(Conditions.ARTICLES) ->
          found(SideBySide.lookedUp(word, searcher), searcher);
      default ->
          query.equals(Conditions.ARTICLES)
              ? new Condition.All(List.of(), List.of())
              : found(query, searcher);
    };
  }

  private static Condition found(Query query, IndexSearcher searcher) throws IOException {
    return new Condition.Found(
        query, searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
  }

  private static List<Condition> conditions(Collection<Query> queries, IndexSearcher searcher)
      throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (Query each : queries) {
      conditions.add(condition(each, searcher));
    }
    return conditions;
  }

  /** Where something must be had, what may be had doesn't matter, unless one of it must. */
  private static Condition all(BooleanQuery query, IndexSearcher searcher) throws IOException {
    List<Query> must = new ArrayList<>(query.getClauses(Occur.FILTER));
    must.addAll(query.getClauses(Occur.MUST));
    List<Condition> wanted = new ArrayList<>();
    List<Condition> unwanted = new ArrayList<>();
    for (Condition each : conditions(must, searcher)) {
      if (each instanceof Condition.All(List<Condition> also, List<Condition> butNot)) {
        wanted.addAll(also);
        unwanted.addAll(butNot);
      } else {
        wanted.add(each);
      }
    }
    if (must.isEmpty() || query.getMinimumNumberShouldMatch() == 1) {
      wanted.add(new Condition.Any(conditions(query.getClauses(Occur.SHOULD), searcher)));
    }
    unwanted.addAll(conditions(query.getClauses(Occur.MUST_NOT), searcher));
    return wanted.size() == 1 && unwanted.isEmpty()
        ? wanted.getFirst()
        : new Condition.All(wanted, unwanted);
  }

  /** Returns the places of the living articles in a segment; not to be changed. */
  FixedBitSet in(Articles.Segment segment) throws IOException {
    FixedBitSet found = in(new Room(segment.leaf(), segment.places(), segment.kept()));
    if (segment.leaf().reader().hasDeletions()) {
      FixedBitSet living = segment.living().clone();
      living.and(found);
      return living;
    }
    return found;
  }

  /**
   * Where is looked.
   *
   * @param leaf a segment
   * @param places its articles
   * @param kept what is kept of it
   */
  record Room(LeafReaderContext leaf, Places places, KeptSets.OfSegment kept) {

    FixedBitSet none() {
      return new FixedBitSet(Math.max(1, places.size()));
    }

    FixedBitSet all() {
      FixedBitSet all = none();
      all.set(0, places.size());
      return all;
    }
  }

  /** Returns the places of the articles in a segment, deleted ones included; not to be changed. */
  FixedBitSet in(Room room) throws IOException {
    return here(condition, room).articles();
  }

  private static Here here(Condition condition, Room room) throws IOException {
    return switch (condition) {
      case Condition.All(List<Condition> wanted, List<Condition> unwanted) ->
          new AllHere(room, here(wanted, room), here(unwanted, room));
      case Condition.Any(List<Condition> several) -> new AnyHere(room, here(several, room));
      case Condition.Found(Query query, Weight weight) ->
          new FoundHere(room, query, weight.scorerSupplier(room.leaf()), weight);
    };
  }

  private static List<Here> here(List<Condition> conditions, Room room) throws IOException {
    List<Here> here = new ArrayList<>();
    for (Condition each : conditions) {
      here.add(here(each, room));
    }
    return here;
  }

  /** A condition in a segment. */
  private interface Here {

    /** Returns how many documents are gone through to find its articles. */
    long cost();

    /** Returns whether it takes so long to check that only what all else leaves is looked at. */
    default boolean isLate() {
      return false;
    }

    /** Returns the places of the articles that fulfil it; not to be changed. */
    FixedBitSet articles() throws IOException;

    /** Clears those that don't fulfil it. */
    default void narrow(FixedBitSet found) throws IOException {
      found.and(articles());
    }
  }

  private record AllHere(Room room, List<Here> wanted, List<Here> unwanted) implements Here {

    private static final Comparator<Here> RAREST_FIRST =
        Comparator.comparing(Here::isLate).thenComparingLong(Here::cost);

    @Override
    public long cost() {
      return wanted.stream().mapToLong(Here::cost).min().orElse(room.places().size());
    }

    @Override
    public FixedBitSet articles() throws IOException {
      List<Here> sorted = wanted.stream().sorted(RAREST_FIRST).toList();
      if (sorted.isEmpty()) {
        FixedBitSet all = room.all();
        clear(all);
        return all;
      }
      if (sorted.getFirst().cost() == 0) {
        return room.none();
      }
      FixedBitSet found = sorted.getFirst().articles().clone();
      narrow(found, sorted.subList(1, sorted.size()));
      return found;
    }

    @Override
    public void narrow(FixedBitSet found) throws IOException {
      narrow(found, wanted.stream().sorted(RAREST_FIRST).toList());
    }

    private void narrow(FixedBitSet found, List<Here> sorted) throws IOException {
      for (Here next : sorted) {
        next.narrow(found);
      }
      clear(found);
    }

    private void clear(FixedBitSet found) throws IOException {
      for (Here each : unwanted) {
        FixedBitSet out = found.clone();
        each.narrow(out);
        found.andNot(out);
      }
    }
  }

  private record AnyHere(Room room, List<Here> several) implements Here {

    @Override
    public long cost() {
      return several.stream().mapToLong(Here::cost).sum();
    }

    @Override
    public FixedBitSet articles() throws IOException {
      FixedBitSet found = room.none();
      for (Here each : several) {
        found.or(each.articles());
      }
      return found;
    }

    @Override
    public void narrow(FixedBitSet found) throws IOException {
      FixedBitSet narrowed = room.none();
      for (Here each : several) {
        FixedBitSet here = found.clone();
        each.narrow(here);
        narrowed.or(here);
      }
      found.and(narrowed);
    }
  }

  private record FoundHere(Room room, Query query, @Nullable ScorerSupplier supplier, Weight weight)
      implements Here {

    /** So many documents of a term are gathered in the time it takes to look one up. */
    private static final int LOOK_UP = 12;

    @Override
    public long cost() {
      return supplier == null ? 0 : supplier.cost();
    }

    @Override
    public boolean isLate() {
      return query instanceof PhraseQuery;
    }

    private boolean isFrequent() {
      return KeptSets.isFrequent(cost(), room.places());
    }

    private FixedBitSet read(ScorerSupplier documents) throws IOException {
      return room.places()
          .of(documents.get(Long.MAX_VALUE).iterator(), room.leaf().reader().maxDoc());
    }

    @Override
    public FixedBitSet articles() throws IOException {
      if (supplier == null) {
        return room.none();
      }
      Optional<FixedBitSet> kept = room.kept().articles(query);
      if (kept.isPresent()) {
        return kept.get();
      }
      if (query instanceof TermQuery word && LengthsInMemory.holds(word.getTerm().field())) {
        Optional<HeldWord> held = LengthsInMemory.frequentWord(room.leaf(), word, cost());
        if (held.isPresent()) {
          return held.get().articles();
        }
      }
      FixedBitSet articles = read(supplier);
      boolean tookLong = !(query instanceof TermQuery) || isFrequent();
      if (tookLong && weight.isCacheable(room.leaf())) {
        room.kept().keep(query, articles);
      }
      return articles;
    }

    @Override
    public void narrow(FixedBitSet found) throws IOException {
      if (supplier == null) {
        found.clear();
        return;
      }
      Optional<FixedBitSet> kept = room.kept().articles(query);
      if (kept.isPresent()) {
        found.and(kept.get());
        return;
      }
      int count = found.cardinality();
      if (count > 0 && (isLate() || (long) count * LOOK_UP < supplier.cost())) {
        LookUp.narrow(found, room.places(), supplier.get(count));
      } else if (count > 0) {
        found.and(articles());
      }
    }
  }
}
