package vn.sotay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sotay.article.Span;
import vn.sotay.lang.Sentences;
import vn.sotay.lang.TaggingSegmenter;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Tokenizer;

/** The language layer on the sample articles: what one thread does in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LanguageBenchmark {

  private static final Path ARTICLES = Path.of("src/main/resources/sample/articles");

  private final List<String> texts = new ArrayList<>();
  private TaggingSegmenter segmenter;

  /** Counted beside the articles. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counted {
    public long words;
  }

  @Setup
  public void load() throws IOException {
    segmenter = TaggingSegmenter.load();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
  }

  /** Tokens alone, to compare with. */
  @Benchmark
  public int tokens(Counted counted) {
    int tokens = 0;
    for (String text : texts) {
      tokens += Tokenizer.tokens(text).size();
    }
    counted.words += tokens;
    return tokens;
  }

  /** Normal form, sentences and words. */
  @Benchmark
  public int words(Counted counted) {
    int words = 0;
    for (String text : texts) {
      String normal = TextNormalizer.normalize(text);
      words += segmenter.words().words(normal, sentences(normal)).size();
    }
    counted.words += words;
    return words;
  }

  /** The same, and parts of speech. */
  @Benchmark
  public int taggedWords(Counted counted) {
    int words = 0;
    for (String text : texts) {
      String normal = TextNormalizer.normalize(text);
      words += segmenter.words(normal, sentences(normal)).size();
    }
    counted.words += words;
    return words;
  }

  private static List<Span> sentences(String text) {
    return Sentences.in(text, new Span(0, text.length()));
  }

  /** Runs all and prints words a second and the ratio to plain tokens. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(LanguageBenchmark.class.getName()).build()).run();
    double tokens = perSecond(results, "tokens");
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double speed = perSecond(results, name);
      System.out.printf(
          "%-12s %,14.0f a second   %.2f of plain tokens%n", name, speed, speed / tokens);
    }
  }

  private static double perSecond(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getPrimaryResult().getLabel().equals(name))
        .mapToDouble(result -> result.getSecondaryResults().get("words").getScore())
        .findFirst()
        .orElseThrow();
  }
}
