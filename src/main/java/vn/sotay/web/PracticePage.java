package vn.sotay.web;

import java.util.Optional;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.json.ArticleJson;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeProfile;
import vn.sotay.search.StoredArticle;

/** One practice, with its evidence and what is like it. */
final class PracticePage {

  private final KnowledgeBase base;

  PracticePage(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Asked asked) {
    return base.practice(asked.parameters().words("id"))
        .map(profile -> Answer.page(view(asked, profile)))
        .orElseGet(() -> Messages.notFound(asked.labels(), asked.text("practice.unknown")));
  }

  private View view(Asked asked, PracticeProfile profile) {
    PracticeCard card = profile.hit().card();
    var cards = new PracticeCards(asked.labels());
    return new View.Practice(
        card.categories().isEmpty()
            ? asked.text("practice.title")
            : asked.labels().category(card.categories().getFirst()),
        cards.of(profile.hit()),
        card.figures().stream().map(Heads::quote).toList(),
        profile.similar().stream().map(cards::of).toList(),
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
