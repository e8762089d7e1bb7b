package vn.sotay.web;

import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.lang.Reasons;
import vn.sotay.lang.Texts;
import vn.sotay.search.QueryException;

/** A request that can't be understood; its message is shown to whoever asked. */
final class BadRequest extends MendableException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] values;

  /**
   * @param key of the message
   * @param values what is put into it
   */
  BadRequest(String key, Object... values) {
    super(Texts.of(WebServer.MESSAGES, Language.VI).text(key, (Object[]) texts(values)));
    this.key = key;
    this.values = texts(values);
  }

  /** Numbers are shown as they were typed, without separators. */
  private static String[] texts(Object... values) {
    return Stream.of(values).map(Object::toString).toArray(String[]::new);
  }

  /** Returns the message of a fault in a language, as far as it is there in it. */
  static String message(MendableException fault, Texts texts) {
    return switch (fault) {
      case BadRequest bad -> texts.text(bad.key, (Object[]) bad.values);
      case QueryException query when texts.language() == Language.EN -> query.english();
      default -> Reasons.in(texts.language()).text(fault.getMessage());
    };
  }
}
