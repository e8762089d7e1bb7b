package vn.sotay.cli;

import java.util.List;
import vn.sotay.notebook.Layer;
import vn.sotay.search.Contradiction;
import vn.sotay.search.FigureTable;
import vn.sotay.search.NumberResults;

/** Prints figures, each with its sentence and article. */
record NumberPrinter(Context context) {

  void print(NumberResults results) {
    var out = context.console().out();
    var wording = new Wording(context);
    String key = results.counting() < results.total() ? "numbers.about" : "numbers.total";
    out.println(context.messages().text(key, results.total(), results.counting()));
    for (NumberResults.NumberHit hit : results.hits()) {
      out.println();
      out.println(figure(hit));
      out.println("   – " + wording.passage(hit.sentence()));
      out.println("   " + reference(hit));
    }
  }

  /** Prints a province and a year with their figures, each with its article. */
  void row(FigureTable.Row row) {
    var out = context.console().out();
    String place = row.province().isEmpty() ? "–" : row.province();
    String year = row.year().isEmpty() ? "–" : row.year();
    out.println(context.messages().text("numbers.row", place, year, row.figures().size()));
    for (NumberResults.NumberHit hit : row.figures()) {
      out.println(
          "   "
              + figure(hit)
              + "  ["
              + new Wording(context).shortId(hit.article())
              + ":"
              + FactAddress.of(Layer.QUANTITIES, hit.evidence().span())
              + "]");
    }
  }

  /** Prints two figures that contradict each other, with both sentences. */
  void pair(Contradiction pair) {
    var out = context.console().out();
    var wording = new Wording(context);
    out.println(
        context.messages().text("numbers.pair", pair.counted(), pair.subject(), pair.period()));
    for (NumberResults.NumberHit hit : List.of(pair.one(), pair.other())) {
      out.println("   " + figure(hit));
      out.println("   – " + wording.passage(hit.sentence()));
      out.println("   " + reference(hit));
    }
    out.println();
  }

  private String reference(NumberResults.NumberHit hit) {
    return new Wording(context).reference(hit.article(), Layer.QUANTITIES, hit.evidence().span());
  }

  private String figure(NumberResults.NumberHit hit) {
    return hit.printed()
        + hit.counted().map(counted -> " — " + counted).orElse("")
        + (hit.isTarget() ? " (" + context.messages().text("numbers.target") + ")" : "")
        + new Wording(context).said(hit.said());
  }
}
