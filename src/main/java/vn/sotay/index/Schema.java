package vn.sotay.index;

/** The one description of the index: its fields and their kinds. */
public final class Schema {

  public static final String FACET_PROVINCE_NOW = "province-now";
  public static final String FACET_PROVINCE_THEN = "province-then";
  public static final String FACET_YEAR = "year";
  public static final String FACET_OUTLET = "outlet";
  public static final String FACET_CATEGORY = "category";
  public static final String FACET_DIRECTIVE = "directive";
  public static final String FACET_ON_TOPIC = "on-topic";

  private Schema() {}
}
