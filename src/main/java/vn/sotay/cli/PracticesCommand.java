package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Statement;
import vn.sotay.notebook.Layer;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.report.ResultJson;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRange;
import vn.sotay.search.PracticeFacet;
import vn.sotay.search.PracticeProfile;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.PracticeResults;

/** Practices: who did what, where and when. */
@Command(
    name = "practices",
    mixinStandardHelpOptions = true,
    description = {
      "Lists practices with their evidence.",
      "",
      "  sotay practices --category sinh-hoat-chuyen-de --province 'Sơn La'",
      "  sotay practices --only cell=dan-cu --without year=2025",
      "  sotay practices --card 2868858ebc:p657",
      "",
      "Facets: category, province, cell, modality, directive, year."
    })
final class PracticesCommand implements Callable<Integer> {

  private static final int SHOWN_VALUES = 8;

  private final Context context;
  private final Wording wording;

  @Mixin private Folders folders = new Folders();
  @Mixin private Paging paging = new Paging();
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private ExportOption export = new ExportOption();
  @Mixin private Years years = new Years();
  @Mixin private FacetOptions facets = new FacetOptions();

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "words of the practice")
  private List<String> words = List.of();

  @Option(
      names = "--category",
      paramLabel = "SLUG",
      description = "only practices of this category")
  private @Nullable String category;

  @Option(
      names = "--province",
      paramLabel = "NAME",
      converter = ProvinceConverter.class,
      description = "only practices in this province, then or now")
  private @Nullable ProvinceNames province;

  @Option(
      names = "--directive",
      paramLabel = "NUMBER",
      description = "only practices that cite this directive")
  private @Nullable String directive;

  @Option(names = "--modality", paramLabel = "KIND", description = "done, planned or required")
  private Statement.@Nullable Modality modality;

  @Option(
      names = "--card",
      paramLabel = "ID",
      description = "one practice, how widely its like is reported and with which results")
  private @Nullable String card;

  PracticesCommand(Context context) {
    this.context = context;
    this.wording = new Wording(context);
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      if (card != null) {
        return card(base, card);
      }
      if (export.wanted()) {
        return export.write(context, base, rows -> rows.practices(request()));
      }
      PracticeResults results = base.practices(request());
      if (results.hits().isEmpty()) {
        context.console().err().println(context.messages().text("practices.nothing"));
        return ExitCode.NOTHING;
      }
      if (json.wanted()) {
        ResultJson writer = ResultJson.of(base);
        results.hits().forEach(hit -> context.console().out().println(writer.practice(hit)));
      } else {
        print(results);
      }
      return ExitCode.DONE;
    }
  }

  private PracticeRequest request() {
    return new PracticeRequest(
        String.join(" ", words),
        Optional.ofNullable(category).map(PracticesCommand::slug),
        Optional.ofNullable(province).map(ProvinceNames::then),
        years.range(),
        Optional.ofNullable(directive),
        Optional.ofNullable(modality),
        NumberRange.ALL,
        facets.filters(PracticeFacet.values(), PracticeFacet::slug),
        paging.from(),
        paging.size());
  }

  private int card(KnowledgeBase base, String address) {
    FactAddress found = FactAddress.find(base, context, address);
    PracticeProfile profile =
        base.practice(found.article().head().id(), found.oneFact(context).span())
            .orElseThrow(
                () -> new MendableException(context.messages().text("practice.unknown", address)));
    if (json.wanted()) {
      context.console().out().println(ResultJson.of(base).practice(profile));
    } else {
      print(profile.hit(), 1);
      new PracticeCardPrinter(context).print(profile);
    }
    return ExitCode.DONE;
  }

  private static String slug(String typed) {
    PracticeCategories categories = PracticeCategories.standard();
    return categories
        .named(typed)
        .map(PracticeCategories.Category::slug)
        .orElseThrow(
            () ->
                new MendableException(
                    "no category '%s'; known are %s"
                        .formatted(
                            typed,
                            categories.all().stream()
                                .map(PracticeCategories.Category::slug)
                                .collect(Collectors.joining(", ")))));
  }

  private void print(PracticeResults results) {
    Messages messages = context.messages();
    var out = context.console().out();
    out.println(messages.text("practices.total", results.total()));
    int number = paging.from();
    for (PracticeResults.PracticeHit hit : results.hits()) {
      print(hit, ++number);
    }
    out.println();
    for (PracticeFacet facet : PracticeFacet.values()) {
      List<FacetCount> counts = results.facet(facet);
      if (!counts.isEmpty()) {
        out.println(
            messages.text("practice.facet." + facet.slug())
                + ": "
                + wording.counts(facet, counts, SHOWN_VALUES));
      }
    }
    new CoveragePrinter(context, false).print(results.coverage());
  }

  private void print(PracticeResults.PracticeHit hit, int number) {
    var out = context.console().out();
    PracticeCard card = hit.card();
    out.println();
    out.println(number + ". " + wording.passage(hit.passage()));
    out.println(
        "   "
            + labels(card)
            + " — "
            + context.messages().text("modality." + card.modality().slug())
            + wording.said(hit.said()));
    card.results().forEach(result -> out.println("   → " + Wording.onOneLine(result.quotation())));
    out.println("   " + wording.reference(hit.article(), Layer.PRACTICES, card.practice().span()));
    out.println("   " + hit.article().place());
  }

  private static String labels(PracticeCard card) {
    PracticeCategories categories = PracticeCategories.standard();
    return card.categories().stream()
        .map(slug -> categories.category(slug).map(PracticeCategories.Category::label).orElse(slug))
        .collect(Collectors.joining(", "));
  }
}
