package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Span;

/**
 * Pages that were damaged in every way we could think of give an article or a rejection with a
 * reason, in little time. {@code -Pfull} tries fifty thousand of them, an ordinary build some.
 */
class MutatedPagesTest {

  private static final long SEED = 20261122;
  private static final int ROUNDS = Integer.getInteger("mutations", 100);

  /** Pages before this round are made, since chance goes on from them, but not read. */
  private static final int FIRST = Integer.getInteger("mutations.from", 0);

  private static final int FULL = 50_000;
  private static final Path REAL = Path.of("..", "shared", "html");

  /** CPU time, so that other work on the machine doesn't count. */
  private static final long LONGEST_NANOS = 2_000_000_000L;

  /** Attributes of 20 MB are tried this seldom: they take as long as a hundred others. */
  private static final int BETWEEN_HUGE = 400;

  private static final int HUGE = 20 * 1024 * 1024;
  private static final byte[] OPEN = ascii("<div class=\"");
  private static final byte[] NAMES = ascii("a-b ");
  private static final byte[] CLOSE = ascii("\">");
  private static final int NESTED = 10_000;

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Một buổi họp - Báo Thử</title>
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-07-19T16:19:12+0700","articleBody":"Bí thư chi bộ nêu"}</script></head>
      <body><form><nav><a href="/">Trang chủ</a></nav><h1>Một buổi họp</h1><time datetime="2020-07-19 16:19">19/07/2020</time>
      <div class="sapo">(BT) - Sáng nay, chi bộ họp bàn việc nạo vét tuyến mương dẫn nước về cánh đồng Cửa.</div>
      <div class="cms-body"><p>Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc một.</p>
      <table><tr><td>Chi bộ</td><td>12 đảng viên</td></tr></table><br>Dòng một.<br><br>Dòng hai &amp; ba &#1088; &bogus;
      <figure><img src="a.jpg"><figcaption>Ảnh: An</figcaption></figure><p>Buổi họp khép lại sau chín mươi phút, ai cũng vui.</p>
      <p align="right"><b>Thu Mây</b></p><h4>Đọc thêm</h4><ul><li><a href="/x">Một tin khác</a></li></ul></div></form></body></html>
      """;

  private static final String[] SPLICES = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<table>",
    "<td>",
    "<a href=x>",
    "</a>",
    "<svg>",
    "<template>",
    "<textarea>",
    "<title>",
    "<![CDATA[",
    "<frameset>",
    "</body>",
    "<b><i>",
    "&#x110000;",
    "&#0;",
    "\0",
    "\ufeff",
    "<meta charset=utf-16>",
    "<base href=':::'>",
    "<h1>",
    "<nav>",
    "{\"@type\":"
  };

  private final Random random = new Random(SEED);

  @Test
  void damagedPagesAreReadOrRejectedInTime() throws IOException {
    List<byte[]> pages = pages();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(nanos(pages.get(random.nextInt(pages.size())), round))
          .as("CPU time of seed %d, round %d", SEED, round)
          .isLessThan(LONGEST_NANOS);
    }
  }

  /** Nothing of a round is held beyond it. */
  private long nanos(byte[] page, int round) {
    Page mutated = page(mutated(page, round));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    if (round >= FIRST) {
      read(mutated, round);
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  /** The bytes are let go, so that the heap that the test takes is what reading takes. */
  private static Page page(byte[] bytes) {
    return Pages.of("http://b.example/x", "text/html", Bytes.of(bytes));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<byte[]> pages() throws IOException {
    List<byte[]> pages = new ArrayList<>();
    pages.add(PAGE.getBytes(StandardCharsets.UTF_8));
    if (ROUNDS >= FULL && Files.isDirectory(REAL)) {
      try (Stream<Path> files = Files.list(REAL)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
          pages.add(Files.readAllBytes(file));
        }
      }
    }
    return pages;
  }

  private static void read(Page page, int round) {
    try {
      switch (Extractor.extract(page, SiteKnowledge.none())) {
        case Extraction.Extracted(Article article) -> {
          for (Span paragraph : article.layout().paragraphs()) {
            assertThat(paragraph.in(article.text())).isNotBlank();
          }
        }
        case Extraction.Rejected(String reason) -> assertThat(reason).isNotBlank();
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("seed %d, round %d".formatted(SEED, round), e);
    }
  }

  private byte[] mutated(byte[] page, int round) {
    if (round % BETWEEN_HUGE == BETWEEN_HUGE - 1) {
      return withHugeAttribute(page);
    }
    byte[] bytes = page;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = mutatedOnce(bytes);
    }
    return bytes;
  }

  private byte[] mutatedOnce(byte[] bytes) {
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      case 1 -> flipped(bytes);
      case 2 -> with(bytes, spliced());
      case 3 -> nested(bytes);
      case 4 -> recoded(bytes);
      case 5 -> zeroed(bytes);
      case 6 -> repeated(bytes);
      default -> swallowed(bytes);
    };
  }

  private byte[] flipped(byte[] page) {
    byte[] bytes = page.clone();
    for (int i = random.nextInt(40); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] spliced() {
    return SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8);
  }

  /** Copies no byte twice, for the same reason. */
  private byte[] withHugeAttribute(byte[] page) {
    int at = random.nextInt(page.length);
    byte[] bytes = new byte[page.length + HUGE];
    System.arraycopy(page, 0, bytes, 0, at);
    for (int i = 0; i < HUGE; i++) {
      bytes[at + i] = NAMES[i % NAMES.length];
    }
    System.arraycopy(OPEN, 0, bytes, at, OPEN.length);
    System.arraycopy(CLOSE, 0, bytes, at + HUGE - CLOSE.length, CLOSE.length);
    System.arraycopy(page, at, bytes, at + HUGE, page.length - at);
    return bytes;
  }

  private byte[] with(byte[] page, byte[] piece) {
    int at = random.nextInt(page.length);
    var out = new ByteArrayOutputStream(page.length + piece.length);
    out.write(page, 0, at);
    out.writeBytes(piece);
    out.write(page, at, page.length - at);
    return out.toByteArray();
  }

  /** Deep nests are rarer than shallow ones, which cost less. */
  private byte[] nested(byte[] page) {
    String tag = new String(spliced(), StandardCharsets.UTF_8);
    int depth = random.nextInt(20) == 0 ? NESTED : random.nextInt(NESTED / 20);
    return with(page, tag.repeat(depth).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] recoded(byte[] page) {
    String[] charsets = {"UTF-16LE", "windows-1258", "ISO-8859-1", "Shift_JIS", "UTF-32BE"};
    Charset charset = Charset.forName(charsets[random.nextInt(charsets.length)]);
    return new String(page, StandardCharsets.UTF_8).getBytes(charset);
  }

  private byte[] zeroed(byte[] page) {
    byte[] bytes = page.clone();
    int from = random.nextInt(bytes.length);
    Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(200)), (byte) 0);
    return bytes;
  }

  private byte[] repeated(byte[] page) {
    int from = random.nextInt(page.length);
    byte[] piece =
        Arrays.copyOfRange(page, from, Math.min(page.length, from + 1 + random.nextInt(400)));
    return with(
        page,
        new String(piece, StandardCharsets.ISO_8859_1)
            .repeat(1 + random.nextInt(50))
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A tag that isn't closed swallows what follows. */
  private byte[] swallowed(byte[] page) {
    return with(page, ascii("<p title=\"" + "x".repeat(random.nextInt(5_000))));
  }
}
