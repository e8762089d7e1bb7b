package vn.sotay.search;

/** The same in both languages. */
record Said(String vietnamese, String english) {

  /** Returns both with the values put in, in the order of {@code %s}. */
  Said with(Object... values) {
    return new Said(vietnamese.formatted(values), english.formatted(values));
  }
}
