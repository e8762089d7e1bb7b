package vn.sotay.article;

/**
 * Something a person can mend: a setting, a path, a query, a profile.
 *
 * <p>The message stands alone: what, where, the value, what was expected, what to do next. {@code
 * cli} prints it without a stack trace and exits with 2.
 */
public class MendableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MendableException(String message) {
    super(message);
  }

  public MendableException(String message, Throwable cause) {
    super(message, cause);
  }
}
