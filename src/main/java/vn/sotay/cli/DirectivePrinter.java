package vn.sotay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.DirectiveProfile;
import vn.sotay.search.FacetCount;

/** Prints directives: as a list, or one with the sentences that cite it. */
record DirectivePrinter(Context context) {

  /** Prints a directive on one line, by the number the register knows it by. */
  void line(CitedDirective directive) {
    Optional<DirectiveRegister.Entry> known = DirectiveRegister.standard().byId(directive.id());
    String number =
        known.map(DirectiveRegister.Entry::number).or(directive::number).orElse(directive.id());
    String title = known.map(entry -> " — " + entry.title()).orElse("");
    context.print("directives.line", number, directive.articles(), directive.mentions(), title);
  }

  /** Prints a directive with its first {@code most} citations. */
  void print(DirectiveCitations found, int most) {
    line(found.directive());
    validity(found.directive().id()).ifPresent(context.console().out()::println);
    citations(found, most);
  }

  /** Prints all that is known of a directive but its citations. */
  void print(DirectiveProfile profile) {
    PrintStream out = context.console().out();
    Messages messages = context.messages();
    line(profile.directive());
    DirectiveRegister.standard()
        .byId(profile.directive().id())
        .map(this::issued)
        .ifPresent(out::println);
    validity(profile.directive().id()).ifPresent(out::println);
    counts("directives.years", profile.years());
    counts("directives.provinces", profile.provinces());
    out.println(messages.text("directives.practices", profile.practices()));
    profile.replacedBy().forEach(link -> link("directives.said-replaced", link));
    profile.implementing().forEach(link -> link("directives.implements", link));
    profile.implementedBy().forEach(link -> link("directives.implemented", link));
  }

  private String issued(DirectiveRegister.Entry entry) {
    String date = entry.date().map(Object::toString).orElse(Integer.toString(entry.year()));
    return Stream.of(Optional.of(entry.issuer()), Optional.of(date), entry.term().map(this::term))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String term(String term) {
    return context.messages().text("directives.term", term);
  }

  private void counts(String key, List<FacetCount> counts) {
    if (!counts.isEmpty()) {
      String all =
          counts.stream()
              .map(each -> each.label() + " " + each.count())
              .collect(Collectors.joining(" · "));
      context.print(key, all);
    }
  }

  private void link(String key, DirectiveProfile.Link link) {
    String other =
        DirectiveRegister.standard()
            .byId(link.directive())
            .map(DirectiveRegister.Entry::number)
            .orElse(link.directive());
    context.print(key, other);
    context
        .console()
        .out()
        .println("   – " + new Wording(context).passage(link.citation().sentence()));
  }

  /** Prints the first {@code most} citations of a directive. */
  void citations(DirectiveCitations found, int most) {
    PrintStream out = context.console().out();
    var wording = new Wording(context);
    for (DirectiveCitations.Citation citation : found.citations().stream().limit(most).toList()) {
      out.println();
      out.println("   – " + wording.passage(citation.sentence()));
      out.println("   " + wording.reference(citation.article()));
    }
  }

  /**
   * Returns whether it still holds, as far as the register knows; empty where there is nothing to
   * tell.
   */
  private Optional<String> validity(String id) {
    DirectiveRegister register = DirectiveRegister.standard();
    Optional<DirectiveRegister.Entry> entry = register.byId(id);
    if (entry.filter(e -> e.confidence() == DirectiveRegister.Confidence.UNVERIFIED).isPresent()) {
      return Optional.of(context.messages().text("directives.unverified"));
    }
    return entry
        .flatMap(DirectiveRegister.Entry::replacedBy)
        .flatMap(register::byId)
        .map(next -> context.messages().text("directives.replaced", next.number()));
  }
}
