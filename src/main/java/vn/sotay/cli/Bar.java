package vn.sotay.cli;

import java.util.function.Function;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import vn.sotay.article.Progress;

/** A progress bar on standard error, drawn only when a person watches. */
final class Bar implements Progress, AutoCloseable {

  /** How often the bar is drawn anew, in milliseconds: smooth to the eye, cheap for a slow terminal. */
  private static final int REFRESH = 200;

  private final ProgressBar bar;

  private Bar(ProgressBar bar) {
    this.bar = bar;
  }

  /** Returns what {@code work} returns, with a bar where one can be seen. */
  static <T> T during(Console console, String task, Function<Progress, T> work) {
    if (!console.interactive()) {
      return work.apply(Progress.NONE);
    }
    try (var bar = new Bar(draw(console, task))) {
      return work.apply(bar);
    }
  }

  private static ProgressBar draw(Console console, String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setUpdateIntervalMillis(REFRESH)
        .setConsumer(new ConsoleProgressBarConsumer(console.err()))
        .build();
  }

  @Override
  public synchronized void step(long done, long total, String what) {
    if (total > 0) {
      bar.maxHint(total);
    }
    bar.stepTo(done);
    bar.setExtraMessage(what);
  }

  @Override
  public void close() {
    bar.close();
  }
}
