package vn.sotay.annotate;

import java.util.Optional;
import java.util.Set;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.Head;
import vn.sotay.reference.OrganizationKinds.Needs;
import vn.sotay.reference.OrganizationKinds.WordUse;
import vn.sotay.reference.PlaceTypes.Level;

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
  private static final String PARTY = MatchingKey.of("Đảng");
  private static final String TERM = MatchingKey.of("khóa");
  private static final String MEMBER = MatchingKey.of("viên");
  private static final String AND = MatchingKey.of("và");
  private static final Set<String> LINKS = Set.of(AND, "-", "&", ",");
  private static final String BELONGING = MatchingKey.of("thuộc");
  private static final String DIRECTLY = MatchingKey.of("trực");
  private static final String CELL = MatchingKey.of("chi");
  private static final String NUMBER_WORD = MatchingKey.of("số");
  private static final Set<String> PLURALS = Words.keys("các những nhiều mỗi từng mọi");

  /** Lower-case words that end an unknown sector's name: verbs, prepositions, particles. */
  private static final Set<String> STOPS =
      Words.keys(
          "tổ chức đã được là có tại của trong với cho về đến từ khi để theo và hoặc sẽ đang vừa còn phải"
              + " cần như này đó trên dưới vào ra lên do bởi nên thì mà phối triển ban thực tiến đề yêu"
              + " nhận nêu báo chỉ tham chủ duy luôn cùng bám đánh biểu lãnh phát nhằm trao gửi họp lập"
              + " quyết hướng kết tập bằng năm ngày tháng đạt mở cũng thường chia khẳng nhấn cử giao");

  /**
   * A name that was read.
   *
   * @param head its head
   * @param end index just past its last token
   */
  record Reading(Head head, int end) {}

  /** What of a name has been seen so far. */
  private static final class Seen {
    private boolean proper;
    private boolean words;
    private boolean level;
    private boolean hamlet;
    private boolean body;
    private boolean bloc;
  }

  private final Words words;
  private final PlaceGrammar places;
  private int limit;

  OrganizationGrammar(Words words) {
    this.words = words;
    this.places = new PlaceGrammar(words);
  }

  /**
   * Returns the name at token {@code at}; empty if none starts there.
   *
   * @param afterPost whether a post stands before it, whose holder's name may follow
   */
  Optional<Reading> at(int at, boolean afterPost) {
    limit = Math.min(words.size(), at + LONGEST);
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
    int end = parts(match.get(), afterPost, depth, seen);
    boolean isMember = words.isJoined(end) && words.is(end, MEMBER);
    boolean named = isName(at, head, seen, end) || (bareWelcome && isBareBody(at, head));
    return named && !isMember ? Optional.of(new Reading(head, end)) : Optional.empty();
  }

  /** "Đảng ủy" in "Ban Thường vụ Đảng ủy", "Sở" in "Đảng ủy Sở". */
  private boolean isBareBody(int at, Head head) {
    return words.isCapital(at) && (head.needs() == Needs.UNIT || head.needs() == Needs.NAMED);
  }

  private boolean isName(int at, Head head, Seen seen, int end) {
    boolean capital = words.isCapital(at);
    boolean plural = words.isAny(at - 1, PLURALS);
    return switch (head.needs()) {
      case WHOLE -> capital || seen.proper;
      case PART -> seen.body || seen.proper || (capital && (seen.level || seen.bloc));
      case UNIT -> seen.body || seen.proper || (capital && isUnit(at, seen, plural));
      case AUTHORITY -> seen.proper || (capital && (seen.body || (seen.level && !plural)));
      case NAMED -> seen.proper || seen.words;
    } || (capital && isShortened(head, end));
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
    end = end > at ? end : centre(at, seen);
    end = end > at ? end : body(needs, at, afterPost, depth, seen);
    end = end > at ? end : bloc(needs, at, seen);
    end = end > at ? end : sector(needs, at, seen);
    end = end > at ? end : place(needs, at, afterPost, seen);
    end = end > at ? end : number(needs, at, seen);
    end = end > at ? end : proper(needs, at, afterPost, seen);
    return end > at ? end : belonging(at, afterPost, depth, seen);
  }

  /** "(KH&CN)" before more of the name; "(khóa XI)". */
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
    }
    if (end > at) {
      seen.proper = true;
      return words.is(end, PARTY) && words.isCapital(end) && words.isJoined(end) && !isUnitAt(end)
          ? end + 1
          : end;
    }
    return at;
  }

  private boolean isUnitAt(int at) {
    return OrganizationKinds.headAt(words.tokens(), at).isPresent();
  }

  private int body(Needs needs, int at, boolean afterPost, int depth, Seen seen) {
    if (needs == Needs.WHOLE || !words.isCapital(at)) {
      return at;
    }
    boolean bareWelcome = needs == Needs.PART || needs == Needs.UNIT;
    Optional<Reading> body = name(at, afterPost, depth - 1, bareWelcome);
    body.ifPresent(found -> seen.body = true);
    return body.map(Reading::end).orElse(at);
  }

  private int bloc(Needs needs, int at, Seen seen) {
    if (needs != Needs.UNIT || seen.bloc) {
      return at;
    }
    Optional<Match<WordUse>> bloc =
        OrganizationKinds.wordsAt(words.tokens(), at)
            .filter(match -> match.value() == WordUse.BLOC)
            .filter(match -> words.isOneLine(at, match.to()))
            .filter(match -> match.to() - at > 1 || !names(match.to()));
    bloc.ifPresent(found -> seen.bloc = true);
    return bloc.map(Match::to).orElse(at);
  }

  /** "khối 5", "khối Tân Tiến" is a place; "Đảng ủy khối" is a bloc. */
  private boolean names(int at) {
    return words.isJoined(at) && (words.isNumber(at) || words.isCapital(at));
  }

  private int sector(Needs needs, int at, Seen seen) {
    if (needs != Needs.UNIT && needs != Needs.NAMED && needs != Needs.AUTHORITY) {
      return at;
    }
    int end = sectorWords(at, seen.words);
    if (end == at && seen.words && words.isAny(at, LINKS) && !words.is(at, ",")) {
      end = sectorWords(at + 1, false);
      end = end > at + 1 ? end : at;
    }
    if (end == at && needs == Needs.NAMED) {
      end = unknownWords(at);
    }
    seen.words |= end > at;
    return end;
  }

  private int sectorWords(int at, boolean afterWords) {
    return OrganizationKinds.wordsAt(words.tokens(), at)
        .filter(match -> match.value() != WordUse.BLOC && words.isOneLine(at, match.to()))
        .filter(
            match -> words.isCapital(at) || (afterWords && match.value() == WordUse.WITHIN))
        .map(Match::to)
        .orElse(at);
  }

  /** "Ban Quản [lý dự án đầu tư] tỉnh": lower-case words between a capital and a level or name. */
  private int unknownWords(int at) {
    if (!words.isCapital(at) || words.isUpper(at)) {
      return at;
    }
    int end = at + 1;
    while (end < limit && words.isJoined(end) && words.isLower(end)) {
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

  private boolean isLevel(int at) {
    return places
        .at(at, false)
        .filter(place -> place.type().level().standsBare() || !place.isBare())
        .filter(place -> place.type().level() != Level.REGION)
        .isPresent();
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

  private static final Set<String> COMPOUNDS = Words.keys("hội viên lỵ giao tắc đội lị ủy");

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
    if (needs == Needs.PART || words.is(at, PARTY)) {
      return at;
    }
    boolean mayEnd = needs == Needs.WHOLE || seen.level || seen.words || seen.body || seen.bloc;
    int end = places.properEnd(at, afterPost, mayEnd || seen.proper ? 0 : 1);
    seen.proper |= end > at;
    return end;
  }

  private int belonging(int at, boolean afterPost, int depth, Seen seen) {
    int from = words.is(at, DIRECTLY) && words.is(at + 1, BELONGING) ? at + 1 : at;
    if (!words.is(from, BELONGING) || !(seen.proper || seen.words || seen.body)) {
      return at;
    }
    int end = body(Needs.NAMED, from + 1, afterPost, depth, seen);
    return end > from + 1 ? end : at;
  }
}
