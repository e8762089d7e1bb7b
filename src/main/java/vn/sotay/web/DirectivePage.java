package vn.sotay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.DirectiveProfile;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeRequest;

/** The directives that articles cite, and one of them with all that is known of it. */
final class DirectivePage {

  static final Set<String> KNOWN = Set.of("id");

  static final Set<String> LISTED = Set.of("type");

  /** So many practices are shown; a link leads to the others. */
  private static final int PRACTICES = 5;

  private final KnowledgeBase base;

  DirectivePage(KnowledgeBase base) {
    this.base = base;
  }

  /** Returns the address of a directive's page; its id may hold slashes, so it is a parameter. */
  static String path(String id) {
    return Address.of("/directive").with("id", id).toString();
  }

  Answer list(Asked asked) {
    List<CitedDirective> all = base.directives();
    Optional<String> type = asked.parameters().one("type");
    List<View.DirectiveRow> rows =
        all.stream()
            .filter(directive -> type.isEmpty() || directive.type().equals(type.get()))
            .map(directive -> row(asked.labels(), directive))
            .toList();
    return Answer.page(
        new View.Directives(
            asked.text("directives.title"),
            rows.isEmpty()
                ? asked.text("directives.nothing")
                : asked.text("directives.total", rows.size()),
            types(all, type),
            rows,
            List.of(
                new View.Link(asked.text("export.graphml"), "/directives.graphml"),
                new View.Link(asked.text("export.graph"), "/directives.json"))));
  }

  private static List<View.Choice> types(List<CitedDirective> all, Optional<String> chosen) {
    Map<String, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    CitedDirective::type, LinkedHashMap::new, Collectors.counting()));
    Address list = Address.of("/directives");
    return counts.entrySet().stream()
        .map(
            type -> {
              boolean isChosen = chosen.filter(type.getKey()::equals).isPresent();
              return new View.Choice(
                  DirectiveWords.type(type.getKey()),
                  type.getValue(),
                  (isChosen ? list : list.with("type", type.getKey())).toString(),
                  isChosen);
            })
        .toList();
  }

  private static View.DirectiveRow row(Labels labels, CitedDirective directive) {
    Optional<DirectiveRegister.Entry> entry = DirectiveWords.entry(directive.id());
    return new View.DirectiveRow(
        new View.Link(DirectiveWords.number(directive), path(directive.id())),
        DirectiveWords.type(directive.type()),
        entry.map(DirectiveRegister.Entry::title).orElse(""),
        entry.map(DirectiveRegister.Entry::issuer).orElse(""),
        entry.map(each -> DirectiveWords.date(labels, each)).orElse(""),
        directive.articles(),
        directive.mentions(),
        directive.examples().stream().findFirst().map(Heads::quote));
  }

  Answer one(Asked asked) {
    String id = asked.parameters().one("id").orElseThrow(() -> new BadRequest("directive.missing"));
    Optional<DirectiveCitations> found = base.directive(id);
    Optional<DirectiveProfile> profile = base.directiveProfile(id);
    return found.isPresent() && profile.isPresent()
        ? Answer.page(new Shown(asked, base, found.get(), profile.get()).view())
        : Messages.notFound(
            asked.labels(), asked.text("directive.unknown", Parameters.shortened(id)));
  }

  /** One directive. */
  private record Shown(
      Asked asked, KnowledgeBase base, DirectiveCitations found, DirectiveProfile profile) {

    View.Directive view() {
      CitedDirective directive = found.directive();
      String id = directive.id();
      var cards = new PracticeCards(asked.labels());
      return new View.Directive(
          DirectiveWords.number(directive),
          facts(directive),
          charts(),
          DirectiveDrawing.of(directive, profile),
          profile.replacedBy().stream().map(this::cited).toList(),
          profile.implementing().stream().map(this::cited).toList(),
          profile.implementedBy().stream().map(this::cited).toList(),
          base.practices(PracticeRequest.citing(id).page(0, PRACTICES)).hits().stream()
              .map(cards::of)
              .toList(),
          found.citations().stream().map(each -> cited(Optional.empty(), each)).toList(),
          List.of(
              new View.Link(
                  asked.text("directive.articles", directive.articles()),
                  Address.of("/").with("directive", id).toString()),
              new View.Link(
                  asked.text("directive.practices", profile.practices()),
                  Address.of("/practices").with("directive", id).toString())));
    }

    private View.Cited cited(DirectiveProfile.Link link) {
      return cited(
          Optional.of(new View.Link(Labels.directive(link.directive()), path(link.directive()))),
          link.citation());
    }

    private View.Cited cited(Optional<View.Link> other, DirectiveCitations.Citation citation) {
      return new View.Cited(
          other,
          new View.Quote(
              Heads.pieces(citation.sentence().text(), citation.sentence().marks()),
              Heads.path(citation.evidence().page(), citation.evidence().span())),
          Heads.of(asked.labels(), citation.article()));
    }

    private List<View.Chart> charts() {
      String unit = asked.text("chart.mentions");
      String id = found.directive().id();
      Address articles = Address.of("/").with("directive", id);
      return Stream.of(
              Charts.years(
                  asked.text("directive.years"),
                  unit,
                  profile.years(),
                  year -> articles.with("year", year).toString()),
              Charts.most(
                  asked.text("directive.provinces"),
                  unit,
                  profile.provinces(),
                  name -> articles.with("province", name).toString()))
          .flatMap(Optional::stream)
          .toList();
    }

    private List<View.Fact> facts(CitedDirective directive) {
      List<View.Fact> facts = new ArrayList<>();
      facts.add(new View.Fact(asked.text("directive.type"), DirectiveWords.type(directive.type())));
      Optional<DirectiveRegister.Entry> entry = DirectiveWords.entry(directive.id());
      entry.ifPresent(each -> register(facts, each));
      facts.add(validity(entry));
      facts.add(
          new View.Fact(
              asked.text("directive.cited"),
              asked.text("directive.count", directive.articles(), directive.mentions())));
      only(facts, "directive.years", profile.years());
      only(facts, "directive.provinces", profile.provinces());
      return facts;
    }

    /** A single year or province makes no chart. */
    private void only(List<View.Fact> facts, String key, List<FacetCount> counts) {
      if (counts.size() == 1) {
        facts.add(
            new View.Fact(
                asked.text(key), counts.getFirst().label() + ": " + counts.getFirst().count()));
      }
    }

    private void register(List<View.Fact> facts, DirectiveRegister.Entry entry) {
      facts.add(new View.Fact(asked.text("directive.title"), entry.title()));
      facts.add(new View.Fact(asked.text("directive.issuer"), entry.issuer()));
      facts.add(
          new View.Fact(asked.text("directive.date"), DirectiveWords.date(asked.labels(), entry)));
      entry.term().ifPresent(term -> facts.add(new View.Fact(asked.text("directive.term"), term)));
    }

    /** What is known of its being in force, and from where that is known. */
    private View.Fact validity(Optional<DirectiveRegister.Entry> entry) {
      String name = asked.text("directive.validity");
      boolean registered = entry.flatMap(DirectiveRegister.Entry::replacedBy).isPresent();
      if (!registered && !profile.replacedBy().isEmpty()) {
        String next = profile.replacedBy().getFirst().directive();
        return new View.Fact(
            name,
            asked.text("directive.said-validity", Labels.directive(next)),
            Optional.of(path(next)));
      }
      if (entry.isEmpty()) {
        return new View.Fact(name, asked.text("directive.unregistered"));
      }
      if (entry.get().confidence() == DirectiveRegister.Confidence.UNVERIFIED) {
        return new View.Fact(name, asked.text("directive.unverified"));
      }
      return entry
          .get()
          .replacedBy()
          .map(
              next ->
                  new View.Fact(
                      name,
                      asked.text("directive.replaced", Labels.directive(next)),
                      base.directive(next).map(there -> path(next))))
          .orElseGet(() -> new View.Fact(name, asked.text("directive.valid")));
    }
  }
}
