package vn.sotay.extract;

import java.util.HashMap;
import java.util.Map;

/** What an element's tag alone says of its text. */
enum TagKind {
  /** It runs within a line. */
  INLINE(
      "a b i u s q abbr acronym bdi bdo big cite code data del dfn em font ins kbd label mark samp"
          + " small span strike strong ruby rb sub sup time tt var wbr img br nobr"
          + " o:p st1:place st1:city"),
  /** Nobody reads its text as text. */
  SILENT(
      "script style noscript template svg select button textarea iframe object canvas video audio"
          + " head title math datalist input rt rp"),
  /** It is a part of the page that isn't the article. */
  FURNITURE("nav footer aside menu dialog"),
  /** It holds a picture and what is said of it. */
  FIGURE("figure figcaption"),
  /** It stands on lines of its own. */
  BLOCK("");

  private static final Map<String, TagKind> BY_TAG = byTag();

  private final String tags;

  TagKind(String tags) {
    this.tags = tags;
  }

  private static Map<String, TagKind> byTag() {
    Map<String, TagKind> byTag = new HashMap<>();
    for (TagKind kind : values()) {
      for (String tag : kind.tags.split(" ", 0)) {
        byTag.put(tag, kind);
      }
    }
    return byTag;
  }

  static TagKind of(String tag) {
    return BY_TAG.getOrDefault(tag, BLOCK);
  }
}
