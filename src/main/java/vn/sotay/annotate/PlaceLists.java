package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.PlaceTypes.Level;

/**
 * Finds the names in a list of places that shares its type word: {@code các xã Minh Quân, Bảo Hưng
 * và Việt Hồng}, {@code các huyện: Lục Yên, Văn Yên}.
 */
final class PlaceLists {

  /** Longer lists are rare, and reading must not go on for ever. */
  private static final int MOST_MEMBERS = 40;

  /** Names of four syllables are rare, longer ones are something else. */
  private static final int LONGEST_MEMBER = 4;

  private static final String AND = MatchingKey.of("và");
  private static final KeySet PLURALS = Words.keys("các hai ba bốn năm sáu bảy tám chín mười");

  private final Words words;
  private final PlaceGrammar places;
  private final IntPredicate taken;

  PlaceLists(Words words, PlaceGrammar places, IntPredicate taken) {
    this.words = words;
    this.places = places;
    this.taken = taken;
  }

  /** Tokens {@code from} to {@code to}, the latter excluded: a member's name. */
  record Member(int from, int to) {}

  /** Returns the members of the list whose type word stands at {@code at}; none if none does. */
  List<Member> at(int at) {
    if (!words.isAny(at - 1, PLURALS) && !words.isNumber(at - 1)) {
      return List.of();
    }
    Optional<PlaceGrammar.Reading> first =
        places.at(at, false).filter(place -> isUnit(place.type().level()));
    return first
        .map(place -> members(place.isBare() ? place.end() : place.name()))
        .orElse(List.of());
  }

  private static boolean isUnit(Level level) {
    return switch (level) {
      case PROVINCE, DISTRICT, COMMUNE, HAMLET -> true;
      case ROAD, NATURE, REGION -> false;
    };
  }

  private List<Member> members(int from) {
    List<Member> members = new ArrayList<>();
    int at = words.is(from, ":") ? from + 1 : from;
    for (int read = 0; read < MOST_MEMBERS; read++) {
      int end = words.capitalsEnd(at, Math.min(words.size(), at + LONGEST_MEMBER + 1));
      if (end == at || end - at > LONGEST_MEMBER || taken.test(at) || !words.isJoined(at)) {
        return members;
      }
      if (end > at + 1) { // one syllable alone is too often half a word
        members.add(new Member(at, end));
      }
      if (!words.is(end, ",") && !words.is(end, ";") && !words.is(end, AND)) {
        return members;
      }
      at = end + 1;
    }
    return members;
  }
}
