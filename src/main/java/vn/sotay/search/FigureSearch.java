package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import vn.sotay.article.Mention;
import vn.sotay.article.Unit;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.notebook.Correction;
import vn.sotay.reference.Indicators;
import vn.sotay.reference.Indicators.Indicator;
import vn.sotay.search.NumberResults.NumberHit;

/** Figures side by side: tables over provinces and years, and contradictions. */
final class FigureSearch {

  private static final String UNKNOWN = "";

  private static final int YEAR_DIGITS = 4;

  /** Before an indicator's slug, which no word has. */
  private static final String INDICATOR = "#";

  private final Snapshot snapshot;
  private final NumberRequest request;

  private FigureSearch(Snapshot snapshot, NumberRequest request) {
    this.snapshot = snapshot;
    this.request = request;
  }

  static FigureTable table(Snapshot snapshot, NumberRequest request) throws IOException {
    return new FigureSearch(snapshot, request).table();
  }

  static List<IndicatorCount> indicators(Snapshot snapshot) throws IOException {
    List<IndicatorCount> counts = new ArrayList<>();
    for (Indicator indicator : Indicators.standard().all()) {
      Query query =
          Conditions.all(
              snapshot.judgements().of(Schema.FIGURE),
              Conditions.term(IndexField.INDICATOR, indicator.slug()));
      counts.add(new IndicatorCount(indicator, snapshot.searcher().count(query)));
    }
    return counts.stream().filter(count -> count.figures() > 0).toList();
  }

  static List<Contradiction> contradictions(Snapshot snapshot, NumberRequest request)
      throws IOException {
    return new FigureSearch(snapshot, request).contradictions();
  }

  private FigureTable table() throws IOException {
    Query query = NumberSearch.indicator(snapshot, request);
    Map<String, List<NumberHit>> byPlaceAndYear = new TreeMap<>();
    for (int doc : newest(query)) {
      NumberHit hit = NumberSearch.hit(snapshot, doc, Marks.of(request.counted()));
      byPlaceAndYear.computeIfAbsent(key(hit), key -> new ArrayList<>()).add(hit);
    }
    List<FigureTable.Row> rows =
        byPlaceAndYear.values().stream()
            .map(FigureSearch::row)
            .sorted(
                Comparator.comparing(FigureTable.Row::province)
                    .thenComparing(FigureTable.Row::year, Comparator.reverseOrder()))
            .toList();
    return new FigureTable(snapshot.searcher().count(query), rows);
  }

  private List<Integer> newest(Query query) throws IOException {
    return snapshot.page(query, Ranking.sort(SearchRequest.Order.NEWEST), 0, FigureTable.LIMIT);
  }

  private static String key(NumberHit hit) {
    return province(hit) + "\t" + year(hit);
  }

  private static FigureTable.Row row(List<NumberHit> hits) {
    Comparator<NumberHit> byValue =
        Comparator.comparing(
            hit -> hit.value().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    return new FigureTable.Row(
        province(hits.getFirst()), year(hits.getFirst()), hits.stream().sorted(byValue).toList());
  }

  private static String province(NumberHit hit) {
    return hit.article().province().map(names -> names.now()).orElse(UNKNOWN);
  }

  private static String year(NumberHit hit) {
    return hit.when()
        .map(iso -> iso.substring(0, YEAR_DIGITS))
        .or(() -> hit.article().published().map(time -> Integer.toString(time.date().getYear())))
        .orElse(UNKNOWN);
  }

  /** A figure with what it is compared by. */
  private record Claim(int doc, long story, ToldValue told) {}

  private List<Contradiction> contradictions() throws IOException {
    Query query =
        Conditions.all(
            NumberSearch.indicator(snapshot, request),
            Conditions.term(IndexField.COMPARABLE, Schema.YES));
    Map<String, List<Claim>> claims = new TreeMap<>();
    for (int doc : newest(query)) {
      add(claims, doc);
    }
    List<Contradiction> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, List<Claim>> group : claims.entrySet()) {
      addContradictions(group, told, found);
    }
    return found;
  }

  private void add(Map<String, List<Claim>> claims, int doc) throws IOException {
    Document stored = snapshot.searcher().storedFields().document(doc);
    Optional<Correction> said = snapshot.judgements().of(doc);
    Mention.Quantity figure = StoredFigure.of(stored, said);
    String printed = StoredCards.evidence(stored.get(IndexField.SPAN.field())).quotation();
    Optional<ToldValue> told = ToldValue.of(figure, printed, said);
    if (told.isEmpty() || figure.counted().isEmpty()) {
      return;
    }
    long story = snapshot.stories().of(Heads.parent(snapshot.searcher(), doc));
    var claim = new Claim(doc, story, told.orElseThrow());
    for (String aspect : aspects(figure, indicator(stored, said))) {
      for (String subject : stored.getValues(IndexField.SUBJECT.field())) {
        for (String period : stored.getValues(IndexField.PERIOD.field())) {
          claims
              .computeIfAbsent(String.join("\t", aspect, subject, period), k -> new ArrayList<>())
              .add(claim);
        }
      }
    }
  }

  /** Returns the indicator as it was indexed; a mended figure may tell of another. */
  private static Optional<String> indicator(Document stored, Optional<Correction> said) {
    return Optional.ofNullable(stored.get(IndexField.INDICATOR.field()))
        .filter(slug -> said.filter(each -> !each.adds()).isEmpty());
  }

  /** Returns what two figures must share to speak of the same: equal words, or an indicator. */
  private static List<String> aspects(Mention.Quantity figure, Optional<String> indicator) {
    String words =
        Words.of(figure.counted().orElseThrow()).stream()
            .map(Word::key)
            .collect(Collectors.joining(" "));
    return Stream.concat(Stream.of(words), indicator.map(INDICATOR::concat).stream())
        .map(aspect -> compared(figure.unit()).slug() + "\t" + aspect)
        .toList();
  }

  /** A part of a whole is a percentage, too. */
  private static Unit compared(Unit unit) {
    return unit == Unit.RATIO ? Unit.PERCENT : unit;
  }

  private void addContradictions(
      Map.Entry<String, List<Claim>> group, Set<String> told, List<Contradiction> found)
      throws IOException {
    List<Claim> claims = group.getValue();
    for (int later = 0; later < claims.size(); later++) {
      for (int earlier = later + 1; earlier < claims.size(); earlier++) {
        Claim one = claims.get(earlier);
        Claim other = claims.get(later);
        boolean differ = one.story() != other.story() && !one.told().agreesWith(other.told());
        if (differ && told.add(one.doc() + " " + other.doc())) {
          found.add(contradiction(group.getKey(), one, other));
        }
      }
    }
  }

  private Contradiction contradiction(String key, Claim one, Claim other) throws IOException {
    String[] parts = key.split("\t", -1);
    NumberHit first = NumberSearch.hit(snapshot, one.doc(), Marks.of(request.counted()));
    NumberHit second = NumberSearch.hit(snapshot, other.doc(), Marks.of(request.counted()));
    return new Contradiction(
        first.counted().orElseThrow(), compared(first.unit()), parts[2], parts[3], first, second);
  }
}
