package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.article.Statement.Kind;

/**
 * What the text before a clause leads a reader to expect of it.
 *
 * @param shortcomings whether shortcomings are being told ("Tuy nhiên …")
 * @param planned whether what lies ahead is being told ("Thời gian tới …")
 * @param required whether somebody is telling what must be done ("Bí thư yêu cầu …")
 */
record Frame(boolean shortcomings, boolean planned, boolean required) {

  static final Frame NONE = new Frame(false, false, false);

  /** A subheading has at most so many tokens. */
  static final int LONGEST_SUBHEADING = 20;

  /** A shortcoming this clear opens the frame. */
  private static final double CLEAR = 0.8;

  /** Whether the text tells what lies ahead rather than what was. */
  boolean ahead() {
    return planned || required;
  }

  /** Returns the frame inside a sentence whose opening words were read. */
  Frame within(Reading lead) {
    return new Frame(
        shortcomings || lead.of(Sense.LIMITATION) >= CLEAR,
        planned || lead.has(Sense.PLANNED),
        required || lead.has(Sense.REQUIRED));
  }

  /** Returns the frame after a clause. */
  Frame after(Reading clause, Optional<Kind> kind) {
    boolean shortcomingsNow =
        kind.isEmpty()
            ? shortcomings || clause.of(Sense.LIMITATION) >= CLEAR
            : kind.get() == Kind.LIMITATION || kind.get() == Kind.CAUSE;
    return new Frame(
        shortcomingsNow,
        planned || clause.has(Sense.PLANNED),
        required || (kind.isPresent() && kind.get() == Kind.TASK));
  }
}
