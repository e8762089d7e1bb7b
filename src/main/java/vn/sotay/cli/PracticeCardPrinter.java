package vn.sotay.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.sotay.article.Evidence;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.search.PracticeProfile;
import vn.sotay.search.PracticeResults.PracticeHit;

/** Prints what others report of a practice's like. */
record PracticeCardPrinter(Context context) {

  void print(PracticeProfile profile) {
    var out = context.console().out();
    Messages messages = context.messages();
    for (PracticeProfile.Reach reach : profile.reach()) {
      out.println();
      out.println(
          messages.text(
              "practice.reach",
              category(reach.category()),
              reach.practices(),
              reach.coverage().covered().size(),
              reach.coverage().all(),
              reach.withResults()));
      out.println("  " + String.join(", ", reach.coverage().covered()));
    }
    if (!profile.similar().isEmpty()) {
      out.println();
      out.println("== " + messages.text("practice.similar"));
      profile.similar().forEach(this::similar);
    }
  }

  private static String category(String slug) {
    return PracticeCategories.standard()
        .category(slug)
        .map(PracticeCategories.Category::label)
        .orElse(slug);
  }

  private void similar(PracticeHit hit) {
    var wording = new Wording(context);
    var out = context.console().out();
    out.println(
        "  - " + wording.passage(hit.passage()) + "  [" + wording.shortId(hit.article()) + "]");
    List<Evidence> results = hit.card().results();
    if (!results.isEmpty()) {
      out.println(
          "    → "
              + results.stream()
                  .map(Evidence::quotation)
                  .map(Wording::onOneLine)
                  .collect(Collectors.joining(" / ")));
    }
  }
}
