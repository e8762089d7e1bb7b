package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.Unit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.NumberResults;
import vn.sotay.search.NumberResults.NumberHit;

/** Figures, narrowed by unit, range, what is counted, province and year. */
final class NumbersPage {

  private static final List<String> NAMES =
      List.of("unit", "min", "max", "q", "province", "from", "to", "page");

  static final Set<String> KNOWN = Set.copyOf(NAMES);

  private static final int SIZE = 50;

  private final KnowledgeBase base;

  NumbersPage(KnowledgeBase base) {
    this.base = base;
  }

  static NumberRequest request(Parameters parameters, int size) {
    return new NumberRequest(
        unit(parameters),
        parameters.range(),
        parameters.words("q"),
        parameters.one("province"),
        parameters.years(),
        (parameters.page(size) - 1) * size,
        size);
  }

  private static Optional<Unit> unit(Parameters parameters) {
    return parameters
        .choice("unit", Stream.of(Unit.values()).map(Unit::slug).toList())
        .map(slug -> Unit.valueOf(slug.toUpperCase(Locale.ROOT)));
  }

  Answer answer(Parameters parameters) {
    NumberRequest request = request(parameters, SIZE);
    NumberResults results = base.numbers(request);
    Address address = parameters.address("/numbers", NAMES);
    return Answer.page(
        new View.Numbers(
            "Số liệu",
            request.counted(),
            units(request),
            parameters.words("min"),
            parameters.words("max"),
            parameters.words("province"),
            parameters.words("from"),
            parameters.words("to"),
            results.total() == 0
                ? "Không tìm thấy số liệu nào. Thử bỏ khoảng giá trị hoặc từ cần tìm trước."
                : Labels.number(results.total()) + " số liệu.",
            results.hits().stream().map(NumbersPage::figure).toList(),
            Pages.of(address, request.from() / SIZE + 1, results.total(), SIZE)));
  }

  private static List<View.Option> units(NumberRequest request) {
    List<View.Option> options = new ArrayList<>();
    options.add(new View.Option("", "Tất cả", request.unit().isEmpty()));
    for (Unit unit : Unit.values()) {
      boolean selected = request.unit().filter(unit::equals).isPresent();
      options.add(new View.Option(unit.slug(), Labels.of(unit), selected));
    }
    return options;
  }

  private static View.Figure figure(NumberHit hit) {
    return new View.Figure(
        hit.evidence().quotation(),
        Labels.reading(hit.value(), hit.unit(), hit.qualifier()),
        hit.counted().orElse(""),
        new View.Quote(
            Heads.pieces(hit.sentence().text(), hit.sentence().marks()),
            Heads.path(hit.evidence().page(), hit.evidence().span())),
        Heads.of(hit.article()));
  }
}
