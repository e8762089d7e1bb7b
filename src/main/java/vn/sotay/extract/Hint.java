package vn.sotay.extract;

/** What the class, id or itemprop of an element says about its text. */
enum Hint {
  /** The article's text. */
  BODY(1 << 0),
  /** The opening summary (sa-pô). */
  LEAD(1 << 1),
  /** The headline. */
  TITLE(1 << 2),
  /** Who wrote it. */
  BYLINE(1 << 3),
  /** When it appeared. */
  DATE(1 << 4),
  /** What stands under a photo. */
  CAPTION(1 << 5),
  /** Anything of the page that isn't the article: menus, related stories, share bars, comments. */
  FURNITURE(1 << 6),
  /** Furniture that is never a misnomer: footer and navigation. */
  FRAME(1 << 7),
  /** A picture, perhaps with what is said of it. */
  PICTURE(1 << 8);

  private final int bit;

  Hint(int bit) {
    this.bit = bit;
  }

  /** Returns the one bit that stands for it in {@link Hints}. */
  int bit() {
    return bit;
  }
}
