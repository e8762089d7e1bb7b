package vn.sotay.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.Communes;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.Places;
import vn.sotay.reference.Places.Place;
import vn.sotay.reference.Provinces;

/**
 * Which provinces and districts an article names before a place, those in the names of bodies
 * included: after "Huyện ủy Mường La" a commune is one of that district.
 */
final class PlacesBefore {

  private static final String COMMITTEE = MatchingKey.of("ủy");
  private static final KeySet OF_DISTRICT = Words.keys("huyện quận thị thành");

  private final ArticleText text;
  private final Words words;
  private final TreeMap<Integer, ProvinceNames> provinces = new TreeMap<>();
  private final TreeMap<Integer, String> districts = new TreeMap<>();
  private boolean isRead;

  PlacesBefore(ArticleText text) {
    this.text = text;
    this.words = text.words();
  }

  /** An article that names no district and no commune never asks: nothing is looked for then. */
  private void read() {
    if (!isRead) {
      isRead = true;
      for (int at = 0; at < words.size(); at++) {
        if (words.isCapital(at)) {
          note(at);
        }
      }
    }
  }

  private void note(int at) {
    Provinces.longestAt(words.tokens(), at)
        .flatMap(match -> DocumentProvince.names(match.value(), DocumentProvince.date(text)))
        .ifPresent(names -> provinces.put(at, names));
    if (isAfterDistrictType(at)) {
      Places.longestAt(words.tokens(), at)
          .filter(match -> match.value().stream().anyMatch(Place::isDistrict))
          .map(match -> words.span(match.from(), match.to()).in(words.text()))
          .map(name -> Communes.standard().districts(name))
          .ifPresent(units -> note(at, units));
    }
  }

  private void note(int at, List<Unit> units) {
    if (units.size() == 1) {
      DocumentProvince.names(units.getFirst().province(), DocumentProvince.date(text))
          .ifPresent(names -> provinces.put(at, names));
    }
    units.forEach(unit -> districts.put(at, unit.name()));
  }

  private boolean isAfterDistrictType(int at) {
    boolean committee = words.is(at - 1, COMMITTEE) && words.isAny(at - 2, OF_DISTRICT);
    return committee || isDistrictType(at - 2, at) || isDistrictType(at - 1, at);
  }

  private boolean isDistrictType(int from, int to) {
    return words.has(from)
        && PlaceTypes.longestAt(words.tokens(), from)
            .filter(match -> match.to() == to && match.value().level() == Level.DISTRICT)
            .isPresent();
  }

  /** Returns the last province named before token {@code at}. */
  Optional<ProvinceNames> province(int at) {
    read();
    return Optional.ofNullable(provinces.lowerEntry(at)).map(Map.Entry::getValue);
  }

  /** Returns the last province named before token {@code at} in the same sentence. */
  Optional<ProvinceNames> provinceInSentence(int at) {
    read();
    return Optional.ofNullable(provinces.lowerEntry(at))
        .filter(entry -> inOneSentence(entry.getKey(), at))
        .map(Map.Entry::getValue);
  }

  private boolean inOneSentence(int first, int second) {
    return sentence(words.token(first).start()) == sentence(words.token(second).start());
  }

  /** Returns which sentence a position lies in; the same for all that lie in it. */
  private int sentence(int position) {
    int low = 0;
    int high = text.sentences().size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean isBefore = text.sentences().get(middle).end() <= position;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    return low;
  }

  /** Farther back a district tells nothing. */
  private static final int MOST_DISTRICTS = 10;

  /** Returns the names of the districts named last before token {@code at}, the nearest first. */
  Stream<String> districts(int at) {
    read();
    return districts.headMap(at, false).descendingMap().values().stream().limit(MOST_DISTRICTS);
  }
}
