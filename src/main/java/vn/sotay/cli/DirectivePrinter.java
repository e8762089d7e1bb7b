package vn.sotay.cli;

import java.io.PrintStream;
import java.util.Optional;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;

/** Prints directives: as a list, or one with the sentences that cite it. */
record DirectivePrinter(Context context) {

  /** Prints a directive on one line, by the number the register knows it by. */
  void line(CitedDirective directive) {
    Optional<DirectiveRegister.Entry> known = DirectiveRegister.standard().byId(directive.id());
    String number =
        known.map(DirectiveRegister.Entry::number).or(directive::number).orElse(directive.id());
    String title = known.map(entry -> " — " + entry.title()).orElse("");
    context
        .console()
        .out()
        .println(
            context
                .messages()
                .text(
                    "directives.line", number, directive.articles(), directive.mentions(), title));
  }

  /** Prints a directive with its first {@code most} citations. */
  void print(DirectiveCitations found, int most) {
    PrintStream out = context.console().out();
    var wording = new Wording(context);
    line(found.directive());
    validity(found.directive().id()).ifPresent(out::println);
    for (DirectiveCitations.Citation citation : found.citations().stream().limit(most).toList()) {
      out.println();
      out.println("   … " + wording.passage(citation.sentence()));
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
