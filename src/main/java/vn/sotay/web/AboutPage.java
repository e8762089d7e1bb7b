package vn.sotay.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.ProvinceCoverage;
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

  Answer answer(Asked asked) {
    Statistics statistics = base.statistics();
    return Answer.page(
        new View.About(
            asked.text("nav.about"),
            facts(asked, statistics),
            asked.labels().of(ProvinceCoverage.now(names(statistics))),
            years(statistics),
            boxes(asked, statistics),
            build(statistics.build())));
  }

  private static List<View.Fact> facts(Asked asked, Statistics statistics) {
    return List.of(
        count(asked, "about.articles", statistics.articles()),
        count(asked, "about.on-topic", statistics.onTopic()),
        count(asked, "about.practices", statistics.practices()),
        count(asked, "about.figures", statistics.figures()),
        count(asked, "about.citations", statistics.directiveMentions()),
        new View.Fact(
            asked.text("about.coverage"),
            asked.text(
                "about.provinces",
                counts(statistics, Facet.PROVINCE).size(),
                PROVINCES_NOW,
                counts(statistics, Facet.PROVINCE_THEN).size(),
                PROVINCES_THEN)));
  }

  private static List<String> names(Statistics statistics) {
    return counts(statistics, Facet.PROVINCE).stream().map(FacetCount::label).toList();
  }

  private static List<View.YearRow> years(Statistics statistics) {
    return statistics.years().stream()
        .map(
            year ->
                new View.YearRow(
                    new View.Link(
                        year.year(), Address.of("/").with("year", year.year()).toString()),
                    year.articles(),
                    part(year.then()),
                    part(year.now())))
        .toList();
  }

  private static String part(ProvinceCoverage coverage) {
    return coverage.covered().size() + "/" + coverage.all();
  }

  private static View.Fact count(Asked asked, String key, long count) {
    return new View.Fact(asked.text(key), asked.labels().number(count));
  }

  private static List<FacetCount> counts(Statistics statistics, Facet facet) {
    return statistics.facets().getOrDefault(facet, List.of());
  }

  private static List<View.Box> boxes(Asked asked, Statistics statistics) {
    return BOXES.stream()
        .map(facet -> box(asked.labels(), facet, counts(statistics, facet)))
        .filter(box -> !box.choices().isEmpty())
        .toList();
  }

  private static View.Box box(Labels labels, Facet facet, List<FacetCount> counts) {
    return new View.Box(
        labels.of(facet),
        counts.stream()
            .map(
                count ->
                    new View.Choice(
                        labels.value(facet, count.label()),
                        count.count(),
                        Address.of("/").with(facet.slug(), count.label()).toString(),
                        false))
            .toList());
  }

  private static List<View.Fact> build(Map<String, String> notes) {
    return Stream.of(new TreeMap<>(notes))
        .flatMap(sorted -> sorted.entrySet().stream())
        .map(entry -> new View.Fact(entry.getKey(), entry.getValue()))
        .toList();
  }
}
