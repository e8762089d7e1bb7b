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
}
