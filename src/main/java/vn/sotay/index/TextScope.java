package vn.sotay.index;

/** Whose text is meant. Each has fields of its own, so that word statistics don't mix. */
public enum TextScope {
  /** Whole articles. */
  ARTICLE(""),
  /** What stands in one child: a practice with its results, another statement, a figure. */
  PART("part.");

  private final String prefix;

  TextScope(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
