package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.SearchRequest.Order;

/** Answers questions about the directives that articles cite. */
final class DirectiveSearch {

  /** Most mentions read of one directive; the newest are. */
  static final int MOST_MENTIONS = 1_000;

  private static final int MOST_EXAMPLES = 3;

  private final Snapshot snapshot;

  private DirectiveSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static List<CitedDirective> all(Snapshot snapshot) throws IOException {
    var search = new DirectiveSearch(snapshot);
    List<CitedDirective> all = new ArrayList<>();
    for (FacetCount id : search.ids(snapshot.judgements().of(Schema.DIRECTIVE))) {
      all.add(search.directive(id, search.mentions(id.label())));
    }
    all.sort(
        Comparator.comparingLong(CitedDirective::articles)
            .thenComparingLong(CitedDirective::mentions)
            .reversed()
            .thenComparing(CitedDirective::id));
    return List.copyOf(all);
  }

  /** Returns those whose number, type, issuer or title has all words, whatever their accents. */
  static List<CitedDirective> about(Snapshot snapshot, String words) throws IOException {
    Set<String> asked = letters(words);
    return all(snapshot).stream()
        .filter(directive -> letters(description(directive)).containsAll(asked))
        .toList();
  }

  private static String description(CitedDirective directive) {
    Optional<DirectiveRegister.Entry> known = DirectiveRegister.standard().byId(directive.id());
    return String.join(
        " ",
        known.map(DirectiveRegister.Entry::number).or(directive::number).orElse(directive.id()),
        directive.type().replace('-', ' '),
        known.map(DirectiveRegister.Entry::issuer).orElse(""),
        known.map(DirectiveRegister.Entry::title).orElse(""));
  }

  private static Set<String> letters(String words) {
    return Words.of(words).stream().map(Word::folded).collect(Collectors.toSet());
  }

  static Optional<DirectiveCitations> one(Snapshot snapshot, String spelling) throws IOException {
    var search = new DirectiveSearch(snapshot);
    Optional<FacetCount> id = search.idOf(spelling);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> mentions = search.mentions(id.get().label());
    List<DirectiveCitations.Citation> citations = new ArrayList<>();
    for (int doc : mentions) {
      citations.add(citation(snapshot, doc));
    }
    return Optional.of(new DirectiveCitations(search.directive(id.get(), mentions), citations));
  }

  private List<FacetCount> ids(Query mentions) throws IOException {
    return ValueCounts.of(
        ValueCounts.collect(snapshot.searcher(), mentions), IndexField.DIRECTIVE_ID);
  }

  /** Returns the directive of exactly this id, or else the most cited one spelt so. */
  private Optional<FacetCount> idOf(String spelling) throws IOException {
    Optional<FacetCount> exact = exactly(spelling);
    if (exact.isPresent()) {
      return exact;
    }
    Optional<FacetCount> spelt = ids(and(Conditions.cites(spelling))).stream().findFirst();
    return spelt.isPresent() ? exactly(spelt.get().label()) : spelt;
  }

  private Optional<FacetCount> exactly(String id) throws IOException {
    return ids(and(Conditions.term(IndexField.DIRECTIVE_ID, id))).stream()
        .filter(count -> count.label().equals(id))
        .findFirst();
  }

  private Query and(Query condition) {
    return Conditions.all(snapshot.judgements().of(Schema.DIRECTIVE), condition);
  }

  private List<Integer> mentions(String id) throws IOException {
    return snapshot.page(
        and(Conditions.term(IndexField.DIRECTIVE_ID, id)),
        Ranking.sort(Order.NEWEST),
        0,
        MOST_MENTIONS);
  }

  private CitedDirective directive(FacetCount id, List<Integer> mentions) throws IOException {
    List<String> numbers = new ArrayList<>();
    List<String> types = new ArrayList<>();
    Map<PageId, Evidence> examples = new LinkedHashMap<>();
    for (int doc : mentions) {
      Document mention = snapshot.searcher().storedFields().document(doc);
      Heads.stored(mention, IndexField.DIRECTIVE_NUMBER).ifPresent(numbers::add);
      Heads.stored(mention, IndexField.DIRECTIVE_TYPE).ifPresent(types::add);
      Evidence evidence = StoredCards.evidence(mention.get(IndexField.SPAN.field()));
      examples.putIfAbsent(evidence.page(), evidence);
    }
    return new CitedDirective(
        id.label(),
        mostFrequent(numbers),
        mostFrequent(types).orElse(""),
        articles(id.label()),
        id.count(),
        examples.values().stream().limit(MOST_EXAMPLES).toList());
  }

  private long articles(String id) throws IOException {
    Query mentions = and(Conditions.term(IndexField.DIRECTIVE_ID, id));
    return snapshot
        .searcher()
        .count(new ToParentBlockJoinQuery(mentions, Conditions.PARENTS, ScoreMode.None));
  }

  private static Optional<String> mostFrequent(List<String> values) {
    return values.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .min(ValueCounts.BY_COUNT)
        .map(FacetCount::label);
  }

  /** Returns a mention with its sentence. */
  static DirectiveCitations.Citation citation(Snapshot snapshot, int doc) throws IOException {
    Document mention = snapshot.searcher().storedFields().document(doc);
    Document article = Heads.withText(snapshot.searcher(), Heads.parent(snapshot.searcher(), doc));
    Evidence evidence = StoredCards.evidence(mention.get(IndexField.SPAN.field()));
    return new DirectiveCitations.Citation(
        evidence,
        Heads.head(article),
        NumberSearch.sentence(mention, Heads.text(article), evidence.span(), Marks.of("")));
  }
}
