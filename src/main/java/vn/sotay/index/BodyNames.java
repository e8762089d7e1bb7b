package vn.sotay.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/**
 * Writes out the names of bodies in an article: the place that "Ban Thường vụ Huyện ủy" leaves out
 * since the article has named it, and what "Sở KH&amp;CN" is short for.
 */
final class BodyNames {

  /** Bodies that are of a place, a body or a unit, which an article names once. */
  private static final List<String> BODIES = List.of("đảng ủy", "đảng bộ", "chi bộ");

  /** Words at a name's end that want a place's name behind them → the level of that place. */
  private static final Map<String, String> LEVELS = levels();

  /** {@code khóa XIII}, {@code nhiệm kỳ 2020 - 2025} at the end of a name. */
  private static final Pattern TERM =
      Pattern.compile(
          "\\s+\\(?(?:khóa|khoá|nhiệm kỳ)\\s.{1,40}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String CENTRE = "Trung ương";
  private static final String CENTRE_IN_FULL = "Trung ương Đảng";

  private static final List<String> DISTRICTS = List.of("huyện", "thị xã", "thành phố");
  private static final List<String> COMMUNES = List.of("xã", "phường", "thị trấn");

  /** The level of any of these, its places with their type word. */
  private static final String COMMUNE = "commune";

  /** The smallest bodies, many of which are called the same: Chi bộ 5, Chi bộ thôn Đông. */
  private static final Set<String> CELLS =
      Stream.of("chi bộ", "chi ủy", "tổ đảng", "chi đoàn")
          .map(NamedEntities::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final int CELL_WORDS = 2;

  private static final int LONGEST_LEVEL = 2;
  private static final String PROVINCE = "tỉnh";

  /** Short forms that everybody uses. */
  private static final Map<String, String> SHORT =
      Map.of(
          "tp", "thành phố",
          "ubnd", "ủy ban nhân dân",
          "hdnd", "hội đồng nhân dân",
          "hđnd", "hội đồng nhân dân",
          "btv", "ban thường vụ",
          "bch", "ban chấp hành",
          "mttq", "mặt trận tổ quốc",
          "ubmttq", "ủy ban mặt trận tổ quốc",
          "ubkt", "ủy ban kiểm tra");

  private final AnnotatedArticle annotated;
  private final Map<String, NavigableMap<Integer, String>> places = new HashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

  private BodyNames(AnnotatedArticle annotated) {
    this.annotated = annotated;
  }

  private static Map<String, String> levels() {
    Map<String, String> levels = new HashMap<>();
    for (String level :
        new String[] {PROVINCE, "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn"}) {
      levels.put(NamedEntities.key(level), level);
    }
    levels.put(NamedEntities.key("tỉnh ủy"), PROVINCE);
    levels.put(NamedEntities.key("huyện ủy"), "huyện");
    levels.put(NamedEntities.key("thị ủy"), "thị xã");
    levels.put(NamedEntities.key("thành ủy"), "thành phố");
    BODIES.forEach(body -> levels.put(NamedEntities.key(body), body));
    return Map.copyOf(levels);
  }

  static BodyNames in(AnnotatedArticle annotated) {
    var names = new BodyNames(annotated);
    annotated
        .mentions(Mention.Organization.class)
        .forEach(
            body -> {
              names.notePlace(body.span());
              BODIES.forEach(kind -> names.noteOwner(kind, body.span()));
              names.noteShortForm(body.span());
            });
    annotated.mentions(Mention.Location.class).forEach(place -> names.notePlace(place.span()));
    return names;
  }

  /** Returns the key under which all spellings of a name are one, short forms written out. */
  static String key(String name) {
    return Words.of(name).stream()
        .map(
            word ->
                Optional.ofNullable(SHORT.get(word.folded()))
                    .map(NamedEntities::key)
                    .orElse(word.key()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns the key of a central body, which is one in every term: "Ban Chấp hành Trung ương Đảng
   * khóa XIII" is "Ban Chấp hành Trung ương".
   */
  static String lastingKey(String name) {
    return key(TERM.matcher(name).replaceFirst("").replace(CENTRE_IN_FULL, CENTRE));
  }

  /** Remembers of "Huyện ủy Mường La" that the district meant from there on is Mường La. */
  private void notePlace(Span span) {
    String name = FigureSubjects.spaced(annotated.words(span));
    List<String> words = List.of(name.split(" ", -1));
    for (int end = words.size() - 1; end > 0; end--) {
      Optional<String> level = levelBefore(words, end);
      if (level.isPresent()) {
        String place = String.join(" ", words.subList(end, words.size()));
        if (isProper(place)) {
          note(level.get(), span.start(), place);
          if (COMMUNES.contains(level.get())) {
            note(COMMUNE, span.start(), level.get() + " " + place);
          }
        }
        return;
      }
    }
  }

  /** Remembers of "Đảng ủy xã Mường Khoang" that the committee meant from there on is that one. */
  private void noteOwner(String kind, Span span) {
    String name = FigureSubjects.spaced(annotated.words(span));
    List<String> words = List.of(name.split(" ", -1));
    String key = NamedEntities.key(kind);
    for (int end = LONGEST_LEVEL; end < words.size(); end++) {
      String before = String.join(" ", words.subList(end - LONGEST_LEVEL, end));
      if (NamedEntities.key(before).equals(key) && isProper(words.getLast())) {
        String owner = String.join(" ", words.subList(end, words.size()));
        note(kind, span.start(), owner);
        return;
      }
    }
  }

  private void note(String level, int at, String place) {
    places.computeIfAbsent(level, key -> new TreeMap<>()).put(at, place);
  }

  /** Returns the level that the words before {@code end} name, the longest ones first. */
  private static Optional<String> levelBefore(List<String> words, int end) {
    for (int length = Math.min(LONGEST_LEVEL, end); length > 0; length--) {
      String key = NamedEntities.key(String.join(" ", words.subList(end - length, end)));
      if (LEVELS.containsKey(key)) {
        return Optional.of(LEVELS.get(key));
      }
    }
    return Optional.empty();
  }

  private static boolean isProper(String place) {
    return Character.isUpperCase(place.codePointAt(0)) || Character.isDigit(place.codePointAt(0));
  }

  /** Remembers of "Sở Khoa học và Công nghệ (KH&amp;CN)" what KH&amp;CN is short for. */
  private void noteShortForm(Span span) {
    String name = FigureSubjects.spaced(annotated.words(span));
    int open = name.indexOf(" (");
    int close = name.indexOf(')', open + 1);
    if (open > 0 && close > open + 2) {
      String form = name.substring(open + 2, close);
      writtenOut(List.of(name.substring(0, open).split(" ", -1)), form)
          .ifPresent(words -> written.put(form, words));
    }
  }

  private static Optional<String> writtenOut(List<String> words, String form) {
    List<String> initials =
        form.codePoints()
            .filter(c -> Character.isLetter(c) || c == '&')
            .mapToObj(c -> c == '&' ? "v" : Character.toString(Character.toLowerCase(c)))
            .toList();
    int from = words.size() - initials.size();
    if (from < 0) {
      return Optional.empty();
    }
    for (int i = 0; i < initials.size(); i++) {
      if (!words.get(from + i).toLowerCase(Locale.ROOT).startsWith(initials.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(" ", words.subList(from, words.size())));
  }

  /** Returns a body's whole name; empty where it names only a level and nothing tells the place. */
  Optional<String> full(Mention.Organization body) {
    String name = FigureSubjects.spaced(annotated.words(body.span()));
    List<String> words = List.of(name.split(" ", -1));
    Optional<String> level = levelBefore(words, words.size());
    Optional<String> whole =
        level.isEmpty()
            ? Optional.of(name)
            : place(level.get(), body.span().start()).map(place -> name + " " + place);
    return whole.map(this::withoutShortForms).map(full -> withCommune(full, body.span().start()));
  }

  /** Returns "Chi bộ thôn 5, xã Pi Luông" where the article tells the commune of the hamlet. */
  private String withCommune(String name, int at) {
    return isOfHamlet(name) ? commune(at).map(xa -> name + ", " + xa).orElse(name) : name;
  }

  /** A commune that is told of another district isn't the hamlet's. */
  private Optional<String> commune(int at) {
    return near(COMMUNE, at)
        .filter(
            commune ->
                district(at)
                    .flatMap(here -> district(commune.getKey()).map(here::equals))
                    .orElse(true))
        .map(Map.Entry::getValue);
  }

  /** Returns the district named last before the end of the sentence that stands at an offset. */
  private Optional<String> district(int at) {
    int end =
        annotated.sentences().stream()
            .filter(sentence -> sentence.start() <= at && at < sentence.end())
            .mapToInt(Span::end)
            .findFirst()
            .orElse(at);
    return DISTRICTS.stream()
        .flatMap(level -> Optional.ofNullable(named(level).lowerEntry(end)).stream())
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /** Returns whether a cell's name goes on with a number or a hamlet, and tells no larger place. */
  private static boolean isOfHamlet(String name) {
    List<Token> tokens = Tokenizer.tokens(name);
    int own = CELL_WORDS;
    return tokens.size() > own
        && CELLS.contains(tokens.get(0).key() + " " + tokens.get(1).key())
        && (isNumber(tokens, own) || isHamlet(name, tokens, own))
        && IntStream.range(own, tokens.size()).noneMatch(from -> isUnit(tokens, from));
  }

  private static boolean isNumber(List<Token> tokens, int at) {
    return tokens.get(at).kind() == Token.Kind.NUMBER
        || (at + 1 < tokens.size() && tokens.get(at).is("số"));
  }

  private static boolean isHamlet(String name, List<Token> tokens, int at) {
    return PlaceTypes.longestAt(tokens, at)
        .filter(type -> type.value().level() == PlaceTypes.Level.HAMLET)
        .filter(type -> type.to() < tokens.size())
        .filter(type -> isProper(name.substring(tokens.get(type.to()).start())))
        .isPresent();
  }

  /** Returns whether the type word of a commune or something larger stands there. */
  private static boolean isUnit(List<Token> tokens, int at) {
    return PlaceTypes.longestAt(tokens, at)
        .filter(type -> type.value().level().standsBare())
        .isPresent();
  }

  /** Returns the province of the district or commune in a body's whole name, if only one has it. */
  static Optional<ProvinceNames> province(String name) {
    List<Token> tokens = Tokenizer.tokens(name);
    for (int at = 1; at < tokens.size(); at++) {
      Optional<PhraseTable.Match<List<Places.Place>>> match = Places.longestAt(tokens, at);
      if (match.isPresent() && match.get().to() == tokens.size()) {
        String before = name.substring(0, tokens.get(at).start());
        List<Places.Place> meant =
            match.get().value().stream().filter(place -> isLevel(before, place.type())).toList();
        return meant.size() == 1 ? Provinces.named(meant.getFirst().province()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns whether words end in those of a level: "Huyện ủy" in those of a district. */
  private static boolean isLevel(String words, String type) {
    List<String> split = List.of(FigureSubjects.spaced(words).split(" ", -1));
    return levelBefore(split, split.size()).filter(type::equalsIgnoreCase).isPresent();
  }

  private String withoutShortForms(String name) {
    List<String> parts = new ArrayList<>();
    for (String word : name.replaceAll(" \\([^)]{1,40}\\)", "").split(" ", -1)) {
      parts.add(written.getOrDefault(word, word));
    }
    return String.join(" ", parts);
  }

  /** Returns the place of a level named last before, or else first after; a province is known. */
  private Optional<String> place(String level, int at) {
    return near(level, at)
        .map(Map.Entry::getValue)
        .or(
            () ->
                level.equals(PROVINCE)
                    ? annotated.province().map(ProvinceNames::then)
                    : Optional.empty());
  }

  private Optional<Map.Entry<Integer, String>> near(String level, int at) {
    NavigableMap<Integer, String> named = named(level);
    return Optional.ofNullable(named.floorEntry(at))
        .or(() -> Optional.ofNullable(named.firstEntry()));
  }

  private NavigableMap<Integer, String> named(String level) {
    return places.getOrDefault(level, new TreeMap<>());
  }
}
