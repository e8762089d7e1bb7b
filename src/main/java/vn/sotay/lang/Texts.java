package vn.sotay.lang;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * What the program says to people in one language: the messages of {@code NAME_vi.properties} and
 * its likes.
 */
public final class Texts {

  private final ResourceBundle bundle;
  private final Language language;

  private Texts(ResourceBundle bundle, Language language) {
    this.bundle = bundle;
    this.language = language;
  }

  /**
   * Returns the messages of a bundle.
   *
   * @param bundle its name on the class path, {@code web.messages}
   */
  public static Texts of(String bundle, Language language) {
    return new Texts(
        ResourceBundle.getBundle(
            bundle,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        language);
  }

  public Language language() {
    return language;
  }

  /**
   * Returns the message with its places {0}, {1} … filled; numbers are written as the language
   * does.
   *
   * @throws java.util.MissingResourceException if there is no such message
   */
  public String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(values);
  }
}
