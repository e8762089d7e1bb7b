package vn.sotay.web;

import java.util.List;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;
import vn.sotay.search.QueryException;

/** A request that can't be understood; its message is shown to whoever asked. */
final class BadRequest extends MendableException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final List<String> values;

  /**
   * @param key of the message
   * @param values what is put into it
   */
  BadRequest(String key, Object... values) {
    super(Texts.of(WebServer.MESSAGES, Language.VI).text(key, texts(values).toArray()));
    this.key = key;
    this.values = texts(values);
  }

  /** Numbers are shown as they were typed, without separators. */
  private static List<String> texts(Object... values) {
    return List.of(values).stream().map(Object::toString).toList();
  }

  /** Returns the message of a fault in a language, as far as it is there in it. */
  static String message(MendableException fault, Texts texts) {
    return switch (fault) {
      case BadRequest bad -> texts.text(bad.key, bad.values.toArray());
      case QueryException query when texts.language() == Language.EN -> query.english();
      default -> fault.getMessage();
    };
  }
}
