package vn.sotay.annotate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;

/**
 * The tokens that stand inside names, where words don't mean what they say: "Ban Tổ chức" organises
 * nothing, "Hướng dẫn số 12" guides nobody.
 */
final class NamedTokens {

  private final BitSet papers = new BitSet();
  private final BitSet bodies = new BitSet();

  private NamedTokens() {}

  /** Marks the tokens inside directives and organisations, linear in both lists. */
  static NamedTokens of(List<Token> tokens, List<Mention> mentions) {
    var named = new NamedTokens();
    mark(named.papers, tokens, spans(mentions, Mention.Directive.class));
    mark(named.bodies, tokens, spans(mentions, Mention.Organization.class));
    return named;
  }

  private static List<Span> spans(List<Mention> mentions, Class<? extends Mention> kind) {
    return mentions.stream()
        .filter(kind::isInstance)
        .map(Mention::span)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static void mark(BitSet marks, List<Token> tokens, List<Span> spans) {
    int at = 0;
    for (Span span : spans) {
      while (at < tokens.size() && tokens.get(at).start() < span.start()) {
        at++;
      }
      while (at < tokens.size() && tokens.get(at).end() <= span.end()) {
        marks.set(at++);
      }
    }
  }

  /** Returns whether token {@code at} stands in a paper's citation. */
  boolean isInPaper(int at) {
    return papers.get(at);
  }

  /** Returns whether a cue means what it says: a body's name still tells who acts. */
  boolean counts(Hit hit) {
    return !papers.get(hit.from()) && (hit.is(Sense.ACTOR) || !bodies.get(hit.from()));
  }
}
