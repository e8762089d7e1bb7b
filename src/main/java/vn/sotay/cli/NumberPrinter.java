package vn.sotay.cli;

import vn.sotay.article.Qualifier;
import vn.sotay.search.NumberResults;

/** Prints figures, each with its sentence and article. */
record NumberPrinter(Context context) {

  void print(NumberResults results) {
    var out = context.console().out();
    var wording = new Wording(context);
    out.println(context.messages().text("numbers.total", results.total()));
    for (NumberResults.NumberHit hit : results.hits()) {
      out.println();
      out.println(figure(hit));
      out.println("   … " + wording.passage(hit.sentence()));
      out.println("   " + wording.reference(hit.article()));
    }
  }

  private static String figure(NumberResults.NumberHit hit) {
    String sign = hit.qualifier().map(Qualifier::sign).map(s -> s + " ").orElse("");
    return sign
        + hit.evidence().quotation()
        + hit.counted().map(counted -> " — " + counted).orElse("");
  }
}
