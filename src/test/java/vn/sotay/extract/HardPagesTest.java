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
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.eval.ExpectedPage.Expected;
import vn.sotay.eval.TextScore;
import vn.sotay.extract.HardPages.Gold;
import vn.sotay.extract.HardPages.HardPage;

/**
 * The hard suite. With {@code -Dhard.report=DIR} it prints its figures and writes the pages that
 * are not read well, but for the blind ones, into the folder.
 */
class HardPagesTest {

  /** What came of a page. */
  private record Outcome(HardPage page, double score, boolean title, boolean day, String read) {

    static Outcome of(HardPage page, SiteKnowledge known) {
      return switch (Extractor.extract(page.page(), known)) {
        case Extraction.Extracted(Article article) ->
            page.gold()
                .map(gold -> read(page, gold, article))
                .orElseGet(() -> new Outcome(page, 0, false, false, text(article)));
        case Extraction.Rejected(String reason) -> {
          double score = page.gold().isEmpty() ? 1 : 0;
          yield new Outcome(page, score, false, false, "REJECTED " + reason);
        }
      };
    }

    private static Outcome read(HardPage page, Gold gold, Article article) {
      String text = text(article);
      double plain = score(text, gold.text());
      double withFiles = score(text, gold.text() + "\n" + gold.files());
      boolean title =
          article.layout().title().map(span -> span.in(article.text())).orElse("").equals(gold.title());
      boolean day =
          article.publication().published().filter(p -> p.date().equals(gold.day())).isPresent();
      return new Outcome(page, Math.max(plain, withFiles), title, day, "TITLE " + article.headline() + "\nDATE " + article.publication().published() + "\n" + text);
    }

    private static double score(String text, String right) {
      return TextScore.of(text, new Expected.Body(right, true)).f1();
    }

    private static String text(Article article) {
      List<Span> spans = new ArrayList<>(article.layout().paragraphs());
      spans.addAll(article.layout().captions());
      spans.sort(Comparator.comparingInt(Span::start));
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.in(article.text())).append('\n'));
      return text.toString();
    }
  }

  @Test
  void report() throws IOException {
    List<HardPage> pages = HardPages.all();
    for (boolean generic : new boolean[] {false, true}) {
      SiteKnowledge known =
          generic ? SiteKnowledge.none() : SiteKnowledge.standard(Optional.empty());
      List<Outcome> outcomes = pages.stream().map(page -> Outcome.of(page, known)).toList();
      print(generic ? "generic" : "families", outcomes);
      dump(generic ? "generic" : "families", outcomes);
    }
    assertThat(pages).isNotEmpty();
  }

  private static void print(String name, List<Outcome> outcomes) {
    for (boolean blind : new boolean[] {false, true}) {
      List<Outcome> part = outcomes.stream().filter(o -> o.page().blind() == blind).toList();
      System.out.printf(Locale.ROOT, "%n%s, %s: %d pages%n", name, blind ? "blind" : "tuning", part.size());
      line("ALL", part);
      if (!blind) {
        by(part, o -> (o.page().gold().isPresent() ? "a " : "x ") + o.page().kind());
        by(part, o -> "s " + o.page().system());
        by(part, o -> (o.page().gold().isPresent() ? "f " + o.page().form() : "x"));
      }
    }
  }

  private static void by(List<Outcome> part, Function<Outcome, String> key) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    part.forEach(o -> groups.computeIfAbsent(key.apply(o), k -> new ArrayList<>()).add(o));
    groups.forEach(HardPagesTest::line);
  }

  private static void line(String name, List<Outcome> all) {
    List<Outcome> articles = all.stream().filter(o -> o.page().gold().isPresent()).toList();
    List<Outcome> others = all.stream().filter(o -> o.page().gold().isEmpty()).toList();
    System.out.printf(
        Locale.ROOT,
        "%-28s n %3d  F1 %.3f  rejected %3d  title %.3f  day %.3f | no article %3d, rejected %.3f%n",
        name,
        articles.size(),
        articles.stream().mapToDouble(Outcome::score).average().orElse(Double.NaN),
        articles.stream().filter(o -> o.read().startsWith("REJECTED")).count(),
        articles.stream().mapToInt(o -> o.title() ? 1 : 0).average().orElse(Double.NaN),
        articles.stream().mapToInt(o -> o.day() ? 1 : 0).average().orElse(Double.NaN),
        others.size(),
        others.stream().mapToDouble(Outcome::score).average().orElse(Double.NaN));
  }

  private static void dump(String name, List<Outcome> outcomes) throws IOException {
    String folder = System.getProperty("hard.report");
    if (folder == null) {
      return;
    }
    for (Outcome o : outcomes) {
      boolean perfect = o.score() > 0.999 && (o.page().gold().isEmpty() || o.title() && o.day());
      if (!perfect && !o.page().blind()) {
        Path file = Path.of(folder, name, o.page().id().replace('/', '.') + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
            file,
            String.format(Locale.ROOT, "%.3f %s%n%s", o.score(), o.page().form(), o.read())
                + "\n---- GOLD\n"
                + o.page().gold().map(g -> g.title() + "\n" + g.day() + "\n" + g.text()).orElse("none")
                + "\n---- HTML\n"
                + new String(o.page().page().body().toArray(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }
}
