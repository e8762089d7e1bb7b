package vn.sotay.bench;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sotay.article.Span;
import vn.sotay.lang.Sentences;
import vn.sotay.lang.TaggingSegmenter;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Tokenizer;

/** The language layer on news: what one thread does in a second, beside two floors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LanguageBenchmark {

  private NewsTexts news;
  private TaggingSegmenter segmenter;

  @Setup
  public void load() {
    news = NewsTexts.read();
    segmenter = TaggingSegmenter.load();
  }

  /** The lowest floor: looks at every character, and does nothing with it. */
  @Benchmark
  public long characters(Counted counted) {
    return over(counted, text -> text.chars().sum() == 0 ? 0 : text.length());
  }

  /** The other floor: plain tokens. */
  @Benchmark
  public long tokens(Counted counted) {
    return over(counted, text -> Tokenizer.tokens(text).size());
  }

  /** The normal form alone. */
  @Benchmark
  public long normalForm(Counted counted) {
    return over(counted, text -> TextNormalizer.normalize(text).length());
  }

  /** Normal form and sentences. */
  @Benchmark
  public long sentences(Counted counted) {
    return over(counted, text -> sentences(TextNormalizer.normalize(text)).size());
  }

  /** Normal form, sentences and words. */
  @Benchmark
  public long words(Counted counted) {
    return over(
        counted,
        text -> {
          String normal = TextNormalizer.normalize(text);
          return segmenter.words().words(normal, sentences(normal)).size();
        });
  }

  /** The same, and parts of speech. */
  @Benchmark
  public long taggedWords(Counted counted) {
    return over(
        counted,
        text -> {
          String normal = TextNormalizer.normalize(text);
          return segmenter.words(normal, sentences(normal)).size();
        });
  }

  private long over(Counted counted, ToIntFunction<String> work) {
    counted.start();
    return counted.add(news.texts().stream().mapToInt(work).sum(), news.bytes());
  }

  static List<Span> sentences(String text) {
    return Sentences.in(text, new Span(0, text.length()));
  }

  /**
   * Measures all, and VnCoreNLP too where {@code --vncorenlp DIR} names its folder.
   *
   * @param args {@code [--json] [--vncorenlp DIR]}
   */
  public static void main(String[] args) throws RunnerException {
    var report = Report.of("language", args);
    Optional<String> vnCoreNlp = report.option("--vncorenlp");
    Collection<RunResult> runs = Report.run(options(vnCoreNlp));
    print(report, runs);
    if (vnCoreNlp.isPresent()) {
      double theirs = perSecond(runs, "wordsOfVnCoreNlp");
      report.print("vncorenlp.words_per_second", theirs, "its word segmenter through the adapter");
      report.print(
          "times_vncorenlp", perSecond(runs, "words") / theirs, "words a second, ours to its");
    }
  }

  private static ChainedOptionsBuilder options(Optional<String> vnCoreNlp) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern(LanguageBenchmark.class))
            .include(pattern(LoadingBenchmark.class));
    return vnCoreNlp
        .map(dir -> options.include(pattern(VnCoreNlpBenchmark.class)).param("folder", dir))
        .orElse(options);
  }

  private static String pattern(Class<?> benchmark) {
    return benchmark.getName().replace(".", "\\.") + "\\.";
  }

  private static void print(Report report, Collection<RunResult> runs) {
    double words = perSecond(runs, "words");
    report.print("words_per_second", words, "normal form, sentences and words; bar: 1,000,000");
    report.print(
        "words_per_processor_second",
        Report.perProcessorSecond(runs, "words", "items"),
        "the same by the thread's processor time");
    report.print("tagged_words_per_second", perSecond(runs, "taggedWords"), "and parts of speech");
    report.print("tokens_per_second", perSecond(runs, "tokens"), "floor: plain tokens");
    for (String stage : List.of("characters", "tokens", "normalForm", "sentences", "words")) {
      double speed = Report.megabytes(runs, stage);
      report.print(
          "%s.megabytes_per_second".formatted(stage.equals("normalForm") ? "normal_form" : stage),
          speed,
          "%.4f of characters, %.4f of plain tokens"
              .formatted(
                  speed / Report.megabytes(runs, "characters"),
                  speed / Report.megabytes(runs, "tokens")));
    }
    report.print(
        "share_of_plain_tokens",
        Report.megabytes(runs, "words") / Report.megabytes(runs, "tokens"),
        "");
    report.print("load_segmenter_ms", Report.score(runs, "segmenter"), "cold; bar: 150");
    report.print("load_segmenter_and_tagger_ms", Report.score(runs, "both"), "cold; bar: 150");
  }

  private static double perSecond(Collection<RunResult> runs, String method) {
    return Report.counted(runs, method, "items");
  }
}
