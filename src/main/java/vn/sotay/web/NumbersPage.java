package vn.sotay.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.Unit;
import vn.sotay.notebook.Layer;
import vn.sotay.report.ExportFormat;
import vn.sotay.search.Contradiction;
import vn.sotay.search.FigureTable;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.NumberResults;
import vn.sotay.search.NumberResults.NumberHit;

/** Figures, narrowed by unit, range, what is counted, province and year. */
final class NumbersPage {

  private static final List<String> ASKING =
      List.of("unit", "min", "max", "q", "province", "from", "to");

  private static final List<String> NAMES =
      Stream.concat(ASKING.stream(), Stream.of("view", "page")).toList();

  static final Set<String> KNOWN = Set.copyOf(NAMES);

  /** One by one, by province and year, in pairs that differ. */
  private static final List<String> VIEWS = List.of("list", "table", "contradictions");

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
        parameters.province(),
        parameters.years(),
        (parameters.page(size) - 1) * size,
        size);
  }

  private static Optional<Unit> unit(Parameters parameters) {
    return parameters
        .choice("unit", Stream.of(Unit.values()).map(Unit::slug).toList())
        .map(slug -> Unit.valueOf(slug.toUpperCase(Locale.ROOT)));
  }

  Answer answer(Asked asked) {
    String view = asked.parameters().choice("view", VIEWS).orElse(VIEWS.getFirst());
    NumberRequest request = request(asked.parameters(), SIZE);
    var shown = new Shown(asked, request, view, indicators(asked, request));
    return Answer.page(
        switch (view) {
          case "table" -> shown.table(base);
          case "contradictions" -> shown.contradictions(base);
          default -> shown.list(base);
        });
  }

  /** What can be asked for by name, over provinces and years. */
  private List<View.Link> indicators(Asked asked, NumberRequest request) {
    if (!request.counted().isBlank()) {
      return List.of();
    }
    Address table =
        asked.parameters().address("/numbers", NAMES).without("page").replacing("view", "table");
    return base.indicators().stream()
        .map(
            count ->
                new View.Link(
                    "%s (%s)"
                        .formatted(
                            asked.labels().of(count.indicator()),
                            asked.labels().number(count.figures())),
                    table.with("q", count.indicator().label()).toString()))
        .toList();
  }

  /** Returns a figure as pages show it. */
  static View.Figure figure(Labels labels, NumberHit hit) {
    return new View.Figure(
        hit.printed(),
        reading(labels, hit),
        hit.counted().orElse(""),
        new View.Quote(
            Heads.pieces(hit.sentence().text(), hit.sentence().marks()),
            Heads.path(hit.evidence().page(), hit.evidence().span())),
        Heads.of(labels, hit.article()),
        false,
        Taking.fact(hit.evidence().page(), Layer.QUANTITIES, hit.evidence().span()));
  }

  /**
   * Returns what the words alone don't tell: that it is an aim, a hedge, a share, an amount in
   * full.
   */
  private static Optional<String> reading(Labels labels, NumberHit hit) {
    Optional<String> aim =
        hit.isTarget() ? Optional.of(labels.text("figure.target")) : Optional.empty();
    return Stream.of(aim, value(labels, hit))
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + "; " + second);
  }

  private static Optional<String> value(Labels labels, NumberHit hit) {
    Optional<String> hedge = hit.qualifier().map(labels::of);
    Optional<String> value =
        switch (hit.unit()) {
          case RATIO ->
              hit.value().map(v -> "= " + labels.number(tenth(v.movePointRight(2))) + "%");
          case MONEY -> hit.value().map(v -> labels.text("figure.money", labels.number(v)));
          case COUNT, PERCENT, DURATION -> hedge.flatMap(words -> hit.value().map(labels::number));
        };
    return value.map(words -> hedge.map(h -> h + " " + words).orElse(words));
  }

  private static BigDecimal tenth(BigDecimal share) {
    return share.setScale(1, RoundingMode.HALF_UP);
  }

  /** One question. */
  private record Shown(
      Asked asked, NumberRequest request, String view, List<View.Link> indicators) {

    View.Numbers list(KnowledgeBase base) {
      NumberResults results = base.numbers(request);
      return page(
          summary(results),
          figures(results.hits()),
          Optional.empty(),
          List.of(),
          Pages.of(address(), request.from() / SIZE + 1, results.total(), SIZE));
    }

    private String summary(NumberResults results) {
      if (results.total() == 0) {
        return asked.text("numbers.nothing");
      }
      String key = results.counting() < results.total() ? "numbers.about" : "numbers.total";
      return asked.text(key, results.total(), results.counting());
    }

    /** A source is told once for neighbours that share it. */
    private List<View.Figure> figures(List<NumberHit> hits) {
      List<View.Figure> figures = new ArrayList<>();
      for (int i = 0; i < hits.size(); i++) {
        boolean same = i > 0 && hits.get(i - 1).article().id().equals(hits.get(i).article().id());
        View.Figure figure = figure(asked.labels(), hits.get(i));
        figures.add(same ? figure.repeating() : figure);
      }
      return figures;
    }

    View.Numbers table(KnowledgeBase base) {
      var table = base.figureTable(request);
      return page(
          table.total() == 0
              ? asked.text("numbers.nothing")
              : asked.text("numbers.table", table.total(), provinces(table)),
          List.of(),
          Optional.of(new FigurePivot(asked.labels()).of(table)),
          List.of(),
          Pages.of(address(), 1, 1, SIZE));
    }

    private static long provinces(FigureTable table) {
      return table.rows().stream()
          .map(FigureTable.Row::province)
          .filter(name -> !name.isEmpty())
          .distinct()
          .count();
    }

    View.Numbers contradictions(KnowledgeBase base) {
      List<Contradiction> pairs = base.contradictions(request);
      int page = Math.min(request.from() / SIZE, pairs.size() / SIZE);
      return page(
          pairs.isEmpty()
              ? asked.text("numbers.agree")
              : asked.text("numbers.differ", pairs.size()),
          List.of(),
          Optional.empty(),
          pairs.stream().skip((long) page * SIZE).limit(SIZE).map(this::pair).toList(),
          Pages.of(address(), page + 1, pairs.size(), SIZE));
    }

    private View.Pair pair(Contradiction pair) {
      return new View.Pair(
          pair.counted() + " – " + pair.subject(),
          pair.period(),
          figure(asked.labels(), pair.one()),
          figure(asked.labels(), pair.other()));
    }

    private View.Numbers page(
        String summary,
        List<View.Figure> figures,
        Optional<View.Pivot> table,
        List<View.Pair> pairs,
        View.Paging paging) {
      return new View.Numbers(
          asked.text("nav.numbers"),
          form(),
          indicators,
          views(),
          summary,
          figures,
          table,
          pairs,
          paging,
          figures.isEmpty() && table.isEmpty()
              ? List.of()
              : Exports.links(
                  asked.labels(), address().without("view"), "/numbers", ExportFormat.ALL));
    }

    private Address address() {
      return asked.parameters().address("/numbers", NAMES);
    }

    private View.FigureForm form() {
      Parameters given = asked.parameters();
      return new View.FigureForm(
          request.counted(),
          units(),
          given.words("min"),
          given.words("max"),
          given.words("province"),
          given.words("from"),
          given.words("to"),
          view.equals(VIEWS.getFirst()) ? "" : view);
    }

    private List<View.Link> views() {
      Address here = address().without("view").without("page");
      return VIEWS.stream()
          .map(
              name ->
                  new View.Link(
                      asked.text("numbers.view." + name),
                      name.equals(view)
                          ? ""
                          : (name.equals(VIEWS.getFirst()) ? here : here.with("view", name))
                              .toString()))
          .toList();
    }

    private List<View.Option> units() {
      List<View.Option> options = new ArrayList<>();
      options.add(new View.Option("", asked.text("all"), request.unit().isEmpty()));
      for (Unit unit : Unit.values()) {
        boolean selected = request.unit().filter(unit::equals).isPresent();
        options.add(new View.Option(unit.slug(), asked.labels().of(unit), selected));
      }
      return options;
    }
  }
}
