package vn.sotay.annotate;

import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/**
 * Cuts a run of capitalised syllables where a place's name ends and a person's begins: {@code Phó
 * Bí thư Đảng ủy Sở Tư pháp tỉnh [Hà Tĩnh] [Lê Quang Khôi]}.
 */
final class NameCut {

  private static final int SHORTEST_PERSON = 2;

  /** Men of the Ê Đê and their neighbours have it before their names. */
  private static final String MALE_PARTICLE = MatchingKey.of("Y");

  private static final int LONGEST_PERSON = 5;

  /** A name of three or four syllables is by far the most common. */
  private static final int USUAL_LONGEST_PERSON = 4;

  private final Words words;

  NameCut(Words words) {
    this.words = words;
  }

  /**
   * Returns where a person's name begins in the run {@code [from, end)}, or {@code end}.
   *
   * @param least how many syllables the place has at least
   * @param afterPost whether a post stands before the place, so that its holder's name is awaited
   */
  int personStart(int from, int end, int least, boolean afterPost) {
    int place = knownPlaceEnd(from, end);
    if (place == end) {
      return end;
    }
    for (int at = from + 1; at <= end - SHORTEST_PERSON; at++) {
      if (words.is(at, MALE_PARTICLE) && words.isCapital(at)) {
        return at; // "xã Ea Tul [Y Blin Êban]"
      }
    }
    if (place > from
        && isPersonLength(end - place)
        && (afterPost || isFullName(place, end, false))) {
      return place;
    }
    return bySurname(from + least, end, afterPost);
  }

  private int bySurname(int first, int end, boolean afterPost) {
    int best = end;
    for (int at = Math.max(first, end - LONGEST_PERSON); at <= end - SHORTEST_PERSON; at++) {
      if (isFullName(at, end, afterPost)) {
        return best == at - 1 ? best : at; // "thành phố [Lương Nguyễn Minh Trí]": two surnames
      }
      if (best == end && afterPost && isPlausible(at, end)) {
        best = at;
      }
    }
    return best;
  }

  /** Surname, middle syllable, given name; a rare surname counts only where a name is awaited. */
  boolean isFullName(int at, int end, boolean awaited) {
    int length = end - at;
    return length >= SHORTEST_PERSON + 1
        && length <= LONGEST_PERSON
        && (PersonNames.isCommonSurname(words.tokens().get(at))
            || (awaited && PersonNames.isSurname(words.tokens().get(at))))
        && PersonNames.isMiddle(words.tokens().get(at + 1));
  }

  private boolean isPlausible(int at, int end) {
    return isPersonLength(end - at)
        && end - at <= USUAL_LONGEST_PERSON
        && PersonNames.isSurname(words.tokens().get(at));
  }

  private static boolean isPersonLength(int length) {
    return length >= SHORTEST_PERSON && length <= LONGEST_PERSON;
  }

  /** Returns the end of the longest province, district, commune or region name at {@code from}. */
  int knownPlaceEnd(int from, int end) {
    int place = from;
    var province = Provinces.longestAt(words.tokens(), from);
    if (province.isPresent() && province.get().to() <= end) {
      place = province.get().to();
    }
    var unit = Places.longestAt(words.tokens(), from);
    if (unit.isPresent() && unit.get().to() <= end) {
      place = Math.max(place, unit.get().to());
    }
    var region = Places.regionAt(words.tokens(), from);
    if (region.isPresent() && region.get().to() <= end) {
      place = Math.max(place, region.get().to());
    }
    return place;
  }
}
