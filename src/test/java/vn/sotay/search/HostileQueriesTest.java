package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.MendableException;

/** Whatever is typed gives an answer or a message, soon. */
class HostileQueriesTest {

  private static final int QUERIES = 10_000;

  /** Of this thread's time on the processor, so that a busy machine makes no difference. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** One in so many is asked of everything else, too. */
  private static final int ASKED_ELSEWHERE = 10;

  private static final String[] PIECES = {
    "chi",
    "bộ",
    "\"",
    "“",
    "(",
    ")",
    "-",
    " ",
    "  ",
    "OR",
    "HOẶC",
    "VÀ",
    ":",
    "tỉnh:",
    "năm:",
    "tyle:",
    "văn_bản:",
    "loại:",
    "ngày:",
    ">=",
    "<",
    "..",
    "2023",
    "99999999999999999999",
    "95%",
    "0,4",
    "12-HD/BTCTW",
    "\ud83d",
    "\ude00",
    "👍",
    "\u0000",
    "\u0301",
    "\n",
    "*",
    "?",
    "~",
    "^",
    "\\",
    "/",
    "[",
    "]",
    "{",
    "}",
    "+",
    "&&",
    "||",
    "!",
    "'",
    "x".repeat(500),
    "a b c d e f g h ",
    "\u202e",
    "ﬀ",
    "%",
    "báo:",
    "người:",
    "cách_làm:",
    "số_lượng:",
    "\ufeff",
    "\u00a0",
    "-(",
    "-\""
  };

  @TempDir private static Path folder;
  private static KnowledgeBase base;

  @BeforeAll
  static void build() {
    SmallKnowledge.fill(folder);
    base = KnowledgeBase.open(folder);
  }

  @AfterAll
  static void close() {
    base.close();
  }

  @Test
  void randomQueriesGiveAnAnswerOrAMessage() {
    for (int seed = 0; seed < QUERIES; seed++) {
      Random random = new Random(seed);
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        query.append(
            random.nextInt(8) == 0
                ? Character.toString((char) random.nextInt(0x10000))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      ask(query.toString(), seed);
    }
  }

  @Test
  void longQueriesGiveAnAnswerOrAMessage() {
    ask("a ".repeat(999), -1);
    ask("năm:2023 ".repeat(200), -2);
    ask("\"a b\" ".repeat(300), -3);
    ask("hd 12 ".repeat(300), -4);
    ask("tyle:1 OR ".repeat(150) + "x", -5);
    ask("(".repeat(1_999), -6);
    ask("-".repeat(1_999), -7);
    for (int depth = 1; depth < QueryParser.MAX_DEPTH; depth++) {
      ask("-(a OR ".repeat(depth) + "b" + ")".repeat(depth), -8);
      ask("(a (b OR ".repeat(depth / 2) + "c" + "))".repeat(depth / 2), -8);
    }
    ask("x".repeat(100_000), -9);
  }

  private void ask(String query, int seed) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      for (Hit hit : base.search(SearchRequest.of(query)).hits()) {
        String text = base.article(hit.article().id()).orElseThrow().text();
        assertThat(hit.passages())
            .allSatisfy(passage -> assertThat(passage.span().in(text)).isEqualTo(passage.text()));
      }
      if (seed % ASKED_ELSEWHERE == 0) {
        askElsewhere(query);
      }
    } catch (MendableException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError("seed %d: %s".formatted(seed, query), e);
    }
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
        .as("seed %d: %s", seed, query)
        .isLessThan(LONGEST);
  }

  private void askElsewhere(String query) {
    base.directive(query);
    base.practices(
        new PracticeRequest(
            query,
            Optional.of(query),
            Optional.of(query),
            YearRange.ALL,
            Optional.of(query),
            Optional.empty(),
            NumberRange.ALL,
            List.of(),
            0,
            5));
  }
}
