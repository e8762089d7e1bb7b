package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.sotay.annotate.Part.Figures;
import vn.sotay.annotate.Part.Trait;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;
import vn.sotay.reference.PracticeCategories;

/** Cuts an article into the clauses that may state something, and reads each of them. */
final class Parts {

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", ":", ";", "\"", ",");

  /** The first and the last words of an article: this share of it. */
  private static final double EDGE = 0.15;

  /** A clause of fewer tokens is a short one. */
  private static final int SHORT = 10;

  /** So far into a clause its subject may stand. */
  private static final int SUBJECT = 14;

  /** A count from here on is mostly a sum over many places. */
  private static final int LARGE = 200;

  private final ArticleText text;
  private final List<Token> tokens;
  private final NamedTokens named;
  private final List<Mention.Quantity> figures;
  private final boolean onTopic;

  /** Where days are named. */
  private final int[] days;

  private int nextFigure;
  private Frame heading = Frame.NONE;

  private Parts(ArticleText text, List<Mention> mentions, Topic topic) {
    this.text = text;
    this.tokens = text.tokens();
    this.named = NamedTokens.of(tokens, mentions);
    this.figures =
        mentions.stream()
            .filter(Mention.Quantity.class::isInstance)
            .map(Mention.Quantity.class::cast)
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    this.onTopic = topic.onTopic();
    this.days =
        mentions.stream()
            .filter(Mention.TimeExpression.class::isInstance)
            .map(Mention.TimeExpression.class::cast)
            .filter(time -> time.iso().filter(Parts::isDay).isPresent())
            .filter(time -> !named.isInPaper(text.words().firstFrom(time.span().start())))
            .mapToInt(time -> time.span().start())
            .sorted()
            .toArray();
  }

  /** "2024-03-05", "--03-05" */
  private static boolean isDay(String iso) {
    boolean withYear = iso.length() == "2024-03-05".length() && iso.indexOf('/') < 0;
    return withYear || (iso.length() == "--03-05".length() && iso.startsWith("--"));
  }

  /** Returns the clauses of each paragraph that isn't a subheading, in text order. */
  static List<List<Part>> of(ArticleText text, List<Mention> mentions, Topic topic) {
    var parts = new Parts(text, mentions, topic);
    List<List<Part>> paragraphs = new ArrayList<>();
    for (List<Clause> paragraph : Paragraphs.of(text)) {
      List<Part> read = parts.read(paragraph);
      if (!read.isEmpty()) {
        paragraphs.add(read);
      }
    }
    return paragraphs;
  }

  private List<Part> read(List<Clause> paragraph) {
    Clause first = paragraph.getFirst();
    if (paragraph.size() == 1 && isSubheading(first)) {
      heading = Frame.NONE.within(Reading.of(first, hits(first)));
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Frame frame = heading;
    for (Clause sentence : paragraph) {
      frame = read(sentence, sentence.equals(first), frame, parts);
    }
    return parts;
  }

  /** Returns whether a sentence is a short line that doesn't end like one; never the first line. */
  private boolean isSubheading(Clause line) {
    return line.from() > 0
        && line.length() <= Frame.LONGEST_SUBHEADING
        && !SENTENCE_ENDS.contains(tokens.get(line.to() - 1).key());
  }

  private List<Hit> hits(Clause sentence) {
    List<Hit> hits = StatementCues.in(tokens, sentence.from(), sentence.to());
    hits.removeIf(hit -> !named.counts(hit));
    return hits;
  }

  /** Adds a sentence's clauses and returns the frame after it. */
  private Frame read(Clause sentence, boolean first, Frame before, List<Part> parts) {
    List<Hit> hits = hits(sentence);
    Clauses clauses = Clauses.of(tokens, text.text(), sentence, hits);
    Frame frame = clauses.lead().map(lead -> before.within(Reading.of(lead, hits))).orElse(before);
    for (Clause clause : clauses.parts()) {
      List<Hit> inside = StatementCues.inside(hits, clause);
      Reading reading = Reading.of(clause, inside);
      List<Token> words = tokens.subList(clause.from(), clause.to());
      int categories = PracticeCategories.standard().count(words);
      Set<Trait> traits = traits(clauses, clause, first);
      add(traits, Trait.ACTS, opensWith(Sense.ACTOR, clause, inside));
      boolean asked =
          clauses.lead().filter(lead -> Reading.of(lead, hits).of(Sense.REQUIRED) > 0).isPresent();
      add(traits, Trait.DEMANDS, asked || opensWith(Sense.REQUIRED, clause, inside));
      parts.add(new Part(clause, sentence, reading, frame, figures(clause), categories, traits));
      frame = frame.after(reading);
    }
    return frame;
  }

  private static boolean opensWith(Sense sense, Clause clause, List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.is(sense) && hit.cue().weight() > 0 && hit.from() - clause.from() < SUBJECT) {
        return true;
      }
    }
    return false;
  }

  private Set<Trait> traits(Clauses clauses, Clause clause, boolean firstSentence) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    add(traits, Trait.OPENING, clause.from() == 0);
    add(traits, Trait.EARLY, clause.from() < EDGE * tokens.size());
    add(traits, Trait.LATE, clause.from() > (1 - EDGE) * tokens.size());
    add(traits, Trait.FIRST_IN_PARAGRAPH, firstSentence);
    add(traits, Trait.AFTER_LEAD, clauses.lead().isPresent());
    add(traits, Trait.ONE_OF_SEVERAL, clauses.parts().size() > 1);
    add(traits, Trait.LATER_IN_SENTENCE, !clause.equals(clauses.parts().getFirst()));
    add(traits, Trait.SHORT, clause.length() < SHORT);
    add(traits, Trait.QUESTION, tokens.get(clause.to() - 1).is("?"));
    add(traits, Trait.OFF_TOPIC, !onTopic);
    add(traits, Trait.DATED, isDated(clause.span(tokens)));
    return traits;
  }

  private boolean isDated(Span clause) {
    int at = Arrays.binarySearch(days, clause.start());
    int next = at < 0 ? -at - 1 : at;
    return next < days.length && days[next] < clause.end();
  }

  private static void add(Set<Trait> traits, Trait trait, boolean holds) {
    if (holds) {
      traits.add(trait);
    }
  }

  private Figures figures(Clause clause) {
    Span span = clause.span(tokens);
    while (nextFigure < figures.size() && figures.get(nextFigure).span().start() < span.start()) {
      nextFigure++;
    }
    int rates = 0;
    int counts = 0;
    int large = 0;
    int durations = 0;
    int sums = 0;
    for (int i = nextFigure; i < figures.size(); i++) {
      Mention.Quantity figure = figures.get(i);
      if (figure.span().start() >= span.end()) {
        break;
      }
      switch (figure.unit()) {
        case PERCENT, RATIO -> rates++;
        case DURATION -> durations++;
        case MONEY -> sums++;
        default -> {
          counts++;
          large += figure.value().filter(v -> v.doubleValue() >= LARGE).isPresent() ? 1 : 0;
        }
      }
    }
    return new Figures(rates, counts, large, durations, sums);
  }
}
