package vn.sotay.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;

/** Finds who does what a clause states. */
final class Actors {

  /** An actor begins within so many tokens of the clause's start. */
  private static final int LATEST = 16;

  private final ArticleText text;
  private final List<Mention.Organization> organizations;
  private int next;

  Actors(ArticleText text, List<Mention> mentions) {
    this.text = text;
    this.organizations =
        mentions.stream()
            .filter(Mention.Organization.class::isInstance)
            .map(Mention.Organization.class::cast)
            .sorted(Comparator.comparing(Mention::span))
            .toList();
  }

  /**
   * Returns the first named organisation or party body among the clause's first words; clauses must
   * come in text order.
   */
  Optional<Span> of(Clause clause) {
    List<Token> tokens = text.tokens();
    int last = Math.min(clause.to(), clause.from() + LATEST);
    Span window = new Span(tokens.get(clause.from()).start(), tokens.get(last - 1).end());
    Optional<Span> named = named(window, tokens.get(clause.to() - 1).end());
    Optional<Span> plain = StatementCues.actor(tokens, clause.from(), last).map(this::span);
    return named.filter(n -> plain.isEmpty() || n.start() <= plain.get().end()).or(() -> plain);
  }

  private Optional<Span> named(Span window, int end) {
    while (next < organizations.size() && organizations.get(next).span().start() < window.start()) {
      next++;
    }
    if (next == organizations.size()) {
      return Optional.empty();
    }
    Span span = organizations.get(next).span();
    return window.contains(span.start()) && span.end() <= end
        ? Optional.of(span)
        : Optional.empty();
  }

  private Span span(Hit hit) {
    List<Token> tokens = text.tokens();
    return new Span(tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
  }
}
