package vn.sotay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.vncorenlp.VnCoreNlp;

/**
 * Measures speed, for those who develop Sotay: {@code bench language} runs {@code
 * vn.sotay.bench.LanguageBenchmark} of {@code src/bench/java}, and so on, one method a benchmark.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Measures how fast a part of Sotay is, beside peers. Needs the sources and Maven.")
final class BenchCommand extends CommandGroup {

  private final Context context;

  BenchCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "language",
      mixinStandardHelpOptions = true,
      description = "Normal form, sentences and words on news, and the loading of the models.")
  int language(
      @Option(
              names = "--vncorenlp",
              paramLabel = "DIR",
              description = "measures this VnCoreNLP too; without it, the installed one")
          @Nullable Path folder,
      @Mixin JsonOption json) {
    Path vnCoreNlp = folder == null ? context.settings().vncorenlp() : folder;
    List<String> options = new ArrayList<>();
    if (folder != null || !VnCoreNlp.annotatorsIn(vnCoreNlp).isEmpty()) {
      options.addAll(List.of("--vncorenlp", vnCoreNlp.toAbsolutePath().toString()));
    }
    return run("language", options, json);
  }

  @Command(
      name = "annotate",
      mixinStandardHelpOptions = true,
      description = "The whole annotation of articles, beside plain sentence splitting.")
  int annotate(@Mixin JsonOption json) {
    return run("annotate", List.of(), json);
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = {
        "Indexing beside plain Lucene, and twelve kinds of question, on synthetic articles.",
        "Needs some 10 kB of free disk for each article."
      })
  int search(
      @Option(
              names = "--articles",
              paramLabel = "N",
              description = "measures N articles instead of 10,000 and 100,000; up to 1,000,000")
          @Nullable Integer articles,
      @Option(
              names = "--keep",
              paramLabel = "DIR",
              description =
                  "keeps the index in DIR; one that is there already is grown, or asked as it is")
          @Nullable Path kept,
      @Mixin JsonOption json) {
    List<String> options = new ArrayList<>();
    if (articles != null) {
      options.addAll(List.of("--articles", articles.toString()));
    }
    if (kept != null) {
      options.addAll(List.of("--keep", kept.toAbsolutePath().toString()));
    }
    return run("search", options, json);
  }

  @Command(
      name = "extract",
      mixinStandardHelpOptions = true,
      description =
          "CPU time a page of reading articles, and how well they are read, beside jsoup's parse,"
              + " Readability4J and boilerpipe.")
  int extract(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description =
                  "gold set as for 'eval extraction'; without it, pages of the sample site")
          @Nullable Path folder,
      @Mixin JsonOption json) {
    List<String> options =
        folder == null ? List.of() : List.of("--pages", folder.toAbsolutePath().toString());
    return run("extract", options, json);
  }

  @Command(
      name = "crawl",
      mixinStandardHelpOptions = true,
      description =
          "CPU time a page of a whole crawl on this machine (fetch, parse, extract, archive),"
              + " beside wget and Scrapy where they are installed.")
  int crawl(@Mixin JsonOption json) {
    return run("crawl", List.of(), json);
  }

  private int run(String name, List<String> options, JsonOption json) {
    List<String> arguments = new ArrayList<>(options);
    if (json.wanted()) {
      arguments.add("--json");
    }
    return BenchRun.of(Path.of(System.getProperty("sotay.home", "")), context.console())
        .run(name, arguments);
  }
}
