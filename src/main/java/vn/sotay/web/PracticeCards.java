package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Evidence;
import vn.sotay.article.PracticeCard;
import vn.sotay.notebook.Layer;
import vn.sotay.search.PracticeResults.PracticeHit;

/** Practice cards as pages show them. */
record PracticeCards(Labels labels) {

  /** Returns the address of a card's own page. */
  static String path(PracticeCard card) {
    return "/practices/" + card.id();
  }

  View.Card of(PracticeHit hit) {
    PracticeCard card = hit.card();
    return new View.Card(
        path(card),
        new View.Quote(
            Heads.pieces(hit.passage().text(), hit.passage().marks()),
            Heads.path(card.practice().page(), card.practice().span())),
        card.categories().stream().map(this::category).toList(),
        facts(card),
        card.results().stream().map(Heads::quote).toList(),
        Heads.of(labels, hit.article()),
        card.copies().stream().map(this::copy).toList(),
        Taking.fact(card.practice().page(), Layer.PRACTICES, card.practice().span()));
  }

  private View.Link category(String slug) {
    return new View.Link(
        labels.category(slug), Address.of("/practices").with("category", slug).toString());
  }

  private View.Link copy(Evidence evidence) {
    return new View.Link(labels.text("card.copy"), Heads.path(evidence.page(), evidence.span()));
  }

  private List<View.Fact> facts(PracticeCard card) {
    List<View.Fact> facts = new ArrayList<>();
    card.actor().ifPresent(actor -> facts.add(fact("card.who", actor.quotation())));
    card.province().ifPresent(names -> facts.add(fact("card.where", labels.of(names))));
    card.when().ifPresent(when -> facts.add(fact("card.when", labels.when(when))));
    facts.add(fact("card.modality", labels.of(card.modality())));
    card.directives()
        .forEach(
            id ->
                facts.add(
                    new View.Fact(
                        labels.text("card.directive"),
                        Labels.directive(id),
                        Optional.of(DirectivePage.path(id)))));
    return facts;
  }

  private View.Fact fact(String key, String value) {
    return new View.Fact(labels.text(key), value);
  }
}
