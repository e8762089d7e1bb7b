package vn.sotay.annotate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Unit;

/** Finds figures written in digits: counts, percentages, ratios, durations, sums, measures. */
final class QuantityScanner {

  private QuantityScanner() {}

  /** Returns the figures outside of what others have taken, in text order. */
  static List<Mention.Quantity> scan(ArticleText text, List<Mention> taken) {
    BitSet offsets = new BitSet(text.text().length());
    taken.forEach(mention -> offsets.set(mention.span().start(), mention.span().end()));
    List<Mention.Quantity> found = new ArrayList<>();
    for (Words tape : text.words().lines()) {
      scan(tape, offsets, found);
    }
    return found;
  }

  private static void scan(Words tape, BitSet taken, List<Mention.Quantity> found) {
    Optional<String> lastCounted = Optional.empty();
    int at = 0;
    while (at < tape.size()) {
      Optional<FigureReader.Figure> figure = FigureReader.at(tape, at, taken);
      if (figure.isEmpty()) {
        at++;
        continue;
      }
      if (figure.get().isFigure()) {
        Mention.Quantity quantity = quantity(tape, figure.get(), lastCounted);
        lastCounted = quantity.unit() == Unit.DURATION ? lastCounted : quantity.counted();
        found.add(quantity);
      }
      at = figure.get().to();
    }
  }

  private static Mention.Quantity quantity(
      Words tape, FigureReader.Figure figure, Optional<String> lastCounted) {
    Optional<Qualifier> qualifier = Qualifiers.of(tape, figure.from(), figure.to());
    return new Mention.Quantity(
        tape.span(figure.from(), figure.to()),
        figure.value(),
        figure.unit(),
        counted(tape, figure, lastCounted),
        qualifier,
        figure.denominator());
  }

  private static Optional<String> counted(
      Words tape, FigureReader.Figure figure, Optional<String> lastCounted) {
    int from = figure.from();
    Optional<String> after = CountedPhrase.after(tape, figure.to());
    Optional<String> context = CountedPhrase.context(tape, from);
    return switch (figure.unit()) {
      case COUNT ->
          figure.measured()
              ? after.or(() -> measured(tape, from, Unit.COUNT)).or(() -> context)
              : count(tape, figure, after, lastCounted);
      case PERCENT, RATIO -> rate(tape, figure, after, lastCounted);
      case DURATION ->
          CountedPhrase.ofDuration(tape, figure.to())
              .or(() -> measured(tape, from, Unit.DURATION))
              .or(() -> context);
      case MONEY -> measured(tape, from, Unit.MONEY).or(() -> context);
    };
  }

  private static Optional<String> measured(Words tape, int from, Unit unit) {
    return CountedPhrase.measuredBefore(tape, from, unit);
  }

  private static Optional<String> count(
      Words tape,
      FigureReader.Figure figure,
      Optional<String> after,
      Optional<String> lastCounted) {
    Optional<String> noun = CountedPhrase.asPart(tape, figure.from(), after, lastCounted);
    return CountedPhrase.perPeriodBefore(tape, figure.from(), noun)
        .or(() -> CountedPhrase.ofWhole(tape, figure.to()))
        .or(() -> lastCounted);
  }

  /** A rate in brackets repeats the figure before it: "33/8.155 đảng viên (0,4%)". */
  private static Optional<String> rate(
      Words tape,
      FigureReader.Figure figure,
      Optional<String> after,
      Optional<String> lastCounted) {
    boolean repeats =
        isBracketed(tape, figure.from()) || CountedPhrase.repeatsSubject(tape, figure.from());
    return after
        .or(() -> CountedPhrase.afterIs(tape, figure.to()))
        .or(() -> repeats ? lastCounted : Optional.empty())
        .or(() -> CountedPhrase.before(tape, figure.from()))
        .or(() -> lastCounted);
  }

  /** "(0,4%)", "(đạt 68% tổng số)", "(chiếm tỷ lệ 12%)" */
  private static boolean isBracketed(Words tape, int figure) {
    int open = figure - 1;
    while (open > figure - LONGEST_OPENING && tape.isSyllable(open)) {
      open--;
    }
    return tape.is(open, "(");
  }

  private static final int LONGEST_OPENING = 4;

  /** Returns the quotient of a ratio, to as many digits as anybody needs. */
  static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL32);
  }
}
