package vn.sotay.extract;

/** What the class, id or itemprop of an element says about its text. */
enum Hint {
  /** The article's text. */
  BODY,
  /** The opening summary (sa-pô). */
  LEAD,
  /** The headline. */
  TITLE,
  /** Who wrote it. */
  BYLINE,
  /** When it appeared. */
  DATE,
  /** What stands under a photo. */
  CAPTION,
  /** Anything of the page that isn't the article: menus, related stories, share bars, comments. */
  FURNITURE
}
