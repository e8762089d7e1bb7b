package vn.sotay.annotate;

import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.WordUse;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.Places;

/**
 * Reads the words of a body's name: those of the table ({@code Giáo dục và Đào tạo}), abbreviations
 * ({@code KH&CN}), and unknown ones where the case of the letters tells how far they reach.
 *
 * <p>Every method returns just past the words that start at {@code at}, or {@code at} itself.
 */
final class SectorGrammar {

  /**
   * "Ban Quản lý dự án đầu tư xây dựng công trình …": no real name has more words before a place.
   */
  private static final int LONGEST_UNKNOWN = 16;

  /** Lower-case words that end an unknown sector's name: verbs, prepositions, particles. */
  private static final KeySet STOPS =
      Words.keys(
          "tổ chức đã được là có tại của trong với cho về đến từ khi để theo và hoặc sẽ đang vừa"
              + " còn phải cần như này đó trên dưới vào ra lên do bởi nên thì mà phối triển ban"
              + " thực tiến đề yêu nhận nêu báo chỉ tham chủ duy luôn cùng bám đánh biểu lãnh phát"
              + " nhằm trao gửi họp lập quyết hướng kết tập bằng năm ngày tháng đạt mở cũng thường"
              + " chia khẳng nhấn cử giao");

  /** Heads of offices, whose names are words and no proper names ("Bộ Ngoại giao"). */
  private static final KeySet OFFICES =
      Words.keys("bộ sở phòng ban cục vụ viện trung ủy hội ngân tổng chi trạm khoa báo");

  private static final KeySet COMPANIES = Words.keys("bệnh tập công");

  /** Departments of the state, whose words are a field of work in any case. */
  private static final KeySet DEPARTMENTS = Words.keys("sở bộ");

  private static final KeySet DIVISIONS = Words.keys("sở bộ phòng ban cục vụ tổng ủy");

  private static final KeySet LINKS = KeySet.of(MatchingKey.of("và"), "-", "&");

  private final Words words;
  private final PlaceGrammar places;

  SectorGrammar(Words words, PlaceGrammar places) {
    this.words = words;
    this.places = places;
  }

  /** Returns whether a name's head is a department's, which is named by its field of work alone. */
  boolean isDepartment(int head) {
    return words.isAny(head, DIVISIONS);
  }

  /** Returns whether a name's head is an office's. */
  boolean isOffice(int head) {
    return words.isAny(head, OFFICES);
  }

  boolean isCompany(int head) {
    return words.isAny(head, COMPANIES);
  }

  /** "KH&amp;CN", "VH-TT&amp;DL", "NN&amp;PTNT". */
  int abbreviation(int at) {
    int end = at;
    if (places.numberEnd(at) > at) {
      return at;
    }
    while (words.isUpper(end) && (end == at || words.isJoined(end))) {
      end++;
      boolean dash = words.is(end, "-") && (words.isGlued(end) || endsList(end));
      boolean more = words.is(end, "&") || dash || (words.is(end, ",") && endsList(end));
      if (!more || !words.isUpper(end + 1)) {
        return end;
      }
      end++;
    }
    return at;
  }

  /** "VH[,] TT &amp; DL", "LĐ [-] TB &amp; XH": one more abbreviation and the last one. */
  private boolean endsList(int sign) {
    return words.isUpper(sign + 1) && words.is(sign + 2, "&") && words.isUpper(sign + 3);
  }

  int knownEnd(int at, boolean afterWords) {
    return OrganizationKinds.wordsAt(words.tokens(), at)
        .filter(match -> match.value() != WordUse.BLOC && words.isOneLine(at, match.to()))
        .filter(match -> words.isCapital(at) || (afterWords && match.value() == WordUse.WITHIN))
        .map(Match::to)
        .orElse(at);
  }

  /**
   * "Trung tâm [phát triển quỹ đất] huyện Hiệp Đức", "Tập đoàn [dầu khí] Việt Nam": known words in
   * lower case before a place, a level or a capital; after "Sở" and "Bộ" also without.
   */
  int lowerEnd(int at, int head) {
    if (!words.isLower(at)) {
      return at;
    }
    int end = anyKnownEnd(at);
    int next = end;
    while (next > at && words.isJoined(next)) {
      end = next;
      next = anyKnownEnd(words.isAny(end, LINKS) ? end + 1 : end);
      if (next <= end + 1) {
        break;
      }
    }
    boolean named = words.isJoined(end) && (words.isCapital(end) || isLevel(end));
    return end > at && (named || words.isAny(head, DEPARTMENTS)) ? end : at;
  }

  private int anyKnownEnd(int at) {
    return OrganizationKinds.wordsAt(words.tokens(), at)
        .filter(match -> match.value() != WordUse.BLOC && match.to() > at + 1)
        .filter(match -> words.isJoined(at) && words.isOneLine(at, match.to()))
        .map(Match::to)
        .orElse(at);
  }

  /** "Ban Quản [lý dự án đầu tư] tỉnh": lower-case words between a capital and a level or name. */
  int unknownEnd(int at) {
    if (!words.isCapital(at)
        || words.isUpper(at)
        || !words.isCapital(at - 1)
        || Posts.startsAt(words, at)) {
      return at;
    }
    int end = at + 1;
    while (end < at + LONGEST_UNKNOWN && words.isJoined(end) && words.isLower(end)) {
      if (end > at + 1 && (isLevel(end) || words.isCapital(end))) {
        return end;
      }
      if (words.isAny(end, STOPS)) {
        return at;
      }
      end++;
    }
    return end > at + 1 && words.isJoined(end) && words.isCapital(end) ? end : at;
  }

  /**
   * "Bộ Ngoại giao": after an office a capital and a lower-case syllable are one word; after a
   * company where the name goes on ("Tập đoàn Năng lượng Xanh", but "Tập đoàn Nokia mở …").
   */
  int unknownPairEnd(int at, int head) {
    boolean pair =
        words.isCapital(head)
            && !Posts.startsAt(words, at)
            && words.isCapital(at)
            && !words.isUpper(at)
            && words.isJoined(at + 1)
            && words.isLower(at + 1)
            && !words.isAny(at + 1, STOPS);
    boolean goesOn = words.isJoined(at + 2) && words.isCapital(at + 2);
    boolean word = isOffice(head) || (goesOn && isCompany(head));
    return pair && word && !isCountry(at) ? at + 2 : at;
  }

  /** "Bộ Quốc phòng [Nga xác] nhận": a country and a verb. */
  private boolean isCountry(int at) {
    return Places.regionAt(words.tokens(), at).filter(match -> match.to() == at + 1).isPresent();
  }

  private boolean isLevel(int at) {
    return places
        .at(at, false)
        .filter(place -> place.type().level().standsBare() || !place.isBare())
        .filter(place -> place.type().level() != Level.REGION)
        .isPresent();
  }
}
