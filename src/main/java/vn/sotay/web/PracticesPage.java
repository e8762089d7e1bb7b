package vn.sotay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.Evidence;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Statement;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.PracticeResults;
import vn.sotay.search.PracticeResults.PracticeHit;

/** Practice cards, narrowed by category, province, year, modality, directive. */
final class PracticesPage {

  private static final List<String> NAMES =
      List.of(
          "q", "category", "province", "modality", "directive", "from", "to", "min", "max", "page");

  static final Set<String> KNOWN = Set.copyOf(NAMES);

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

  Answer answer(Parameters parameters) {
    PracticeRequest request = request(parameters, SIZE);
    PracticeResults results = base.practices(request);
    Address address = parameters.address("/practices", NAMES);
    return Answer.page(
        new View.Practices(
            "Cách làm",
            request.words(),
            modalities(request),
            parameters.words("from"),
            parameters.words("to"),
            filters(parameters, address),
            hidden(parameters),
            results.total() == 0
                ? "Không tìm thấy cách làm nào. Thử bỏ bớt một bộ lọc."
                : Labels.number(results.total()) + " cách làm.",
            results.hits().stream().map(PracticesPage::card).toList(),
            boxes(results, parameters, address),
            Pages.of(address, request.from() / SIZE + 1, results.total(), SIZE)));
  }

  private static List<View.Option> modalities(PracticeRequest request) {
    List<View.Option> options = new ArrayList<>();
    options.add(new View.Option("", "Tất cả", request.modality().isEmpty()));
    for (Statement.Modality modality : Statement.Modality.values()) {
      boolean selected = request.modality().filter(modality::equals).isPresent();
      options.add(new View.Option(modality.slug(), Labels.of(modality), selected));
    }
    return options;
  }

  /** Filters the form doesn't show, by name. */
  private static final Map<String, String> FILTERS = filters();

  private static Map<String, String> filters() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("category", "Cách làm");
    labels.put("province", "Tỉnh, thành phố");
    labels.put("directive", "Văn bản");
    labels.put("min", "Tỷ lệ từ (%)");
    labels.put("max", "Tỷ lệ đến (%)");
    return labels;
  }

  private static List<View.Filter> filters(Parameters parameters, Address address) {
    return hidden(parameters).stream()
        .map(
            pair ->
                new View.Filter(
                    FILTERS.get(pair.name()) + ": " + value(pair),
                    address.without(pair.name()).without("page").toString()))
        .toList();
  }

  private static String value(Address.Pair pair) {
    return switch (pair.name()) {
      case "category" -> Labels.category(pair.value());
      case "directive" -> Labels.directive(pair.value());
      default -> pair.value();
    };
  }

  /** What the form doesn't show, so that sending it keeps the filters. */
  private static List<Address.Pair> hidden(Parameters parameters) {
    return FILTERS.keySet().stream()
        .flatMap(name -> parameters.one(name).map(v -> new Address.Pair(name, v)).stream())
        .toList();
  }

  private static View.Card card(PracticeHit hit) {
    PracticeCard card = hit.card();
    return new View.Card(
        new View.Quote(
            Heads.pieces(hit.passage().text(), hit.passage().marks()),
            Heads.path(card.practice().page(), card.practice().span())),
        card.categories().stream()
            .map(
                slug ->
                    new View.Link(
                        Labels.category(slug),
                        Address.of("/practices").with("category", slug).toString()))
            .toList(),
        facts(card),
        card.results().stream().map(Heads::quote).toList(),
        Heads.of(hit.article()),
        card.copies().stream().map(PracticesPage::copy).toList());
  }

  private static View.Link copy(Evidence evidence) {
    return new View.Link("cùng tin, bài khác", Heads.path(evidence.page(), evidence.span()));
  }

  private static List<View.Fact> facts(PracticeCard card) {
    List<View.Fact> facts = new ArrayList<>();
    card.actor().ifPresent(actor -> facts.add(fact("Ai làm", actor.quotation())));
    card.province().ifPresent(names -> facts.add(fact("Ở đâu", Labels.of(names))));
    card.when().ifPresent(when -> facts.add(fact("Khi nào", Labels.when(when))));
    facts.add(fact("Mức độ", Labels.of(card.modality())));
    if (!card.figures().isEmpty()) {
      facts.add(
          fact(
              "Số liệu",
              String.join("; ", card.figures().stream().map(Evidence::quotation).toList())));
    }
    card.directives()
        .forEach(
            id ->
                facts.add(
                    new View.Fact(
                        "Văn bản", Labels.directive(id), Optional.of(DirectivePage.path(id)))));
    return facts;
  }

  private static View.Fact fact(String name, String value) {
    return new View.Fact(name, value, Optional.empty());
  }

  private static List<View.Box> boxes(
      PracticeResults results, Parameters parameters, Address address) {
    return Stream.of(
            box("category", "Cách làm", results.categories(), parameters, address),
            box("province", "Tỉnh, thành phố", results.provinces(), parameters, address))
        .filter(box -> !box.choices().isEmpty())
        .toList();
  }

  private static View.Box box(
      String name, String label, List<FacetCount> counts, Parameters parameters, Address address) {
    List<View.Choice> choices =
        counts.stream()
            .limit(MOST_CHOICES)
            .map(
                count -> {
                  boolean chosen = parameters.words(name).equals(count.label());
                  Address other =
                      chosen
                          ? address.without(name).without("page")
                          : address.replacing(name, count.label());
                  return new View.Choice(
                      name.equals("category") ? Labels.category(count.label()) : count.label(),
                      count.count(),
                      other.toString(),
                      chosen);
                })
            .toList();
    return new View.Box(label, choices);
  }
}
