package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.Needs;
import vn.sotay.reference.OrganizationKinds.WordUse;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.Places;

/**
 * Reads the parts of an organisation's name that hold no other name: its centre, bloc, words,
 * place, number, proper name and term.
 *
 * <p>Every method returns just past the part that starts at {@code at}, or {@code at} itself, and
 * notes in the name what has been seen.
 */
final class OrganizationParts {

  private static final String CENTRE_FIRST = MatchingKey.of("Trung");

  private static final String CENTRE_LAST = MatchingKey.of("ương");

  private static final KeySet CENTRE_SHORT = Words.keys("TW TƯ");

  private static final String CENTRE_INITIAL = MatchingKey.of("T");
  private static final KeySet CENTRE_ENDINGS = Words.keys("Ư W");
  private static final String CELL = MatchingKey.of("chi");
  private static final String PARTY = MatchingKey.of("Đảng");

  private static final String TERM = MatchingKey.of("khóa");

  private static final KeySet LINKS = KeySet.of(MatchingKey.of("và"), "-", "&", ",");

  private static final String NUMBER_WORD = MatchingKey.of("số");

  private static final String AT = MatchingKey.of("tại");

  /** Embassies, consulates and associations of Vietnamese are named after their country. */
  private static final KeySet ABROAD = Words.keys("đại tổng lãnh hội");

  private static final KeySet COMPOUNDS = Words.keys("hội viên lỵ giao tắc đội lị ủy");

  /** Schools, hospitals and houses bear people's names. */
  private static final KeySet NAMED_AFTER = Words.keys("trường trung bệnh nhà thư cung trạm đài");

  /** Their fields of study go on in lower case: "ĐH Ngoại ngữ tin học TP.HCM". */
  private static final KeySet SCHOOLS = Words.keys("trường đại ĐH học CĐ");

  private final Words words;
  private final PlaceGrammar places;
  private final SectorGrammar sectors;
  private final OrganizationHeads heads;

  OrganizationParts(
      Words words, PlaceGrammar places, SectorGrammar sectors, OrganizationHeads heads) {
    this.words = words;
    this.places = places;
    this.sectors = sectors;
    this.heads = heads;
  }

  int term(int at) {
    if (!words.is(at, TERM) || !words.isJoined(at + 1)) {
      return at;
    }
    int number = places.numberEnd(at + 1);
    return number > at + 1 ? number : at;
  }

  int centre(int at, NameSoFar seen) {
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
      return words.is(end, PARTY)
              && words.isCapital(end)
              && words.isJoined(end)
              && !heads.startsAt(end)
          ? end + 1
          : end;
    }
    return at;
  }

  int bloc(int at, NameSoFar seen) {
    if (seen.needs != Needs.UNIT || seen.bloc) {
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

  int sector(int at, NameSoFar seen) {
    boolean takesWords =
        seen.needs == Needs.UNIT || seen.needs == Needs.NAMED || seen.needs == Needs.AUTHORITY;
    if (!takesWords || seen.level || seen.run) {
      return at;
    }
    int end = sectors.knownEnd(at, seen.words || seen.longHead);
    end = end > at ? end : sectors.abbreviation(at);
    boolean mayGoOn = !seen.words || words.isAny(seen.head, SCHOOLS);
    if (end == at && seen.needs == Needs.NAMED && mayGoOn && words.isCapital(seen.head)) {
      end = sectors.lowerEnd(at, seen.head);
    }
    if (end == at && seen.words && words.isAny(at, LINKS) && !words.is(at, ",")) {
      end = sectors.knownEnd(at + 1, false);
      boolean goesOn = end == at + 1 && sectors.isCompany(seen.head) && !heads.startsAt(at + 1);
      end = goesOn ? sectors.unknownPairEnd(at + 1, seen.head) : end;
      end = end > at + 1 ? end : at;
    }
    if (end == at && seen.needs == Needs.NAMED) {
      end = sectors.unknownEnd(at);
      end = end > at ? end : sectors.unknownPairEnd(at, seen.head);
    }
    seen.words |= end > at;
    return end;
  }

  int place(int at, NameSoFar seen) {
    Optional<PlaceGrammar.Reading> found = places.at(at, seen.afterPost);
    if (found.isEmpty()) {
      return at;
    }
    PlaceGrammar.Reading place = found.get();
    Level level = place.type().level();
    if (!place.isBare()
        && (level == Level.ROAD || level == Level.NATURE)
        && seen.needs != Needs.UNIT) {
      return at;
    }
    if (!place.isBare()) {
      seen.proper = true;
      seen.cutAt = place.end();
      return place.end();
    }
    return bareLevel(at, place, seen);
  }

  private int bareLevel(int at, PlaceGrammar.Reading place, NameSoFar seen) {
    boolean isWord =
        words.isJoined(place.end()) && words.isLower(place.end()) && isCompound(at, place.end());
    boolean fits = place.type().level().standsBare() && !isWord && !isList(place.end());
    if (!fits || (seen.needs == Needs.WHOLE && seen.proper)) {
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

  /** "Đảng ủy [tại Hàn Quốc]", "Hội Người Việt Nam [tại Pháp]": bodies of Vietnamese abroad. */
  int abroad(int at, NameSoFar seen) {
    boolean may = seen.needs == Needs.UNIT || words.isAny(seen.head, ABROAD);
    if (!may || !words.is(at, AT) || !words.isCapital(at + 1)) {
      return at;
    }
    Optional<Match<Places.Region>> country =
        Places.regionAt(words.tokens(), at + 1)
            .filter(match -> match.value().country() && words.isOneLine(at, match.to()));
    seen.proper |= country.isPresent();
    return country.map(Match::to).orElse(at);
  }

  int number(int at, NameSoFar seen) {
    if (seen.needs == Needs.PART || seen.needs == Needs.AUTHORITY) {
      return at;
    }
    int from = words.is(at, NUMBER_WORD) ? at + 1 : at;
    int end = places.numberEnd(from);
    boolean counts = from == at && end == at + 1 && isBareLevel(end);
    if (end == from || counts || (seen.needs == Needs.WHOLE && seen.proper)) {
      return at;
    }
    seen.proper = true;
    return end;
  }

  /** "Đảng ủy 3 xã": the number counts. */
  private boolean isBareLevel(int at) {
    return words.isJoined(at)
        && words.isLower(at)
        && places
            .at(at, false)
            .filter(place -> place.isBare() && place.type().level().standsBare())
            .isPresent();
  }

  int proper(int at, NameSoFar seen) {
    if (seen.needs == Needs.PART
        || words.is(at, PARTY)
        || at == seen.cutAt
        || (words.is(at, CELL) && OrganizationKinds.headAt(words.tokens(), at).isPresent())
        || isHalfWord(at, seen)
        || startsOther(at)) {
      return at;
    }
    boolean mayEnd =
        seen.needs == Needs.WHOLE || seen.level || seen.words || seen.body || seen.bloc;
    boolean ownName =
        !seen.proper && (seen.needs == Needs.UNIT ? seen.afterPost : endsBefore(seen));
    if (ownName && places.isPerson(at)) {
      return at;
    }
    if (!seen.proper && seen.needs == Needs.NAMED && words.isAny(seen.head, NAMED_AFTER)) {
      int patron = places.patronEnd(at);
      if (patron > at) {
        return named(patron, seen);
      }
    }
    int end =
        places.properEnd(at, seen.afterPost, seen.afterPost && (mayEnd || seen.proper) ? 0 : 1);
    return end > at ? named(end, seen) : noName(end, seen);
  }

  /**
   * "Ban Thường vụ Thành ủy [Nghị quyết số …]", "Đảng ủy [Chủ tịch UBND]", "Chi bộ [Tổ dân phố]
   * giỏi": a paper, a post or a kind of place begins there.
   */
  private boolean startsOther(int at) {
    if (!words.isLower(at + 1) || !words.isJoined(at + 1)) {
      return false;
    }
    return words.match(PAPERS, at).filter(match -> match.to() > at + 1).isPresent()
        || words.postAt(at).filter(match -> match.to() > at + 1).isPresent()
        || PlaceTypes.longestAt(words.tokens(), at).filter(m -> m.to() > at + 1).isPresent();
  }

  private static final PhraseTable<DocumentTypes.DocumentType> PAPERS =
      DocumentTypes.standard().words();

  private static int named(int end, NameSoFar seen) {
    seen.proper = true;
    seen.run = true;
    seen.cutAt = end;
    return end;
  }

  private static int noName(int end, NameSoFar seen) {
    seen.cutAt = end;
    return end;
  }

  private static final KeySet MINISTRIES = Words.keys("sở bộ");

  /**
   * "Đảng ủy Bộ [Lê Văn Nam]", "Bộ Quốc phòng [Phan Văn Giang]", "Công an [Lê Văn Tám]": an office
   * bears nobody's name.
   */
  private boolean endsBefore(NameSoFar seen) {
    return (seen.needs == Needs.AUTHORITY && !words.isAny(seen.head, NAMED_AFTER))
        || (seen.needs == Needs.NAMED && seen.words && sectors.isDepartment(seen.head))
        || (seen.afterPost && words.isAny(seen.head, MINISTRIES));
  }

  /** "Ban Giám đốc": after an office a lone capital before a lower-case syllable is half a word. */
  private boolean isHalfWord(int at, NameSoFar seen) {
    return sectors.isOffice(seen.head) && !seen.words && Posts.startsAt(words, at);
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
}
