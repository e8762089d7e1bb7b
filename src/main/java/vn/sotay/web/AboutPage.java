package vn.sotay.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.Statistics;

/** What is in the knowledge base, and how much of the country it covers. */
final class AboutPage {

  /** Provinces before and since 1 July 2025. */
  private static final int PROVINCES_THEN = 63;

  private static final int PROVINCES_NOW = 34;

  private static final List<Facet> BOXES =
      List.of(Facet.PROVINCE, Facet.YEAR, Facet.OUTLET, Facet.CATEGORY);

  private final KnowledgeBase base;

  AboutPage(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Parameters parameters) {
    Statistics statistics = base.statistics();
    return Answer.page(
        new View.About(
            "Về sổ tay này", facts(statistics), boxes(statistics), build(statistics.build())));
  }

  private static List<View.Fact> facts(Statistics statistics) {
    return List.of(
        fact("Bài", Labels.number(statistics.articles())),
        fact("Trong đó về sinh hoạt chi bộ", Labels.number(statistics.onTopic())),
        fact("Cách làm", Labels.number(statistics.practices())),
        fact("Số liệu", Labels.number(statistics.figures())),
        fact("Lượt viện dẫn văn bản", Labels.number(statistics.directiveMentions())),
        fact(
            "Độ phủ địa bàn",
            "%d/%d tỉnh, thành phố hiện nay; %d tên tỉnh trong các bài (trước 01/7/2025 cả nước có %d)"
                .formatted(
                    counts(statistics, Facet.PROVINCE).size(),
                    PROVINCES_NOW,
                    counts(statistics, Facet.PROVINCE_THEN).size(),
                    PROVINCES_THEN)));
  }

  private static List<FacetCount> counts(Statistics statistics, Facet facet) {
    return statistics.facets().getOrDefault(facet, List.of());
  }

  private static List<View.Box> boxes(Statistics statistics) {
    return BOXES.stream()
        .map(facet -> box(facet, counts(statistics, facet)))
        .filter(box -> !box.choices().isEmpty())
        .toList();
  }

  private static View.Box box(Facet facet, List<FacetCount> counts) {
    return new View.Box(
        Labels.of(facet),
        counts.stream()
            .map(
                count ->
                    new View.Choice(
                        Labels.value(facet, count.label()),
                        count.count(),
                        Address.of("/").with(facet.slug(), count.label()).toString(),
                        false))
            .toList());
  }

  private static List<View.Fact> build(Map<String, String> notes) {
    return Stream.of(new TreeMap<>(notes))
        .flatMap(sorted -> sorted.entrySet().stream())
        .map(entry -> fact(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static View.Fact fact(String name, String value) {
    return new View.Fact(name, value, Optional.empty());
  }
}
