package vn.sotay.search;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Unit;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.MendedValues;

/** Reads a figure's document. */
final class StoredFigure {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private StoredFigure() {}

  /** Returns the figure, put right by what was said of it. */
  static Mention.Quantity of(Document document, Optional<Correction> said) {
    Mention.Quantity read =
        new Mention.Quantity(
            StoredCards.evidence(document.get(IndexField.SPAN.field())).span(),
            Heads.stored(document, IndexField.VALUE_TEXT).map(BigDecimal::new),
            Unit.valueOf(document.get(IndexField.UNIT.field()).toUpperCase(Locale.ROOT)),
            Heads.stored(document, IndexField.COUNTED),
            Heads.stored(document, IndexField.QUALIFIER).map(Qualifier::valueOf),
            Heads.stored(document, IndexField.DENOMINATOR).map(BigDecimal::new));
    return said.map(correction -> MendedValues.of(correction).of(read)).orElse(read);
  }

  /** Returns whether a document is a figure whose mended values are those asked for. */
  static boolean fits(Document document, Correction said, NumberRequest request) {
    if (!Schema.FIGURE.equals(document.get(IndexField.KIND.field()))) {
      return false;
    }
    Mention.Quantity figure = of(document, Optional.of(said));
    return request.unit().map(unit -> hasUnit(figure, unit)).orElse(true)
        && (!request.values().isBounded()
            || value(figure, request).map(request.values()::contains).orElse(false));
  }

  private static boolean hasUnit(Mention.Quantity figure, Unit wanted) {
    return figure.unit() == wanted || (wanted == Unit.PERCENT && figure.unit() == Unit.RATIO);
  }

  private static Optional<BigDecimal> value(Mention.Quantity figure, NumberRequest request) {
    boolean isShare = request.unit().filter(unit -> unit == Unit.PERCENT).isPresent();
    return isShare && figure.unit() == Unit.RATIO
        ? figure.value().map(HUNDRED::multiply)
        : figure.value();
  }
}
