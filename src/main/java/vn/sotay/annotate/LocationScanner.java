package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.PlaceTypes.PlaceType;
import vn.sotay.reference.Places;
import vn.sotay.reference.Places.Place;
import vn.sotay.reference.Places.Region;
import vn.sotay.reference.Provinces;

/**
 * Finds named places outside the names of organisations and persons: with a type word ({@code xã Ia
 * Mơr}); bare, where the gazetteer or the article itself knows the name; and in enumerations
 * ({@code các xã Nà Khoang, Pù Lầu}).
 */
final class LocationScanner {

  /** No bare name in an enumeration is longer. */
  private static final int LONGEST_ENUMERATED = 4;

  private static final String CITY_TYPE = "Thành phố";
  private static final String AND = MatchingKey.of("và");
  private static final KeySet PRESIDENT = Words.keys("hồ chí minh");

  /** Words after which a country's or region's name is one of a place. */
  private static final KeySet PREPOSITIONS =
      Words.keys(
          "ở tại vào của với giữa sang về từ đến cho là nước giới bên khắp trên và thăm thống tướng"
              + " tịch sứ vương đạo");

  /** Words after which a place's name stands for a people, a language, a dish. */
  private static final KeySet PEOPLES = Words.keys("tiếng người tộc dân bào");

  /** Countries whose one syllable is first of all another word or somebody's name. */
  private static final KeySet HOMONYMS = Words.keys("anh đức nga áo ý bỉ úc séc");

  private static final KeySet STRICT_PREPOSITIONS = Words.keys("nước tại ở sang");

  private static final Set<String> VAGUE = Set.of("tổ", "khu", "khối", "dãy", "vùng");
  private static final KeySet CITY = Words.keys("phố tp .");

  private final ArticleText text;
  private final Words words;
  private final PlaceGrammar places;
  private final boolean[] taken;

  /** For each token the place with a type word that starts there. */
  private final List<Optional<PlaceGrammar.Reading>> typed;

  private final Optional<ProvinceNames> province;
  private final Set<List<String>> named = new HashSet<>();
  private final List<PlaceAreas.Named> found = new ArrayList<>();

  private LocationScanner(
      ArticleText text, List<Mention> before, Optional<ProvinceNames> province) {
    this.text = text;
    this.words = text.words();
    this.places = new PlaceGrammar(words);
    this.taken = new boolean[words.size() + 1];
    this.province = province;
    this.typed = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); at++) {
      typed.add(typedAt(at));
    }
    before.forEach(this::take);
  }

  /**
   * Returns the places of an article, in text order, disjoint.
   *
   * @param before mentions found so far; places inside organisations, persons and directives are
   *     none of their own
   * @param province where the article plays
   */
  static List<Mention.Location> scan(
      ArticleText text, List<Mention> before, Optional<ProvinceNames> province) {
    return new LocationScanner(text, before, province).locations();
  }

  private void take(Mention mention) {
    boolean takes =
        switch (mention) {
          case Mention.Organization body -> true;
          case Mention.Person person -> true;
          case Mention.Directive directive -> true;
          case Mention.Location location -> true;
          case Mention.TimeExpression time -> false;
          case Mention.Quantity quantity -> false;
        };
    if (takes) {
      int to = words.firstFrom(mention.span().end());
      for (int i = words.firstFrom(mention.span().start()); i < to; i++) {
        taken[i] = true;
      }
    }
  }

  private List<Mention.Location> locations() {
    collectNames();
    int at = 0;
    while (at < words.size()) {
      int end = taken[at] ? at : typed(at);
      end = end > at || taken[at] ? end : bare(at);
      at = end > at ? afterEnumerated(end) : at + 1;
    }
    List<PlaceAreas.Reading> readings =
        PlaceAreas.of(text, province, new PlacesBefore(text), List.copyOf(found));
    return IntStream.range(0, found.size())
        .mapToObj(i -> location(found.get(i), readings.get(i)))
        .toList();
  }

  /** First every name with a type word, since a bare one may stand before it. */
  private void collectNames() {
    var lists = new PlaceLists(words, places, i -> taken[i]);
    int at = 0;
    while (at < words.size()) {
      lists.at(at).forEach(member -> named.add(keys(member.from(), member.to())));
      Optional<PlaceGrammar.Reading> place = typed.get(at);
      place
          .filter(p -> !words.isAny(p.name(), PRESIDENT) || !words.isAny(p.end() - 1, PRESIDENT))
          .filter(p -> words.isCapital(p.name()) && p.end() - p.name() > 1)
          .filter(p -> p.type().level() != Level.ROAD)
          .ifPresent(p -> named.add(keys(p.name(), p.end())));
      at = place.isPresent() ? place.get().end() : at + 1;
    }
  }

  private Optional<PlaceGrammar.Reading> typedAt(int at) {
    Optional<PlaceGrammar.Reading> place = places.at(at, false);
    return place.isEmpty()
        ? place
        : place.filter(p -> !p.isBare() && p.type().level() != Level.ROAD).filter(p -> !isTeam(p));
  }

  /** "tổ 5", "khu 2" are places only in an address: "tổ 5, phường Tân Lập". */
  private boolean isTeam(PlaceGrammar.Reading place) {
    boolean vague = VAGUE.contains(place.type().written());
    boolean addressed = words.is(place.end(), ",") && places.at(place.end() + 1, false).isPresent();
    return vague && !(words.isNumber(place.name()) && addressed);
  }

  private int typed(int at) {
    Optional<PlaceGrammar.Reading> place = typed.get(at);
    if (place.isEmpty()) {
      return alias(at);
    }
    int end = untaken(place.get().name(), place.get().end());
    if (end == place.get().name() || isTail(place.get().name(), end)) {
      return at;
    }
    add(at, end, Optional.of(place.get().type()), place.get().name());
    return end;
  }

  private int untaken(int from, int to) {
    int end = from;
    while (end < to && !taken[end]) {
      end++;
    }
    return end;
  }

  /** "thành phố Hồ Chí Minh" is one; "phong cách Hồ Chí Minh" is none. */
  private boolean isTail(int from, int end) {
    return IntStream.range(from, end).allMatch(i -> words.isAny(i, PRESIDENT))
        && !words.isAny(from - 1, CITY);
  }

  /** "TP.HCM", "TPHCM": a spelling of a province that has its type word within. */
  private int alias(int at) {
    if (!words.isUpper(at)) {
      return at;
    }
    return Provinces.longestAt(words.tokens(), at)
        .filter(match -> words.isOneLine(at, match.to()))
        .map(
            match -> {
              add(at, match.to(), Optional.empty(), at);
              return match.to();
            })
        .orElse(at);
  }

  private int bare(int at) {
    if (!words.isCapital(at) && !isLowerRegion(at)) {
      return at;
    }
    int end = bareEnd(at);
    if (end == at || !isWhole(at, end)) {
      return at;
    }
    add(at, end, Optional.empty(), at);
    return end;
  }

  /** "miền Bắc" */
  private boolean isLowerRegion(int at) {
    return words.isCapital(at + 1) && Places.regionAt(words.tokens(), at).isPresent();
  }

  private int bareEnd(int at) {
    int end =
        Provinces.longestAt(words.tokens(), at)
            .filter(match -> words.isOneLine(at, match.to()))
            .map(Match::to)
            .orElse(at);
    Optional<Match<Region>> region =
        Places.regionAt(words.tokens(), at).filter(match -> words.isOneLine(at, match.to()));
    if (region.isPresent() && (!region.get().value().country() || isPlainCountry(at))) {
      end = Math.max(end, region.get().to());
    }
    Optional<Match<List<Place>>> unit =
        Places.longestAt(words.tokens(), at)
            .filter(match -> words.isOneLine(at, match.to()) && match.to() - at > 1)
            .filter(match -> words.capitalsEnd(at, match.to()) == match.to())
            .filter(match -> isKnownHere(at, match));
    end = Math.max(end, unit.map(Match::to).orElse(at));
    int run = words.capitalsEnd(at, Math.min(words.size(), at + PlaceGrammar.LONGEST_NAME));
    return named.contains(keys(at, run)) ? Math.max(end, run) : end;
  }

  /** A district anywhere; a commune only where the article plays in its province. */
  private boolean isKnownHere(int at, Match<List<Place>> unit) {
    boolean district = unit.value().getFirst().isDistrict();
    boolean nearby =
        province
            .filter(p -> unit.value().stream().anyMatch(place -> place.province().equals(p.now())))
            .isPresent();
    return district || (nearby && words.isAny(at - 1, PREPOSITIONS));
  }

  private boolean isPlainCountry(int at) {
    if (words.isAny(at, HOMONYMS)) {
      return words.isAny(at - 1, STRICT_PREPOSITIONS);
    }
    return !words.isAny(at - 1, PEOPLES)
        && (words.isAny(at - 1, PREPOSITIONS) || !words.isJoined(at) || !words.isSyllable(at - 1));
  }

  /** The name is the whole run of capitals, but for a sentence's first word. */
  private boolean isWhole(int at, int end) {
    boolean before =
        !words.isJoined(at)
            || !words.isCapital(at - 1)
            || !words.isJoined(at - 1)
            || !words.isSyllable(at - 2)
            || taken[at - 1];
    boolean after = !words.isJoined(end) || !words.isCapital(end) || taken[end];
    return before && after && untaken(at, end) == end;
  }

  /** "xã Nà Khoang, Pù Lầu và Bản Thi": bare names after a first one. */
  private int afterEnumerated(int end) {
    int last = end;
    int next = enumerated(last);
    while (next > last) {
      last = next;
      next = enumerated(last);
    }
    return last;
  }

  /** A verb of the list's own sentence: "các xã Minh Sơn, Đồng Thịnh đã …". */
  private static final KeySet AUXILIARIES = Words.keys("đã đang sẽ được có là cũng");

  private int enumerated(int end) {
    int from = end + 1;
    boolean links = words.is(end, ",") || words.is(end, AND);
    if (!links || !words.isJoined(from) || taken[from] || !words.isCapital(from)) {
      return end;
    }
    int name = words.capitalsEnd(from, Math.min(words.size(), from + LONGEST_ENUMERATED + 1));
    boolean fits =
        name - from > 1 && name - from <= LONGEST_ENUMERATED && untaken(from, name) == name;
    boolean person = PersonNames.isCommonSurname(words.tokens().get(from)) && name - from > 2;
    boolean goesOn =
        words.is(name, AND)
            || !words.isJoined(name)
            || !words.isLower(name)
            || words.isAny(name, AUXILIARIES)
            || bareEnd(from) == name;
    if (!fits
        || person
        || !goesOn
        || places.at(from, false).isPresent()
        || Posts.startsAt(words, from)) {
      return end;
    }
    Optional<PlaceType> kind = found.getLast().kind();
    found.add(new PlaceAreas.Named(from, from, name, Optional.empty(), kind));
    return name;
  }

  private void add(int from, int end, Optional<PlaceType> type, int name) {
    found.add(new PlaceAreas.Named(from, name, end, type, type));
  }

  private Mention.Location location(PlaceAreas.Named place, PlaceAreas.Reading reading) {
    String proper = spelled(place.name(), place.end());
    String full =
        provinceCovering(place.from(), place.end())
            .filter(province -> province.startsWith(CITY_TYPE))
            .or(() -> place.type().map(type -> type.written() + " " + proper))
            .orElse(proper);
    return new Mention.Location(
        words.span(place.from(), place.end()),
        withProvince(capitalised(full), reading.province(), proper),
        reading.province(),
        reading.area());
  }

  /** Returns the name as the gazetteer spells it: "Thanh Hóa" for "Thanh Hoá". */
  private String spelled(int from, int end) {
    return provinceCovering(from, end)
        .filter(name -> isSpelling(name, from, end))
        .or(
            () ->
                Places.longestAt(words.tokens(), from)
                    .filter(match -> match.to() == end)
                    .map(match -> match.value().getFirst().name()))
        .orElseGet(() -> words.span(from, end).in(words.text()));
  }

  private boolean isSpelling(String name, int from, int end) {
    return Tokenizer.tokens(name).stream().map(Token::key).toList().equals(keys(from, end));
  }

  private Optional<String> provinceCovering(int from, int end) {
    return Provinces.longestAt(words.tokens(), from)
        .filter(match -> match.to() == end)
        .map(Match::value);
  }

  private static String withProvince(String name, Optional<ProvinceNames> where, String proper) {
    return where
        .map(ProvinceNames::then)
        .filter(province -> !province.equals(proper) && !name.endsWith(province))
        .map(province -> name + ", " + province)
        .orElse(name);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private List<String> keys(int from, int end) {
    return IntStream.range(from, end).mapToObj(words::key).collect(Collectors.toList());
  }
}
