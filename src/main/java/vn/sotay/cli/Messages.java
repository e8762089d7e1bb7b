package vn.sotay.cli;

import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;

/** What the commands say to people, in Vietnamese or English. */
final class Messages {

  private final Texts texts;

  private Messages(Texts texts) {
    this.texts = texts;
  }

  static Messages in(Language language) {
    return new Messages(Texts.of("cli.messages", language));
  }

  /** Returns a message as {@link Texts#text} does. */
  String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
