package vn.sotay.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Evidence;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;
import vn.sotay.notebook.Correction;
import vn.sotay.reference.HedgeWords;
import vn.sotay.reference.Indicators.Indicator;
import vn.sotay.reference.Targets;

/**
 * The figures found.
 *
 * @param total how many there are
 * @param counting how many of them count what was asked for; the others stand in a sentence that
 *     speaks of it. All, if nothing was asked for
 * @param hits the page asked for: first those that count what was asked for; the newest article
 *     first, then in text order
 */
public record NumberResults(long total, long counting, List<NumberHit> hits) {

  public NumberResults {
    hits = List.copyOf(hits);
  }

  /**
   * A figure found.
   *
   * @param evidence its exact words, {@code 33/8.155}
   * @param value see {@link Unit}; absent for a range
   * @param unit what kind of figure
   * @param counted what is counted
   * @param qualifier how it is hedged
   * @param denominator the whole of a ratio
   * @param indicator what it tells of, however it is worded
   * @param when of when it is, as its sentence says, as ISO date, month, quarter or year; absent
   *     where it doesn't tell clearly
   * @param article where it stands
   * @param sentence the sentence around it, with the figure and the words looked for marked
   * @param said what a person said of it; the values are put right already
   */
  public record NumberHit(
      Evidence evidence,
      Optional<BigDecimal> value,
      Unit unit,
      Optional<String> counted,
      Optional<Qualifier> qualifier,
      Optional<BigDecimal> denominator,
      Optional<Indicator> indicator,
      Optional<String> when,
      ArticleHead article,
      Passage sentence,
      Optional<Correction> said) {

    /** Returns the figure with the words that hedge it: {@link HedgeWords#printed}. */
    public String printed() {
      Span figure = evidence.span();
      int sentenceStart = sentence.span().start();
      return sentence.span().contains(figure)
          ? HedgeWords.printed(
              sentence.text(),
              new Span(figure.start() - sentenceStart, figure.end() - sentenceStart),
              qualifier)
          : evidence.quotation();
    }

    /** Returns whether it is wanted or expected rather than reached: {@link Targets}. */
    public boolean isTarget() {
      Span figure = evidence.span();
      return sentence.span().contains(figure)
          && Targets.announcedIn(
              sentence.text().substring(0, figure.start() - sentence.span().start()));
    }
  }
}
