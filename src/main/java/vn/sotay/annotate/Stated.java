package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.article.Statement.Kind;

/** What {@link StatementModel} tells apart. */
enum Stated {
  NOTHING,
  PRACTICE,
  RESULT,
  LIMITATION;

  Optional<Kind> kind() {
    return switch (this) {
      case NOTHING -> Optional.empty();
      case PRACTICE -> Optional.of(Kind.PRACTICE);
      case RESULT -> Optional.of(Kind.RESULT);
      case LIMITATION -> Optional.of(Kind.LIMITATION);
    };
  }
}
