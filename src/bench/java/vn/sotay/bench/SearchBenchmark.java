package vn.sotay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.sotay.article.Unit;
import vn.sotay.eval.Typing;
import vn.sotay.index.ArticleIndex;
import vn.sotay.json.ArticleJson;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRange;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.SearchRequest;

/**
 * Indexing and searching synthetic articles: throughput beside plain Lucene that writes the same
 * fields and children, bytes a document, and how long twelve kinds of question take as the index
 * grows. Whole runs, since an index isn't built in a microsecond; both writers take turns on small
 * batches, so that whatever else the machine does hits both.
 */
public final class SearchBenchmark {

  private static final int[] SIZES = {10_000, 100_000};

  /** The full run of an index that one machine carries: {@code --articles 1000000}. */
  private static final int FULL_SIZE = 1_000_000;

  private static final int WARM_UP = 2_000;
  private static final int BATCH = 500;

  /** So many articles are written by the peer, too; the ratio no longer moves by then. */
  private static final int COMPARED = 20_000;

  private static final int ASKED = 60;
  private static final int ASKED_BEFORE = 60;
  private static final double MILLIS = 1e6;
  private static final double SECOND = 1e9;

  /** Where the machine does other work as well, the time of this program's threads tells more. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final SyntheticArticles articles = new SyntheticArticles();
  private final Report report;
  private long ours;
  private long theirs;

  private SearchBenchmark(Report report) {
    this.report = report;
  }

  /**
   * Measures.
   *
   * @param args {@code [--json] [--articles N] [--keep DIR]}; N instead of 10,000 and 100,000, up
   *     to a million; an index kept in DIR is grown to N, or asked as it is if it has as many
   */
  public static void main(String[] args) throws IOException {
    Report report = Report.of("search", args);
    int[] sizes =
        report.option("--articles").map(size -> new int[] {Integer.parseInt(size)}).orElse(SIZES);
    if (Arrays.stream(sizes).anyMatch(size -> size < BATCH || size > FULL_SIZE)) {
      throw new IllegalArgumentException("--articles takes 500 to 1000000");
    }
    Path folder = Files.createTempDirectory("sotay-bench");
    try {
      Path index = report.option("--keep").map(Path::of).orElse(folder.resolve("ours"));
      new SearchBenchmark(report).run(folder, index, sizes);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }

  private void run(Path folder, Path index, int[] sizes) throws IOException {
    int written = articlesIn(index);
    if (written < sizes[sizes.length - 1]) {
      warmUp(folder.resolve("warm-up"));
    }
    for (int size : sizes) {
      if (written < size) {
        written = write(index, folder.resolve("theirs-" + size), written, size);
      } else if (written > size) {
        continue;
      }
      report.print(
          "bytes_per_article." + size, (double) bytes(index) / size, "index, stored text included");
      ask(index, size);
    }
  }

  private static int articlesIn(Path index) {
    try (ArticleIndex kept = ArticleIndex.open(index)) {
      return kept.ids().size();
    }
  }

  private void warmUp(Path folder) throws IOException {
    write(folder.resolve("ours"), folder.resolve("theirs"), 0, WARM_UP);
    ours = 0;
    theirs = 0;
  }

  /** Puts articles up to {@code size}; the first new ones are written by the peer, too. */
  private int write(Path index, Path peer, int from, int size) throws IOException {
    ours = 0;
    theirs = 0;
    int compared = Math.min(size, from + COMPARED);
    try (ArticleIndex writer = ArticleIndex.open(index);
        PlainLucene plain = new PlainLucene(peer)) {
      for (int at = from; at < size; at += BATCH) {
        List<SyntheticArticles.Made> batch = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (int number = at; number < Math.min(size, at + BATCH); number++) {
          SyntheticArticles.Made made = articles.article(number);
          batch.add(made);
          json.add(ArticleJson.write(made.article().article().id().value(), made.article()));
        }
        put(writer, batch, json);
        if (at < compared) {
          putPlain(plain, batch, json);
          if (at + BATCH >= compared) {
            commit(writer, plain);
            printSpeed(size, compared - from);
          }
        }
      }
      writer.commit(Map.of());
    }
    return size;
  }

  private void put(ArticleIndex writer, List<SyntheticArticles.Made> batch, List<String> json) {
    long start = System.nanoTime();
    for (int i = 0; i < batch.size(); i++) {
      SyntheticArticles.Made made = batch.get(i);
      String id = made.article().article().id().value();
      writer.put(made.article(), made.cards(), id, json.get(i));
    }
    ours += System.nanoTime() - start;
  }

  private void putPlain(PlainLucene plain, List<SyntheticArticles.Made> batch, List<String> json)
      throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < batch.size(); i++) {
      plain.put(batch.get(i), json.get(i));
    }
    theirs += System.nanoTime() - start;
  }

  private void commit(ArticleIndex writer, PlainLucene plain) throws IOException {
    long start = System.nanoTime();
    writer.commit(Map.of());
    long between = System.nanoTime();
    plain.commit();
    ours += between - start;
    theirs += System.nanoTime() - between;
  }

  private void printSpeed(int size, int count) {
    report.print("articles_per_second." + size, count / (ours / SECOND), "with their children");
    report.print("plain_articles_per_second." + size, count / (theirs / SECOND), "plain Lucene");
    report.print("times_plain." + size, (double) theirs / ours, "bar: 0.8");
  }

  private static long bytes(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  /** Asks every kind before any is timed, since a knowledge base is asked for hours, not once. */
  private void ask(Path index, int size) {
    try (KnowledgeBase base = KnowledgeBase.open(index)) {
      kinds().forEach((kind, question) -> ask(base, question, new Random(0), ASKED_BEFORE));
      Times all = new Times(new ArrayList<>(), new ArrayList<>());
      kinds()
          .forEach(
              (kind, question) -> {
                Times times = ask(base, question, new Random(size), ASKED);
                print(kind, size, times);
                all.byClock().addAll(times.byClock());
                all.ofProcessor().addAll(times.ofProcessor());
              });
      print("all", size, all);
    }
  }

  /** How long questions took, in milliseconds: by the clock, and of all threads together. */
  private record Times(List<Double> byClock, List<Double> ofProcessor) {}

  private static Times ask(
      KnowledgeBase base,
      BiFunction<KnowledgeBase, Random, Object> question,
      Random random,
      int count) {
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      long startOfProcessor = ofProcessors();
      question.apply(base, random);
      times.ofProcessor().add((ofProcessors() - startOfProcessor) / MILLIS);
      times.byClock().add((System.nanoTime() - start) / MILLIS);
    }
    return times;
  }

  /** Returns the time of all threads, those that compile and collect garbage left out. */
  private static long ofProcessors() {
    return Arrays.stream(THREADS.getAllThreadIds())
        .map(THREADS::getThreadCpuTime)
        .filter(time -> time > 0)
        .sum();
  }

  private void print(String kind, int size, Times times) {
    print(kind, size, times.byClock());
    print(kind + ".of_processor", size, times.ofProcessor());
  }

  private void print(String kind, int size, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    for (int share : new int[] {50, 95, 99}) {
      int at = Math.min(sorted.size() - 1, sorted.size() * share / 100);
      report.print(
          "%s.p%d_ms.%d".formatted(kind, share, size),
          sorted.get(at),
          share == 95 ? "bar: 50" : "");
    }
  }

  /** Twelve kinds of question; each draws its words at random. */
  private Map<String, BiFunction<KnowledgeBase, Random, Object>> kinds() {
    SyntheticWords words = articles.words();
    Map<String, BiFunction<KnowledgeBase, Random, Object>> kinds = new LinkedHashMap<>();
    kinds.put("common", (base, random) -> search(base, words.word(random, 0, 30)));
    kinds.put("rare", (base, random) -> search(base, words.word(random, 5_000, 30_000)));
    kinds.put("two", (base, random) -> search(base, two(random)));
    kinds.put("sentence", (base, random) -> search(base, sentence(random)));
    kinds.put("half", (base, random) -> search(base, Typing.HALF.of(sentence(random)).getFirst()));
    kinds.put("bare", (base, random) -> search(base, Typing.NONE.of(sentence(random)).getFirst()));
    kinds.put(
        "phrase", (base, random) -> search(base, "\"chi bộ " + words.word(random, 0, 300) + "\""));
    kinds.put(
        "not",
        (base, random) ->
            search(base, two(random) + " -" + words.word(random, 30, 300).replace(' ', '-')));
    kinds.put(
        "directive", (base, random) -> search(base, "hướng dẫn 12 " + words.word(random, 0, 300)));
    kinds.put(
        "fields",
        (base, random) ->
            search(
                base,
                "tỉnh:\"Sơn La\" năm:2015..2019 tyle:>=%d %s"
                    .formatted(60 + random.nextInt(30), words.word(random, 0, 300))));
    kinds.put("practices", this::practices);
    kinds.put("figures", this::figures);
    return kinds;
  }

  private String two(Random random) {
    return articles.words().word(random, 0, 30) + " " + articles.words().word(random, 30, 3_000);
  }

  private String sentence(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      words.append(articles.words().word(random, 0, 3_000)).append(' ');
    }
    return words.toString().strip();
  }

  private static Object search(KnowledgeBase base, String query) {
    return base.search(SearchRequest.of(query));
  }

  private Object practices(KnowledgeBase base, Random random) {
    return base.practices(
        new PracticeRequest(
            articles.words().word(random, 0, 300),
            Optional.empty(),
            Optional.of("Sơn La"),
            PracticeRequest.ALL.years(),
            Optional.empty(),
            Optional.empty(),
            NumberRange.atLeast(BigDecimal.valueOf(60L + random.nextInt(30))),
            List.of(),
            0,
            20));
  }

  private Object figures(KnowledgeBase base, Random random) {
    return base.numbers(
        new NumberRequest(
            Optional.of(Unit.PERCENT),
            NumberRange.atLeast(BigDecimal.valueOf(60L + random.nextInt(30))),
            "đảng viên",
            Optional.of("Hà Tĩnh"),
            NumberRequest.ALL.years(),
            0,
            20));
  }
}
