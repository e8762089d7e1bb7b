package vn.sotay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.Unit;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.report.Report.Chapter;
import vn.sotay.report.Report.Draft;
import vn.sotay.report.Report.Entry;
import vn.sotay.report.Report.LeftOut;
import vn.sotay.report.Report.Outcome;
import vn.sotay.report.Report.Quotation;
import vn.sotay.report.Report.Section;

/**
 * A report with the quotations that tell most: of each section so many, those with results, figures
 * and several papers first, and of an article a second one only where too few others tell anything.
 * Each section says how many were left out.
 *
 * <p>The appendices keep what the quotations need: the shares and the figures of indicators that
 * stand in them, the papers named in them or cited by several of their articles, and their
 * articles. The rest is counted.
 */
public final class ShortReport {

  /** What came of a practice tells more than any figures in it. */
  private static final int WORTH_OF_OUTCOME = 4;

  /** More figures than that are a table, not a better example. */
  private static final int MOST_FIGURES = 3;

  /** A paper that so many articles cite matters to what they tell, named beside it or not. */
  private static final int SEVERAL = 2;

  private ShortReport() {}

  /**
   * Returns a report with at most so many quotations in a section.
   *
   * @throws MendableException if that would leave none
   */
  public static Report of(Report report, int most) {
    if (most < 1) {
      throw new MendableException(
          "%d quotations in a section leave nothing, expected at least 1.".formatted(most));
    }
    List<Chapter> chapters =
        report.chapters().stream()
            .map(
                chapter ->
                    new Chapter(
                        chapter.heading(),
                        chapter.sections().stream().map(section -> best(section, most)).toList()))
            .toList();
    Quoted quoted = Quoted.in(chapters);
    List<Report.Figure> figures = report.figures().stream().filter(quoted::needs).toList();
    List<Report.Directive> directives = report.directives().stream().filter(quoted::needs).toList();
    List<Source> sources = report.sources().stream().filter(quoted.sources()::contains).toList();
    return new Report(
        report.title(),
        report.date(),
        chapters,
        figures.stream().map(quoted::bare).toList(),
        directives.stream().map(quoted::bare).toList(),
        sources,
        new LeftOut(
            report.figures().size() - figures.size(),
            report.directives().size() - directives.size(),
            report.sources().size() - sources.size()));
  }

  /** What is quoted, and of which articles. */
  private record Quoted(Set<String> words, Set<Source> sources) {

    static Quoted in(List<Chapter> chapters) {
      List<Quotation> all =
          chapters.stream()
              .flatMap(chapter -> chapter.sections().stream())
              .flatMap(section -> section.entries().stream())
              .flatMap(Quoted::quotation)
              .toList();
      return new Quoted(
          all.stream().map(Quotation::words).collect(Collectors.toSet()),
          all.stream().flatMap(each -> each.sources().stream()).collect(Collectors.toSet()));
    }

    private static Stream<Quotation> quotation(Entry entry) {
      return switch (entry) {
        case Draft unused -> Stream.empty();
        case Quotation quotation -> Stream.of(quotation);
        case Outcome outcome -> Stream.of(outcome.quotation());
      };
    }

    /** A quotation may be part of a sentence, or several. */
    boolean needs(Report.Figure figure) {
      String sentence = figure.sentence();
      return isComparable(figure)
          && figure.sources().stream().anyMatch(sources::contains)
          && words.stream()
              .anyMatch(
                  quoted ->
                      quoted.contains(figure.surface())
                          && (sentence.contains(quoted) || quoted.contains(sentence)));
    }

    /** "31 hộ" is read where it is quoted; a share is looked for among others of its kind. */
    private static boolean isComparable(Report.Figure figure) {
      return figure.indicator().isPresent()
          || figure.unit() == Unit.PERCENT
          || figure.unit() == Unit.RATIO;
    }

    boolean needs(Report.Directive directive) {
      long citing = directive.sources().stream().filter(sources::contains).count();
      return citing >= SEVERAL
          || (citing > 0
              && words.stream()
                  .anyMatch(
                      quoted ->
                          quoted.contains(directive.number())
                              || quoted.contains(directive.surface())));
    }

    /** Returns the row with those of its sources that are in the report. */
    Report.Figure bare(Report.Figure row) {
      return new Report.Figure(
          row.surface(),
          row.unit(),
          row.indicator(),
          row.counted(),
          row.target(),
          row.sentence(),
          told(row.sources()));
    }

    Report.Directive bare(Report.Directive row) {
      return new Report.Directive(row.number(), row.surface(), row.replaced(), told(row.sources()));
    }

    private List<Source> told(List<Source> all) {
      return all.stream().filter(sources::contains).toList();
    }
  }

  /** A quotation with the outcomes told after it. */
  private record Told(Quotation quotation, List<Outcome> outcomes) {

    int worth() {
      return (outcomes.isEmpty() ? 0 : WORTH_OF_OUTCOME)
          + Math.min(MOST_FIGURES, numbers())
          + quotation.sources().size();
    }

    private int numbers() {
      return (int)
          Tokenizer.tokens(quotation.words()).stream()
              .filter(token -> token.kind() == Token.Kind.NUMBER)
              .count();
    }
  }

  private static Section best(Section section, int most) {
    List<Entry> entries = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (Entry entry : section.entries()) {
      switch (entry) {
        case Draft draft -> entries.add(draft);
        case Quotation quotation -> told.add(new Told(quotation, new ArrayList<>()));
        case Outcome outcome -> told.getLast().outcomes().add(outcome);
      }
    }
    for (Told each : best(told, most)) {
      entries.add(each.quotation());
      entries.addAll(each.outcomes());
    }
    if (told.size() > most) {
      entries.add(new Draft(leftOut(told.size() - most)));
    }
    return new Section(section.heading(), entries);
  }

  private static String leftOut(int count) {
    return "Còn %d ý khác trong các bài, không nêu trong bản ngắn này.".formatted(count);
  }

  /** Returns the best ones in the order in which they stood. */
  private static List<Told> best(List<Told> told, int most) {
    int[] worth = told.stream().mapToInt(Told::worth).toArray();
    List<Integer> byWorth =
        IntStream.range(0, worth.length)
            .boxed()
            .sorted(Comparator.comparingInt(at -> -worth[at]))
            .toList();
    Set<Integer> chosen = new TreeSet<>();
    Set<Source> cited = new HashSet<>();
    for (int at : byWorth) {
      if (chosen.size() < most && cited.add(source(told.get(at)))) {
        chosen.add(at);
      }
    }
    byWorth.stream().filter(at -> chosen.size() < most).forEach(chosen::add);
    return chosen.stream().map(told::get).toList();
  }

  private static Source source(Told told) {
    return told.quotation().sources().getFirst();
  }
}
