package vn.sotay.annotate;

import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;

/**
 * A run of an article's tokens, at least one.
 *
 * @param from index of the first token
 * @param to index just past the last token
 */
record Clause(int from, int to) {

  Clause {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no tokens from %d to %d".formatted(from, to));
    }
  }

  Span span(List<Token> tokens) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  int length() {
    return to - from;
  }

  boolean contains(StatementCues.Hit hit) {
    return from <= hit.from() && hit.to() <= to;
  }
}
