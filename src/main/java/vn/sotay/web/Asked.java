package vn.sotay.web;

/**
 * What somebody asks a page for.
 *
 * @param parameters of the address, or of a form that was sent
 * @param labels the words of the answer's language
 * @param host the name and port by which this server was asked
 */
record Asked(Parameters parameters, Labels labels, String host) {

  /** Returns a message in the language of the answer. */
  String text(String key, Object... values) {
    return labels.text(key, values);
  }
}
