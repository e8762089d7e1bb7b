package vn.sotay.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/**
 * What people said of the facts of one text, found again in it.
 *
 * @param found the corrections whose words are there, with where they stand
 * @param orphans those whose words are gone
 */
public record JudgedFacts(List<Placed> found, List<Correction> orphans) {

  /** From this share of what both cover, an annotation that moved a little is the same fact. */
  private static final double SAME = 0.5;

  public JudgedFacts {
    found = List.copyOf(found);
    orphans = List.copyOf(orphans);
  }

  /** A correction, and where its words stand. */
  public record Placed(Correction correction, Span span) {

    private double likeness(Layer layer, Span fact) {
      if (correction.layer() != layer || !span.overlaps(fact)) {
        return 0;
      }
      int shared = Math.min(span.end(), fact.end()) - Math.max(span.start(), fact.start());
      return (double) shared / span.union(fact).length();
    }
  }

  /**
   * Finds corrections in a text.
   *
   * @param corrections all of the page whose text it is
   */
  public static JudgedFacts in(String text, List<Correction> corrections) {
    List<Placed> found = new ArrayList<>();
    List<Correction> orphans = new ArrayList<>();
    for (Correction correction : corrections) {
      Quotes.find(correction.quote(), text)
          .ifPresentOrElse(
              span -> found.add(new Placed(correction, span)), () -> orphans.add(correction));
    }
    return new JudgedFacts(found, orphans);
  }

  /** Returns what was said of a fact, which may have moved a little since. */
  public Optional<Correction> of(Layer layer, Span fact) {
    Placed best = null;
    for (Placed placed : found) {
      double likeness = placed.likeness(layer, fact);
      if (likeness >= SAME && (best == null || likeness >= best.likeness(layer, fact))) {
        best = placed;
      }
    }
    return Optional.ofNullable(best).map(Placed::correction);
  }

  /** Returns the article with what was missed, without what is wrong, its values put right. */
  public AnnotatedArticle applied(AnnotatedArticle read) {
    if (found.isEmpty()) {
      return read;
    }
    AnnotatedArticle whole = withAdded(read);
    return with(
        whole,
        put(whole.mentions(), this::judged, MendedValues::in),
        put(whole.statements(), this::judged, MendedValues::in));
  }

  /**
   * Returns the article with the facts that people added, but those that the machine by now reads;
   * what it read is as it was read, and the article itself if nothing is added.
   */
  public AnnotatedArticle withAdded(AnnotatedArticle read) {
    List<AddedFact> missed = missed(facts(read));
    if (missed.isEmpty()) {
      return read;
    }
    return with(
        read,
        Stream.concat(
                read.mentions().stream(), missed.stream().flatMap(fact -> fact.mention(text(read))))
            .toList(),
        Stream.concat(read.statements().stream(), missed.stream().flatMap(AddedFact::statement))
            .toList());
  }

  private static String text(AnnotatedArticle read) {
    return read.article().text();
  }

  /** Of two additions of one place the later counts. */
  private List<AddedFact> missed(Map<Layer, List<Span>> read) {
    Map<String, AddedFact> missed = new LinkedHashMap<>();
    found.stream()
        .filter(placed -> placed.correction().adds())
        .filter(placed -> !isRead(placed, read))
        .map(placed -> new AddedFact(placed.correction(), placed.span()))
        .forEach(fact -> missed.put(fact.correction().layer() + " " + fact.span(), fact));
    return List.copyOf(missed.values());
  }

  /** What the machine reads there wrongly is another fact. */
  private boolean isRead(Placed placed, Map<Layer, List<Span>> read) {
    Layer layer = placed.correction().layer();
    return read.getOrDefault(layer, List.of()).stream()
        .filter(fact -> placed.likeness(layer, fact) >= SAME)
        .anyMatch(fact -> of(layer, fact).filter(JudgedFacts::isWrong).isEmpty());
  }

  private static boolean isWrong(Correction correction) {
    return correction.verdict() == Correction.Verdict.WRONG;
  }

  /** Returns what added a fact, which may have moved a little since; empty if nobody did. */
  public Optional<Correction> added(Layer layer, Span fact) {
    return found.stream()
        .filter(placed -> placed.correction().adds() && placed.likeness(layer, fact) >= SAME)
        .map(Placed::correction)
        .reduce((one, later) -> later);
  }

  /** Returns the article with only those facts of which something was said, and no others. */
  public AnnotatedArticle only(AnnotatedArticle read) {
    return with(
        read,
        read.mentions().stream().filter(mention -> judged(mention).isPresent()).toList(),
        read.statements().stream().filter(statement -> judged(statement).isPresent()).toList());
  }

  private static AnnotatedArticle with(
      AnnotatedArticle read, List<Mention> mentions, List<Statement> statements) {
    return new AnnotatedArticle(
        read.article(),
        read.language(),
        mentions,
        statements,
        read.topic(),
        read.province(),
        read.links());
  }

  private interface Mending<T> {
    T in(MendedValues values, T fact);
  }

  private static <T> List<T> put(
      List<T> facts, Function<T, Optional<Correction>> judged, Mending<T> mending) {
    return facts.stream().flatMap(fact -> put(fact, judged.apply(fact), mending)).toList();
  }

  private static <T> Stream<T> put(T fact, Optional<Correction> said, Mending<T> mending) {
    if (said.isEmpty()) {
      return Stream.of(fact);
    }
    Correction correction = said.orElseThrow();
    return switch (correction.verdict()) {
      case WRONG -> Stream.empty();
      case RIGHT -> Stream.of(fact);
      case MENDED, ADDED -> Stream.of(mending.in(MendedValues.of(correction), fact));
    };
  }

  private Optional<Correction> judged(Mention mention) {
    return of(layer(mention), mention.span());
  }

  private Optional<Correction> judged(Statement statement) {
    return layer(statement.kind()).flatMap(layer -> of(layer, statement.span()));
  }

  /** Returns the layer of a mention. */
  public static Layer layer(Mention mention) {
    return switch (mention) {
      case Mention.Person p -> Layer.PERSONS;
      case Mention.Organization o -> Layer.ORGANIZATIONS;
      case Mention.Location l -> Layer.LOCATIONS;
      case Mention.TimeExpression t -> Layer.DATES;
      case Mention.Quantity q -> Layer.QUANTITIES;
      case Mention.Directive d -> Layer.DIRECTIVES;
    };
  }

  /** Returns the layer of a kind of statement; the gold sets have none for some kinds. */
  public static Optional<Layer> layer(Statement.Kind kind) {
    return switch (kind) {
      case PRACTICE -> Optional.of(Layer.PRACTICES);
      case RESULT -> Optional.of(Layer.RESULTS);
      case LIMITATION -> Optional.of(Layer.LIMITATIONS);
      case CAUSE, LESSON, TASK, PROPOSAL -> Optional.empty();
    };
  }

  /** Returns where an article's facts of each layer stand, in text order. */
  public static Map<Layer, List<Span>> facts(AnnotatedArticle annotated) {
    Map<Layer, List<Span>> facts = new HashMap<>();
    annotated
        .mentions()
        .forEach(
            mention ->
                facts.computeIfAbsent(layer(mention), l -> new ArrayList<>()).add(mention.span()));
    annotated
        .statements()
        .forEach(
            statement ->
                layer(statement.kind())
                    .ifPresent(
                        layer ->
                            facts
                                .computeIfAbsent(layer, l -> new ArrayList<>())
                                .add(statement.span())));
    return facts;
  }
}
