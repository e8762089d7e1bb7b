package vn.sotay.cli;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityProfile;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.NumberResults;
import vn.sotay.search.PracticeResults;

/** Prints people, bodies and places. */
record EntityPrinter(Context context) {

  private static final int SHOWN = 8;

  /** Returns {@code Lê Quang Khôi (Đồng Tháp) — 2 bài [person-3f2a91c0de]}. */
  String line(EntityCount entity) {
    String province = entity.province().isEmpty() ? "" : " (" + entity.province() + ")";
    return text("entities.line", entity.name() + province, entity.articles())
        + "  ["
        + entity.id()
        + "]";
  }

  void print(EntityProfile profile) {
    PrintStream out = context.console().out();
    out.println(line(profile.entity()) + (profile.isHidden() ? "  " + text("entity.hidden") : ""));
    if (!profile.merged().isEmpty()) {
      context.print(
          "entity.merged",
          profile.merged().stream()
              .map(each -> each.name() + " [" + each.id() + "]")
              .collect(Collectors.joining(", ")));
    }
    provinces(profile);
    profile.until().forEach(unit -> context.print("entity.until", unit.words(), since(unit)));
    if (!profile.mergedUnits().isEmpty()) {
      context.print(
          "entity.mergedUnits",
          profile.mergedUnits().stream().map(Unit::words).collect(Collectors.joining("; ")));
    }
    told("entity.forms", profile.forms());
    told("entity.posts", profile.posts());
    counts("facet.year", Facet.YEAR, profile.years());
    counts("facet.outlet", Facet.OUTLET, profile.outlets());
    section("entity.together", profile.together().stream().limit(SHOWN).map(this::line).toList());
    practices(profile.practices());
    figures(profile.figures());
    var wording = new Wording(context);
    section("entity.articles", profile.articles().stream().map(wording::reference).toList());
  }

  private void provinces(EntityProfile profile) {
    if (!profile.provinces().isEmpty()) {
      var wording = new Wording(context);
      context.print(
          "entity.provinces",
          profile.provinces().stream().map(wording::province).collect(Collectors.joining(", ")));
    }
  }

  private static String since(Unit unit) {
    return String.join(", ", unit.since());
  }

  private void told(String key, List<EntityProfile.Told> told) {
    section(key, told.stream().map(this::line).toList());
  }

  private String line(EntityProfile.Told told) {
    Optional<String> months =
        told.first()
            .map(
                first -> {
                  YearMonth last = told.last().orElse(first);
                  return first.equals(last) ? ", " + first : ", " + first + " – " + last;
                });
    return text("entity.told", told.words(), told.articles(), months.orElse(""));
  }

  private void counts(String key, Facet facet, List<FacetCount> counts) {
    if (!counts.isEmpty()) {
      context
          .console()
          .out()
          .println(text(key) + ": " + Wording.counts(facet, counts, Integer.MAX_VALUE));
    }
  }

  private void practices(PracticeResults practices) {
    var wording = new Wording(context);
    section(
        text("practices.total", practices.total()),
        practices.hits().stream()
            .limit(SHOWN)
            .map(
                hit ->
                    wording.passage(hit.passage()) + "  [" + wording.shortId(hit.article()) + "]")
            .toList(),
        practices.total());
  }

  private void figures(NumberResults figures) {
    var wording = new Wording(context);
    section(
        text("numbers.total", figures.total()),
        figures.hits().stream()
            .limit(SHOWN)
            .map(
                hit ->
                    wording.passage(hit.sentence()) + "  [" + wording.shortId(hit.article()) + "]")
            .toList(),
        figures.total());
  }

  private void section(String key, List<String> lines) {
    section(text(key), lines, lines.size());
  }

  private void section(String heading, List<String> lines, long all) {
    if (lines.isEmpty()) {
      return;
    }
    PrintStream out = context.console().out();
    out.println();
    out.println("== " + heading);
    lines.forEach(line -> out.println("  - " + line));
    if (all > lines.size()) {
      out.println("  …");
    }
  }

  private String text(String key, Object... values) {
    return context.messages().text(key, values);
  }
}
