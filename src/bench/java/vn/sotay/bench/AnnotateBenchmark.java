package vn.sotay.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.lang.WordSegmenter;

/**
 * The whole annotation of articles: what one thread does in a second, beside a floor.
 *
 * <p>Annotation is a lot of code of which none is very hot: the compiler needs half a minute of its
 * own for it, and until then a third of the speed is missing. So the warm-up isn't so many seconds
 * by the clock, of which a busy machine leaves little, but so much of the thread's processor time.
 *
 * <p>The Java machine has the launcher's options for a build.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx1g",
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-XX:+UseTransparentHugePages"
    })
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 8, time = 2)
public class AnnotateBenchmark {

  /** Finds no words, so that what the layers take alone is seen. */
  private static final WordSegmenter NO_WORDS = (text, sentences) -> List.of();

  /**
   * The thread's processor time after which the figure no longer rises: looked up in the figures of
   * two minutes, 3 seconds each, on 22 November 2026.
   */
  private static final Duration WARM_UP = Duration.ofSeconds(45);

  private ComposedArticles composed;

  /** What a build does all the time comes before each measure. */
  @Setup
  public void annotateForAWhile() {
    composed = ComposedArticles.read();
    var warmUp = new Counted();
    while (warmUp.processorTime < WARM_UP.toNanos()) {
      annotation(warmUp);
      layers(warmUp);
    }
  }

  /** Words, all layers, statements, topic. */
  @Benchmark
  public long annotation(Counted counted) {
    return over(counted, article -> found(Annotator.annotate(article)));
  }

  /** All of it but the words. */
  @Benchmark
  public long layers(Counted counted) {
    return over(counted, article -> found(Annotator.annotate(article, NO_WORDS)));
  }

  /** The topic alone, which the crawler asks for. */
  @Benchmark
  public long topic(Counted counted) {
    return over(counted, article -> Annotator.topic(article).onTopic() ? 1 : 0);
  }

  /** The floor: plain sentences. */
  @Benchmark
  public long sentences(Counted counted) {
    return over(counted, article -> LanguageBenchmark.sentences(article.text()).size());
  }

  private static int found(AnnotatedArticle annotated) {
    return annotated.mentions().size() + annotated.statements().size();
  }

  private long over(Counted counted, ToIntFunction<Article> work) {
    counted.start();
    return counted.add(composed.articles().stream().mapToInt(work).sum(), composed.bytes());
  }

  /**
   * Measures all.
   *
   * @param args {@code [--json]}
   */
  public static void main(String[] args) throws RunnerException {
    var report = Report.of("annotate", args);
    String all = AnnotateBenchmark.class.getName().replace(".", "\\.") + "\\.";
    Collection<RunResult> runs = Report.run(new OptionsBuilder().include(all));
    report.print(
        "megabytes_per_second",
        Report.megabytes(runs, "annotation"),
        "words and all layers; bar: 2, goal: 3");
    report.print(
        "megabytes_per_processor_second",
        byProcessor(runs, "annotation"),
        "the same by the thread's processor time");
    report.print("layers.megabytes_per_processor_second", byProcessor(runs, "layers"), "no words");
    report.print("topic.megabytes_per_processor_second", byProcessor(runs, "topic"), "topic alone");
    report.print(
        "sentences.megabytes_per_processor_second",
        byProcessor(runs, "sentences"),
        "floor: plain sentences");
    report.print(
        "times_plain_sentences",
        byProcessor(runs, "sentences") / byProcessor(runs, "annotation"),
        "the time of annotation in times of plain sentence splitting");
  }

  private static double byProcessor(Collection<RunResult> runs, String method) {
    return Report.perProcessorSecond(runs, method, "bytes") / Report.MEGABYTE;
  }
}
