package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;
import vn.sotay.lang.Token;
import vn.sotay.reference.PracticeCategories;

/**
 * Finds what an article states: practices, results, limitations, and also causes, lessons, tasks
 * and proposals.
 *
 * <p>Each sentence is cut into {@link Clauses}; each clause is {@link Reading read} for its cues,
 * then {@link Weighing weighed} with its figures, its categories, the {@link Frame} it stands in and
 * the article's topic. The strongest sense wins if it is strong enough. Neighbouring clauses of one
 * sentence with the same kind are one statement. A cause of a shortcoming is a limitation as well:
 * it gives two statements with one span.
 */
final class StatementScanner {

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", ":", ";", "\"", ",");

  private final String text;
  private final List<Token> tokens;
  private final NamedTokens named;
  private final Weighing weighing;
  private final Actors actors;
  private final List<Statement> statements = new ArrayList<>();
  private Frame heading = Frame.NONE;

  private StatementScanner(ArticleText text, List<Mention> mentions) {
    this.text = text.text();
    this.tokens = text.tokens();
    this.named = NamedTokens.of(tokens, mentions);
    this.weighing = new Weighing(text, mentions, TopicScorer.score(text, mentions));
    this.actors = new Actors(text, mentions);
  }

  /** Returns the statements in text order, linear in the article's length. */
  static List<Statement> scan(ArticleText text, List<Mention> mentions) {
    var scanner = new StatementScanner(text, mentions);
    Paragraphs.of(text).forEach(scanner::readParagraph);
    return List.copyOf(scanner.statements);
  }

  private void readParagraph(List<Clause> paragraph) {
    Clause first = paragraph.getFirst();
    if (paragraph.size() == 1 && isSubheading(first)) {
      heading = Frame.NONE.within(Reading.of(first, hits(first)));
      return;
    }
    Frame frame = heading;
    for (Clause sentence : paragraph) {
      frame = readSentence(sentence, frame);
    }
  }

  /** Returns whether a sentence is a short line that doesn't end like one; never the first line. */
  private boolean isSubheading(Clause line) {
    return line.from() > 0
        && line.length() <= Frame.LONGEST_SUBHEADING
        && !SENTENCE_ENDS.contains(tokens.get(line.to() - 1).key());
  }

  private List<Hit> hits(Clause sentence) {
    return StatementCues.in(tokens, sentence.from(), sentence.to()).stream()
        .filter(named::counts)
        .toList();
  }

  /** Reads a sentence and returns the frame after it. */
  private Frame readSentence(Clause sentence, Frame before) {
    List<Hit> hits = hits(sentence);
    Clauses clauses = Clauses.of(tokens, text, sentence, hits);
    Frame frame = clauses.lead().map(lead -> before.within(Reading.of(lead, hits))).orElse(before);
    List<Weighing.Judged> judged = new ArrayList<>();
    for (Clause part : clauses.parts()) {
      Optional<Weighing.Judged> last =
          judged.isEmpty() ? Optional.empty() : Optional.of(judged.getLast());
      Weighing.Judged now = weighing.judge(part, hits, frame, last);
      judged.add(now);
      frame = frame.after(now.reading(), now.kind());
    }
    merged(judged).forEach(this::add);
    return frame;
  }

  private static List<Weighing.Judged> merged(List<Weighing.Judged> parts) {
    List<Weighing.Judged> out = new ArrayList<>();
    for (Weighing.Judged part : parts) {
      if (!out.isEmpty() && out.getLast().joins(part)) {
        out.set(out.size() - 1, out.getLast().with(part));
      } else {
        out.add(part);
      }
    }
    return out;
  }

  private void add(Weighing.Judged judged) {
    judged
        .kind()
        .ifPresent(
            kind -> {
              Statement statement = statement(judged, kind);
              statements.add(statement);
              if (kind == Kind.CAUSE) {
                statements.add(asLimitation(statement));
              }
            });
  }

  private Statement statement(Weighing.Judged judged, Kind kind) {
    Clause clause = judged.clause();
    boolean practice = kind == Kind.PRACTICE;
    List<String> categories =
        practice
            ? PracticeCategories.standard().of(tokens.subList(clause.from(), clause.to()))
            : List.of();
    Optional<Modality> modality = practice ? Optional.of(judged.modality()) : Optional.empty();
    Span span = clause.span(tokens);
    return new Statement(span, kind, categories, modality, actors.of(clause));
  }

  private static Statement asLimitation(Statement cause) {
    return new Statement(
        cause.span(), Kind.LIMITATION, List.of(), Optional.empty(), cause.actor());
  }
}
