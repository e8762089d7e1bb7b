package vn.sotay.web;

import java.util.List;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;

/**
 * What stands around every page, and its fixed words.
 *
 * @param texts the words, in the page's language
 * @param here the page's own address, without the choice of a language
 * @param token what every form must send back
 * @param cite how to cite the page
 * @param keeps whether anything can be kept from here: collections, notes, corrections
 * @param collections the names of those there are, the newest first
 */
public record Frame(
    Texts texts, String here, String token, String cite, boolean keeps, List<String> collections) {

  public Frame {
    collections = List.copyOf(collections);
  }

  /** Returns the collection that the next thing probably belongs to; empty if there is none. */
  public String collection() {
    return collections.isEmpty() ? say("collection.first") : collections.getFirst();
  }

  /** Returns a fixed word or sentence of the page. */
  public String say(String key, Object... values) {
    return texts.text(key, values);
  }

  public String lang() {
    return texts.language().code();
  }

  /** Returns the address of this page in the other language. */
  public String otherLanguage() {
    Language other = texts.language() == Language.VI ? Language.EN : Language.VI;
    return here + (here.indexOf('?') < 0 ? "?" : "&") + Gateway.LANGUAGE + "=" + other.code();
  }
}
