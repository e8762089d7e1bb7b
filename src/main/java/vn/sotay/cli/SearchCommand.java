package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.FacetFilter;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.Passage;
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

  /** Facets shown below the hits, and how many values of each. */
  private static final List<Facet> SHOWN = List.of(Facet.PROVINCE, Facet.YEAR, Facet.OUTLET, Facet.CATEGORY, Facet.DIRECTIVE);

  private static final int SHOWN_VALUES = 6;

  private final Context context;
  private final Wording wording;

  @Mixin private Folders folders = new Folders();
  @Mixin private Paging paging = new Paging();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "words, \"phrases\", field:value, -not")
  private List<String> words = List.of();

  @Option(names = "--province", paramLabel = "NAME", description = "only articles of this province, as it is named today")
  private List<String> provinces = new ArrayList<>();

  @Option(names = "--year", paramLabel = "YYYY", description = "only articles of this year")
  private List<String> years = new ArrayList<>();

  @Option(names = "--newest", description = "the newest first")
  private boolean newest;

  SearchCommand(Context context) {
    this.context = context;
    this.wording = new Wording(context);
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = KnowledgeBase.open(folders.searchIndex())) {
      SearchResults results = base.search(request());
      if (json.wanted()) {
        results.hits().forEach(hit -> context.console().out().println(ResultJson.hit(hit)));
      } else {
        print(results);
      }
      return results.hits().isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  private SearchRequest request() {
    List<FacetFilter> filters = new ArrayList<>();
    provinces.forEach(province -> filters.add(FacetFilter.include(Facet.PROVINCE, province)));
    years.forEach(year -> filters.add(FacetFilter.include(Facet.YEAR, year)));
    SearchRequest.Order order = newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
    return new SearchRequest(String.join(" ", words), filters, paging.from(), paging.size(), order);
  }

  private void print(SearchResults results) {
    Messages messages = context.messages();
    if (results.hits().isEmpty()) {
      context.console().err().println(messages.text("search.nothing", String.join(" ", words)));
      return;
    }
    context.console().out().println(messages.text("search.total", results.total()));
    new HitPrinter(context, wording).print(results.hits(), paging.from());
    facets(results.facets());
  }

  private void facets(Map<Facet, List<FacetCount>> facets) {
    context.console().out().println();
    for (Facet facet : SHOWN) {
      List<FacetCount> counts = facets.getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        context
            .console()
            .out()
            .println(context.messages().text("facet." + facet.slug()) + ": " + Wording.counts(counts, SHOWN_VALUES));
      }
    }
  }

  /** Prints hits: those with all words, then under a heading those that miss some. */
  record HitPrinter(Context context, Wording wording) {

    void print(List<Hit> hits, int from) {
      boolean all = true;
      for (int i = 0; i < hits.size(); i++) {
        Hit hit = hits.get(i);
        if (all && !hit.allWords()) {
          context.console().out().println();
          context.console().out().println(context.messages().text("search.partial"));
          all = false;
        }
        print(hit, from + i + 1);
      }
    }

    private void print(Hit hit, int number) {
      var out = context.console().out();
      out.println();
      out.println(number + ". " + wording.highlighted(hit.article().title(), hit.titleMarks()));
      out.println("   " + wording.origin(hit.article()) + "  [" + wording.shortId(hit.article()) + "]");
      for (Passage passage : hit.passages()) {
        out.println("   … " + wording.passage(passage));
      }
      out.println("   " + hit.article().url());
      hit.copies().forEach(copy -> out.println("   " + context.messages().text("search.copy", wording.origin(copy), copy.url())));
    }
  }
}
