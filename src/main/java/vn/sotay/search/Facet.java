package vn.sotay.search;

import java.util.Locale;
import vn.sotay.index.Schema;

/** A property of articles by which results are counted and narrowed. */
public enum Facet {
  /** The province as it is named today, one of the 34. */
  PROVINCE(Schema.FACET_PROVINCE_NOW),
  /** The province as it was named when the article appeared. */
  PROVINCE_THEN(Schema.FACET_PROVINCE_THEN),
  /** The year of publication, four digits. */
  YEAR(Schema.FACET_YEAR),
  /** The paper or portal. */
  OUTLET(Schema.FACET_OUTLET),
  /** Slug of a practice category. */
  CATEGORY(Schema.FACET_CATEGORY),
  /** A directive cited: its register id, or else its normalised number. */
  DIRECTIVE(Schema.FACET_DIRECTIVE),
  /** {@code true} or {@code false}: whether the article is about cell meetings. */
  ON_TOPIC(Schema.FACET_ON_TOPIC);

  private final String dimension;

  Facet(String dimension) {
    this.dimension = dimension;
  }

  /** Returns the name used in addresses and JSON, such as {@code province-then}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String dimension() {
    return dimension;
  }
}
