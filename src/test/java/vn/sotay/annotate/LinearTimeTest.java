package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Article;

/** Annotating takes time in proportion to the text, whatever stands in it. */
class LinearTimeTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int SHORT = 12_500;

  /** How many times longer the long text is. */
  private static final int TIMES = 8;

  /** A quadratic scanner would need 64 times as long; rests of warming up are allowed for. */
  private static final int MOST = 20;

  /** Times below are too short to compare. */
  private static final Duration NOTHING = Duration.ofMillis(250);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-",
        "A",
        "12/",
        "(",
        "A ",
        "9 ",
        "Nguyễn ",
        "Nguyễn Văn An, ",
        "Đảng ủy ",
        "Bí thư, ",
        "xã Tân Lập, ",
        "trong đó 5, ",
        "Nghị quyết số 5, "
      })
  void timeGrowsAsTheTextDoes(String piece) {
    cpuTime(repeated(piece, SHORT)); // warms up
    long least = cpuTime(repeated(piece, SHORT));
    long most = cpuTime(repeated(piece, SHORT * TIMES));
    long allowed = Math.max(NOTHING.toNanos(), MOST * least);
    assertThat(Duration.ofNanos(most)).isLessThanOrEqualTo(Duration.ofNanos(allowed));
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static long cpuTime(String text) {
    Article article = ComposedArticle.undated(text);
    long before = THREADS.getCurrentThreadCpuTime();
    Annotator.annotate(article);
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
