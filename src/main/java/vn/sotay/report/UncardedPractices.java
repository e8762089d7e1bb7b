package vn.sotay.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/** Practices that articles state and no card holds, as plain cards. */
final class UncardedPractices {

  private UncardedPractices() {}

  /** Returns the practices of articles on topic that no card's practice or copy overlaps. */
  static Stream<PracticeCard> of(Collection<AnnotatedArticle> articles, List<PracticeCard> cards) {
    Map<PageId, List<Span>> carded =
        cards.stream()
            .flatMap(card -> Stream.concat(Stream.of(card.practice()), card.copies().stream()))
            .collect(
                Collectors.groupingBy(
                    Evidence::page, Collectors.mapping(Evidence::span, Collectors.toList())));
    return articles.stream()
        .filter(annotated -> annotated.topic().onTopic())
        .flatMap(
            annotated -> of(annotated, carded.getOrDefault(annotated.article().id(), List.of())));
  }

  private static Stream<PracticeCard> of(AnnotatedArticle annotated, List<Span> carded) {
    return annotated
        .statements(Statement.Kind.PRACTICE)
        .filter(practice -> carded.stream().noneMatch(practice.span()::overlaps))
        .map(practice -> card(annotated, practice));
  }

  private static PracticeCard card(AnnotatedArticle annotated, Statement practice) {
    Article article = annotated.article();
    return new PracticeCard(
        article.id() + "-" + practice.span().start(),
        Evidence.of(article, practice.span()),
        practice.categories(),
        practice.modality().orElse(Statement.Modality.DONE),
        practice.actor().map(span -> Evidence.of(article, span)),
        annotated.province(),
        Optional.empty(),
        List.of(),
        List.of(),
        results(annotated, practice),
        List.of());
  }

  /** Returns the results told right after the practice, in its paragraph, nothing else between. */
  private static List<Evidence> results(AnnotatedArticle annotated, Statement practice) {
    String text = annotated.article().text();
    return annotated.statements().stream()
        .dropWhile(statement -> statement.span().start() < practice.span().end())
        .takeWhile(statement -> statement.kind() == Statement.Kind.RESULT)
        .map(Statement::span)
        .takeWhile(
            result -> text.substring(practice.span().end(), result.start()).indexOf('\n') < 0)
        .map(result -> Evidence.of(annotated.article(), result))
        .toList();
  }
}
