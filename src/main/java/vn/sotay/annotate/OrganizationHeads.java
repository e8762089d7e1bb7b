package vn.sotay.annotate;

import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.Head;
import vn.sotay.reference.OrganizationKinds.Needs;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/** Tells the words that begin an organisation's name from those that only look like them. */
final class OrganizationHeads {

  private static final String FEMALE = MatchingKey.of("Thị");
  private static final String PARTY = MatchingKey.of("Đảng");

  private static final KeySet ABBREVIATED_HEADS = Words.keys("HTX CLB CTCP ĐH THPT THCS ĐBP");

  /** The short heads that go on in lower case; others are parts of words ("chức vụ"). */
  private static final KeySet LOWER_HEADS =
      Words.keys("trường báo đài sở phòng ban đoàn khoa bộ cục");

  /** "cán bộ Công an", "đại hội XIII", "cơ sở Đảng": the syllable before makes it another word. */
  private static final KeySet COMPOUND_STARTS =
      Words.keys(
          "đại lễ quốc xã dạ hiệp cơ cán nội tiến toàn đồng cục đảng chi bán đi ủy giao văn biên dự"
              + " đề môi thị hiện lập hội nhà thông cảnh tập công lữ trụ nhiệm phục dịch chuyên vũ"
              + " xung liên phái chiến quảng thao ngư trung bắc nam tây đông thành tình trưởng tiểu"
              + " sư quân binh");

  private static final KeySet MINISTRIES = Words.keys("bộ sở");

  private static final KeySet DIVISIONS = Words.keys("phòng ban khoa");

  /** Syllables of "tỉnh ủy". */
  private static final int COMMITTEE = 2;

  private static final String HIGHER = MatchingKey.of("đại");
  private static final String STUDY = MatchingKey.of("học");

  /** Last syllables of the words before a degree: "lớp", "bằng", "trình độ", "chuyên môn". */
  private static final KeySet DEGREES = Words.keys("lớp bằng độ môn hệ");

  private static final String SCHOOL = MatchingKey.of("trường");

  private static final String CAUCUS_END = MatchingKey.of("sự");

  private static final KeySet CHIEFS = Words.keys("trưởng phó");

  private static final KeySet HEADED = Words.keys("bộ phòng ban khoa");

  /** Words of address: whom they name is a person. */
  private static final KeySet ADDRESSES = Words.keys("ông bà chí");

  private final Words words;
  private final SectorGrammar sectors;

  OrganizationHeads(Words words, SectorGrammar sectors) {
    this.words = words;
    this.sectors = sectors;
  }

  /** "Nguyễn Khoa Diên", "Đoàn Nhật Vũ", "Trường Sơn": a syllable that is no head. */
  boolean isPartOfName(Match<Head> match) {
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

  /** "lớp Đại học Luật", "trình độ Đại học Sư phạm": a degree and no school. */
  boolean isDegree(Match<Head> match) {
    int at = match.from();
    return words.is(match.to() - 1, STUDY)
        && words.is(match.to() - 2, HIGHER)
        && match.to() == at + 2
        && words.isJoined(at)
        && words.isAny(at - 1, DEGREES);
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

  /**
   * In lower case only "văn phòng", "cơ quan" and the like go on with a name.
   *
   * @param ofUnit whether it is the name of a party unit, which companies and stations have too
   */
  boolean goesOnInLowerCase(int at, boolean ofUnit) {
    return OrganizationKinds.headAt(words.tokens(), at)
        .filter(
            match ->
                match.value().needs() == Needs.PART
                    || isCommittee(match)
                    || isPartyOf(match)
                    || isLowerMinistry(at)
                    || (ofUnit && isLowerDivision(at))
                    || isLowerSchool(match)
                    || (ofUnit && isLowerOwner(match)))
        .isPresent();
  }

  /** "Đảng bộ [công ty cổ phần] Hoàng Long", "Chi bộ [trạm y tế] xã", "Chi bộ [công an] xã" */
  private boolean isLowerOwner(Match<Head> head) {
    return head.to() - head.from() > 1
        && switch (head.value().needs()) {
          case NAMED, AUTHORITY -> true;
          case UNIT, WHOLE, SOLE, GENERIC, PART -> false;
        };
  }

  /** "Ủy ban Kiểm tra [tỉnh ủy] Hậu Giang" */
  static boolean isCommittee(Match<Head> head) {
    return head.value().needs() == Needs.WHOLE && head.to() - head.from() == COMMITTEE;
  }

  /** "Ban Chấp hành [đảng bộ] tỉnh" */
  boolean isPartyOf(Match<Head> head) {
    return head.value().needs() == Needs.UNIT
        && words.is(head.from(), PARTY)
        && head.to() - head.from() == COMMITTEE;
  }

  /** "Chi bộ [phòng Kinh tế] thị xã", "Chi bộ [ban Quản lý] chợ" */
  private boolean isLowerDivision(int at) {
    return words.isAny(at, DIVISIONS) && words.isCapital(at + 1) && words.isJoined(at + 1);
  }

  /** "Chi bộ trường Mầm non Xuân Mỹ" */
  private boolean isLowerSchool(Match<Head> head) {
    return words.is(head.from(), SCHOOL) && words.isCapital(head.from() + 1);
  }

  /** "ban cán sự đảng bộ Tài chính" */
  private boolean isLowerMinistry(int at) {
    return words.isAny(at, MINISTRIES) && words.isCapital(at + 1) && words.isJoined(at + 1);
  }

  boolean startsAt(int at) {
    return OrganizationKinds.headAt(words.tokens(), at).isPresent();
  }
}
