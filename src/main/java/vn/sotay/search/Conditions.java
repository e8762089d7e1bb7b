package vn.sotay.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.NumericUtils;
import vn.sotay.index.DirectiveKeys;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.Words;

/** Conditions on fields, in Lucene's terms. */
final class Conditions {

  static final Query ARTICLES = term(IndexField.KIND, Schema.ARTICLE);

  /** The kinds of which most is asked, and which are many. */
  private static final Map<String, Query> KINDS =
      Stream.of(Schema.FIGURE, Schema.PRACTICE)
          .collect(
              Collectors.toMap(Function.identity(), kind -> new Kept(term(IndexField.KIND, kind))));

  /** Tells which documents close a block. */
  static final BitSetProducer PARENTS = new QueryBitSetProducer(ARTICLES);

  private Conditions() {}

  /** Returns the query for what has everything, without weights. */
  static Query all(Query... conditions) {
    return all(List.of(conditions));
  }

  /** Returns the query for what has everything, without weights. */
  static Query all(Collection<? extends Query> conditions) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    conditions.forEach(condition -> all.add(condition, Occur.FILTER));
    return all.build();
  }

  /** Returns the query for what fulfils one of the queries, and weighs as all it fulfils. */
  static Query any(Collection<? extends Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** Returns the query that weighs as {@code weighing} does, and only what has a condition. */
  static Query among(Query weighing, Query condition) {
    return new BooleanQuery.Builder()
        .add(weighing, Occur.MUST)
        .add(condition, Occur.FILTER)
        .build();
  }

  /** Returns the query that weighs as {@code weighing} does, and only what isn't unwanted. */
  static Query without(Query weighing, Query unwanted) {
    return new BooleanQuery.Builder()
        .add(weighing, Occur.MUST)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }

  static Query of(QueryNode.Condition condition) {
    return switch (condition) {
      case QueryNode.Named(IndexField field, String name) -> named(field, name);
      case QueryNode.Published(LocalDate from, LocalDate to) -> days(from, to);
      case QueryNode.Cites(String directive) -> cites(directive);
      case QueryNode.InProvince(String name) -> inProvince(name);
      case QueryNode.InCategory(String slug) -> term(IndexField.CATEGORY, slug);
      case QueryNode.OfKind(var kind) -> term(IndexField.KIND, kind.slug());
      case QueryNode.HasFigure(IndexField unit, NumberRange values) -> figure(unit, values);
    };
  }

  /** Returns the query for documents of a kind. */
  static Query kind(String kind) {
    Query kept = KINDS.get(kind);
    return kept == null ? term(IndexField.KIND, kind) : kept;
  }

  static Query term(IndexField field, String value) {
    return new TermQuery(new Term(field.field(), value));
  }

  /** Returns the query for a province's name, without accents if it was typed so. */
  static Query inProvince(String name) {
    return anyOf(IndexField.PROVINCE, ProvinceNaming.keys(name));
  }

  static Query cites(String directive) {
    return anyOf(IndexField.DIRECTIVE, DirectiveKeys.ofValue(directive));
  }

  /** Returns the query for what has one of these values. */
  static Query anyOf(IndexField field, List<String> values) {
    return any(values.stream().map(value -> term(field, value)).toList());
  }

  static Query figure(IndexField unit, NumberRange values) {
    return DoubleField.newRangeQuery(
        unit.field(),
        values.min().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
        values.max().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY));
  }

  /**
   * Returns the query for what has such a figure, looked up document by document: where what else
   * is asked leaves few, as a province does, though Lucene would rather gather all such figures.
   */
  static Query figureOfFew(IndexField unit, NumberRange values) {
    return SortedNumericDocValuesField.newSlowRangeQuery(
        unit.field(),
        sortable(values.min(), Double.NEGATIVE_INFINITY),
        sortable(values.max(), Double.POSITIVE_INFINITY));
  }

  private static long sortable(Optional<BigDecimal> value, double without) {
    return NumericUtils.doubleToSortableLong(value.map(BigDecimal::doubleValue).orElse(without));
  }

  /** Looked up by document where something rarer is asked as well. */
  static Query days(LocalDate from, LocalDate to) {
    String field = IndexField.DAY.field();
    long first = from.toEpochDay();
    long last = to.toEpochDay();
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(field, first, last),
        NumericDocValuesField.newSlowRangeQuery(field, first, last));
  }

  /** Returns the query for years; only for a range that is bounded. */
  static Query years(YearRange years) {
    return days(
        LocalDate.ofYearDay(years.from().orElse(0), 1),
        LocalDate.ofYearDay(years.to().orElse(LAST_YEAR) + 1, 1).minusDays(1));
  }

  private static final int LAST_YEAR = 9999;

  /** Names hold each word with and without its marks at one place. */
  private static Query named(IndexField field, String name) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    Words.of(name)
        .forEach(
            word ->
                phrase.add(new Term(field.field(), word.isMarked() ? word.key() : word.folded())));
    return phrase.build();
  }
}
