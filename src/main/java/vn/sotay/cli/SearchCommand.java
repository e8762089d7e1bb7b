package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "words, \"phrases\", field:value, -not")
  private List<String> words = List.of();

  @Option(
      names = "--province",
      paramLabel = "NAME",
      description = "only articles of this province, as it is named today")
  private List<String> provinces = new ArrayList<>();

  @Option(names = "--year", paramLabel = "YYYY", description = "only articles of this year")
  private List<String> years = new ArrayList<>();

  @Option(names = "--newest", description = "the newest first")
  private boolean newest;

  SearchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = KnowledgeBase.open(folders.searchIndex())) {
      SearchResults results = base.search(request());
      if (results.hits().isEmpty()) {
        context
            .console()
            .err()
            .println(context.messages().text("search.nothing", String.join(" ", words)));
        return ExitCode.NOTHING;
      }
      print(base, results);
      return ExitCode.DONE;
    }
  }

  private SearchRequest request() {
    List<FacetFilter> filters = new ArrayList<>();
    provinces.forEach(province -> filters.add(FacetFilter.include(Facet.PROVINCE, province)));
    years.forEach(year -> filters.add(FacetFilter.include(Facet.YEAR, year)));
    SearchRequest.Order order = newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
    return new SearchRequest(String.join(" ", words), filters, paging.from(), paging.size(), order);
  }

  private void print(KnowledgeBase base, SearchResults results) {
    if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      results.hits().forEach(hit -> context.console().out().println(writer.hit(hit)));
    } else {
      new HitPrinter(context).print(results, paging.from());
    }
  }
}
