package vn.sotay.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/** A practice card ↔ its stored fields. What is written is read back equal. */
public final class StoredCards {

  private static final int EVIDENCE_PARTS = 4;

  private StoredCards() {}

  static void write(Document document, PracticeCard card) {
    IndexField.CARD.addTo(document, card.id());
    IndexField.SPAN.addTo(document, evidence(card.practice()));
    addAll(document, IndexField.CATEGORY, card.categories());
    IndexField.MODALITY.addTo(document, card.modality().slug());
    card.actor().ifPresent(actor -> IndexField.CARD_ACTOR.addTo(document, evidence(actor)));
    card.province().ifPresent(province -> writeProvince(document, province));
    card.when().ifPresent(when -> IndexField.CARD_WHEN.addTo(document, when));
    addAll(document, IndexField.CARD_FIGURE, evidences(card.figures()));
    addAll(document, IndexField.CARD_DIRECTIVE, card.directives());
    addAll(document, IndexField.CARD_RESULT, evidences(card.results()));
    addAll(document, IndexField.CARD_COPY, evidences(card.copies()));
  }

  static void writeProvince(Document document, ProvinceNames province) {
    IndexField.PROVINCE_THEN.addTo(document, province.then());
    IndexField.PROVINCE_NOW.addTo(document, province.now());
  }

  /** Returns the card stored in a document of kind {@link Schema#PRACTICE}. */
  public static PracticeCard read(Document document) {
    return new PracticeCard(
        document.get(IndexField.CARD.field()),
        evidence(document.get(IndexField.SPAN.field())),
        all(document, IndexField.CATEGORY),
        Statement.Modality.valueOf(
            document.get(IndexField.MODALITY.field()).toUpperCase(Locale.ROOT)),
        evidences(document, IndexField.CARD_ACTOR).stream().findFirst(),
        province(document),
        Optional.ofNullable(document.get(IndexField.CARD_WHEN.field())),
        evidences(document, IndexField.CARD_FIGURE),
        all(document, IndexField.CARD_DIRECTIVE),
        evidences(document, IndexField.CARD_RESULT),
        evidences(document, IndexField.CARD_COPY));
  }

  /** Returns the province stored with a document. */
  public static Optional<ProvinceNames> province(Document document) {
    String then = document.get(IndexField.PROVINCE_THEN.field());
    String now = document.get(IndexField.PROVINCE_NOW.field());
    return then == null || now == null
        ? Optional.empty()
        : Optional.of(new ProvinceNames(then, now));
  }

  private static void addAll(Document document, IndexField field, List<String> values) {
    values.forEach(value -> field.addTo(document, value));
  }

  private static List<String> all(Document document, IndexField field) {
    return List.of(document.getValues(field.field()));
  }

  private static List<Evidence> evidences(Document document, IndexField field) {
    return Arrays.stream(document.getValues(field.field())).map(StoredCards::evidence).toList();
  }

  private static List<String> evidences(List<Evidence> evidences) {
    return evidences.stream().map(StoredCards::evidence).toList();
  }

  /** Page, start, end and quotation, with spaces between. */
  static String evidence(Evidence evidence) {
    return "%s %d %d %s"
        .formatted(
            evidence.page(), evidence.span().start(), evidence.span().end(), evidence.quotation());
  }

  /** Returns the evidence stored in a child's {@link IndexField#SPAN}, or in a card's fields. */
  public static Evidence evidence(String stored) {
    String[] parts = stored.split(" ", EVIDENCE_PARTS);
    return new Evidence(
        new PageId(parts[0]),
        new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
        parts[3]);
  }
}
