package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.KnowledgeBase;

/** The directives that articles cite, and one of them with its citations. */
final class DirectivePage {

  static final Set<String> KNOWN = Set.of("id");

  private final KnowledgeBase base;

  DirectivePage(KnowledgeBase base) {
    this.base = base;
  }

  /** Returns the address of a directive's page; its id may hold slashes, so it is a parameter. */
  static String path(String id) {
    return Address.of("/directive").with("id", id).toString();
  }

  Answer list(Parameters parameters) {
    List<CitedDirective> directives = base.directives();
    return Answer.page(
        new View.Directives(
            "Văn bản chỉ đạo",
            directives.isEmpty()
                ? "Chưa có bài nào viện dẫn văn bản."
                : "%s văn bản được viện dẫn, nhiều bài nhất trước."
                    .formatted(Labels.number(directives.size())),
            directives.stream().map(DirectivePage::row).toList()));
  }

  private static View.DirectiveRow row(CitedDirective directive) {
    return new View.DirectiveRow(
        new View.Link(number(directive), path(directive.id())),
        DirectiveRegister.standard()
            .byId(directive.id())
            .map(DirectiveRegister.Entry::title)
            .orElse(""),
        directive.articles(),
        directive.mentions(),
        directive.examples().stream().findFirst().map(Heads::quote));
  }

  private static String number(CitedDirective directive) {
    return directive.number().orElse(directive.id());
  }

  Answer one(Parameters parameters) {
    String id =
        parameters
            .one("id")
            .orElseThrow(
                () ->
                    new BadRequest(
                        "Thiếu tham số 'id': số, ký hiệu của văn bản, như 12-HD/BTCTW."));
    return base.directive(id)
        .map(found -> Answer.page(view(found)))
        .orElseGet(
            () ->
                Messages.notFound(
                    "Không có bài nào viện dẫn văn bản “%s”.".formatted(Parameters.shortened(id))));
  }

  private static View view(DirectiveCitations found) {
    CitedDirective directive = found.directive();
    return new View.Directive(
        number(directive),
        facts(directive),
        found.citations().stream()
            .map(
                citation ->
                    new View.Citation(
                        new View.Quote(
                            Heads.pieces(citation.sentence().text(), citation.sentence().marks()),
                            Heads.path(citation.evidence().page(), citation.evidence().span())),
                        Heads.of(citation.article())))
            .toList(),
        List.of(
            new View.Link(
                "Các bài viện dẫn văn bản này",
                Address.of("/").with("directive", directive.id()).toString()),
            new View.Link(
                "Các cách làm gắn với văn bản này",
                Address.of("/practices").with("directive", directive.id()).toString())));
  }

  private static List<View.Fact> facts(CitedDirective directive) {
    List<View.Fact> facts = new ArrayList<>();
    DirectiveRegister.standard().byId(directive.id()).ifPresent(entry -> register(facts, entry));
    facts.add(fact("Số bài viện dẫn", Labels.number(directive.articles())));
    facts.add(fact("Số lần nhắc đến", Labels.number(directive.mentions())));
    return facts;
  }

  private static void register(List<View.Fact> facts, DirectiveRegister.Entry entry) {
    facts.add(fact("Về", entry.title()));
    facts.add(fact("Cơ quan ban hành", entry.issuer()));
    facts.add(
        fact(
            "Ban hành",
            entry.date().map(date -> Labels.when(date.toString())).orElse("năm " + entry.year())));
    entry
        .replacedBy()
        .ifPresent(
            id ->
                facts.add(new View.Fact("Được thay bằng", Labels.directive(id), Optional.empty())));
  }

  private static View.Fact fact(String name, String value) {
    return new View.Fact(name, value, Optional.empty());
  }
}
