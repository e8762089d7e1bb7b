package vn.sotay.annotate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.Head;
import vn.sotay.reference.OrganizationKinds.Needs;
import vn.sotay.reference.OrganizationKinds.WordUse;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/**
 * Reads the longest name of an organisation that starts at a token.
 *
 * <pre>
 * name     = head part*
 * part     = body | words | bloc | place | proper | number | "Trung ương" "Đảng"? | term
 *          | "(" ABBREVIATION ")" part | ("thuộc" | "trực thuộc") body
 * body     = name, bare after heads that need one ("Ban Thường vụ Đảng ủy")
 * words    = sector words joined by "và", "-", "&amp;" ("Giáo dục và Đào tạo")
 * bloc     = "Khối các cơ quan và doanh nghiệp" …
 * place    = type word and name or number; bare for a definite level ("Đảng bộ tỉnh")
 * term     = "khóa" ROMAN, also in parentheses
 * </pre>
 *
 * <p>A comma ends a name, unless the sector's own words have one ("Sở Văn hóa, Thể thao và Du
 * lịch"). One name has at most {@value #LONGEST} tokens, which keeps reading linear.
 */
final class OrganizationGrammar {

  /** The longest real names ("Chi bộ … thuộc Đảng bộ …") have some thirty tokens. */
  static final int LONGEST = 48;

  /** Bodies nest at most this deep: Chi bộ · Ban · Đảng bộ cơ quan · Đảng ủy · place. */
  private static final int DEEPEST = 6;

  private static final String CENTRE_FIRST = MatchingKey.of("Trung");
  private static final String CENTRE_LAST = MatchingKey.of("ương");
  private static final Set<String> CENTRE_SHORT = Words.keys("TW TƯ");
  private static final String CENTRE_INITIAL = MatchingKey.of("T");
  private static final Set<String> CENTRE_ENDINGS = Words.keys("Ư W");
  private static final String PARTY = MatchingKey.of("Đảng");
  private static final String TERM = MatchingKey.of("khóa");
  private static final String FEMALE = MatchingKey.of("Thị");
  private static final String MEMBER = MatchingKey.of("viên");
  private static final String AND = MatchingKey.of("và");
  private static final Set<String> LINKS = Set.of(AND, "-", "&", ",");
  private static final String BELONGING = MatchingKey.of("thuộc");
  private static final String DIRECTLY = MatchingKey.of("trực");
  private static final String CELL = MatchingKey.of("chi");
  private static final String AGENCY = MatchingKey.of("cơ");
  private static final String NUMBER_WORD = MatchingKey.of("số");
  private static final Set<String> ABBREVIATED_HEADS = Words.keys("HTX CLB CTCP ĐH THPT THCS ĐBP");

  private static final Set<String> OWNERS =
      Words.keys("trường báo công hợp bệnh nhà nông lâm xí tập");

  /** The short heads that go on in lower case; others are parts of words ("chức vụ"). */
  private static final Set<String> LOWER_HEADS =
      Words.keys("trường báo đài sở phòng ban đoàn khoa bộ cục");

  /** "cán bộ Công an", "đại hội XIII", "cơ sở Đảng": the syllable before makes it another word. */
  private static final Set<String> COMPOUND_STARTS =
      Words.keys(
          "đại lễ quốc xã dạ hiệp cơ cán nội tiến toàn đồng cục đảng chi bán đi ủy giao văn biên dự"
              + " đề môi thị hiện lập hội nhà thông cảnh tập công lữ trụ nhiệm phục dịch chuyên vũ"
              + " xung liên phái chiến quảng thao ngư trung bắc nam tây đông thành tình trưởng tiểu"
              + " sư quân binh");

  private static final Set<String> MINISTRIES = Words.keys("bộ sở");
  private static final String SCHOOL = MatchingKey.of("trường");
  private static final String CAUCUS_END = MatchingKey.of("sự");
  private static final Set<String> CHIEFS = Words.keys("trưởng phó");
  private static final Set<String> HEADED = Words.keys("bộ phòng ban khoa");

  private static final Set<String> COMPOUNDS = Words.keys("hội viên lỵ giao tắc đội lị ủy");

  /** Schools, hospitals and houses bear people's names. */
  private static final Set<String> NAMED_AFTER =
      Words.keys("trường trung bệnh nhà thư cung trạm đài");

  /** Words of address: whom they name is a person. */
  private static final Set<String> ADDRESSES = Words.keys("ông bà chí");

  private static final Set<String> PLURALS = Words.keys("các những nhiều mỗi từng mọi");

  /**
   * A name that was read.
   *
   * @param head its head
   * @param end index just past its last token
   */
  record Reading(Head head, int end) {}

  /** What of a name has been seen so far. */
  private static final class Seen {
    private int head;
    private boolean capital;
    private boolean longHead;
    private boolean proper;
    private boolean run;
    private boolean words;

    /** Where a proper name ended: capitals that follow at once are a person's. */
    private int cutAt;

    private boolean level;
    private boolean body;
    private boolean bloc;
  }

  private final Words words;
  private final PlaceGrammar places;
  private final SectorGrammar sectors;
  private int limit;

  OrganizationGrammar(Words words) {
    this.words = words;
    this.places = new PlaceGrammar(words);
    this.sectors = new SectorGrammar(words, places);
  }

  /**
   * Returns the name at token {@code at}; empty if none starts there.
   *
   * @param afterPost whether a post stands before it, whose holder's name may follow
   */
  Optional<Reading> at(int at, boolean afterPost) {
    limit = Math.min(words.size(), at + LONGEST);
    if (words.is(at, AGENCY) && words.isLower(at)) {
      return Optional.empty();
    }
    return name(at, afterPost, DEEPEST, false);
  }

  private Optional<Reading> name(int at, boolean afterPost, int depth, boolean bareWelcome) {
    Optional<Match<Head>> match =
        OrganizationKinds.headAt(words.tokens(), at).filter(m -> words.isOneLine(at, m.to()));
    if (match.isEmpty() || depth == 0) {
      return Optional.empty();
    }
    Head head = match.get().value();
    Seen seen = new Seen();
    seen.head = at;
    seen.longHead = match.get().to() - at > 1 && head.needs() == Needs.NAMED;
    if (isPartOfName(match.get())) {
      return Optional.empty();
    }
    int end = parts(match.get(), afterPost, depth, seen);
    boolean isMember = words.isJoined(end) && words.is(end, MEMBER);
    seen.capital = isCapital(match.get());
    boolean named = isName(at, head, seen, end) || (bareWelcome && isBareBody(at, head));
    return named && !isMember ? Optional.of(new Reading(head, end)) : Optional.empty();
  }

  /** "Nguyễn Khoa Diên", "Đoàn Nhật Vũ", "Trường Sơn": a syllable that is no head. */
  private boolean isPartOfName(Match<Head> match) {
    int at = match.from();
    if (match.to() > at + 1 || words.isUpper(at)) {
      return isHeadline(match);
    }
    if (!words.isCapital(at)) {
      return !words.isAny(at, LOWER_HEADS)
          || (words.isJoined(at) && words.isAny(at - 1, COMPOUND_STARTS) && !isHeaded(at));
    }
    if (words.isJoined(at) && words.isAny(at - 1, ADDRESSES)) {
      return true;
    }
    if (words.is(at + 1, FEMALE) && words.isCapital(at + 1) && words.isCapital(at + 2)) {
      return true; // "Báo Thị Lợi"
    }
    boolean inRun = words.isJoined(at) && words.isCapital(at - 1) && !words.isUpper(at - 1);
    boolean surname =
        PersonNames.isSurname(words.tokens().get(at))
            && words.isCapital(at + 1)
            && sectors.knownEnd(at + 1, false) == at + 1;
    return surname
        || (inRun && isNameBefore(at))
        || Places.regionAt(words.tokens(), at).isPresent()
        || Places.longestAt(words.tokens(), at).filter(m -> m.to() > at + 1).isPresent();
  }

  /**
   * "Bộ trưởng [bộ Nội vụ]", "Phó Trưởng [phòng Tư pháp]", "ban cán sự đảng [bộ Tài chính]": what
   * stands before belongs to a post or body of its own.
   */
  private boolean isHeaded(int at) {
    boolean caucus = words.is(at - 1, PARTY) && words.is(at - 2, CAUCUS_END);
    return (caucus && words.isAny(at, MINISTRIES))
        || (words.isAny(at - 1, CHIEFS) && words.isAny(at, HEADED) && words.isCapital(at + 1));
  }

  /** "HỘI ĐOÀN KẾT": capitals throughout tell nothing, but in abbreviations such as HTX. */
  private boolean isHeadline(Match<Head> match) {
    if (match.to() - match.from() > 1) {
      return words.isUpper(match.from()) && words.isUpper(match.to() - 1);
    }
    return match.value().needs() == Needs.NAMED
        && !words.isAny(match.from(), ABBREVIATED_HEADS)
        && words.isUpper(match.from());
  }

  /** "Hải Phòng", "Lê Ban": the syllable before begins a place's or person's name. */
  private boolean isNameBefore(int at) {
    return PersonNames.isSurname(words.tokens().get(at - 1))
        || Provinces.longestAt(words.tokens(), at - 1).isPresent()
        || Places.longestAt(words.tokens(), at - 1).filter(m -> m.to() > at).isPresent();
  }

  /** In lower case a short head needs more than a capital after it: "lễ hội Hoa Ban". */
  private boolean isOwnName(int at, Seen seen) {
    return words.isCapital(at) || seen.words || !words.isCapital(at + 1) || words.isAny(at, OWNERS);
  }

  /** "Đảng ủy" in "Ban Thường vụ Đảng ủy", "Sở" in "Đảng ủy Sở"; a cell alone is none. */
  private boolean isBareBody(int at, Head head) {
    return words.isCapital(at)
        && !words.is(at, CELL)
        && switch (head.needs()) {
          case UNIT, NAMED, PART -> true;
          case WHOLE, SOLE, GENERIC, AUTHORITY -> false;
        };
  }

  private boolean isName(int at, Head head, Seen seen, int end) {
    boolean capital = seen.capital;
    boolean plural = words.isAny(at - 1, PLURALS);
    return switch (head.needs()) {
          case WHOLE -> capital || seen.proper;
          case SOLE -> capital;
          case GENERIC -> false;
          case PART -> isPart(seen, capital);
          case UNIT -> seen.body || seen.proper || (capital && isUnit(at, seen, plural));
          case AUTHORITY -> seen.proper || (capital && (seen.body || (seen.level && !plural)));
          case NAMED ->
              (seen.run && isOwnName(at, seen))
                  || (capital && (seen.proper || (seen.level && !plural)))
                  || seen.words;
        }
        || (capital && isShortened(head, end));
  }

  /**
   * "ban Chấp hành Trung ương", "đoàn đại biểu Quốc hội": any capital marks the words as a name.
   */
  private boolean isCapital(Match<Head> head) {
    return IntStream.range(head.from(), head.to()).anyMatch(words::isCapital);
  }

  private static boolean isPart(Seen seen, boolean capital) {
    return seen.body || seen.proper || (capital && (seen.level || seen.bloc));
  }

  private boolean isUnit(int at, Seen seen, boolean plural) {
    boolean level = seen.level && !plural && !words.is(at, CELL);
    return seen.words || seen.bloc || level;
  }

  /** "HĐND" in "HĐND, UBND huyện", "Ban Tổ chức" in "Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy". */
  private boolean isShortened(Head head, int end) {
    if (head.needs() != Needs.PART && head.needs() != Needs.AUTHORITY) {
      return false;
    }
    if (!words.is(end, ",") && !words.is(end, AND)) {
      return false;
    }
    return OrganizationKinds.headAt(words.tokens(), end + 1)
        .filter(next -> next.value().needs() == head.needs() && words.isCapital(end + 1))
        .filter(next -> parts(next, false, 2, new Seen()) > next.to())
        .isPresent();
  }

  private int parts(Match<Head> head, boolean afterPost, int depth, Seen seen) {
    int end = head.to();
    while (end < limit) {
      int next = part(head.value().needs(), end, afterPost, depth, seen);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private int part(Needs needs, int at, boolean afterPost, int depth, Seen seen) {
    if (!words.isJoined(at)) {
      return at;
    }
    if (words.is(at, "(")) {
      return parenthesis(needs, at, afterPost, depth, seen);
    }
    int end = term(at);
    if (needs == Needs.SOLE || needs == Needs.GENERIC) {
      return needs == Needs.SOLE && end == at ? centre(at, seen) : end;
    }
    end = end > at ? end : centre(at, seen);
    end = end > at ? end : body(needs, at, afterPost, depth, seen);
    end = end > at ? end : bloc(needs, at, seen);
    end = end > at ? end : place(needs, at, afterPost, seen);
    end = end > at ? end : sector(needs, at, seen);
    end = end > at ? end : number(needs, at, seen);
    end = end > at ? end : proper(needs, at, afterPost, seen);
    return end > at ? end : belonging(needs, at, afterPost, depth, seen);
  }

  /** "(KH&amp;CN)" before more of the name; "(khóa XI)". */
  private int parenthesis(Needs needs, int at, boolean afterPost, int depth, Seen seen) {
    int close = at + 1;
    while (close < limit && close < at + LONGEST / 4 && !words.is(close, ")")) {
      if (!words.isUpper(close) && !words.is(close, "&") && !words.is(close, "-")) {
        return words.is(close, TERM) && words.is(term(close), ")") ? term(close) + 1 : at;
      }
      close++;
    }
    if (!words.is(close, ")")) {
      return at;
    }
    int more = part(needs, close + 1, afterPost, depth, seen);
    return more > close + 1 ? more : at;
  }

  private int term(int at) {
    if (!words.is(at, TERM) || !words.isJoined(at + 1)) {
      return at;
    }
    int number = places.numberEnd(at + 1);
    return number > at + 1 ? number : at;
  }

  private int centre(int at, Seen seen) {
    int end = at;
    if (words.is(at, CENTRE_FIRST) && words.is(at + 1, CENTRE_LAST) && words.isJoined(at + 1)) {
      end = at + 2;
    } else if (words.isAny(at, CENTRE_SHORT) && words.isUpper(at)) {
      end = at + 1;
    } else if (isDottedCentre(at)) {
      end = at + 3;
    }
    if (end > at) {
      seen.proper = true;
      return words.is(end, PARTY) && words.isCapital(end) && words.isJoined(end) && !isUnitAt(end)
          ? end + 1
          : end;
    }
    return at;
  }

  /** "T.Ư", "T.W": the Central Committee as papers abbreviate it. */
  private boolean isDottedCentre(int at) {
    return words.is(at, CENTRE_INITIAL)
        && words.isCapital(at)
        && words.is(at + 1, ".")
        && words.isGlued(at + 1)
        && words.isGlued(at + 2)
        && words.isCapital(at + 2)
        && words.isAny(at + 2, CENTRE_ENDINGS);
  }

  private boolean isUnitAt(int at) {
    return OrganizationKinds.headAt(words.tokens(), at).isPresent();
  }

  private int body(Needs needs, int at, boolean afterPost, int depth, Seen seen) {
    if (needs == Needs.WHOLE || !(words.isCapital(at) || isPartHead(at))) {
      return at;
    }
    boolean bareWelcome = needs == Needs.PART || needs == Needs.UNIT;
    Optional<Reading> body = name(at, afterPost, depth - 1, bareWelcome);
    body.ifPresent(found -> seen.body = true);
    return body.map(Reading::end).orElse(at);
  }

  /** In lower case only "văn phòng", "cơ quan" and the like go on with a name. */
  private boolean isPartHead(int at) {
    return OrganizationKinds.headAt(words.tokens(), at)
        .filter(
            match ->
                match.value().needs() == Needs.PART || isLowerMinistry(at) || isLowerSchool(match))
        .isPresent();
  }

  /** "Chi bộ trường Mầm non Xuân Mỹ" */
  private boolean isLowerSchool(Match<Head> head) {
    return words.is(head.from(), SCHOOL) && words.isCapital(head.from() + 1);
  }

  /** "ban cán sự đảng bộ Tài chính" */
  private boolean isLowerMinistry(int at) {
    return words.isAny(at, MINISTRIES) && words.isCapital(at + 1) && words.isJoined(at + 1);
  }

  private int bloc(Needs needs, int at, Seen seen) {
    if (needs != Needs.UNIT || seen.bloc) {
      return at;
    }
    Optional<Match<WordUse>> bloc =
        OrganizationKinds.wordsAt(words.tokens(), at)
            .filter(match -> match.value() == WordUse.BLOC)
            .filter(match -> words.isOneLine(at, match.to()))
            .filter(match -> match.to() - at > 1 || !names(match.to()))
            .filter(match -> !isHeadOver(match.to()));
    bloc.ifPresent(found -> seen.bloc = true);
    return bloc.map(Match::to).orElse(at);
  }

  /** "cơ quan Đảng" in "cơ quan Đảng ủy": the next body has begun. */
  private boolean isHeadOver(int end) {
    return OrganizationKinds.headAt(words.tokens(), end - 1)
        .filter(match -> match.to() > end)
        .isPresent();
  }

  /** "khối 5", "khối Tân Tiến" is a place; "Đảng ủy khối" is a bloc. */
  private boolean names(int at) {
    return words.isJoined(at) && (words.isNumber(at) || words.isCapital(at));
  }

  private int sector(Needs needs, int at, Seen seen) {
    boolean takesWords = needs == Needs.UNIT || needs == Needs.NAMED || needs == Needs.AUTHORITY;
    if (!takesWords || seen.level || seen.run) {
      return at;
    }
    int end = sectors.knownEnd(at, seen.words || seen.longHead);
    end = end > at ? end : sectors.abbreviation(at);
    if (end == at && needs == Needs.NAMED && !seen.words && words.isCapital(seen.head)) {
      end = sectors.lowerEnd(at, seen.head);
    }
    if (end == at && seen.words && words.isAny(at, LINKS) && !words.is(at, ",")) {
      end = sectors.knownEnd(at + 1, false);
      end = end > at + 1 ? end : at;
    }
    if (end == at && needs == Needs.NAMED) {
      end = sectors.unknownEnd(at);
      end = end > at ? end : sectors.unknownPairEnd(at, seen.head);
    }
    seen.words |= end > at;
    return end;
  }

  private int place(Needs needs, int at, boolean afterPost, Seen seen) {
    Optional<PlaceGrammar.Reading> found = places.at(at, afterPost);
    if (found.isEmpty()) {
      return at;
    }
    PlaceGrammar.Reading place = found.get();
    Level level = place.type().level();
    if (!place.isBare() && (level == Level.ROAD || level == Level.NATURE) && needs != Needs.UNIT) {
      return at;
    }
    if (!place.isBare()) {
      seen.proper = true;
      seen.cutAt = place.end();
      return place.end();
    }
    return bareLevel(needs, at, place, seen);
  }

  private int bareLevel(Needs needs, int at, PlaceGrammar.Reading place, Seen seen) {
    boolean isWord =
        words.isJoined(place.end()) && words.isLower(place.end()) && isCompound(at, place.end());
    boolean fits = place.type().level().standsBare() && !isWord && !isList(place.end());
    if (!fits || (needs == Needs.WHOLE && seen.proper)) {
      return at;
    }
    seen.level = true;
    return place.end();
  }

  /** "xã hội", "xã viên", "huyện lỵ", "thành phố trực thuộc". */
  private boolean isCompound(int at, int next) {
    return next == at + 1 && words.isAny(next, COMPOUNDS);
  }

  /** "UBND xã, phường": more than one, none of them definite. */
  private boolean isList(int at) {
    return (words.is(at, ",") || words.is(at, "/"))
        && places
            .at(at + 1, false)
            .filter(next -> next.type().level().standsBare() && next.isBare())
            .isPresent();
  }

  private int number(Needs needs, int at, Seen seen) {
    if (needs == Needs.PART || needs == Needs.AUTHORITY) {
      return at;
    }
    int from = words.is(at, NUMBER_WORD) ? at + 1 : at;
    int end = places.numberEnd(from);
    if (end == from || (needs == Needs.WHOLE && seen.proper)) {
      return at;
    }
    seen.proper = true;
    return end;
  }

  private int proper(Needs needs, int at, boolean afterPost, Seen seen) {
    if (needs == Needs.PART || words.is(at, PARTY) || at == seen.cutAt || isHalfWord(at, seen)) {
      return at;
    }
    if (words.is(at, CELL) && isUnitAt(at)) {
      return at;
    }
    boolean mayEnd = needs == Needs.WHOLE || seen.level || seen.words || seen.body || seen.bloc;
    boolean ownName = !seen.proper && (needs == Needs.UNIT ? afterPost : endsBefore(needs, seen));
    if (ownName && places.isPerson(at)) {
      return at;
    }
    int end = places.properEnd(at, afterPost, afterPost && (mayEnd || seen.proper) ? 0 : 1);
    seen.proper |= end > at;
    seen.run |= end > at;
    seen.cutAt = end;
    return end;
  }

  /** "Bộ Quốc phòng [Phan Văn Giang]", "Công an [Lê Văn Tám]": an office bears nobody's name. */
  private boolean endsBefore(Needs needs, Seen seen) {
    return (needs == Needs.AUTHORITY && !words.isAny(seen.head, NAMED_AFTER))
        || (needs == Needs.NAMED && seen.words && sectors.isDepartment(seen.head));
  }

  /** "Ban Giám đốc": after an office a lone capital before a lower-case syllable is half a word. */
  private boolean isHalfWord(int at, Seen seen) {
    return sectors.isOffice(seen.head) && !seen.words && Posts.startsAt(words, at);
  }

  private int belonging(Needs needs, int at, boolean afterPost, int depth, Seen seen) {
    int from = words.is(at, DIRECTLY) && words.is(at + 1, BELONGING) ? at + 1 : at;
    if (!words.is(from, BELONGING)
        || needs != Needs.UNIT
        || !(seen.proper || seen.words || seen.body)) {
      return at;
    }
    int end = body(Needs.NAMED, from + 1, afterPost, depth, seen);
    return end > from + 1 ? end : at;
  }
}
