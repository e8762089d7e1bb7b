package vn.sotay.cli;

/**
 * What every command is given.
 *
 * @param console where it prints
 * @param settings what {@code sotay.yaml} says
 */
record Context(Console console, Settings settings) {

  Messages messages() {
    return Messages.in(settings.language());
  }

  /** Prints a message as a result. */
  void print(String key, Object... values) {
    console.out().println(messages().text(key, values));
  }

  /** Prints a message about what is done or wrong: what isn't a result. */
  void tell(String key, Object... values) {
    console.err().println(messages().text(key, values));
  }
}
