package vn.sotay.search;

import java.util.Locale;

/** A property by which practices are counted and narrowed. */
public enum PracticeFacet {
  /** Slug of a category. */
  CATEGORY,
  /** The province as it is named today. */
  PROVINCE,
  /** What kind of cell or committee does it: a slug of {@code CellKinds}. */
  CELL,
  /** Done, planned or required: the modality's slug. */
  MODALITY,
  /** A directive cited: its register id, or else its normalised number. */
  DIRECTIVE,
  /** The year it took place in, or else that of the article. */
  YEAR;

  /** Returns the name used on the command line, in addresses and JSON, such as {@code cell}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
