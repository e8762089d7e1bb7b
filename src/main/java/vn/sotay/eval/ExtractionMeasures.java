package vn.sotay.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.eval.ExpectedPage.Expected;
import vn.sotay.eval.SegmentationMeasures.Measure;
import vn.sotay.extract.Extraction;

/** How well, and how fast, articles are read off the pages of a gold set. */
public final class ExtractionMeasures {

  private static final String SET = "pages";

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int TIMED_PASSES = 3;

  /** So many pages are read to warm up: the compiler is through with the hot paths by then. */
  private static final int WARM_PAGES = 2_000;

  private ExtractionMeasures() {}

  /**
   * Something that reads the article's text off a page.
   *
   * @param name as the measures call it
   * @param read returns the text; empty where it finds no article. The flag says whether captions
   *     are wanted
   * @param facts returns headline and day
   */
  public record Reader(String name, Read read, Function<Page, PageFacts> facts) {

    /** Something that reads texts only. */
    public Reader(String name, Read read) {
      this(name, read, page -> PageFacts.UNTOLD);
    }

    /** Page and whether captions are wanted → text. */
    @FunctionalInterface
    public interface Read {
      String text(Page page, boolean captions);
    }
  }

  /** A part of a gold set, by a hash of the pages' keys that is the same everywhere. */
  public enum Part {
    /** The whole set. */
    ALL,
    /** Three quarters, to look at and to mend the rules by. */
    TUNING,
    /** The fourth quarter, never to be looked at: it shows what the rules do on other pages. */
    REST;

    private static final int QUARTERS = 4;

    /** Knuth's multiplicative hash, of which the upper bits are well mixed. */
    private static final int MIXER = 0x9E3779B9;

    private static final int UPPER_BITS = 28;

    boolean has(ExpectedPage page) {
      boolean rest = ((page.id().hashCode() * MIXER) >>> UPPER_BITS) % QUARTERS == 0;
      return switch (this) {
        case ALL -> true;
        case TUNING -> !rest;
        case REST -> rest;
      };
    }
  }

  /** Returns the reader that is Sotay's own. */
  public static Reader own(Function<Page, Extraction> extractor) {
    return new Reader(
        "sotay",
        (page, captions) ->
            switch (extractor.apply(page)) {
              case Extraction.Extracted(Article article) -> text(article, captions);
              case Extraction.Rejected rejected -> "";
            },
        page ->
            switch (extractor.apply(page)) {
              case Extraction.Extracted(Article article) -> facts(article);
              case Extraction.Rejected rejected -> PageFacts.UNTOLD;
            });
  }

  private static PageFacts facts(Article article) {
    return new PageFacts(
        article.layout().title().map(span -> span.in(article.text())),
        article.publication().published().map(PublicationTime::date));
  }

  private static String text(Article article, boolean captions) {
    List<Span> spans = new ArrayList<>(article.layout().paragraphs());
    if (captions) {
      spans.addAll(article.layout().captions());
    }
    return spans.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .map(span -> span.in(article.text()))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  /**
   * Returns the measures of each reader on a gold set, and the time jsoup takes to parse the same
   * pages. Where the set tells headlines or days, so is the share of those that were read right;
   * pages on which no article was found count as wrong.
   *
   * <p>Times are CPU time of the one thread, from bytes to text, the mean of three passes over the
   * set after some to warm up. Readers take turns page by page, so that other work on the machine
   * slows all of them alike; each one's ratio to jsoup's time is told beside.
   *
   * @throws vn.sotay.article.MendableException if the folder is no gold set
   */
  public static List<Measure> of(Path folder, Part part, List<Reader> readers) {
    List<ExpectedPage> pages = ExpectedPages.in(folder).stream().filter(part::has).toList();
    if (pages.isEmpty()) {
      throw new MendableException(
          "no page of '%s' is in the part %s, expected some. Name another part or folder."
              .formatted(folder, part));
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("pages", SET, pages.size()));
    for (Reader reader : readers) {
      measures.addAll(quality(reader, pages));
      measures.addAll(facts(reader, pages));
    }
    measures.addAll(times(withFloor(readers), pages));
    return measures;
  }

  private static List<Reader> withFloor(List<Reader> readers) {
    List<Reader> timed = new ArrayList<>();
    timed.add(new Reader("jsoup-parse", (page, captions) -> parsed(page).tagName()));
    timed.addAll(readers);
    return timed;
  }

  private static Document parsed(Page page) {
    try {
      return Jsoup.parse(page.body().stream(), null, page.finalUrl().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Measure> quality(Reader reader, List<ExpectedPage> pages) {
    List<TextScore> scores = pages.stream().map(page -> score(reader, page)).toList();
    boolean segments = pages.getFirst().expected() instanceof Expected.Segments;
    TextScore sum = scores.stream().reduce(TextScore.NONE, TextScore::plus);
    double precision = segments ? sum.precision() : mean(scores, TextScore::precision);
    double recall = segments ? sum.recall() : mean(scores, TextScore::recall);
    String name = reader.name() + (segments ? ".segments." : ".shingle-4.");
    return List.of(
        new Measure(name + "f1", SET, TextScore.harmonic(precision, recall)),
        new Measure(name + "precision", SET, precision),
        new Measure(name + "recall", SET, recall),
        new Measure(
            reader.name() + ".nothing-found",
            SET,
            scores.stream().filter(s -> s.found() + s.spurious() == 0).count()));
  }

  private static List<Measure> facts(Reader reader, List<ExpectedPage> pages) {
    int titles = 0;
    int rightTitles = 0;
    int days = 0;
    int rightDays = 0;
    for (ExpectedPage page : pages) {
      PageFacts right = page.facts();
      PageFacts read = reader.facts().apply(page.page());
      titles += right.title().isPresent() ? 1 : 0;
      rightTitles += right.hasTitleOf(read) ? 1 : 0;
      days += right.published().isPresent() ? 1 : 0;
      rightDays += right.hasDayOf(read) ? 1 : 0;
    }
    List<Measure> measures = new ArrayList<>();
    if (titles > 0) {
      measures.add(new Measure(reader.name() + ".title", SET, (double) rightTitles / titles));
    }
    if (days > 0) {
      measures.add(new Measure(reader.name() + ".day", SET, (double) rightDays / days));
    }
    return measures;
  }

  private static double mean(List<TextScore> scores, ToDoubleFunction<TextScore> measure) {
    return scores.stream().mapToDouble(measure).average().orElse(0);
  }

  /** Returns the score of one page. */
  static TextScore score(Reader reader, ExpectedPage page) {
    boolean captions = page.expected() instanceof Expected.Body body && body.captions();
    return TextScore.of(reader.read().text(page.page(), captions), page.expected());
  }

  private static List<Measure> times(List<Reader> readers, List<ExpectedPage> pages) {
    long[] spent = new long[readers.size()];
    int warm = WARM_PAGES / pages.size() + 1;
    for (int pass = 0; pass < warm + TIMED_PASSES; pass++) {
      if (pass == warm) {
        Arrays.fill(spent, 0);
      }
      for (ExpectedPage expected : pages) {
        Page page = expected.page();
        for (int i = 0; i < spent.length; i++) {
          spent[i] += nanos(readers.get(i), page);
        }
      }
    }
    List<Measure> measures = new ArrayList<>();
    double reads = NANOS_PER_MILLI * TIMED_PASSES * pages.size();
    for (int i = 0; i < spent.length; i++) {
      String name = readers.get(i).name();
      measures.add(new Measure(name + ".cpu-ms", SET, spent[i] / reads));
      if (i > 0) {
        measures.add(new Measure(name + ".cpu-ratio", SET, (double) spent[i] / spent[0]));
      }
    }
    return measures;
  }

  private static long nanos(Reader reader, Page page) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    reader.read().text(page, false);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
