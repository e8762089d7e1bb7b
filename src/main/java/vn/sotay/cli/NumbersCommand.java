package vn.sotay.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Unit;
import vn.sotay.json.JsonObject;
import vn.sotay.lang.Language;
import vn.sotay.report.ResultJson;
import vn.sotay.search.Contradiction;
import vn.sotay.search.FigureTable;
import vn.sotay.search.IndicatorCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRange;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.NumberResults;

/** Figures, each with its sentence. */
@Command(
    name = "numbers",
    mixinStandardHelpOptions = true,
    description = {
      "Lists figures with the sentences they stand in.",
      "",
      "  sotay numbers --unit percent --min 95 dang vien",
      "  sotay numbers --table ty le dang vien du sinh hoat",
      "  sotay numbers --indicators"
    })
final class NumbersCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private Paging paging = new Paging();
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private ExportOption export = new ExportOption();
  @Mixin private Years years = new Years();

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "words of what is counted")
  private List<String> words = List.of();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "count, percent (48/50 included), ratio, duration or money")
  private @Nullable Unit unit;

  @Option(names = "--min", paramLabel = "N", description = "at least N")
  private @Nullable BigDecimal min;

  @Option(names = "--max", paramLabel = "N", description = "at most N")
  private @Nullable BigDecimal max;

  @Option(
      names = "--province",
      paramLabel = "NAME",
      converter = ProvinceConverter.class,
      description = "only figures from this province, then or now")
  private @Nullable ProvinceNames province;

  @Option(names = "--table", description = "by province and year, with lowest and highest")
  private boolean table;

  @Option(
      names = "--contradictions",
      description = "pairs that say different things of the same body or place in the same year")
  private boolean contradictions;

  @Option(
      names = "--indicators",
      description = "what figures tell of that can be asked for by name, with how many do")
  private boolean indicators;

  NumbersCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      if (export.wanted()) {
        return export.write(context, base, rows -> rows.figures(request()));
      }
      if (printed(base)) {
        return ExitCode.DONE;
      }
      context.tell("numbers.nothing");
      return ExitCode.NOTHING;
    }
  }

  private boolean printed(KnowledgeBase base) {
    if (indicators) {
      return printIndicators(base);
    }
    if (table) {
      return printTable(base);
    }
    return contradictions ? printPairs(base) : print(base);
  }

  private boolean printIndicators(KnowledgeBase base) {
    List<IndicatorCount> counts = base.indicators();
    Language language = context.settings().language();
    for (IndicatorCount count : counts) {
      String label = count.indicator().label(language);
      context
          .console()
          .out()
          .println(
              json.wanted()
                  ? new JsonObject()
                      .text("indicator", count.indicator().slug())
                      .text("label", label)
                      .number("figures", count.figures())
                      .toString()
                  : count.figures() + "\t" + label);
    }
    return !counts.isEmpty();
  }

  private boolean printTable(KnowledgeBase base) {
    FigureTable found = base.figureTable(request());
    ResultJson writer = ResultJson.of(base);
    for (FigureTable.Row row : found.rows()) {
      if (json.wanted()) {
        context.console().out().println(writer.row(row));
      } else {
        new NumberPrinter(context).row(row);
      }
    }
    if (!found.rows().isEmpty()) {
      new CoveragePrinter(context, json.wanted()).print(found.coverage());
    }
    return !found.rows().isEmpty();
  }

  private boolean printPairs(KnowledgeBase base) {
    List<Contradiction> pairs = base.contradictions(request());
    ResultJson writer = ResultJson.of(base);
    for (Contradiction pair : pairs) {
      if (json.wanted()) {
        context.console().out().println(writer.contradiction(pair));
      } else {
        new NumberPrinter(context).pair(pair);
      }
    }
    return !pairs.isEmpty();
  }

  private boolean print(KnowledgeBase base) {
    NumberResults results = base.numbers(request());
    if (!results.hits().isEmpty()) {
      print(base, results);
    }
    return !results.hits().isEmpty();
  }

  private NumberRequest request() {
    return new NumberRequest(
        Optional.ofNullable(unit),
        values(),
        String.join(" ", words),
        Optional.ofNullable(province).map(ProvinceNames::then),
        years.range(),
        paging.from(),
        paging.size());
  }

  private void print(KnowledgeBase base, NumberResults results) {
    if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      results.hits().forEach(hit -> context.console().out().println(writer.number(hit)));
    } else {
      new NumberPrinter(context).print(results);
    }
  }

  private NumberRange values() {
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new MendableException(
          "at least %s is more than at most %s; swap them"
              .formatted(min.toPlainString(), max.toPlainString()));
    }
    return new NumberRange(Optional.ofNullable(min), Optional.ofNullable(max));
  }
}
