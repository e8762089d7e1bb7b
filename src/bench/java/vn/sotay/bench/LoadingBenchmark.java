package vn.sotay.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import vn.sotay.lang.EmbeddedSegmenter;
import vn.sotay.lang.TaggingSegmenter;

/**
 * The language layer's models, loaded once by a machine that has just started, as users have it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 7,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {

  @Benchmark
  public Object segmenter() {
    return EmbeddedSegmenter.load();
  }

  @Benchmark
  public Object both() {
    return TaggingSegmenter.load();
  }
}
