package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.DirectiveGraph.Edge;
import vn.sotay.search.DirectiveGraph.Relation;

/** What the articles say of a directive, and how directives hang together. */
final class DirectiveProfiles {

  private DirectiveProfiles() {}

  static Optional<DirectiveProfile> one(Snapshot snapshot, String spelling) throws IOException {
    Optional<DirectiveCitations> found = DirectiveSearch.one(snapshot, spelling);
    return found.isEmpty() ? Optional.empty() : Optional.of(profile(snapshot, found.get()));
  }

  private static DirectiveProfile profile(Snapshot snapshot, DirectiveCitations found)
      throws IOException {
    String id = found.directive().id();
    List<DirectiveProfile.Link> implementedBy = new ArrayList<>();
    for (int doc : mentions(snapshot, IndexField.IMPLEMENTS, id)) {
      for (String own : values(snapshot, doc, IndexField.DIRECTIVE_ID)) {
        implementedBy.add(new DirectiveProfile.Link(own, DirectiveSearch.citation(snapshot, doc)));
      }
    }
    return new DirectiveProfile(
        found.directive(),
        counts(found, head -> head.published().map(time -> Integer.toString(time.date().getYear())))
            .stream()
            .sorted(Comparator.comparing(FacetCount::label).reversed())
            .toList(),
        counts(found, head -> head.province().map(names -> names.now())),
        told(snapshot, id, IndexField.IMPLEMENTS),
        implementedBy,
        told(snapshot, id, IndexField.REPLACED_BY),
        snapshot
            .searcher()
            .count(
                Conditions.all(snapshot.judgements().of(Schema.PRACTICE), Conditions.cites(id))));
  }

  /** Returns what the sentences that cite a directive relate it to in a field. */
  private static List<DirectiveProfile.Link> told(Snapshot snapshot, String id, IndexField field)
      throws IOException {
    List<DirectiveProfile.Link> links = new ArrayList<>();
    for (int doc : mentions(snapshot, IndexField.DIRECTIVE_ID, id)) {
      for (String other : values(snapshot, doc, field)) {
        links.add(new DirectiveProfile.Link(other, DirectiveSearch.citation(snapshot, doc)));
      }
    }
    return links;
  }

  private static List<FacetCount> counts(
      DirectiveCitations found, Function<ArticleHead, Optional<String>> property) {
    return found.citations().stream()
        .flatMap(citation -> property.apply(citation.article()).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(ValueCounts.BY_COUNT)
        .toList();
  }

  private static List<Integer> mentions(Snapshot snapshot, IndexField field, String id)
      throws IOException {
    return snapshot.page(
        Conditions.all(snapshot.judgements().of(Schema.DIRECTIVE), Conditions.term(field, id)),
        Ranking.sort(SearchRequest.Order.NEWEST),
        0,
        DirectiveSearch.MOST_MENTIONS);
  }

  private static List<String> values(Snapshot snapshot, int doc, IndexField field)
      throws IOException {
    Document mention = snapshot.searcher().storedFields().document(doc);
    return Arrays.asList(mention.getValues(field.field()));
  }

  static DirectiveGraph graph(Snapshot snapshot) throws IOException {
    List<CitedDirective> directives = DirectiveSearch.all(snapshot);
    Map<Edge, Long> implementing = new TreeMap<>(BY_ENDS);
    for (FacetCount superior :
        ValueCounts.of(
            ValueCounts.collect(snapshot.searcher(), snapshot.judgements().of(Schema.DIRECTIVE)),
            IndexField.IMPLEMENTS)) {
      for (int doc : mentions(snapshot, IndexField.IMPLEMENTS, superior.label())) {
        for (String own : values(snapshot, doc, IndexField.DIRECTIVE_ID)) {
          implementing.merge(
              new Edge(own, superior.label(), Relation.IMPLEMENTS, 0), 1L, Long::sum);
        }
      }
    }
    List<Edge> edges = new ArrayList<>();
    implementing.forEach(
        (edge, count) -> edges.add(new Edge(edge.from(), edge.to(), edge.relation(), count)));
    edges.addAll(replaced(directives));
    edges.sort(BY_ENDS);
    return new DirectiveGraph(directives, edges);
  }

  private static final Comparator<Edge> BY_ENDS =
      Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::relation);

  private static List<Edge> replaced(List<CitedDirective> directives) {
    Set<String> cited = directives.stream().map(CitedDirective::id).collect(Collectors.toSet());
    return DirectiveRegister.standard().all().stream()
        .filter(entry -> cited.contains(entry.id()))
        .flatMap(
            entry ->
                entry.replacedBy().filter(cited::contains).stream()
                    .map(next -> new Edge(entry.id(), next, Relation.REPLACED_BY, 1)))
        .toList();
  }
}
