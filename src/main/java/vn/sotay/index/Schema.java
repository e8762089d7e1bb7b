package vn.sotay.index;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The one description of the index: its version, its facets, how it weighs words, and what kinds of
 * documents it has. The fields are {@link IndexField}'s constants and, for texts, those of {@link
 * TextView} in a {@link TextScope}.
 */
public final class Schema {

  /** To be raised whenever a field, a key or the analysis changes: an older index is emptied. */
  public static final String VERSION = "10";

  /** Under this name the version stands in a commit's user data. */
  public static final String VERSION_KEY = "sotay.schema";

  /** Values of {@link IndexField#KIND}. Other statements have their own slug. */
  public static final String ARTICLE = "article";

  public static final String PRACTICE = "practice";
  public static final String FIGURE = "figure";
  public static final String DIRECTIVE = "directive";

  /** What a yes-or-no field says where it is there. */
  public static final String YES = "true";

  public static final String FACET_PROVINCE_NOW = "province-now";
  public static final String FACET_PROVINCE_THEN = "province-then";
  public static final String FACET_YEAR = "year";
  public static final String FACET_OUTLET = "outlet";
  public static final String FACET_CATEGORY = "category";
  public static final String FACET_DIRECTIVE = "directive";
  public static final String FACET_ON_TOPIC = "on-topic";

  /** Longest keyword, in UTF-16 units; Lucene refuses terms beyond 32,766 bytes. */
  static final int MAX_KEYWORD = 1_000;

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private Schema() {}

  /** Returns how words are weighed: BM25 with the usual k1 and b, on which the floors were set. */
  public static Similarity similarity() {
    return new BM25Similarity(K1, B);
  }

  /** Returns which facets articles have. */
  public static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued(FACET_CATEGORY, true);
    config.setMultiValued(FACET_DIRECTIVE, true);
    return config;
  }
}
