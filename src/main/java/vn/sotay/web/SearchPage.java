package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.report.ExportFormat;
import vn.sotay.search.AskedIndicator;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.FacetFilter;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.SearchResults;

/** The first page: query box, facets, hits. */
final class SearchPage {

  private static final int SIZE = 10;

  /** Facets in the side column, in the order people think of them. */
  private static final List<Facet> BOXES =
      List.of(
          Facet.PROVINCE,
          Facet.YEAR,
          Facet.CATEGORY,
          Facet.DIRECTIVE,
          Facet.OUTLET,
          Facet.ON_TOPIC);

  /** More values than that nobody reads; the others are in reach by other words or filters. */
  private static final int MOST_CHOICES = 12;

  private final KnowledgeBase base;

  SearchPage(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Asked asked) {
    SearchRequest request = SearchQuestion.request(asked.parameters(), SIZE);
    try {
      return Answer.page(new Shown(asked, request, base.search(request)).view());
    } catch (MendableException e) {
      String fault = BadRequest.message(e, asked.labels().texts());
      return new Answer.Page(400, faulty(asked, request, fault));
    }
  }

  private static View.Search faulty(Asked asked, SearchRequest request, String fault) {
    return new View.Search(
        asked.text("search.faulty"),
        request.query(),
        List.of(),
        Optional.empty(),
        filters(asked, request),
        hidden(asked, request),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.of(fault),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new View.Paging(1, 1, Optional.empty(), Optional.empty()),
        List.of(),
        false);
  }

  private static Address address(Asked asked) {
    return SearchQuestion.address("/", asked.parameters());
  }

  private static List<View.Filter> filters(Asked asked, SearchRequest request) {
    return request.filters().stream()
        .map(
            filter -> {
              Address.Pair pair = SearchQuestion.pair(filter);
              return new View.Filter(
                  SearchQuestion.label(asked.labels(), filter),
                  address(asked).without(pair.name(), pair.value()).toString());
            })
        .toList();
  }

  /** The filters as hidden fields, so that a new query keeps them. */
  private static List<Address.Pair> hidden(Asked asked, SearchRequest request) {
    Stream<Address.Pair> showing =
        SearchQuestion.SHOWING.stream()
            .flatMap(
                name -> asked.parameters().one(name).map(v -> new Address.Pair(name, v)).stream());
    return Stream.concat(request.filters().stream().map(SearchQuestion::pair), showing).toList();
  }

  /** One answered search. */
  private record Shown(Asked asked, SearchRequest request, SearchResults results) {

    View.Search view() {
      long reachable = Math.min(results.total() + results.partial(), SearchRequest.MAX_DEPTH);
      return new View.Search(
          request.query().isEmpty() ? asked.text("search.title") : request.query(),
          request.query(),
          sorts(),
          accents(),
          filters(asked, request),
          hidden(asked, request),
          summary(),
          meant(),
          figures(),
          Optional.empty(),
          reachable == 0 ? doubts() : List.of(),
          found(),
          boxes(),
          timeline(),
          coverage(),
          Pages.of(address(asked), request.from() / SIZE + 1, reachable, SIZE),
          exports(),
          !request.query().isEmpty());
    }

    /** Whoever asks for a share or a number wants the table, not articles. */
    private Optional<View.Link> figures() {
      return AskedIndicator.in(request.query())
          .map(
              indicator ->
                  new View.Link(
                      asked.labels().of(indicator),
                      Address.of("/numbers")
                          .with("view", "table")
                          .with("q", indicator.label())
                          .toString()));
    }

    private String summary() {
      if (results.total() == 0 && results.partial() == 0) {
        return asked.text("search.nothing");
      }
      if (request.query().isEmpty()) {
        return asked.text(
            request.filters().isEmpty() ? "search.everything" : "search.filtered", results.total());
      }
      if (results.partial() == 0) {
        return asked.text("search.total", results.total());
      }
      boolean more = results.partial() >= SearchResults.PARTIAL_LIMIT;
      return asked.text(
          more ? "search.partial.more" : "search.partial", results.total(), results.partial());
    }

    private List<View.Link> sorts() {
      Address plain = address(asked).without("sort").without("page");
      return Stream.of(SearchRequest.Order.values())
          .map(
              order -> {
                Address there =
                    order == SearchRequest.Order.RELEVANCE
                        ? plain
                        : plain.with("sort", SearchQuestion.slug(order));
                return new View.Link(
                    asked.text("sort." + SearchQuestion.slug(order)),
                    order == request.order() ? "" : there.toString());
              })
          .toList();
    }

    /** A switch for who typed without accents and means it, and back. */
    private Optional<View.Link> accents() {
      Address plain = address(asked).without("accents").without("page");
      if (request.accents() == SearchRequest.Accents.EXACT) {
        return Optional.of(new View.Link(asked.text("search.accents.any"), plain.toString()));
      }
      return request.query().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new View.Link(
                  asked.text("search.accents.exact"),
                  plain.with("accents", SearchQuestion.EXACT).toString()));
    }

    private Optional<View.Link> meant() {
      return results
          .didYouMean()
          .map(query -> new View.Link(query, address(asked).replacing("q", query).toString()));
    }

    private Optional<View.Chart> timeline() {
      Address address = address(asked);
      return Charts.timeline(
          asked.labels(),
          results.months(),
          year -> address.with(Facet.YEAR.slug(), year).toString());
    }

    /** Beside the timeline, which compares. */
    private Optional<View.Coverage> coverage() {
      List<String> chosen =
          request.filters().stream()
              .filter(filter -> filter.equals(FacetFilter.include(Facet.PROVINCE, filter.label())))
              .map(FacetFilter::label)
              .toList();
      return results.total() == 0
          ? Optional.empty()
          : Optional.of(asked.labels().of(results.coverage(chosen)));
    }

    private List<View.Found> found() {
      List<View.Found> found = new ArrayList<>();
      boolean full = request.from() == 0 || request.from() < results.total();
      for (Hit hit : results.hits()) {
        found.add(Heads.found(asked.labels(), hit, full && !hit.allWords()));
        full = full && hit.allWords();
      }
      return found;
    }

    private List<View.Box> boxes() {
      return BOXES.stream().map(this::box).filter(box -> !box.choices().isEmpty()).toList();
    }

    private View.Box box(Facet facet) {
      return new View.Box(
          asked.labels().of(facet),
          results.facets().getOrDefault(facet, List.of()).stream()
              .limit(MOST_CHOICES)
              .map(count -> choice(facet, count))
              .toList());
    }

    private View.Choice choice(Facet facet, FacetCount count) {
      Address.Pair pair = SearchQuestion.pair(FacetFilter.include(facet, count.label()));
      Address.Pair not = SearchQuestion.pair(FacetFilter.exclude(facet, count.label()));
      boolean chosen = request.filters().contains(FacetFilter.include(facet, count.label()));
      Address address = address(asked);
      Address other =
          chosen
              ? address.without(pair.name(), pair.value())
              : address.with(pair.name(), pair.value());
      return new View.Choice(
          asked.labels().value(facet, count.label()),
          count.count(),
          other.toString(),
          chosen,
          chosen
              ? Optional.empty()
              : Optional.of(address.with(not.name(), not.value()).toString()));
    }

    private List<View.Link> exports() {
      return results.total() == 0
          ? List.of()
          : Exports.links(
              asked.labels(), address(asked).without("page"), "/search", ExportFormat.ALL);
    }

    /** Which filter or word to doubt first. */
    private List<String> doubts() {
      List<String> doubts = new ArrayList<>();
      request.filters().reversed().stream()
          .map(filter -> asked.text("doubt.filter", SearchQuestion.label(asked.labels(), filter)))
          .forEach(doubts::add);
      if (!request.query().isEmpty()) {
        doubts.add(asked.text("doubt.words"));
        doubts.add(asked.text("doubt.accents"));
      }
      if (doubts.isEmpty()) {
        doubts.add(asked.text("doubt.empty"));
      }
      return doubts;
    }
  }
}
