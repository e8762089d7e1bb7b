package vn.sotay.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.sotay.article.Statement;
import vn.sotay.report.ExportFormat;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeFacet;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.PracticeResults;

/** Practice cards, narrowed by category, province, year, modality, directive. */
final class PracticesPage {

  private static final List<String> NAMES =
      List.of(
          "q", "category", "province", "modality", "directive", "from", "to", "min", "max", "page");

  static final Set<String> KNOWN = Set.copyOf(NAMES);

  /** Filters that the form doesn't show. */
  private static final List<String> FILTERS =
      List.of("category", "province", "modality", "directive", "min", "max");

  private static final int SIZE = 20;
  private static final int MOST_CHOICES = 25;

  private final KnowledgeBase base;

  PracticesPage(KnowledgeBase base) {
    this.base = base;
  }

  static PracticeRequest request(Parameters parameters, int size) {
    return new PracticeRequest(
        parameters.words("q"),
        parameters.one("category"),
        parameters.one("province"),
        parameters.years(),
        parameters.one("directive"),
        modality(parameters),
        parameters.range(),
        List.of(),
        (parameters.page(size) - 1) * size,
        size);
  }

  private static Optional<Statement.Modality> modality(Parameters parameters) {
    List<String> slugs =
        Stream.of(Statement.Modality.values()).map(Statement.Modality::slug).toList();
    return parameters
        .choice("modality", slugs)
        .map(slug -> Statement.Modality.valueOf(slug.toUpperCase(Locale.ROOT)));
  }

  Answer answer(Asked asked) {
    PracticeRequest request = request(asked.parameters(), SIZE);
    return Answer.page(new Shown(asked, request, base.practices(request)).view());
  }

  /** One answered question. */
  private record Shown(Asked asked, PracticeRequest request, PracticeResults results) {

    View.Practices view() {
      var cards = new PracticeCards(asked.labels());
      return new View.Practices(
          asked.text("nav.practices"),
          request.words(),
          asked.parameters().words("from"),
          asked.parameters().words("to"),
          filters(),
          hidden(),
          results.total() == 0
              ? asked.text("practices.nothing")
              : asked.text("practices.total", results.total()),
          asked.labels().of(results.coverage()),
          results.hits().stream().map(cards::of).toList(),
          boxes(),
          Charts.years(
              asked.text("chart.practices"),
              asked.text("nav.practices"),
              results.facet(PracticeFacet.YEAR),
              this::year),
          Pages.of(address(), request.from() / SIZE + 1, results.total(), SIZE),
          results.total() == 0
              ? List.of()
              : Exports.links(asked.labels(), address(), "/practices", ExportFormat.ALL));
    }

    private Address address() {
      return asked.parameters().address("/practices", NAMES);
    }

    private String year(String year) {
      return address().replacing("from", year).replacing("to", year).toString();
    }

    private List<View.Filter> filters() {
      return hidden().stream()
          .map(
              pair ->
                  new View.Filter(
                      asked.text("filter." + pair.name()) + ": " + value(pair.name(), pair.value()),
                      address().without(pair.name()).without("page").toString()))
          .toList();
    }

    private String value(String name, String value) {
      return switch (name) {
        case "category" -> asked.labels().category(value);
        case "directive" -> Labels.directive(value);
        case "modality" -> asked.text("modality." + value);
        default -> value;
      };
    }

    /** What the form doesn't show, so that sending it keeps the filters. */
    private List<Address.Pair> hidden() {
      return FILTERS.stream()
          .flatMap(
              name -> asked.parameters().one(name).map(v -> new Address.Pair(name, v)).stream())
          .toList();
    }

    private List<View.Box> boxes() {
      return Stream.of(
              box("category", results.facet(PracticeFacet.CATEGORY)),
              box("province", results.facet(PracticeFacet.PROVINCE)),
              box("modality", results.facet(PracticeFacet.MODALITY)),
              box("directive", results.facet(PracticeFacet.DIRECTIVE)),
              years())
          .filter(box -> !box.choices().isEmpty())
          .toList();
    }

    private View.Box box(String name, List<FacetCount> counts) {
      return new View.Box(
          asked.text("filter." + name),
          counts.stream()
              .limit(MOST_CHOICES)
              .map(
                  count ->
                      choice(
                          count,
                          value(name, count.label()),
                          asked.parameters().words(name).equals(count.label()),
                          address -> address.without(name),
                          address -> address.replacing(name, count.label())))
              .toList());
    }

    private View.Box years() {
      return new View.Box(
          asked.text("facet.year"),
          results.facet(PracticeFacet.YEAR).stream()
              .map(
                  count ->
                      choice(
                          count,
                          count.label(),
                          asked.parameters().words("from").equals(count.label())
                              && asked.parameters().words("to").equals(count.label()),
                          address -> address.without("from").without("to"),
                          address ->
                              address
                                  .replacing("from", count.label())
                                  .replacing("to", count.label())))
              .toList());
    }

    private View.Choice choice(
        FacetCount count,
        String label,
        boolean chosen,
        UnaryOperator<Address> less,
        UnaryOperator<Address> more) {
      Address other = (chosen ? less : more).apply(address().without("page"));
      return new View.Choice(label, count.count(), other.toString(), chosen);
    }
  }
}
