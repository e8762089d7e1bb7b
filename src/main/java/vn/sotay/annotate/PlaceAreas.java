package vn.sotay.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.article.AdminArea;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.PlaceTypes.PlaceType;
import vn.sotay.reference.Places;
import vn.sotay.reference.Places.Place;
import vn.sotay.reference.Provinces;

/**
 * Tells of places that were found in which province, district and commune they lie.
 *
 * <p>What bears a name is narrowed step by step: by the larger place told behind it ({@code xã Tân
 * Lập, huyện Đan Phượng}), by what the article said of it elsewhere, by a province named before it
 * in its sentence, by the article's own, by the last one named at all. Whatever is left and agrees
 * is told, and nothing where it doesn't.
 */
final class PlaceAreas {

  /**
   * A place that was found.
   *
   * @param from index of its first token
   * @param name index of the name's first token
   * @param end index just past its last token
   * @param type its type word
   * @param kind its type word, or that of the list it is one of
   */
  record Named(int from, int name, int end, Optional<PlaceType> type, Optional<PlaceType> kind) {

    private Optional<Level> level() {
      return kind.map(PlaceType::level);
    }
  }

  /** Where a place lies, as far as it is told. */
  record Reading(Optional<ProvinceNames> province, AdminArea area) {

    private static final Reading UNKNOWN = in(Optional.empty());

    private static Reading in(Optional<ProvinceNames> province) {
      return new Reading(province, AdminArea.UNKNOWN);
    }
  }

  /** Words and signs between a place and the larger one it lies in. */
  private static final KeySet WITHIN = Words.keys(", - ( thuộc của ở");

  private static final String AND = MatchingKey.of("và");

  private final Words words;
  private final Optional<LocalDate> date;
  private final Optional<ProvinceNames> province;
  private final PlacesBefore before;
  private final List<Named> found;
  private final Map<Integer, Reading> readings = new HashMap<>();
  private final Map<Integer, Integer> larger = new HashMap<>();

  /** By level and name, and by name alone, what the article has told of it; none if two things. */
  private final Map<String, Optional<Reading>> told = new HashMap<>();

  private PlaceAreas(
      ArticleText text, Optional<ProvinceNames> province, PlacesBefore before, List<Named> found) {
    this.words = text.words();
    this.date = DocumentProvince.date(text);
    this.province = province;
    this.before = before;
    this.found = found;
  }

  /**
   * Returns where each of the places lies.
   *
   * @param province where the article plays
   * @param found the places in text order
   */
  static List<Reading> of(
      ArticleText text, Optional<ProvinceNames> province, PlacesBefore before, List<Named> found) {
    var areas = new PlaceAreas(text, province, before, found);
    areas.findLarger();
    areas.readEach(areas.larger::containsKey);
    areas.readEach(i -> found.get(i).kind().isPresent());
    return IntStream.range(0, found.size()).mapToObj(areas::reading).toList();
  }

  private void readEach(IntPredicate which) {
    for (int i = 0; i < found.size(); i++) {
      if (which.test(i)) {
        reading(i);
      }
    }
  }

  private Reading reading(int i) {
    Reading known = readings.get(i);
    if (known != null) {
      return known;
    }
    Reading read = read(i);
    readings.put(i, read);
    remember(i, read);
    return read;
  }

  private void remember(int i, Reading read) {
    if (read.area().equals(AdminArea.UNKNOWN)) {
      return;
    }
    for (String key : List.of(key(i), bareKey(i))) {
      told.merge(key, Optional.of(read), (a, b) -> a.equals(b) ? a : Optional.empty());
    }
  }

  private Reading read(int i) {
    Named place = found.get(i);
    Optional<ProvinceNames> own = provinceCovering(place.from(), place.end());
    if (own.isPresent()) {
      return Reading.in(own);
    }
    Optional<ProvinceNames> bearer = provinceCovering(place.name(), place.end());
    if (bearer.isPresent() && place.level().filter(l -> l != Level.PROVINCE).isEmpty()) {
      return Reading.in(bearer);
    }
    if (isElsewhere(place)) {
      return Reading.UNKNOWN;
    }
    Optional<Reading> within =
        Optional.ofNullable(larger.get(i))
            .map(this::reading)
            .filter(reading -> !reading.equals(Reading.UNKNOWN));
    return unit(i, within).orElseGet(() -> within.orElse(Reading.in(bearer.or(() -> province))));
  }

  /** A country, region or river lies in no one province. */
  private boolean isElsewhere(Named place) {
    boolean region =
        place.kind().isEmpty()
            && Places.regionAt(words.tokens(), place.name())
                .filter(match -> match.to() == place.end())
                .isPresent();
    return region || place.level().filter(l -> l == Level.NATURE || l == Level.REGION).isPresent();
  }

  private Optional<ProvinceNames> provinceCovering(int from, int end) {
    return Provinces.longestAt(words.tokens(), from)
        .filter(match -> match.to() == end)
        .flatMap(match -> DocumentProvince.names(match.value(), date));
  }

  /** Finds for each place the next larger one told right behind it or the list it is one of. */
  private void findLarger() {
    for (int i = found.size() - 2; i >= 0; i--) {
      if (isLinked(i, i + 1)) {
        int smaller = level(i).compareTo(level(i + 1));
        boolean encloses = smaller > 0 && !words.is(found.get(i).end(), AND);
        if (encloses) {
          larger.put(i, i + 1);
        } else if (smaller == 0 && larger.containsKey(i + 1)) {
          larger.put(i, larger.get(i + 1));
        }
      }
    }
  }

  private boolean isLinked(int first, int second) {
    int end = found.get(first).end();
    int between = words.is(end, ")") ? end + 1 : end; // "xã Tạ Bú (Mường La), tỉnh Sơn La"
    return found.get(second).from() == between + 1
        && words.isOneLine(between - 1, between + 2)
        && (words.isAny(between, WITHIN) || words.is(between, AND));
  }

  private Level level(int i) {
    Named place = found.get(i);
    return place.level().orElseGet(() -> bareLevel(place));
  }

  private Level bareLevel(Named place) {
    if (provinceCovering(place.from(), place.end()).isPresent()) {
      return Level.PROVINCE;
    }
    return bearers(place).stream().anyMatch(Place::isDistrict) ? Level.DISTRICT : Level.COMMUNE;
  }

  private List<Place> bearers(Named place) {
    return Places.longestAt(words.tokens(), place.name())
        .filter(match -> match.to() == place.end())
        .map(Match::value)
        .orElse(List.of());
  }

  /** Returns where a district or commune lies; empty for what is neither, or in no register. */
  private Optional<Reading> unit(int i, Optional<Reading> within) {
    Named place = found.get(i);
    if (place.level().filter(l -> l != Level.DISTRICT && l != Level.COMMUNE).isPresent()) {
      return Optional.empty();
    }
    if (within.isEmpty()) {
      Optional<Reading> again = told.getOrDefault(key(i), Optional.empty());
      if (again.isPresent()) {
        return again;
      }
    }
    if (place.level().isEmpty() && bearers(place).isEmpty()) {
      return Optional.empty();
    }
    Level level = place.level().orElseGet(() -> bareLevel(place));
    List<List<AreaCandidate>> groups =
        AreaCandidate.groups(bare(place), level, place.level().isEmpty(), date);
    if (groups.stream().allMatch(List::isEmpty)) {
      return Optional.empty();
    }
    boolean unknownDistrict =
        within.isPresent()
            && level == Level.COMMUNE
            && level(larger.get(i)) == Level.DISTRICT
            && within.get().area().district().isEmpty();
    if (unknownDistrict) {
      return Optional.of(Reading.in(within.get().province()));
    }
    return Optional.of(
        groups.stream()
            .map(group -> narrowed(i, level, likely(i, level, group), within))
            .filter(left -> !left.isEmpty())
            .findFirst()
            .map(this::agreed)
            .orElse(within.orElse(Reading.UNKNOWN)));
  }

  /** "huyện Hòa Bình" isn't the city of Hòa Bình, wherever the article plays. */
  private List<AreaCandidate> likely(int i, Level level, List<AreaCandidate> all) {
    return level == Level.DISTRICT ? ofType(i, all) : all;
  }

  private List<AreaCandidate> narrowed(
      int i, Level level, List<AreaCandidate> all, Optional<Reading> within) {
    if (within.isPresent()) {
      List<AreaCandidate> fit = all.stream().filter(each -> each.liesIn(within.get())).toList();
      return ofType(i, within.get().province().map(names -> in(names, fit)).orElse(fit));
    }
    int from = found.get(i).from();
    Stream<Optional<ProvinceNames>> provinces =
        Stream.of(before.provinceInSentence(from), province, before.province(from));
    List<AreaCandidate> near =
        provinces
            .flatMap(Optional::stream)
            .map(names -> in(names, all))
            .filter(left -> !left.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (!near.isEmpty()) {
      return byDistrict(from, ofType(i, near));
    }
    boolean free = province.isEmpty() || level == Level.DISTRICT;
    return free ? all.stream().filter(each -> isOfType(i, each)).toList() : List.of();
  }

  /** A province's name of today stands for all that was merged into it, where it must. */
  private List<AreaCandidate> in(ProvinceNames names, List<AreaCandidate> all) {
    List<AreaCandidate> exact = all.stream().filter(each -> each.liesIn(names)).toList();
    boolean covers = date.filter(day -> day.isBefore(Provinces.MERGER)).isEmpty();
    return exact.isEmpty() && covers && names.then().equals(names.now())
        ? all.stream().filter(each -> each.liesInToday(names)).toList()
        : exact;
  }

  /** Types change as places grow: where none is of the type told, those of another one stay. */
  private List<AreaCandidate> ofType(int i, List<AreaCandidate> all) {
    List<AreaCandidate> exact = all.stream().filter(each -> isOfType(i, each)).toList();
    return exact.isEmpty() ? all : exact;
  }

  private boolean isOfType(int i, AreaCandidate candidate) {
    return found.get(i).kind().map(PlaceType::written).filter(t -> !candidate.isA(t)).isEmpty();
  }

  private List<AreaCandidate> byDistrict(int from, List<AreaCandidate> all) {
    if (all.size() < 2) {
      return all;
    }
    return before
        .districts(from)
        .map(district -> all.stream().filter(each -> each.isPartOf(district)).toList())
        .filter(left -> !left.isEmpty())
        .findFirst()
        .orElse(all);
  }

  /** What several provinces have is no one's. */
  private Reading agreed(List<AreaCandidate> left) {
    return province(left)
        .map(
            names ->
                new Reading(
                    Optional.of(names),
                    new AdminArea(
                        only(left, AreaCandidate::district),
                        only(left, AreaCandidate::commune),
                        only(left, AreaCandidate::communeNow))))
        .orElse(Reading.UNKNOWN);
  }

  /** A text without a date may be of either time: then the old name stays. */
  private Optional<ProvinceNames> province(List<AreaCandidate> left) {
    List<AreaCandidate> old = left.stream().filter(each -> !each.isYoung()).toList();
    Optional<String> now = only(left, each -> each.names(date).map(ProvinceNames::now));
    return now.flatMap(
        name -> only(old.isEmpty() ? left : old, candidate -> candidate.names(date)));
  }

  private static <T> Optional<T> only(
      List<AreaCandidate> left, Function<AreaCandidate, Optional<T>> value) {
    Set<Optional<T>> values = new HashSet<>();
    left.forEach(each -> values.add(value.apply(each)));
    return values.size() == 1 ? values.iterator().next() : Optional.empty();
  }

  private String bare(Named place) {
    return words.span(place.name(), place.end()).in(words.text());
  }

  private String bareKey(int i) {
    List<String> keys = new ArrayList<>();
    IntStream.range(found.get(i).name(), found.get(i).end()).forEach(at -> keys.add(words.key(at)));
    return String.join(" ", keys);
  }

  private String key(int i) {
    return found.get(i).level().map(level -> level + " ").orElse("") + bareKey(i);
  }
}
