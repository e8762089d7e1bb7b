package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.notebook.Correction;
import vn.sotay.reference.Indicators;
import vn.sotay.search.SearchRequest.Order;

/** Answers one search for figures. */
final class NumberSearch {

  private static final Map<Unit, Query> UNITS =
      Arrays.stream(Unit.values())
          .collect(Collectors.toMap(Function.identity(), unit -> new Kept(unit(unit))));

  private NumberSearch() {}

  static NumberResults answer(Snapshot snapshot, NumberRequest request) throws IOException {
    Query given = given(snapshot, request);
    Snapshot.Page page =
        snapshot.countedPage(
            query(given, request), Ranking.sort(Order.RELEVANCE), request.from(), request.size());
    Marks marks = Marks.of(request.counted());
    List<NumberResults.NumberHit> hits = new ArrayList<>();
    for (int doc : page.docs()) {
      hits.add(hit(snapshot, doc, marks));
    }
    return new NumberResults(
        page.total(), snapshot.searcher().count(counting(given, request)), hits);
  }

  /**
   * Returns the query for figures that count what is asked for, which weigh more, and those in
   * whose sentence it stands.
   */
  private static Query query(Query given, NumberRequest request) {
    Optional<CountedWords> words = CountedWords.of(request.counted());
    return words.isEmpty()
        ? new ConstantScoreQuery(given)
        : Conditions.among(words.orElseThrow().inSentence(), given);
  }

  /** Returns the query for figures that count what is asked for. */
  private static Query counting(Query given, NumberRequest request) {
    List<Query> all = new ArrayList<>(List.of(given));
    CountedWords.of(request.counted()).ifPresent(words -> all.add(words.counted()));
    return Conditions.all(all);
  }

  /**
   * Returns the query for the figures on one indicator: those that count what is asked for, or if
   * there are none those in whose sentence it stands.
   */
  static Query indicator(Snapshot snapshot, NumberRequest request) throws IOException {
    Query given = given(snapshot, request);
    Query counting = counting(given, request);
    return snapshot.searcher().count(counting) > 0 ? counting : query(given, request);
  }

  /** What must hold besides the words. */
  private static Query given(Snapshot snapshot, NumberRequest request) throws IOException {
    List<Query> given = new ArrayList<>();
    given.add(snapshot.judgements().of(Schema.FIGURE));
    request.province().ifPresent(name -> given.add(Conditions.inProvince(name)));
    if (request.years().isBounded()) {
      given.add(Conditions.years(request.years()));
    }
    given.add(
        snapshot
            .judgements()
            .orMended(
                read(request),
                (figure, said) -> StoredFigure.fits(figure, said, request),
                snapshot.searcher()));
    return Conditions.all(given);
  }

  /** What must hold of the figure as it was read. */
  private static Query read(NumberRequest request) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    request.unit().ifPresent(unit -> query.add(UNITS.get(unit), Occur.FILTER));
    if (request.values().isBounded()) {
      query.add(values(request), Occur.FILTER);
    }
    return query.build();
  }

  /** Whoever asks for percentages means parts of a whole (48/50) as well. */
  private static Query unit(Unit unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(Conditions.term(IndexField.UNIT, unit.slug()), Occur.SHOULD);
    if (unit == Unit.PERCENT) {
      any.add(Conditions.term(IndexField.UNIT, Unit.RATIO.slug()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query values(NumberRequest request) {
    boolean isShare = request.unit().filter(unit -> unit == Unit.PERCENT).isPresent();
    IndexField field = isShare ? IndexField.PERCENT : IndexField.VALUE;
    return request.province().isPresent()
        ? Conditions.figureOfFew(field, request.values())
        : Conditions.figure(field, request.values());
  }

  static NumberResults.NumberHit hit(Snapshot snapshot, int doc, Marks marks) throws IOException {
    Document stored = snapshot.searcher().storedFields().document(doc);
    Document article = Heads.withText(snapshot.searcher(), Heads.parent(snapshot.searcher(), doc));
    Optional<Correction> said = snapshot.judgements().of(doc);
    Mention.Quantity figure = StoredFigure.of(stored, said);
    return new NumberResults.NumberHit(
        StoredCards.evidence(stored.get(IndexField.SPAN.field())),
        figure.value(),
        figure.unit(),
        figure.counted(),
        figure.qualifier(),
        figure.denominator(),
        Indicators.standard()
            .of(figure, Heads.span(stored, IndexField.SENTENCE), Heads.text(article)),
        Heads.stored(stored, IndexField.TOLD_WHEN),
        Heads.head(article),
        sentence(stored, Heads.text(article), figure.span(), marks),
        said);
  }

  /** Returns the sentence stored with a child, with the child's words and the marks marked. */
  static Passage sentence(Document child, String text, Span words, Marks marks) {
    Span sentence = Heads.span(child, IndexField.SENTENCE);
    List<Marks.Mark> all = new ArrayList<>();
    marks.in(sentence.in(text)).stream()
        .map(mark -> shifted(mark, sentence.start()))
        .forEach(all::add);
    all.add(new Marks.Mark(words, "", 1));
    all.sort(Comparator.comparing(Marks.Mark::span));
    return new Passage(sentence, sentence.in(text), Marks.spans(all, sentence.start()));
  }

  private static Marks.Mark shifted(Marks.Mark mark, int by) {
    Span span = mark.span();
    return new Marks.Mark(new Span(span.start() + by, span.end() + by), mark.word(), mark.size());
  }
}
