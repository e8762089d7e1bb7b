package vn.sotay.web;

/**
 * What somebody asks a page for.
 *
 * @param parameters of the address, or of a form that was sent
 * @param labels the words of the answer's language
 */
record Asked(Parameters parameters, Labels labels) {

  /** Returns a message in the language of the answer. */
  String text(String key, Object... values) {
    return labels.text(key, values);
  }
}
