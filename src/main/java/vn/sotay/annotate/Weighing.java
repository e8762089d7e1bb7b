package vn.sotay.annotate;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Mention;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;
import vn.sotay.article.Unit;
import vn.sotay.lang.Token;
import vn.sotay.reference.PracticeCategories;

/**
 * Weighs a clause's signs against each other: what does it state?
 *
 * <p>The weights were set by hand on 21 November 2026, on the five development articles and half of
 * the sample site's. After changing one, score both halves again.
 */
final class Weighing {

  /** From this sum a sense may win: one clear sign, or two mild ones. */
  private static final double ENOUGH = 0.75;

  /** A rate or ratio is the commonest sign of a result. */
  private static final double RATE = 0.8;

  /** "58/58 chi bộ đã …": a rate as the subject tells a state, not a deed. */
  private static final double RATE_FIRST = 0.9;

  /** A rate stands first within so many tokens. */
  private static final int FIRST_TOKENS = 4;

  /** Counts come with deeds too ("mở 9 lớp"): one says nothing, more lean to a result. */
  private static final double FURTHER_COUNT = 0.4;

  /** A sum over many places ("3.764 cuộc sinh hoạt") is an outcome. */
  private static final double LARGE_COUNT = 0.6;

  private static final BigDecimal LARGE = BigDecimal.valueOf(200);

  /** A party body or its people among the first words. */
  private static final double ACTOR = 0.4;

  /** So far into a clause its subject may stand. */
  private static final int SUBJECT = 14;

  private static final double FIRST_CATEGORY = 0.5;
  private static final double NEXT_CATEGORY = 0.25;
  private static final int MOST_CATEGORIES = 3;

  /** The opening sentence mostly tells what the article is about. */
  private static final double OPENING = 0.7;

  /** A question of the reporter states nothing. */
  private static final double QUESTION = 0.8;

  /** What went before speaks of shortcomings: in the paragraph, or in the same sentence. */
  private static final double IN_SHORTCOMINGS = 0.4;

  private static final double SAME_SENTENCE = 0.8;

  /** A figure among shortcomings measures them. */
  private static final double NO_RESULT = -0.4;

  /** Plans are no results. */
  private static final double AHEAD = -0.7;

  /** What follows context in one sentence ("trong đó …") is context. */
  private static final double AFTER_CONTEXT = 0.8;

  /** In an article on another topic deeds are hardly practices of cell meetings. */
  private static final double OFF_TOPIC_PRACTICE = -1.2;

  private static final double OFF_TOPIC_OTHER = -0.8;

  /** A shortcoming wins over deeds and results that are at most this much stronger. */
  private static final double SHORTCOMING_FIRST = 0.3;

  /** Lessons, proposals and causes have words of their own, which must be clear. */
  private static final double CLEAR = 1.0;

  /**
   * A clause and what it was found to state.
   *
   * @param kind empty if it states nothing
   */
  record Judged(Clause clause, Reading reading, Optional<Kind> kind, Modality modality) {

    boolean isContext() {
      return kind.isEmpty() && reading.of(Sense.CONTEXT) >= ENOUGH;
    }

    /** Returns whether this and the next clause are one: the same kind, or this a mere beginning. */
    boolean joins(Judged next) {
      return next.kind.equals(kind) || (kind.isEmpty() && !isContext() && !reading.acts());
    }

    Judged with(Judged next) {
      Clause both = new Clause(clause.from(), next.clause.to());
      return new Judged(both, next.reading, next.kind, next.modality);
    }
  }

  private final List<Token> tokens;
  private final List<Mention.Quantity> figures;
  private final Topic topic;
  private int nextFigure;

  Weighing(ArticleText text, List<Mention> mentions, Topic topic) {
    this.tokens = text.tokens();
    this.figures =
        mentions.stream()
            .filter(Mention.Quantity.class::isInstance)
            .map(Mention.Quantity.class::cast)
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    this.topic = topic;
  }

  /**
   * Judges a clause; clauses must come in text order.
   *
   * @param before the clause before it in the same sentence
   */
  Judged judge(Clause clause, List<Hit> hits, Frame frame, Optional<Judged> before) {
    Reading reading = Reading.of(clause, hits);
    boolean figured = weighFigures(clause, reading);
    int categories =
        PracticeCategories.standard().of(tokens.subList(clause.from(), clause.to())).size();
    weighPractice(clause, hits, reading, categories);
    weighSurroundings(clause, reading, frame, before);
    boolean ahead = frame.ahead() || reading.has(Sense.PLANNED) || reading.has(Sense.REQUIRED);
    boolean concrete = figured || categories > 0;
    return new Judged(clause, reading, kind(reading, ahead, concrete), modality(reading, frame));
  }

  private boolean weighFigures(Clause clause, Reading reading) {
    int start = tokens.get(clause.from()).start();
    int end = tokens.get(clause.to() - 1).end();
    while (nextFigure < figures.size() && figures.get(nextFigure).span().start() < start) {
      nextFigure++;
    }
    int counts = 0;
    boolean any = false;
    for (int i = nextFigure; i < figures.size() && figures.get(i).span().start() < end; i++) {
      any = true;
      Mention.Quantity figure = figures.get(i);
      if (figure.unit() == Unit.PERCENT || figure.unit() == Unit.RATIO) {
        weighRate(clause, figure, reading);
      } else if (figure.unit() != Unit.DURATION) {
        weighCount(figure, counts++, reading);
      }
    }
    return any;
  }

  private void weighRate(Clause clause, Mention.Quantity figure, Reading reading) {
    reading.add(Sense.RESULT, RATE);
    int last = Math.min(clause.to(), clause.from() + FIRST_TOKENS) - 1;
    if (figure.span().start() <= tokens.get(last).start()) {
      reading.add(Sense.RESULT, RATE_FIRST);
    }
  }

  private static void weighCount(Mention.Quantity figure, int before, Reading reading) {
    if (figure.value().filter(value -> value.compareTo(LARGE) >= 0).isPresent()) {
      reading.add(Sense.RESULT, LARGE_COUNT);
    } else if (before > 0) {
      reading.add(Sense.RESULT, FURTHER_COUNT);
    }
  }

  private static void weighPractice(
      Clause clause, List<Hit> hits, Reading reading, int categories) {
    boolean acts =
        hits.stream()
            .anyMatch(
                hit ->
                    hit.is(Sense.ACTOR)
                        && clause.contains(hit)
                        && hit.from() - clause.from() < SUBJECT);
    if (acts) {
      reading.add(Sense.PRACTICE, ACTOR);
    }
    for (int i = 0; i < Math.min(MOST_CATEGORIES, categories); i++) {
      reading.add(Sense.PRACTICE, i == 0 ? FIRST_CATEGORY : NEXT_CATEGORY);
    }
  }

  private void weighSurroundings(
      Clause clause, Reading reading, Frame frame, Optional<Judged> before) {
    if (clause.from() == 0) {
      reading.add(Sense.CONTEXT, OPENING);
    }
    if (tokens.get(clause.to() - 1).is("?")) {
      reading.add(Sense.CONTEXT, QUESTION);
    }
    if (frame.shortcomings()) {
      reading.add(Sense.LIMITATION, IN_SHORTCOMINGS);
      reading.add(Sense.RESULT, NO_RESULT);
    }
    if (before.filter(b -> b.kind().equals(Optional.of(Kind.LIMITATION))).isPresent()) {
      reading.add(Sense.LIMITATION, SAME_SENTENCE);
    }
    if (before.filter(Judged::isContext).isPresent()) {
      reading.add(Sense.CONTEXT, AFTER_CONTEXT);
    }
    if (frame.ahead() || reading.has(Sense.PLANNED)) {
      reading.add(Sense.RESULT, AHEAD);
    }
    if (!topic.onTopic()) {
      reading.add(Sense.PRACTICE, OFF_TOPIC_PRACTICE);
      reading.add(Sense.RESULT, OFF_TOPIC_OTHER);
      reading.add(Sense.LIMITATION, OFF_TOPIC_OTHER);
    }
  }

  private static Optional<Kind> kind(Reading reading, boolean ahead, boolean concrete) {
    if (reading.of(Sense.LESSON) >= CLEAR) {
      return Optional.of(Kind.LESSON);
    }
    if (reading.of(Sense.PROPOSAL) >= CLEAR) {
      return Optional.of(Kind.PROPOSAL);
    }
    if (reading.of(Sense.CAUSE) >= CLEAR) {
      return Optional.of(Kind.CAUSE);
    }
    double practice = reading.of(Sense.PRACTICE);
    double result = reading.of(Sense.RESULT);
    double limitation = reading.of(Sense.LIMITATION);
    double context = reading.of(Sense.CONTEXT);
    double deed = Math.max(practice, result);
    if (limitation >= ENOUGH && limitation + SHORTCOMING_FIRST >= Math.max(deed, context)) {
      return Optional.of(Kind.LIMITATION);
    }
    boolean task = ahead && reading.of(Sense.TASK) > 0 && result < ENOUGH;
    if (task && (!concrete || practice < ENOUGH)) {
      return Optional.of(Kind.TASK);
    }
    if (deed < Math.max(context, ENOUGH)) {
      return Optional.empty();
    }
    return Optional.of(result >= practice ? Kind.RESULT : Kind.PRACTICE);
  }

  private static Modality modality(Reading reading, Frame frame) {
    if (reading.has(Sense.REQUIRED) || frame.required()) {
      return Modality.REQUIRED;
    }
    return reading.has(Sense.PLANNED) || frame.planned() ? Modality.PLANNED : Modality.DONE;
  }
}
