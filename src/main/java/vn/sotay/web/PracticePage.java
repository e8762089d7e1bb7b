package vn.sotay.web;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.json.ArticleJson;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeResults.PracticeHit;
import vn.sotay.search.StoredArticle;

/** One practice, with its evidence and what is like it. */
final class PracticePage {

  private static final int SIMILAR = 5;

  private final KnowledgeBase base;

  PracticePage(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Asked asked) {
    return base.practice(asked.parameters().words("id"))
        .map(hit -> Answer.page(view(asked, hit)))
        .orElseGet(() -> Messages.notFound(asked.labels(), asked.text("practice.unknown")));
  }

  private View view(Asked asked, PracticeHit hit) {
    PracticeCard card = hit.card();
    var cards = new PracticeCards(asked.labels());
    List<PracticeHit> similar = base.similarPractices(card.id(), SIMILAR);
    return new View.Practice(
        card.categories().isEmpty()
            ? asked.text("practice.title")
            : asked.labels().category(card.categories().getFirst()),
        cards.of(hit),
        card.figures().stream().map(Heads::quote).toList(),
        similar.stream().map(cards::of).toList(),
        cite(asked, card));
  }

  /** The words and where they stand. */
  private Optional<String> cite(Asked asked, PracticeCard card) {
    PageId page = card.practice().page();
    return base.article(page)
        .map(StoredArticle::json)
        .map(ArticleJson::read)
        .map(
            annotated ->
                "“%s” – %s"
                    .formatted(
                        card.practice().quotation().strip(),
                        SourceLine.of(asked.labels(), annotated.article())));
  }
}
