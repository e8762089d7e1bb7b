package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.annotate.Part.Trait;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;
import vn.sotay.lang.Tokens;
import vn.sotay.reference.PracticeCategories;

/**
 * Finds what an article states: practices, results, limitations, and also causes, lessons, tasks
 * and proposals.
 *
 * <p>Each sentence is cut into {@link Clauses}; each clause becomes a {@link Part} with its cues,
 * its figures, its categories and the {@link Frame} it stands in; {@link StatementModel} labels the
 * parts of a paragraph. Where it finds nothing, clear words tell the other kinds. Neighbouring
 * clauses of one sentence with the same kind are one statement. A shortcoming that tells its cause
 * gives two statements with one span.
 */
final class StatementScanner {

  /** Lessons, proposals and causes have words of their own, which must be clear. */
  private static final double CLEAR = 1.0;

  private final Tokens tokens;
  private final StatementModel model;
  private final Actors actors;
  private final List<Statement> statements = new ArrayList<>();

  /** A clause and what it states; no kind if nothing. */
  private record Judged(Clause clause, Clause sentence, Optional<Kind> kind, Modality modality) {

    boolean joins(Judged next) {
      return sentence.equals(next.sentence) && kind.equals(next.kind);
    }

    Judged with(Judged next) {
      Clause both = new Clause(clause.from(), next.clause.to());
      return new Judged(both, sentence, kind, next.modality);
    }
  }

  private StatementScanner(ArticleText text, List<Mention> mentions, StatementModel model) {
    this.tokens = text.tokens();
    this.model = model;
    this.actors = new Actors(text, mentions);
  }

  /** Returns the statements in text order, linear in the article's length. */
  static List<Statement> scan(ArticleText text, List<Mention> mentions, Topic topic) {
    return scan(text, mentions, topic, StatementModel.standard());
  }

  /** As {@link #scan(ArticleText, List, Topic)}, with another model than the shipped one. */
  static List<Statement> scan(
      ArticleText text, List<Mention> mentions, Topic topic, StatementModel model) {
    var scanner = new StatementScanner(text, mentions, model);
    Parts.of(text, mentions, topic).forEach(scanner::readParagraph);
    return List.copyOf(scanner.statements);
  }

  private void readParagraph(List<Part> paragraph) {
    List<Stated> stated = model.label(paragraph, tokens);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < paragraph.size(); i++) {
      Judged now = judge(paragraph.get(i), stated.get(i));
      if (!judged.isEmpty() && judged.getLast().joins(now)) {
        judged.set(judged.size() - 1, judged.getLast().with(now));
      } else {
        judged.add(now);
      }
    }
    judged.forEach(this::add);
  }

  private static Judged judge(Part part, Stated stated) {
    Reading reading = part.reading();
    boolean cause = stated == Stated.LIMITATION && reading.of(Sense.CAUSE) >= CLEAR;
    Optional<Kind> told = isDemanded(part, stated) ? Optional.empty() : stated.kind();
    Optional<Kind> kind = cause ? Optional.of(Kind.CAUSE) : told.or(() -> other(part));
    return new Judged(part.clause(), part.sentence(), kind, modality(reading, part.frame()));
  }

  /** What somebody asks for ("Đồng chí đề nghị chi bộ tiếp tục …") wasn't reached. */
  private static boolean isDemanded(Part part, Stated stated) {
    return stated == Stated.RESULT && part.traits().contains(Trait.DEMANDS);
  }

  private static Optional<Kind> other(Part part) {
    Reading reading = part.reading();
    if (reading.of(Sense.LESSON) >= CLEAR) {
      return Optional.of(Kind.LESSON);
    }
    if (reading.of(Sense.PROPOSAL) >= CLEAR) {
      return Optional.of(Kind.PROPOSAL);
    }
    if (reading.of(Sense.CAUSE) >= CLEAR) {
      return Optional.of(Kind.CAUSE);
    }
    boolean ahead =
        part.frame().ahead() || reading.has(Sense.PLANNED) || reading.has(Sense.REQUIRED);
    return ahead && reading.has(Sense.TASK) ? Optional.of(Kind.TASK) : Optional.empty();
  }

  private static Modality modality(Reading reading, Frame frame) {
    if (reading.has(Sense.REQUIRED) || frame.required()) {
      return Modality.REQUIRED;
    }
    return reading.has(Sense.PLANNED) || frame.planned() ? Modality.PLANNED : Modality.DONE;
  }

  private void add(Judged judged) {
    if (judged.kind().isEmpty()) {
      return;
    }
    Kind kind = judged.kind().get();
    Statement statement = statement(judged, kind);
    statements.add(statement);
    if (kind == Kind.CAUSE) {
      statements.add(asLimitation(statement));
    }
  }

  private Statement statement(Judged judged, Kind kind) {
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
    return new Statement(cause.span(), Kind.LIMITATION, List.of(), Optional.empty(), cause.actor());
  }
}
