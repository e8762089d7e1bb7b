package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
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

  Answer answer(Parameters parameters) {
    SearchRequest request = SearchQuestion.request(parameters, SIZE);
    try {
      return Answer.page(new Shown(parameters, request, base.search(request)).view());
    } catch (MendableException e) {
      return new Answer.Page(400, faulty(parameters, request, e.getMessage()));
    }
  }

  private static View.Search faulty(Parameters parameters, SearchRequest request, String fault) {
    return new View.Search(
        "Câu tìm có lỗi",
        request.query(),
        List.of(),
        filters(parameters, request),
        hidden(request),
        "Câu tìm chưa đúng cú pháp.",
        Optional.of(fault),
        List.of(),
        List.of(),
        List.of(),
        new View.Paging(1, 1, Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  private static Address address(Parameters parameters) {
    return SearchQuestion.address("/", parameters);
  }

  private static List<View.Filter> filters(Parameters parameters, SearchRequest request) {
    return request.filters().stream()
        .map(
            filter -> {
              Address.Pair pair = SearchQuestion.pair(filter);
              return new View.Filter(
                  SearchQuestion.label(filter),
                  address(parameters).without(pair.name(), pair.value()).toString());
            })
        .toList();
  }

  /** The filters as hidden fields, so that a new query keeps them. */
  private static List<Address.Pair> hidden(SearchRequest request) {
    Stream<Address.Pair> sort =
        request.order() == SearchRequest.Order.RELEVANCE
            ? Stream.empty()
            : Stream.of(new Address.Pair("sort", "newest"));
    return Stream.concat(request.filters().stream().map(SearchQuestion::pair), sort).toList();
  }

  /** One answered search. */
  private record Shown(Parameters parameters, SearchRequest request, SearchResults results) {

    View.Search view() {
      long reachable = Math.min(results.total() + results.partial(), SearchRequest.MAX_DEPTH);
      return new View.Search(
          request.query().isEmpty() ? "Tìm kiếm" : request.query(),
          request.query(),
          sorts(),
          filters(parameters, request),
          hidden(request),
          summary(),
          Optional.empty(),
          reachable == 0 ? doubts() : List.of(),
          found(),
          boxes(),
          Pages.of(address(parameters), request.from() / SIZE + 1, reachable, SIZE),
          report());
    }

    private String summary() {
      if (results.total() == 0 && results.partial() == 0) {
        return "Không tìm thấy bài nào.";
      }
      String all = "%s bài".formatted(Labels.number(results.total()));
      if (request.query().isEmpty()) {
        return all + (request.filters().isEmpty() ? " trong sổ tay." : " theo bộ lọc đã chọn.");
      }
      return results.partial() == 0
          ? all + " có đủ các từ cần tìm."
          : "%s có đủ các từ cần tìm, %s%s bài có một số từ."
              .formatted(
                  all,
                  results.partial() >= SearchResults.PARTIAL_LIMIT ? "hơn " : "",
                  Labels.number(results.partial()));
    }

    private List<View.Link> sorts() {
      boolean newest = request.order() == SearchRequest.Order.NEWEST;
      Address address = address(parameters).without("sort").without("page");
      return List.of(
          new View.Link("Sát nhất", newest ? address.toString() : ""),
          new View.Link("Mới nhất", newest ? "" : address.with("sort", "newest").toString()));
    }

    private List<View.Found> found() {
      List<View.Found> found = new ArrayList<>();
      boolean full = request.from() == 0 || request.from() < results.total();
      for (Hit hit : results.hits()) {
        found.add(found(hit, full && !hit.allWords()));
        full = full && hit.allWords();
      }
      return found;
    }

    private static View.Found found(Hit hit, boolean startsPartial) {
      return new View.Found(
          Heads.of(hit.article(), hit.titleMarks()),
          hit.passages().stream().map(passage -> Heads.quote(hit.article().id(), passage)).toList(),
          hit.copies().stream().map(Heads::of).toList(),
          startsPartial);
    }

    private List<View.Box> boxes() {
      return BOXES.stream().map(this::box).filter(box -> !box.choices().isEmpty()).toList();
    }

    private View.Box box(Facet facet) {
      return new View.Box(
          Labels.of(facet),
          results.facets().getOrDefault(facet, List.of()).stream()
              .limit(MOST_CHOICES)
              .map(count -> choice(facet, count))
              .toList());
    }

    private View.Choice choice(Facet facet, FacetCount count) {
      Address.Pair pair = SearchQuestion.pair(FacetFilter.include(facet, count.label()));
      boolean chosen = request.filters().contains(FacetFilter.include(facet, count.label()));
      Address address = address(parameters);
      Address other =
          chosen
              ? address.without(pair.name(), pair.value())
              : address.with(pair.name(), pair.value());
      return new View.Choice(
          Labels.value(facet, count.label()), count.count(), other.toString(), chosen);
    }

    private Optional<String> report() {
      return results.total() == 0
          ? Optional.empty()
          : Optional.of(address(parameters).without("page").at("/report.docx").toString());
    }

    /** Which filter or word to doubt first. */
    private List<String> doubts() {
      List<String> doubts = new ArrayList<>();
      request.filters().reversed().stream()
          .map(filter -> "Thử bỏ bộ lọc “%s”.".formatted(SearchQuestion.label(filter)))
          .forEach(doubts::add);
      if (!request.query().isEmpty()) {
        doubts.add("Thử ít từ hơn, hoặc bỏ dấu ngoặc kép quanh cụm từ.");
        doubts.add("Thử gõ không dấu: “sinh hoat chi bo” tìm cả “sinh hoạt chi bộ”.");
      }
      if (doubts.isEmpty()) {
        doubts.add("Sổ tay chưa có bài nào. Hãy thu thập và dựng lại chỉ mục.");
      }
      return doubts;
    }
  }
}
