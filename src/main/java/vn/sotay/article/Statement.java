package vn.sotay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence or clause that states something worth finding.
 *
 * @param span the exact words
 * @param kind what it states
 * @param categories slugs of practice categories, best first; only for practices
 * @param modality whether it was done, is planned or is required; only for practices
 * @param actor who does it, inside or before the span; absent where the text doesn't tell
 */
public record Statement(
    Span span,
    Kind kind,
    List<String> categories,
    Optional<Modality> modality,
    Optional<Span> actor) {

  public Statement {
    categories = List.copyOf(categories);
  }

  /** What a statement states. */
  public enum Kind {
    /** Something concrete that somebody else could copy. */
    PRACTICE,
    /** An outcome, or a measured state. */
    RESULT,
    /** A shortcoming or obstacle. */
    LIMITATION,
    /** Why a shortcoming exists. */
    CAUSE,
    /** A lesson drawn. */
    LESSON,
    /** Something to be done, without saying how. */
    TASK,
    /** Something asked of a higher level. */
    PROPOSAL;

    /** Returns the name used in JSON, such as {@code practice}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How real a practice is. */
  public enum Modality {
    DONE,
    PLANNED,
    REQUIRED;

    /** Returns the name used in JSON, such as {@code done}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
