package vn.sotay.annotate;

import java.util.Optional;
import java.util.Set;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.lang.Token;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.PlaceTypes.PlaceType;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/**
 * Reads a place with its type word: {@code xã Ia Mơr}, {@code TP. Huế}, {@code quận 1}, {@code thôn
 * Tân Lập 2}, {@code KP.9}.
 */
final class PlaceGrammar {

  /** No place's name is longer; a run of more capitals is a headline. */
  static final int LONGEST_NAME = 8;

  /** Words that make a number before them a count and no name ("thôn 5 năm liền"). */
  static final KeySet COUNTED =
      Words.keys(
          "tốt không năm tháng lần người hộ đảng đồng cuộc điểm chủ mới kiểu triệu nghìn tỷ trong"
              + " giờ phút ngày lượt cán công ý buổi kỳ tuổi đợt lớp km m ha kg mét cây ki-lô-mét"
              + " phần");

  /** "già làng", "văn bản", "biên bản": a type word's syllable that is part of another word. */
  private static final KeySet OTHER_WORDS =
      Words.keys("già văn biên kịch cơ căn ấn phiên ảnh in hồi chế ngân tin liên nội");

  /** In capitals throughout they stand in headlines only. */
  private static final KeySet SPELLED_OUT =
      Words.keys("tỉnh thành huyện quận thị xã phường đặc thôn bản làng xóm ấp khóm khu tổ khối");

  /** Districts and wards that may bear a number. */
  private static final Set<String> NUMBERED = Set.of("quận", "phường");

  private static final String STATE = MatchingKey.of("Nhà");
  private static final String STATE_END = MatchingKey.of("nước");
  private static final String ROMAN = "IVXL";
  private static final String NOT = MatchingKey.of("không");
  private static final String NUMBER_WORD = MatchingKey.of("số");

  /**
   * A place that was read.
   *
   * @param type its type word
   * @param name index of the name's first token
   * @param end index just past its last token
   */
  record Reading(PlaceType type, int name, int end) {
    boolean isBare() {
      return name == end;
    }
  }

  private final Words words;
  private final NameCut cut;

  PlaceGrammar(Words words) {
    this.words = words;
    this.cut = new NameCut(words);
  }

  /**
   * Reads a place whose type word starts at token {@code at}.
   *
   * @param afterPost whether a post stands before it, whose holder's name may follow the place's
   * @return the place, {@linkplain Reading#isBare() bare} where no name follows; empty if no type
   *     word stands there
   */
  Optional<Reading> at(int at, boolean afterPost) {
    Optional<Match<PlaceType>> type = PlaceTypes.longestAt(words.tokens(), at);
    return type.isEmpty()
        ? Optional.empty()
        : type.filter(m -> words.isOneLine(at, m.to()))
            .filter(m -> !isNameItself(at, m) && !isLoneLetter(at))
            .map(match -> read(match, afterPost));
  }

  private Reading read(Match<PlaceType> type, boolean afterPost) {
    Optional<Match<String>> province =
        Provinces.longestAt(words.tokens(), type.from())
            .filter(match -> match.to() > type.to() && words.isOneLine(type.from(), match.to()));
    if (province.isPresent()) {
      return new Reading(type.value(), type.to(), province.get().to());
    }
    int name = afterDot(type.to());
    int end = nameEnd(type.value(), type.from(), name, afterPost);
    return end > name
        ? new Reading(type.value(), name, end)
        : new Reading(type.value(), type.to(), type.to());
  }

  /** "Hồ" and "Cầu" in capitals begin a person's or place's own name; "già làng" is no place. */
  private boolean isNameItself(int at, Match<PlaceType> type) {
    boolean unit =
        switch (type.value().level()) {
          case PROVINCE, DISTRICT, COMMUNE, HAMLET -> true;
          case ROAD, NATURE, REGION -> false;
        };
    boolean inside = words.isJoined(at) && words.isSyllable(at - 1);
    boolean middle = words.isCapital(at + 1) && PersonNames.isMiddle(words.tokens().get(at + 1));
    boolean single = type.to() == at + 1;
    return (!unit && single && words.isCapital(at) && !words.isUpper(at) && (inside || middle))
        || (type.value().level() == Level.HAMLET && words.isAny(at - 1, OTHER_WORDS))
        || (words.isUpper(at) && unit && SPELLED_OUT.contains(words.key(at)));
  }

  /** "24h.", "giờ h." end in a letter that stands for no huyện. */
  private boolean isLoneLetter(int at) {
    return length(at) == 1 && (words.isLower(at) || (words.isGlued(at) && words.isNumber(at - 1)));
  }

  /** "TP. Huế", "KP.9": only an abbreviation has its stop within the name. */
  private int afterDot(int at) {
    boolean abbreviated = words.isUpper(at - 1) || length(at - 1) == 1 || words.is(at - 1, "tp");
    boolean dotted =
        abbreviated && words.is(at, ".") && words.isGlued(at) && words.isJoined(at + 1);
    return dotted && !startsSentence(at + 1) ? at + 1 : at;
  }

  /**
   * "họp tại UBND TP. Theo đó …": a lone capital behind stop and space is a known city, or none.
   */
  private boolean startsSentence(int at) {
    return !words.isGlued(at)
        && words.isCapital(at)
        && !words.isCapital(at + 1)
        && cut.knownPlaceEnd(at, at + 1) == at;
  }

  private int nameEnd(PlaceType type, int at, int from, boolean afterPost) {
    if (!words.isJoined(from)) {
      return from;
    }
    int run = words.capitalsEnd(from, Math.min(words.size(), from + LONGEST_NAME));
    boolean region =
        Places.regionAt(words.tokens(), from).filter(match -> match.to() > run).isPresent();
    if (region || isState(from)) {
      return from;
    }
    Level level = type.level();
    boolean closed = level == Level.PROVINCE || level == Level.DISTRICT;
    if (closed && cut.knownPlaceEnd(from, run) == from && cut.isFullName(from, run, true)) {
      return from; // "Phó Chủ tịch HĐND thị xã Nguyễn Xuân Bá": all districts are known
    }
    if (level == Level.HAMLET || NUMBERED.contains(type.written())) {
      int digits = words.is(from, NUMBER_WORD) ? from + 1 : from;
      int number = numberEnd(digits);
      if (number > digits) {
        return number;
      }
      if (level != Level.HAMLET && words.isNumber(digits) && words.is(digits + 1, NOT)) {
        return digits + 1; // "quận 4 không cập nhật": only a cell has "3 không"
      }
    }
    int known = level == Level.COMMUNE ? longNameEnd(from, run) : from;
    if (known > from) {
      return known;
    }
    int end = properEnd(from, afterPost, afterPost && level.standsBare() ? 0 : 1);
    if (length(at) == 1 && end - from == 1) {
      return from; // "H.Nguyên" is a photographer
    }
    return end > from && level == Level.HAMLET ? Math.max(end, numberEnd(end)) : end;
  }

  /** "khu vực Nhà nước" is no place. */
  private boolean isState(int at) {
    return words.is(at, STATE) && words.is(at + 1, STATE_END) && words.isLower(at + 1);
  }

  /**
   * "xã [A Lưới 2]", "phường [Xuân Hương - Đà Lạt]": returns the end of a commune's name that goes
   * on behind its capitals with a number or another name; {@code from} if none stands there.
   */
  private int longNameEnd(int from, int run) {
    return Places.longestAt(words.tokens(), from)
        .filter(match -> match.to() > run && words.isOneLine(from, match.to()))
        .filter(match -> !(words.isJoined(match.to()) && words.isAny(match.to(), COUNTED)))
        .map(Match::to)
        .orElse(from);
  }

  /**
   * Returns the end of a proper name at {@code from}: a province in any spelling, or capitalised
   * syllables up to where a person's name begins.
   */
  int properEnd(int from, boolean afterPost, int least) {
    if (!words.isCapital(from)) {
      return from;
    }
    int province =
        Provinces.longestAt(words.tokens(), from)
            .filter(match -> words.isOneLine(from, match.to()))
            .map(Match::to)
            .orElse(from);
    int end = words.capitalsEnd(from, Math.min(words.size(), from + LONGEST_NAME));
    if (province >= end) {
      return province;
    }
    end = uncapitalizedEnd(from, end);
    return cut.personStart(from, end, least, afterPost);
  }

  /** A run stops before a post or word of address, which may be capitalised too. */
  private int uncapitalizedEnd(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (Posts.startsAt(words, i) || isAbbreviatedType(i)) {
        return i;
      }
    }
    return end;
  }

  /** "Lê Hồng Phong [TP].HCM": another place begins. */
  private boolean isAbbreviatedType(int at) {
    return words.isUpper(at)
        && words.is(at + 1, ".")
        && words.isGlued(at + 1)
        && PlaceTypes.longestAt(words.tokens(), at).isPresent();
  }

  /**
   * "Trường THPT [Lê Hồng Phong]": returns the end of a whole run of capitals that is a full name;
   * {@code from} if it is longer or none.
   */
  int patronEnd(int from) {
    int run = words.capitalsEnd(from, Math.min(words.size(), from + LONGEST_NAME));
    int end = uncapitalizedEnd(from, run);
    return end - from <= LONGEST_PATRON && cut.isFullName(from, end, false) ? end : from;
  }

  private static final int LONGEST_PATRON = 4;

  /**
   * Returns whether the run of capitals at {@code from} is somebody's full name, as far as told.
   */
  boolean isPerson(int from) {
    return cut.isFullName(
        from, words.capitalsEnd(from, Math.min(words.size(), from + LONGEST_NAME)), true);
  }

  /**
   * Returns the end of a number that names something at {@code from}: {@code 4}, {@code 10B},
   * {@code IV}; {@code from} itself where none stands or where it counts what follows.
   */
  int numberEnd(int from) {
    if (!words.isJoined(from)) {
      return from;
    }
    int end = from;
    if (words.isNumber(from)) {
      end = isLetterSuffix(from + 1) ? from + 2 : from + 1;
    } else if (isRoman(from)) {
      end = from + 1;
    }
    boolean counts = end > from && words.isJoined(end) && words.isAny(end, COUNTED);
    return counts || isDecimal(end) ? from : end;
  }

  private boolean isLetterSuffix(int at) {
    return words.isGlued(at) && words.isCapital(at) && length(at) == 1;
  }

  private boolean isDecimal(int at) {
    return (words.is(at, ",") || words.is(at, ".") || words.is(at, "/") || words.is(at, "%"))
        && words.isGlued(at)
        && (words.is(at, "%") || (words.isGlued(at + 1) && words.isNumber(at + 1)));
  }

  private boolean isRoman(int at) {
    return words.isCapital(at)
        && (length(at) == 1 || words.isUpper(at))
        && words.span(at, at + 1).in(words.text()).chars().allMatch(c -> ROMAN.indexOf(c) >= 0);
  }

  private int length(int at) {
    Token token = words.tokens().get(at);
    return token.end() - token.start();
  }
}
