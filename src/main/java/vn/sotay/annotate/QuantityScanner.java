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
    for (Words line : text.words().lines()) {
      scan(line, offsets, found);
    }
    return found;
  }

  private static void scan(Words line, BitSet taken, List<Mention.Quantity> found) {
    Optional<String> lastCounted = Optional.empty();
    int at = 0;
    while (at < line.size()) {
      Optional<FigureReader.Figure> figure = FigureReader.at(line, at, taken);
      if (figure.isEmpty()) {
        at++;
        continue;
      }
      if (figure.get().isFigure()) {
        Mention.Quantity quantity = quantity(line, figure.get(), lastCounted);
        lastCounted = quantity.unit() == Unit.DURATION ? lastCounted : quantity.counted();
        found.add(quantity);
      }
      at = figure.get().to();
    }
  }

  private static Mention.Quantity quantity(
      Words line, FigureReader.Figure figure, Optional<String> lastCounted) {
    Optional<Qualifier> qualifier = Qualifiers.of(line, figure.from(), figure.to());
    return new Mention.Quantity(
        line.span(figure.from(), figure.to()),
        figure.value(),
        figure.unit(),
        counted(line, figure, lastCounted),
        qualifier,
        figure.denominator());
  }

  private static Optional<String> counted(
      Words line, FigureReader.Figure figure, Optional<String> lastCounted) {
    int from = figure.from();
    int to = figure.to();
    return switch (figure.unit()) {
      case COUNT ->
          figure.measured()
              ? CountedPhrase.after(line, to).or(() -> before(line, from, Unit.COUNT))
              : count(line, figure, CountedPhrase.after(line, to), lastCounted);
      case PERCENT, RATIO -> rate(line, figure, CountedPhrase.after(line, to), lastCounted);
      case DURATION ->
          CountedPhrase.ofDuration(line, to).or(() -> before(line, from, Unit.DURATION));
      case MONEY -> before(line, from, Unit.MONEY);
    };
  }

  private static Optional<String> before(Words line, int from, Unit unit) {
    return CountedPhrase.measuredBefore(line, from, unit)
        .or(() -> CountedPhrase.context(line, from));
  }

  private static Optional<String> count(
      Words line,
      FigureReader.Figure figure,
      Optional<String> after,
      Optional<String> lastCounted) {
    Optional<String> noun = CountedPhrase.asPart(line, figure.from(), after, lastCounted);
    return CountedPhrase.perPeriodBefore(line, figure.from(), noun)
        .or(() -> CountedPhrase.ofWhole(line, figure.to()))
        .or(() -> lastCounted);
  }

  /** A rate in brackets repeats the figure before it: "33/8.155 đảng viên (0,4%)". */
  private static Optional<String> rate(
      Words line,
      FigureReader.Figure figure,
      Optional<String> after,
      Optional<String> lastCounted) {
    boolean repeats =
        isBracketed(line, figure.from()) || CountedPhrase.repeatsSubject(line, figure.from());
    return after
        .or(() -> CountedPhrase.afterIs(line, figure.to()))
        .or(() -> repeats ? lastCounted : Optional.empty())
        .or(() -> CountedPhrase.before(line, figure.from()))
        .or(() -> lastCounted);
  }

  /** "(0,4%)", "(đạt 68% tổng số)", "(chiếm tỷ lệ 12%)" */
  private static boolean isBracketed(Words line, int figure) {
    int open = figure - 1;
    while (open > figure - LONGEST_OPENING && line.isSyllable(open)) {
      open--;
    }
    return line.is(open, "(");
  }

  private static final int LONGEST_OPENING = 4;

  /** Returns the quotient of a ratio, to as many digits as anybody needs. */
  static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL32);
  }
}
