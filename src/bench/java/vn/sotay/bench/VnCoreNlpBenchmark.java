package vn.sotay.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.sotay.lang.EmbeddedSegmenter;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.vncorenlp.Annotator;
import vn.sotay.vncorenlp.Opening;
import vn.sotay.vncorenlp.VnCoreNlp;
import vn.sotay.vncorenlp.VnCoreNlpSegmenter;

/** The word segmenter of the user's VnCoreNLP on the same news. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class VnCoreNlpBenchmark {

  /** Where the jar lies, its models beside it. */
  @Param("")
  public String folder;

  private NewsTexts news;
  private VnCoreNlp engine;
  private VnCoreNlpSegmenter segmenter;

  @Setup
  public void load() {
    news = NewsTexts.read();
    switch (VnCoreNlp.open(Path.of(folder), List.of(Annotator.WORDS))) {
      case Opening.Opened(var opened, var notes) -> engine = opened;
      case Opening.Unusable(String reason) -> throw new IllegalStateException(reason);
    }
    segmenter = new VnCoreNlpSegmenter(engine, EmbeddedSegmenter.load(), System.err::println);
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** Normal form, sentences (both ours) and its words. */
  @Benchmark
  public long wordsOfVnCoreNlp(Counted counted) {
    counted.start();
    int words = 0;
    for (String text : news.texts()) {
      String normal = TextNormalizer.normalize(text);
      words += segmenter.words(normal, LanguageBenchmark.sentences(normal)).size();
    }
    return counted.add(words, news.bytes());
  }
}
