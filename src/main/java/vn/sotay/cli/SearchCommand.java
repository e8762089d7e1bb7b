package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.ProvinceNames;
import vn.sotay.json.JsonObject;
import vn.sotay.report.ResultJson;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetFilter;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.SearchResults;

/** Articles that answer a query. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds articles. Words may be typed with or without accents.",
      "",
      "  sotay search sinh hoat chuyen de",
      "  sotay search 'tỉnh:\"Sơn La\" năm:2019..2022 \"chi bộ bốn tốt\" -đại-hội'",
      "  sotay search văn_bản:12-HD/BTCTW"
    })
final class SearchCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private Paging paging = new Paging();
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private ExportOption export = new ExportOption();
  @Mixin private FacetOptions facets = new FacetOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "words, \"phrases\", field:value, -not")
  private List<String> words = List.of();

  @Option(
      names = "--province",
      paramLabel = "NAME",
      converter = ProvinceConverter.class,
      description = "only articles of this province, then or now; may be repeated")
  private List<ProvinceNames> provinces = new ArrayList<>();

  @Option(names = "--year", paramLabel = "YYYY", description = "only articles of this year")
  private List<String> years = new ArrayList<>();

  @Option(names = "--newest", description = "the newest first")
  private boolean newest;

  @Option(names = "--figures", description = "those with the most figures first")
  private boolean figures;

  @Option(names = "--exact", description = "words without accents mean only themselves")
  private boolean exact;

  @Option(names = "--timeline", description = "how many articles appeared in each month")
  private boolean timeline;

  SearchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      if (export.wanted()) {
        return export.write(context, base, rows -> rows.articles(request()));
      }
      SearchResults results = base.search(request());
      if (results.hits().isEmpty()) {
        context.tell("search.nothing", String.join(" ", words));
        results.didYouMean().ifPresent(query -> context.tell("search.meant", query));
        return ExitCode.NOTHING;
      }
      print(base, results);
      return ExitCode.DONE;
    }
  }

  private SearchRequest request() {
    List<FacetFilter<Facet>> filters = new ArrayList<>();
    years.forEach(year -> filters.add(FacetFilter.include(Facet.YEAR, year)));
    filters.addAll(facets.filters(Facet.values(), Facet::slug));
    return new SearchRequest(
        query(),
        filters,
        paging.from(),
        paging.size(),
        order(),
        exact ? SearchRequest.Accents.EXACT : SearchRequest.Accents.ANY);
  }

  /** A province is a condition of the query, so that it means the same as typed there. */
  private String query() {
    String asked = String.join(" ", words);
    return provinces.isEmpty()
        ? asked
        : provinces.stream()
            .map(province -> "tỉnh:\"%s\"".formatted(province.then()))
            .collect(Collectors.joining(" OR ", "(" + asked + ") (", ")"));
  }

  private SearchRequest.Order order() {
    if (figures) {
      return SearchRequest.Order.MOST_FIGURES;
    }
    return newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
  }

  private void print(KnowledgeBase base, SearchResults results) {
    if (timeline) {
      printTimeline(results);
    } else if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      results.hits().forEach(hit -> context.console().out().println(writer.hit(hit)));
    } else {
      new HitPrinter(context).print(results, paging.from());
    }
  }

  private void printTimeline(SearchResults results) {
    results
        .months()
        .forEach(
            (month, count) ->
                context
                    .console()
                    .out()
                    .println(
                        json.wanted()
                            ? new JsonObject()
                                .text("month", month.toString())
                                .number("articles", count)
                                .toString()
                            : month + "  " + count));
    new CoveragePrinter(context, json.wanted())
        .print(results.coverage(provinces.stream().map(ProvinceNames::now).toList()));
  }
}
