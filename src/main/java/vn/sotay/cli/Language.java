package vn.sotay.cli;

import java.util.Locale;

/** The language of what is printed. */
enum Language {
  VI,
  EN;

  Locale locale() {
    return Locale.of(name().toLowerCase(Locale.ROOT));
  }
}
