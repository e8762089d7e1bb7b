package vn.sotay.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Bytes;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;
import vn.sotay.lang.Shingles;

/** Makes practice cards: one for each distinct practice of the articles on cell meetings. */
public final class PracticeCards {

  /** From this share of common shingles two passages are one practice. */
  private static final double SAME = 0.6;

  /** From this share of the shorter passage it is the longer one, cut. */
  private static final double CUT = 0.85;

  private static final int ID_DIGITS = 32;

  private static final Comparator<AnnotatedArticle> FIRST_PUBLISHED =
      Comparator.comparing(
          article ->
              new StoryTrace(
                  article.article().id(), article.article().publication().published(), Bytes.EMPTY),
          StoryTrace.FIRST_PUBLISHED);

  /**
   * A practice on its way to a card.
   *
   * @param copies where other articles tell it; grows
   */
  private record Found(
      AnnotatedArticle source, Statement practice, Shingles shingles, List<Evidence> copies) {

    static Found of(AnnotatedArticle source, Statement practice) {
      Shingles shingles = Shingles.of(source.words(practice.span()));
      return new Found(source, practice, shingles, new ArrayList<>());
    }

    PageId page() {
      return source.article().id();
    }
  }

  private PracticeCards() {}

  /**
   * Returns the cards, by their first source's publication and place in its text.
   *
   * <p>Articles off topic give none. Where several articles of one {@linkplain StoryClusters story}
   * tell the same practice, the earliest gives the card and the others its copies; a practice that
   * one article tells twice is one card.
   *
   * @param articles in any order; the result doesn't depend on it
   */
  public static List<PracticeCard> of(List<AnnotatedArticle> articles) {
    Map<PageId, String> stories = StoryClusters.of(articles);
    Map<String, List<AnnotatedArticle>> byStory = new LinkedHashMap<>();
    articles.stream()
        .sorted(FIRST_PUBLISHED)
        .filter(article -> article.topic().onTopic())
        .forEach(
            article ->
                byStory
                    .computeIfAbsent(stories.get(article.article().id()), id -> new ArrayList<>())
                    .add(article));
    return byStory.values().stream().flatMap(story -> ofStory(story).stream()).toList();
  }

  /**
   * Returns the cards of one story, in the same order.
   *
   * @param articles those of the story that are on topic, in any order; those that {@linkplain
   *     #tells tell} no practice make no difference
   */
  public static List<PracticeCard> ofStory(List<AnnotatedArticle> articles) {
    List<Found> story = new ArrayList<>();
    articles.stream().sorted(FIRST_PUBLISHED).forEach(article -> gather(article, story));
    return story.stream().map(PracticeCards::card).toList();
  }

  /** Returns whether an article can give cards: it is on topic and states a practice. */
  public static boolean tells(AnnotatedArticle article) {
    return article.topic().onTopic() && article.statements(Kind.PRACTICE).findAny().isPresent();
  }

  private static void gather(AnnotatedArticle article, List<Found> story) {
    article
        .statements(Kind.PRACTICE)
        .forEach(
            practice -> {
              Found found = Found.of(article, practice);
              Optional<Found> known = story.stream().filter(f -> same(f, found)).findFirst();
              known.ifPresentOrElse(f -> addCopy(f, found), () -> story.add(found));
            });
  }

  private static boolean same(Found one, Found other) {
    return one.shingles().resemblance(other.shingles()) >= SAME
        || one.shingles().containment(other.shingles()) >= CUT;
  }

  /** One article may tell a practice twice; an article is a source once. */
  private static void addCopy(Found first, Found again) {
    boolean isSource =
        first.page().equals(again.page())
            || first.copies().stream().anyMatch(copy -> copy.page().equals(again.page()));
    if (!isSource) {
      first.copies().add(Evidence.of(again.source().article(), again.practice().span()));
    }
  }

  private static PracticeCard card(Found found) {
    AnnotatedArticle source = found.source();
    Statement practice = found.practice();
    Span span = practice.span();
    return new PracticeCard(
        id(found),
        evidence(source, span),
        practice.categories(),
        practice.modality().orElse(Statement.Modality.DONE),
        practice.actor().map(actor -> evidence(source, actor)),
        province(source, span),
        when(source, span),
        within(source, span, Mention.Quantity.class)
            .map(figure -> evidence(source, figure.span()))
            .toList(),
        directives(source, span),
        results(source, practice),
        found.copies());
  }

  private static String id(Found found) {
    String words = found.source().words(found.practice().span());
    return Bytes.utf8(found.page() + "\n" + words).sha256().substring(0, ID_DIGITS);
  }

  private static Evidence evidence(AnnotatedArticle article, Span span) {
    return Evidence.of(article.article(), span);
  }

  private static <M extends Mention> Stream<M> within(
      AnnotatedArticle article, Span span, Class<M> kind) {
    return article.mentions(kind).filter(mention -> span.contains(mention.span()));
  }

  /** Returns the province of the first place named in the practice, or else the article's. */
  private static Optional<ProvinceNames> province(AnnotatedArticle article, Span span) {
    return within(article, span, Mention.Location.class)
        .flatMap(place -> place.province().stream())
        .findFirst()
        .or(article::province);
  }

  /**
   * Returns the first date in the practice, or else in its sentence. The day of publication isn't
   * one: what a paper tells of may have been done years before.
   */
  private static Optional<String> when(AnnotatedArticle article, Span span) {
    return date(article, span)
        .or(
            () ->
                article.sentences().stream()
                    .filter(sentence -> sentence.overlaps(span))
                    .findFirst()
                    .flatMap(sentence -> date(article, sentence)));
  }

  /** A directive's date isn't the practice's, nor is a date without a year. */
  private static Optional<String> date(AnnotatedArticle article, Span span) {
    List<Span> directives =
        within(article, span, Mention.Directive.class).map(Mention::span).toList();
    return within(article, span, Mention.TimeExpression.class)
        .filter(time -> !time.recurring())
        .filter(time -> directives.stream().noneMatch(paper -> paper.contains(time.span())))
        .flatMap(time -> time.iso().stream())
        .filter(iso -> !iso.startsWith("-"))
        .findFirst();
  }

  private static List<String> directives(AnnotatedArticle article, Span span) {
    return within(article, span, Mention.Directive.class)
        .flatMap(
            paper ->
                paper.registerIds().isEmpty()
                    ? paper.number().stream()
                    : paper.registerIds().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the results told right after the practice, in its paragraph, nothing else between. */
  private static List<Evidence> results(AnnotatedArticle article, Statement practice) {
    return article.statements().stream()
        .dropWhile(statement -> statement.span().start() < practice.span().end())
        .takeWhile(statement -> statement.kind() == Kind.RESULT)
        .takeWhile(result -> sameParagraph(article, practice.span(), result.span()))
        .map(result -> evidence(article, result.span()))
        .toList();
  }

  private static boolean sameParagraph(AnnotatedArticle article, Span one, Span later) {
    return article.article().text().substring(one.end(), later.start()).indexOf('\n') < 0;
  }
}
