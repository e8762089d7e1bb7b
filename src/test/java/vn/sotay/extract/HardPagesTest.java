package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.Span;
import vn.sotay.eval.ExpectedPage.Expected;
import vn.sotay.eval.TextScore;
import vn.sotay.extract.HardPages.Gold;
import vn.sotay.extract.HardPages.HardPage;

/**
 * The hard suite: how well its articles are read, and that its other pages are rejected. With
 * {@code -Dhard.report=DIR} the figures of each kind and system are printed, and what isn't read
 * right is written to the folder; of the blind pages nothing is.
 */
class HardPagesTest {

  /** A change of markup is tried on every so many pages: on all of them it takes too long. */
  private static final int SAMPLE = 12;

  private static final List<HardPage> PAGES = HardPages.all();

  /** Elements in which an element of any kind may stand. */
  private static final Set<String> STRICT = Set.of("ul", "ol", "table", "tbody", "tr");

  /**
   * What came of a page.
   *
   * @param f1 shingle-4 F1 of the text; of a page without article 1 if it was rejected
   */
  private record Outcome(HardPage page, double f1, boolean title, boolean day, String read) {

    static Outcome of(HardPage page, Page bytes, SiteKnowledge known) {
      return switch (Extractor.extract(bytes, known)) {
        case Extraction.Extracted(Article article) ->
            page.gold()
                .map(gold -> read(page, gold, article))
                .orElseGet(() -> new Outcome(page, 0, false, false, told(article)));
        case Extraction.Rejected(String reason) ->
            new Outcome(page, page.gold().isEmpty() ? 1 : 0, false, false, reason);
      };
    }

    private static Outcome read(HardPage page, Gold gold, Article article) {
      String text = text(article);
      double f1 =
          Math.max(score(text, gold.text()), score(text, gold.text() + "\n" + gold.files()));
      boolean title =
          article
              .layout()
              .title()
              .filter(span -> span.in(article.text()).equals(gold.title()))
              .isPresent();
      boolean day =
          article.publication().published().filter(p -> p.date().equals(gold.day())).isPresent();
      return new Outcome(page, f1, title, day, told(article));
    }

    private static double score(String text, String right) {
      return TextScore.of(text, new Expected.Body(right, true)).f1();
    }

    private static String told(Article article) {
      return "%s%n%s%n%s"
          .formatted(article.headline(), article.publication().published(), text(article));
    }

    private static String text(Article article) {
      List<Span> spans = new ArrayList<>(article.layout().paragraphs());
      spans.addAll(article.layout().captions());
      spans.sort(Comparator.comparingInt(Span::start));
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.in(article.text())).append('\n'));
      return text.toString();
    }

    boolean isRight() {
      return f1 == 1 && (page.gold().isEmpty() || (title && day));
    }
  }

  @Test
  void articlesWithoutSentencesAreReadAndOtherPagesRejected() throws IOException {
    List<Outcome> outcomes = outcomes("families", SiteKnowledge.standard(Optional.empty()));
    assertThat(articles(outcomes, Outcome::f1)).isGreaterThan(0.99);
    assertThat(articles(outcomes, o -> o.title() ? 1 : 0)).isGreaterThan(0.99);
    assertThat(articles(outcomes, o -> o.day() ? 1 : 0)).isGreaterThan(0.985);
    assertThat(others(outcomes)).isGreaterThan(0.99);
  }

  @Test
  void soTheyAreByTheGeneralRulesAlone() throws IOException {
    List<Outcome> outcomes = outcomes("generic", SiteKnowledge.none());
    assertThat(articles(outcomes, Outcome::f1)).isGreaterThan(0.99);
    assertThat(others(outcomes)).isGreaterThan(0.99);
  }

  /** What is read must not hang on names, on paragraphs being so marked, or on wrappers. */
  @Test
  void anotherMarkupOfThePageIsReadTheSame() {
    Map<String, Consumer<Document>> changes = new TreeMap<>();
    changes.put("without names", HardPagesTest::removeNames);
    changes.put("paragraphs as div", page -> page.select("p").tagName("div"));
    changes.put("wrapped twice", HardPagesTest::wrapBlocks);
    changes.put("line breaks for paragraphs", HardPagesTest::breakLines);
    List<HardPage> pages =
        PAGES.stream()
            .filter(page -> page.gold().isPresent() && HardPages.hash(page.id(), SAMPLE) == 1)
            .toList();
    changes.forEach(
        (name, change) -> {
          List<Outcome> outcomes =
              pages.stream()
                  .map(page -> Outcome.of(page, changed(page.page(), change), SiteKnowledge.none()))
                  .toList();
          assertThat(articles(outcomes, Outcome::f1)).as(name).isGreaterThan(0.98);
        });
  }

  private static Page changed(Page page, Consumer<Document> change) {
    Document tree = Markup.parse(Extractor.html(page), "").orElseThrow();
    tree.select("meta[http-equiv]").remove();
    change.accept(tree);
    return Pages.html(tree.outerHtml());
  }

  private static void removeNames(Document page) {
    page.body().getAllElements().forEach(at -> at.removeAttr("class").removeAttr("id"));
  }

  private static void wrapBlocks(Document page) {
    for (Element block : page.select("p,ul,ol,table,h1,h2,h3,h4")) {
      if (block.parent() != null && !STRICT.contains(block.parent().normalName())) {
        block.wrap("<div><div></div></div>");
      }
    }
  }

  private static void breakLines(Document page) {
    for (Element paragraph : page.select("p")) {
      if (paragraph.parent() != null) {
        paragraph.before("<br><br>").after("<br><br>").unwrap();
      }
    }
  }

  private static List<Outcome> outcomes(String name, SiteKnowledge known) throws IOException {
    List<Outcome> outcomes =
        PAGES.stream().map(page -> Outcome.of(page, page.page(), known)).toList();
    String folder = System.getProperty("hard.report");
    if (folder != null) {
      report(name, outcomes);
      write(Path.of(folder, name), outcomes);
    }
    return outcomes;
  }

  private static double articles(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
    return outcomes.stream()
        .filter(o -> o.page().gold().isPresent())
        .mapToDouble(measure)
        .average()
        .orElse(Double.NaN);
  }

  private static double others(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> o.page().gold().isEmpty())
        .mapToDouble(Outcome::f1)
        .average()
        .orElse(Double.NaN);
  }

  private static void report(String name, List<Outcome> outcomes) {
    List<Outcome> tuning = outcomes.stream().filter(o -> !o.page().blind()).toList();
    line(name + ", blind", outcomes.stream().filter(o -> o.page().blind()).toList());
    line(name + ", tuning", tuning);
    by(tuning, o -> "kind " + o.page().kind());
    by(tuning, o -> "system " + o.page().system());
  }

  private static void by(List<Outcome> outcomes, Function<Outcome, String> key) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    outcomes.forEach(o -> groups.computeIfAbsent(key.apply(o), k -> new ArrayList<>()).add(o));
    groups.forEach(HardPagesTest::line);
  }

  private static void line(String name, List<Outcome> all) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %3d pages: F1 %.3f, title %.3f, day %.3f; no article, rejected %.3f%n",
        name,
        all.size(),
        articles(all, Outcome::f1),
        articles(all, o -> o.title() ? 1 : 0),
        articles(all, o -> o.day() ? 1 : 0),
        others(all));
  }

  private static void write(Path folder, List<Outcome> outcomes) throws IOException {
    Files.createDirectories(folder);
    for (Outcome o : outcomes) {
      if (!o.isRight() && !o.page().blind()) {
        Files.write(
            folder.resolve(o.page().id().replace('/', '.') + ".html"),
            o.page().page().body().toArray());
        Files.writeString(
            folder.resolve(o.page().id().replace('/', '.') + ".txt"),
            "%.3f %s%n%s%n---- right%n%s"
                .formatted(
                    o.f1(),
                    o.page().form(),
                    o.read(),
                    o.page().gold().map(HardPagesTest::right).orElse("no article")));
      }
    }
  }

  private static String right(Gold gold) {
    return "%s%n%s%n%s".formatted(gold.title(), gold.day(), gold.text());
  }
}
