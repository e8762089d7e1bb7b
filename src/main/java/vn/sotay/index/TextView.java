package vn.sotay.index;

/** One of the four ways in which a text is indexed. */
public enum TextView {
  /** Words by their key. */
  SYL("syl"),
  /** Pairs of neighbouring words. */
  BI("bi"),
  /** Words without marks. */
  FOLD("fold"),
  /** Pairs of neighbouring words, without marks. */
  FOLDBI("foldbi");

  private final String field;

  TextView(String field) {
    this.field = field;
  }

  /** Returns the name of the field that holds this view of the texts of {@code scope}. */
  public String in(TextScope scope) {
    return scope.prefix() + field;
  }

  /** Returns the term that stands for a word in a view of words. */
  public String term(Word word) {
    return isFolded() ? word.folded() : word.key();
  }

  /** Returns the term that stands for two neighbours in a view of pairs. */
  public String term(Word word, Word next) {
    return term(word) + " " + term(next);
  }

  /** Returns the view that holds the pairs of this one's words. */
  public TextView pairs() {
    return isFolded() ? FOLDBI : BI;
  }

  boolean isFolded() {
    return this == FOLD || this == FOLDBI;
  }

  boolean isPairs() {
    return this == BI || this == FOLDBI;
  }
}
