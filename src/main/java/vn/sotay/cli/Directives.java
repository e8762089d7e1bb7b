package vn.sotay.cli;

import java.util.Optional;
import vn.sotay.reference.DirectiveRegister;

/** What the register says of a directive, in words. */
final class Directives {

  private Directives() {}

  /** Returns the directive's title after a dash; nothing for one the register doesn't know. */
  static String title(String id) {
    return DirectiveRegister.standard().byId(id).map(entry -> " — " + entry.title()).orElse("");
  }

  /**
   * Returns whether it still holds, as far as the register knows; empty where there is nothing to
   * tell.
   */
  static Optional<String> validity(String id, Messages messages) {
    DirectiveRegister register = DirectiveRegister.standard();
    Optional<DirectiveRegister.Entry> entry = register.byId(id);
    if (entry.filter(e -> e.confidence() == DirectiveRegister.Confidence.UNVERIFIED).isPresent()) {
      return Optional.of(messages.text("directives.unverified"));
    }
    return entry
        .flatMap(DirectiveRegister.Entry::replacedBy)
        .flatMap(register::byId)
        .map(next -> messages.text("directives.replaced", next.number()));
  }
}
