package vn.sotay.cli;

import java.util.List;
import java.util.Map;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.Hit;
import vn.sotay.search.Passage;
import vn.sotay.search.SearchResults;

/** Prints articles found: those with all words, then under a heading those that miss some. */
record HitPrinter(Context context) {

  /** Facets shown below the hits, and how many values of each. */
  private static final List<Facet> SHOWN =
      List.of(Facet.PROVINCE, Facet.YEAR, Facet.OUTLET, Facet.CATEGORY, Facet.DIRECTIVE);

  private static final int SHOWN_VALUES = 6;

  void print(SearchResults results, int from) {
    context.print("search.total", results.total());
    results.didYouMean().ifPresent(query -> context.print("search.meant", query));
    hits(results.hits(), from);
    context.console().out().println();
    SHOWN.forEach(facet -> facet(facet, results.facets()));
  }

  private void hits(List<Hit> hits, int from) {
    boolean all = true;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (all && !hit.allWords()) {
        context.console().out().println();
        context.print("search.partial");
        all = false;
      }
      print(hit, from + i + 1);
    }
  }

  private void print(Hit hit, int number) {
    var out = context.console().out();
    var wording = new Wording(context);
    out.println();
    out.println(number + ". " + wording.highlighted(hit.article().title(), hit.titleMarks()));
    out.println(
        "   " + wording.origin(hit.article()) + "  [" + wording.shortId(hit.article()) + "]");
    for (Passage passage : hit.passages()) {
      out.println("   – " + wording.passage(passage));
    }
    out.println("   " + hit.article().place());
    hit.copies()
        .forEach(
            copy ->
                out.println(
                    "   "
                        + context
                            .messages()
                            .text("search.copy", wording.origin(copy), copy.place())));
  }

  private void facet(Facet facet, Map<Facet, List<FacetCount>> facets) {
    List<FacetCount> counts = facets.getOrDefault(facet, List.of());
    if (!counts.isEmpty()) {
      String name = context.messages().text("facet." + facet.slug());
      context.console().out().println(name + ": " + Wording.counts(facet, counts, SHOWN_VALUES));
    }
  }
}
