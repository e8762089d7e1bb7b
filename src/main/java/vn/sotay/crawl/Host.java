package vn.sotay.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import vn.sotay.article.VietnamTime;
import vn.sotay.crawl.HttpFetcher.Answer;
import vn.sotay.site.Manners;
import vn.sotay.site.QuietHours;
import vn.sotay.store.HostMemory;
import vn.sotay.store.HostMemory.Conduct;

/**
 * One host: a request at a time, a pause after each, longer ones when it is slow or fails, rest
 * when it asks for it or its day's budget is used up. What it asked for is remembered beyond the
 * run.
 */
final class Host {

  /** Part of the pause that chance adds, so that hosts of one machine don't beat in time. */
  private static final double JITTER = 0.2;

  /** A slow server is given this many times its last answer's time. */
  private static final int LATENCIES = 2;

  /** However slow it is: a minute of rest is enough. */
  private static final Duration MAX_SLOW_PAUSE = Duration.ofMinutes(1);

  /** Failures after which the pause isn't doubled any more. */
  private static final int MAX_DOUBLINGS = 6;

  /** A server that fails this often in a row is left alone for a while. */
  static final int MAX_FAILURES = 5;

  /** How long the first time; it doubles with every time that follows. */
  private static final Duration FIRST_REST = Duration.ofMinutes(5);

  /** Nothing a server asks for, and no failure, is waited for longer. */
  static final Duration LONGEST_REST = Duration.ofDays(1);

  /** Requests after which the day's count is written down. */
  private static final int COUNTED = 50;

  private final String name;
  private final HostMemory memory;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Conduct conduct;
  private volatile long notBefore = System.nanoTime();

  Host(String name, HostMemory memory, Clock clock) {
    this.name = name;
    this.memory = memory;
    this.clock = clock;
    this.conduct = memory.of(name);
  }

  /** Asks the host for something. */
  @FunctionalInterface
  interface Request {
    Answer send() throws InterruptedException;
  }

  /**
   * Why a host isn't to be asked now, and for how long.
   *
   * @param reason for people
   */
  record Rest(String reason, Duration left) {}

  /**
   * Waits for the host's turn, asks, and makes the next request wait.
   *
   * @param pause configured or asked for, whichever is longer
   * @throws InterruptedException if the thread is interrupted, also while waiting
   */
  Answer ask(Request request, Duration pause) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      sleepUntil(notBefore);
      long start = System.nanoTime();
      try {
        return request.send();
      } finally {
        count();
        holdFor(lengthened(pause, Duration.ofNanos(System.nanoTime() - start)));
      }
    } finally {
      turn.unlock();
    }
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long wait = nanos - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait));
    } else if (Thread.interrupted()) {
      throw new InterruptedException("before a request");
    }
  }

  private Duration lengthened(Duration pause, Duration latency) {
    Duration slow = min(latency.multipliedBy(LATENCIES), MAX_SLOW_PAUSE);
    Duration longer = pause.compareTo(slow) > 0 ? pause : slow;
    double chance = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofNanos((long) (longer.toNanos() * chance));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Makes the next request wait at least this long from now. */
  private void holdFor(Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    notBefore = until - notBefore > 0 ? until : notBefore;
  }

  private void count() {
    Conduct now = conduct;
    String today = VietnamTime.today(clock).toString();
    int asked = today.equals(now.day()) ? now.asked() + 1 : 1;
    conduct = new Conduct(now.hold(), now.failures(), now.trips(), today, asked);
    if (asked % COUNTED == 0) {
      save();
    }
  }

  /** Notes that the host answered as it should. */
  void answered() {
    if (conduct.failures() > 0 || conduct.trips() > 0) {
      keep(conduct.hold(), 0, 0);
    }
  }

  /** Notes that the host failed: its next turn comes later, and after some failures it rests. */
  void failed(Duration pause) {
    int failures = conduct.failures() + 1;
    // Whoever failed after a rest hasn't recovered: it isn't tried five times again.
    if (failures % MAX_FAILURES == 0 || conduct.trips() > 0) {
      int trips = conduct.trips() + 1;
      Duration rest = FIRST_REST.multipliedBy(1L << Math.min(trips - 1, MAX_DOUBLINGS * 2));
      keep(clock.instant().plus(min(rest, LONGEST_REST)), failures, trips);
      return;
    }
    keep(conduct.hold(), failures, conduct.trips());
    holdFor(min(pause.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS)), MAX_SLOW_PAUSE));
  }

  /** Notes that the host asked to be left alone for this long. */
  void busy(Duration wait) {
    holdFor(wait);
    keep(clock.instant().plus(wait), conduct.failures() + 1, conduct.trips());
  }

  private void keep(Instant hold, int failures, int trips) {
    conduct = new Conduct(hold, failures, trips, conduct.day(), conduct.asked());
    save();
  }

  void save() {
    memory.keep(name, conduct);
  }

  /** Returns why the host isn't to be asked now, the longest rest first; empty if it may be. */
  Optional<Rest> rest(Manners manners) {
    Instant now = clock.instant();
    return Stream.of(asked(now), quiet(manners, now), usedUp(manners, now))
        .flatMap(Optional::stream)
        .max((a, b) -> a.left().compareTo(b.left()));
  }

  /** A hold further off than any can be was made by a clock that went wrong since. */
  private Optional<Rest> asked(Instant now) {
    Duration left = Duration.between(now, conduct.hold());
    if (left.isNegative() || left.isZero() || left.compareTo(LONGEST_REST) > 0) {
      return Optional.empty();
    }
    String reason =
        conduct.trips() > 0
            ? "%d failures in a row".formatted(conduct.failures())
            : "asked to come back in %d s".formatted(Math.max(1, left.toSeconds()));
    return Optional.of(new Rest(reason, left));
  }

  private static Optional<Rest> quiet(Manners manners, Instant now) {
    return manners
        .quiet()
        .map(hours -> hours.left(now))
        .filter(left -> !left.isZero())
        .map(left -> new Rest("quiet hours until " + until(manners), left));
  }

  private static String until(Manners manners) {
    return manners.quiet().map(QuietHours::until).map(LocalTime::toString).orElse("");
  }

  private Optional<Rest> usedUp(Manners manners, Instant now) {
    LocalDate today = VietnamTime.day(now);
    if (!conduct.day().equals(today.toString()) || conduct.asked() < manners.budget()) {
      return Optional.empty();
    }
    Instant tomorrow = today.plusDays(1).atStartOfDay().toInstant(VietnamTime.OFFSET);
    return Optional.of(
        new Rest(
            "the day's %d requests are used up".formatted(manners.budget()),
            Duration.between(now, tomorrow)));
  }
}
