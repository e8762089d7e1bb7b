package vn.sotay.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.Unit;
import vn.sotay.reference.Indicators.Indicator;

/**
 * A report on experience, ready to be written in any format.
 *
 * @param title what it is about, as its reader should see it
 * @param date the day it is made, shown in its head
 * @param chapters the outline's five chapters, in its order
 * @param figures the appendix of figures, by source, then in text order
 * @param directives the appendix of directives, the most cited first
 * @param sources the appendix of sources, by their numbers; a short report lacks some
 * @param leftOut what a short report's appendices lack
 */
public record Report(
    String title,
    LocalDate date,
    List<Chapter> chapters,
    List<Figure> figures,
    List<Directive> directives,
    List<Source> sources,
    LeftOut leftOut) {

  public Report {
    chapters = List.copyOf(chapters);
    figures = List.copyOf(figures);
    directives = List.copyOf(directives);
    sources = List.copyOf(sources);
  }

  /** Returns the same report with one more remark of Sotay's at the start of its first chapter. */
  public Report noting(String words) {
    Chapter first = chapters.getFirst();
    Section note = new Section(Optional.empty(), List.of(new Draft(words)));
    Chapter noted =
        new Chapter(
            first.heading(), Stream.concat(Stream.of(note), first.sections().stream()).toList());
    List<Chapter> all = Stream.concat(Stream.of(noted), chapters.stream().skip(1)).toList();
    return new Report(title, date, all, figures, directives, sources, leftOut);
  }

  /**
   * How many rows of the whole report's appendices aren't in a short one.
   *
   * @param figures of the appendix of figures
   * @param directives of the appendix of directives
   * @param sources of the appendix of sources
   */
  public record LeftOut(int figures, int directives, int sources) {

    /** A whole report leaves nothing out. */
    public static final LeftOut NOTHING = new LeftOut(0, 0, 0);
  }

  /**
   * One chapter of the outline.
   *
   * @param heading with its Roman number, {@code II. Kết quả thực hiện}
   * @param sections at least one; a chapter for which nothing was found says so in a draft
   */
  public record Chapter(String heading, List<Section> sections) {

    public Chapter {
      sections = List.copyOf(sections);
    }
  }

  /**
   * Part of a chapter.
   *
   * @param heading absent for what stands right under the chapter's heading
   * @param entries in reading order
   */
  public record Section(Optional<String> heading, List<Entry> entries) {

    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** One paragraph. */
  public sealed interface Entry {}

  /** Words of Sotay's own, to be checked and reworded by whoever signs the report. */
  public record Draft(String words) implements Entry {}

  /**
   * Exact words of one or several articles.
   *
   * @param words as they stand in the first source
   * @param note where, when and how real, in Sotay's words; may be empty
   * @param sources every article that carries these words or a near-copy of them, at least one, by
   *     number
   */
  public record Quotation(String words, String note, List<Source> sources) implements Entry {

    /**
     * @throws IllegalArgumentException if there is no source
     */
    public Quotation {
      sources = List.copyOf(sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("a quotation needs a source: '%s'".formatted(words));
      }
    }
  }

  /** What came of the practice quoted before it, in exact words. */
  public record Outcome(Quotation quotation) implements Entry {}

  /**
   * A figure with the sentence that says it.
   *
   * @param surface as written, {@code 92,3%}
   * @param unit what kind of figure
   * @param indicator what it tells the level of, however it is worded; absent where it is none that
   *     is known
   * @param counted what is counted; empty where the text doesn't tell
   * @param target whether it is wanted or expected rather than reached
   * @param sentence the exact words around it
   * @param sources as for a quotation
   */
  public record Figure(
      String surface,
      Unit unit,
      Optional<Indicator> indicator,
      String counted,
      boolean target,
      String sentence,
      List<Source> sources) {

    public Figure {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A directive the articles cite.
   *
   * @param number normalised, or else the words that name it
   * @param surface its fullest mention, as written
   * @param replaced in words of ours, what is known to stand in its place, and from where that is
   *     known; empty if nothing is
   * @param sources the articles that cite it, by number
   */
  public record Directive(String number, String surface, String replaced, List<Source> sources) {

    public Directive {
      sources = List.copyOf(sources);
    }
  }
}
