package vn.sotay.lang;

import java.util.Locale;

/** A language in which the program speaks to people. */
public enum Language {
  VI,
  EN;

  /** Returns its ISO 639 code, {@code vi}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code());
  }
}
