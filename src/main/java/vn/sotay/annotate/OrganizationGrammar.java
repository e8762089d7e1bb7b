package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.OrganizationKinds.Head;
import vn.sotay.reference.OrganizationKinds.Needs;

/**
 * Reads the longest name of an organisation that starts at a token.
 *
 * <pre>
 * name     = head part*
 * part     = body | words | bloc | place | proper | number | "Trung ương" "Đảng"? | term
 *          | "tại" country
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

  private static final String TERM = MatchingKey.of("khóa");

  private static final String MEMBER = MatchingKey.of("viên");

  private static final String AND = MatchingKey.of("và");

  /** "Ban Tuyên giáo Đảng ủy cấp xã" is any of them. */
  private static final String RANK = MatchingKey.of("cấp");

  private static final String BELONGING = MatchingKey.of("thuộc");

  private static final String DIRECTLY = MatchingKey.of("trực");

  private static final String CELL = MatchingKey.of("chi");

  private static final String AGENCY = MatchingKey.of("cơ");

  private static final KeySet OWNERS = Words.keys("trường báo công hợp bệnh nhà nông lâm xí tập");

  /** Before a head they tell of several bodies, so of none by name. */
  static final KeySet PLURALS = Words.keys("các những nhiều mỗi từng mọi");

  /**
   * A name that was read.
   *
   * @param head its head
   * @param end index just past its last token
   */
  record Reading(Head head, int end) {}

  private final Words words;
  private final OrganizationHeads heads;
  private final OrganizationParts parts;
  private int limit;

  OrganizationGrammar(Words words) {
    PlaceGrammar places = new PlaceGrammar(words);
    SectorGrammar sectors = new SectorGrammar(words, places);
    this.words = words;
    this.heads = new OrganizationHeads(words, sectors);
    this.parts = new OrganizationParts(words, places, sectors, heads);
  }

  /**
   * Returns the name at token {@code at}; empty if none starts there.
   *
   * @param afterPost whether a post stands before it, whose holder's name may follow
   */
  Optional<Reading> at(int at, boolean afterPost) {
    limit = Math.min(words.size(), at + LONGEST);
    if (words.is(at, AGENCY) && words.isLower(at) && !words.isCapital(at + 2)) {
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
    if (heads.isPartOfName(match.get()) || heads.isDegree(match.get())) {
      return Optional.empty();
    }
    Head head = match.get().value();
    NameSoFar seen = new NameSoFar(match.get(), afterPost, depth);
    int end = parts(match.get().to(), seen);
    boolean isMember = words.isJoined(end) && words.is(end, MEMBER);
    boolean isAnyOfLevel = words.isJoined(end) && words.is(end, RANK) && !seen.proper;
    boolean named =
        isName(match.get(), seen, end) || (bareWelcome && isBareBody(match.get(), seen));
    return named && !isMember && !isAnyOfLevel
        ? Optional.of(new Reading(head, end))
        : Optional.empty();
  }

  /** In lower case a short head needs more than a capital after it: "lễ hội Hoa Ban". */
  private boolean isOwnName(int at, NameSoFar seen) {
    return words.isCapital(at) || seen.words || !words.isCapital(at + 1) || words.isAny(at, OWNERS);
  }

  /** "Đảng ủy" in "Ban Thường vụ Đảng ủy", "Sở" in "Đảng ủy Sở". */
  private boolean isBareBody(Match<Head> match, NameSoFar seen) {
    return isBareBody(match.from(), match.value())
        || OrganizationHeads.isCommittee(match)
        || (seen.level && heads.isPartyOf(match));
  }

  private boolean isBareBody(int at, Head head) {
    return words.isCapital(at)
        && !words.is(at, CELL)
        && switch (head.needs()) {
          case UNIT, NAMED, PART -> true;
          case WHOLE, SOLE, GENERIC, AUTHORITY -> false;
        };
  }

  private boolean isName(Match<Head> head, NameSoFar seen, int end) {
    int at = head.from();
    boolean capital = isCapital(head);
    boolean plural = words.isAny(at - 1, PLURALS) || isCounted(at);
    return switch (seen.needs) {
          case WHOLE -> ((capital || isOfSecretary(at, seen)) && !plural) || seen.proper;
          case SOLE -> capital;
          case GENERIC -> false;
          case PART -> isPart(seen, capital) && !(plural && words.isLower(at));
          case UNIT -> seen.body || seen.proper || (capital && isUnit(at, seen, plural));
          case AUTHORITY -> seen.proper || (capital && (seen.body || (seen.level && !plural)));
          case NAMED ->
              (seen.run && isOwnName(at, seen))
                  || (capital && (seen.proper || (seen.level && !plural)))
                  || (seen.words && isAnyCapital(at, end));
        }
        || (capital && isShortened(seen.needs, end));
  }

  /** "Phó Bí thư [huyện ủy]": a capital secretary is a definite committee's. */
  private boolean isOfSecretary(int at, NameSoFar seen) {
    return seen.afterPost && words.isCapital(at - 2) && words.is(at - 2, SECRETARY);
  }

  private static final String SECRETARY = MatchingKey.of("Bí");

  /** "5 Đảng bộ xã", but "Hội nghị lần thứ 5 Huyện ủy", "năm 2020 Đảng bộ tỉnh". */
  private boolean isCounted(int at) {
    return words.isNumber(at - 1)
        && words.isJoined(at)
        && words.word(at - 1).length() <= LONGEST_COUNT
        && !words.isCapital(at - 2)
        && !words.is(at - 2, "/")
        && !words.is(at - 2, "-")
        && !words.isAny(at - 2, ORDERING);
  }

  private static final int LONGEST_COUNT = 2;

  private static final KeySet ORDERING = Words.keys("thứ lần khóa số ngày tháng năm quý kỳ");

  /**
   * "ban Chấp hành Trung ương", "đoàn đại biểu Quốc hội": any capital marks the words as a name.
   */
  private boolean isCapital(Match<Head> head) {
    return isAnyCapital(head.from(), head.to());
  }

  /** "tổng công ty nhà nước", "tập đoàn kinh tế": in lower case throughout they are any of them. */
  private boolean isAnyCapital(int from, int end) {
    for (int at = from; at < end; at++) {
      if (words.isCapital(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(NameSoFar seen, boolean capital) {
    return seen.body || seen.proper || (capital && (seen.level || seen.bloc));
  }

  private boolean isUnit(int at, NameSoFar seen, boolean plural) {
    boolean level = seen.level && !plural && !words.is(at, CELL);
    return seen.words || seen.bloc || level;
  }

  /** "Ban Tổ chức, Ủy ban Kiểm tra, Ban Tuyên giáo, Văn phòng Tỉnh ủy": more are rare. */
  private static final int LONGEST_LIST = 5;

  /** "HĐND" in "HĐND, UBND huyện", "Ban Tổ chức" in "Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy". */
  private boolean isShortened(Needs needs, int end) {
    if (needs != Needs.PART && needs != Needs.AUTHORITY) {
      return false;
    }
    int at = end;
    for (int members = 0; members < LONGEST_LIST; members++) {
      Optional<Match<Head>> next = member(needs, at);
      if (next.isEmpty()) {
        return false;
      }
      at = next.get().to();
      if (parts(at, new NameSoFar(next.get(), false, 2)) > at) {
        return true;
      }
    }
    return false;
  }

  /** Returns the head of the next one in a list of bodies of one kind. */
  private Optional<Match<Head>> member(Needs needs, int end) {
    boolean listed = words.is(end, ",") || words.is(end, AND);
    return listed && words.isCapital(end + 1)
        ? OrganizationKinds.headAt(words.tokens(), end + 1).filter(n -> n.value().needs() == needs)
        : Optional.empty();
  }

  private int parts(int from, NameSoFar seen) {
    int end = from;
    while (end < limit) {
      int next = part(end, seen);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private int part(int at, NameSoFar seen) {
    if (!words.isJoined(at)) {
      return at;
    }
    if (words.is(at, "(")) {
      return parenthesis(at, seen);
    }
    int end = parts.term(at);
    if (seen.needs == Needs.SOLE || seen.needs == Needs.GENERIC) {
      return seen.needs == Needs.SOLE && end == at ? parts.centre(at, seen) : end;
    }
    end = end > at ? end : parts.centre(at, seen);
    end = end > at ? end : body(at, seen);
    end = end > at ? end : parts.bloc(at, seen);
    end = end > at ? end : parts.place(at, seen);
    end = end > at ? end : parts.sector(at, seen);
    end = end > at ? end : parts.number(at, seen);
    end = end > at ? end : parts.proper(at, seen);
    end = end > at ? end : parts.abroad(at, seen);
    return end > at ? end : belonging(at, seen);
  }

  /** "(KH&amp;CN)" before more of the name; "(khóa XI)". */
  private int parenthesis(int at, NameSoFar seen) {
    int close = at + 1;
    while (close < limit && close < at + LONGEST / 4 && !words.is(close, ")")) {
      if (!words.isUpper(close) && !words.is(close, "&") && !words.is(close, "-")) {
        return words.is(close, TERM) && words.is(parts.term(close), ")")
            ? parts.term(close) + 1
            : at;
      }
      close++;
    }
    if (!words.is(close, ")")) {
      return at;
    }
    int more = part(close + 1, seen);
    return more > close + 1 ? more : at;
  }

  private int body(int at, NameSoFar seen) {
    boolean goesOn = words.isCapital(at) || heads.goesOnInLowerCase(at, seen.needs == Needs.UNIT);
    if (seen.needs == Needs.WHOLE || !goesOn) {
      return at;
    }
    return body(at, seen.needs == Needs.PART || seen.needs == Needs.UNIT, seen);
  }

  private int body(int at, boolean bareWelcome, NameSoFar seen) {
    Optional<Reading> body = name(at, seen.afterPost, seen.depth - 1, bareWelcome);
    seen.body |= body.isPresent();
    return body.map(Reading::end).orElse(at);
  }

  private int belonging(int at, NameSoFar seen) {
    int from = words.is(at, DIRECTLY) && words.is(at + 1, BELONGING) ? at + 1 : at;
    if (!words.is(from, BELONGING)
        || seen.needs != Needs.UNIT
        || !(seen.proper || seen.words || seen.body)) {
      return at;
    }
    boolean named = words.isCapital(from + 1) || heads.goesOnInLowerCase(from + 1, false);
    int end = named ? body(from + 1, false, seen) : from;
    return end > from + 1 ? end : at;
  }
}
