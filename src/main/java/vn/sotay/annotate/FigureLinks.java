package vn.sotay.annotate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Link;
import vn.sotay.article.Link.Kind;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;
import vn.sotay.lang.PhraseTable;

/**
 * What a sentence says of its figures: that one became another, is measured against another or a
 * time, is the sum of others, the share that a ratio makes.
 */
final class FigureLinks {

  /** Farther apart two figures are spoken of for themselves. */
  private static final int REACH = 8;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final PhraseTable<String> BECOMES =
      Phrases.of("lên", "xuống", "còn", "xuống còn", "lên đến", "lên tới");
  private static final PhraseTable<String> VERSUS = Phrases.of("so với", "so với cùng kỳ");
  private static final PhraseTable<String> OF_WHICH = Phrases.of("trong đó", "gồm", "bao gồm");
  private static final PhraseTable<String> FROM = Phrases.of("từ");

  private final Words words;
  private final List<Mention> sentence;
  private final List<Link> links = new ArrayList<>();

  private FigureLinks(Words words, List<Mention> sentence) {
    this.words = words;
    this.sentence =
        sentence.stream()
            .filter(m -> m instanceof Mention.Quantity || m instanceof Mention.TimeExpression)
            .toList();
  }

  static List<Link> of(Words words, List<Mention> sentence) {
    var figures = new FigureLinks(words, sentence);
    figures.read();
    return figures.links;
  }

  private void read() {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.get(i - 1) instanceof Mention.Quantity first) {
        neighbours(first, sentence.get(i));
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.get(i) instanceof Mention.Quantity whole && isWhole(i)) {
        sum(whole, i + 1).ifPresent(links::add);
      }
    }
  }

  private void neighbours(Mention.Quantity first, Mention second) {
    int from = words.firstFrom(first.span().end());
    int to = words.firstFrom(second.span().start());
    if (to - from > REACH) {
      return;
    }
    if (has(VERSUS, from, to)) {
      links.add(new Link(Kind.COMPARED_WITH, List.of(first.span()), second.span()));
    } else if (second instanceof Mention.Quantity figure) {
      if (isAfterFrom(first) && has(BECOMES, from, to) && first.unit() == figure.unit()) {
        links.add(new Link(Kind.BECOMES, List.of(first.span()), figure.span()));
      } else if (first.denominator().isPresent() && figure.unit() == Unit.PERCENT) {
        share(first, figure).ifPresent(links::add);
      }
    }
  }

  private boolean isAfterFrom(Mention.Quantity figure) {
    int at = words.firstFrom(figure.span().start());
    return words.after(FROM, at - 1) == at;
  }

  private boolean has(PhraseTable<String> phrases, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.after(phrases, at) > at) {
        return true;
      }
    }
    return false;
  }

  /** A percentage fits where it is the ratio's, rounded to as many digits as are written. */
  private static Optional<Link> share(Mention.Quantity ratio, Mention.Quantity percent) {
    if (ratio.value().isEmpty() || percent.value().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal written = percent.value().get();
    BigDecimal made = ratio.value().get().multiply(HUNDRED, MathContext.DECIMAL64);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, written.scale()));
    boolean fits = made.subtract(written).abs().compareTo(unit) <= 0;
    boolean near = made.setScale(0, RoundingMode.HALF_UP).compareTo(written) == 0;
    Kind kind = fits || near ? Kind.SHARE_FITS : Kind.SHARE_DIFFERS;
    return Optional.of(new Link(kind, List.of(percent.span()), ratio.span()));
  }

  private boolean isWhole(int index) {
    if (index + 1 >= sentence.size() || !isCount(sentence.get(index))) {
      return false;
    }
    int from = words.firstFrom(sentence.get(index).span().end());
    int to = words.firstFrom(sentence.get(index + 1).span().start());
    return to - from <= 2 * REACH && has(OF_WHICH, from, to);
  }

  private static boolean isCount(Mention mention) {
    return mention instanceof Mention.Quantity figure
        && figure.unit() == Unit.COUNT
        && figure.value().isPresent();
  }

  /** Adds up the counts that follow a whole, as long as they don't make more than it. */
  private Optional<Link> sum(Mention.Quantity whole, int first) {
    BigDecimal total = whole.value().orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    List<Span> parts = new ArrayList<>();
    for (int i = first; i < sentence.size() && isCount(sentence.get(i)); i++) {
      var part = (Mention.Quantity) sentence.get(i);
      sum = sum.add(part.value().orElseThrow());
      parts.add(part.span());
      if (sum.compareTo(total) == 0 && parts.size() > 1) {
        return Optional.of(new Link(Kind.ADDS_UP, parts, whole.span()));
      }
      if (sum.compareTo(total) > 0) {
        boolean alike = parts.size() > 1 && part.counted().equals(whole.counted());
        return alike ? Optional.of(new Link(Kind.EXCEEDS, parts, whole.span())) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
