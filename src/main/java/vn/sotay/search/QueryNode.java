package vn.sotay.search;

import java.time.LocalDate;
import java.util.List;
import vn.sotay.article.Statement;
import vn.sotay.index.IndexField;

/** A query as it was read. */
sealed interface QueryNode {

  /** Plain words: wanted, but not all at any price. */
  record Text(String words) implements QueryNode {}

  /** Words in exactly this order. */
  record Phrase(String words) implements QueryNode {}

  /** What must not hold. */
  record Not(QueryNode unwanted) implements QueryNode {}

  /** All of these. */
  record And(List<QueryNode> parts) implements QueryNode {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of these. */
  record Or(List<QueryNode> parts) implements QueryNode {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** What is asked of a field. */
  sealed interface Condition extends QueryNode {}

  /** What is asked of one statement of an article. */
  sealed interface StatementCondition extends Condition {}

  /** A name's words: of an outlet or a person. */
  record Named(IndexField field, String name) implements Condition {}

  /** Published between two days, both included. */
  record Published(LocalDate from, LocalDate to) implements Condition {}

  /** Cites a directive. */
  record Cites(String directive) implements Condition {}

  /** Plays in a province, then or now. */
  record InProvince(String name) implements Condition {}

  /** Has a practice of a category. */
  record InCategory(String slug) implements StatementCondition {}

  /** Has a statement of a kind. */
  record OfKind(Statement.Kind kind) implements StatementCondition {}

  /** Names a figure. */
  record HasFigure(IndexField unit, NumberRange values) implements StatementCondition {}
}
