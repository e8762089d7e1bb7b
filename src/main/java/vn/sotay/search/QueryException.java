package vn.sotay.search;

import vn.sotay.article.MendableException;

/** A query that can't be answered as it is. The message is in Vietnamese, and there in English. */
public final class QueryException extends MendableException {

  private static final long serialVersionUID = 1L;

  private final String english;

  QueryException(Said said) {
    super(said.vietnamese());
    this.english = said.english();
  }

  QueryException(Said said, Throwable cause) {
    super(said.vietnamese(), cause);
    this.english = said.english();
  }

  /** Returns the message in English. */
  public String english() {
    return english;
  }
}
