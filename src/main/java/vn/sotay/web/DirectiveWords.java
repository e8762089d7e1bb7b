package vn.sotay.web;

import java.util.Optional;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.search.CitedDirective;

/** How directives are named. */
final class DirectiveWords {

  private DirectiveWords() {}

  static Optional<DirectiveRegister.Entry> entry(String id) {
    return DirectiveRegister.standard().byId(id);
  }

  /** Returns the number as the register writes it, or else as most articles do. */
  static String number(CitedDirective directive) {
    return entry(directive.id())
        .map(DirectiveRegister.Entry::number)
        .or(directive::number)
        .orElse(directive.id());
  }

  /** Returns what a type is called in Vietnamese, {@code Hướng dẫn}. */
  static String type(String slug) {
    return DocumentTypes.standard().label(slug);
  }

  /** Returns day, or else year, of issue. */
  static String date(Labels labels, DirectiveRegister.Entry entry) {
    return entry
        .date()
        .map(Labels::day)
        .orElseGet(() -> labels.text("directive.year", Integer.toString(entry.year())));
  }
}
