package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import vn.sotay.lang.MatchingKey;

/** Tells what stands under a photo from a paragraph. */
final class Captions {

  private static final int LONGEST = 350;

  /** An element that holds a picture and its caption begins so few levels around the caption. */
  private static final int BOX_LEVELS = 4;

  /** It holds fewer blocks than this on either side. */
  private static final int BOX_BLOCKS = 2;

  private static final String PHOTO = MatchingKey.of("ảnh");

  private Captions() {}

  static boolean isCaption(Block block, PageText page) {
    return isNamed(block)
        || (block.length() <= LONGEST
            && (creditsPhoto(block.text()) || isUnderPhoto(block) || isBoxed(block, page)));
  }

  /** Returns whether the block has hardly any other beside it in an element for a picture. */
  private static boolean isBoxed(Block block, PageText page) {
    if (block.isProse() && !block.afterImage()) {
      return false;
    }
    Place at = block.place();
    for (int level = 0; at != null && level < BOX_LEVELS; level++, at = at.parent()) {
      boolean named = at.is(Hint.PICTURE) && !at.is(Hint.BODY);
      if (named || (block.afterImage() && at.tag().equals("table"))) {
        return isSmall(at, block.index(), page.blocks());
      }
    }
    return false;
  }

  private static boolean isSmall(Place box, int index, List<Block> blocks) {
    return !isWithin(box, index - BOX_BLOCKS, blocks) && !isWithin(box, index + BOX_BLOCKS, blocks);
  }

  private static boolean isWithin(Place box, int index, List<Block> blocks) {
    return index >= 0 && index < blocks.size() && blocks.get(index).place().isWithin(box);
  }

  private static boolean isNamed(Block block) {
    Optional<Place> caption = block.place().nearest(Hint.CAPTION);
    return caption.isPresent() && !caption.get().is(Hint.BODY) && block.length() <= 2 * LONGEST;
  }

  private static boolean isUnderPhoto(Block block) {
    if (!block.afterImage()
        || block.isHeading()
        || (block.isStrong() && !block.isSlanted())
        || block.place().is(Hint.LEAD)) {
      return false;
    }
    boolean setOff =
        block.isSlanted() || block.place().isAligned("center") || block.place().isAligned("right");
    return setOff || !Lines.endsSentence(block.text());
  }

  /** "Ảnh: Toàn cảnh", "Ảnh minh họa: Tất Thắng", "… tại hội nghị. Ảnh: Thu Hà", "(Ảnh: T.H)". */
  static boolean creditsPhoto(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int colon = line.lastIndexOf(':');
    if (colon < 0) {
      return isPhotoWord(line, 0);
    }
    String after = Lines.trimmed(line.substring(colon + 1));
    String credit = after.endsWith(")") ? after.substring(0, after.length() - 1) : after;
    int word = photoWordBefore(line, colon);
    boolean opens = word == 0;
    return word >= 0 && (opens || Lines.isNameLike(credit) || credit.isEmpty());
  }

  /**
   * Returns where "Ảnh" or "Ảnh minh họa" begins that stands right before {@code colon}; else -1.
   */
  private static int photoWordBefore(String line, int colon) {
    int at = colon;
    for (int words = 0; words < 4 && at > 0; words++) {
      int end = Lines.endOfText(line, 0, at);
      at = line.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
      if (isPhotoWord(line, at) && Character.isUpperCase(firstLetter(line, at))) {
        return at;
      }
      at = at == 0 ? 0 : at - 1;
    }
    return -1;
  }

  private static int firstLetter(String line, int at) {
    int start = at < line.length() && line.charAt(at) == '(' ? at + 1 : at;
    return start < line.length() ? line.codePointAt(start) : ' ';
  }

  private static boolean isPhotoWord(String line, int at) {
    int start = at < line.length() && line.charAt(at) == '(' ? at + 1 : at;
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end > start
        && MatchingKey.of(line.substring(start, end)).equals(PHOTO)
        && (at > 0 || (end < line.length() && ":. ".indexOf(line.charAt(end)) >= 0));
  }
}
