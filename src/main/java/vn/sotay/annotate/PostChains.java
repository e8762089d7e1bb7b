package vn.sotay.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.Places;
import vn.sotay.reference.Positions;
import vn.sotay.reference.Provinces;

/**
 * The posts of an article, each with the body it belongs to, and the chains they form: {@code Tỉnh
 * ủy viên, Bí thư Đảng ủy, Giám đốc Sở Tư pháp}.
 */
final class PostChains {

  /** What no post has at its start or end. */
  private static final int NONE = -1;

  /** Words that may follow a post's own: {@code Trưởng thôn} Pa Rum, {@code phụ trách} … */
  private static final int LONGEST_TAIL = 40;

  private static final String ALSO = MatchingKey.of("kiêm");
  private static final String AND = MatchingKey.of("và");
  private static final String PRESIDENT = MatchingKey.of("Hồ");
  private static final String CHIEF = MatchingKey.of("Trưởng");
  private static final String PALACE = MatchingKey.of("Phủ");
  private static final Set<String> SEPARATORS = Set.of(",", "-", ALSO, AND);
  private static final String STANDING = MatchingKey.of("thường");
  private static final KeySet SEVERAL = Words.keys("các một");
  private static final KeySet FORMER = Words.keys("nguyên quyền tân cựu cố");

  private static final KeySet DEPARTMENTS = Words.keys("phòng ban khoa tổ đội");

  private final Words words;
  private final PlaceGrammar places;
  private final int[] bodyEnd;
  private final boolean[] inBody;
  private final int[] endOf;
  private final int[] startOf;

  PostChains(Words words, List<Mention.Organization> bodies) {
    this.words = words;
    this.places = new PlaceGrammar(words);
    this.bodyEnd = new int[words.size() + 1];
    this.inBody = new boolean[words.size() + 1];
    this.endOf = filled(words.size() + 1);
    this.startOf = filled(words.size() + 1);
    bodies.forEach(this::mark);
    read();
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }

  private void mark(Mention.Organization body) {
    int from = words.firstFrom(body.span().start());
    int to = words.firstFrom(body.span().end());
    bodyEnd[from] = to;
    for (int i = from; i < to; i++) {
      inBody[i] = true;
    }
  }

  private void read() {
    int at = 0;
    while (at < words.size()) {
      Optional<Match<Positions.Kind>> post = post(at);
      if (post.isEmpty()) {
        at++;
        continue;
      }
      int end = tailEnd(post.get());
      if (isNoPost(post.get(), end)) {
        at++;
        continue;
      }
      int from = words.isAny(at - 1, FORMER) && words.isJoined(at) ? at - 1 : at;
      endOf[at] = end;
      startOf[end] = from;
      at = end;
    }
  }

  /**
   * "Nguyễn Công Trưởng": a chief of nothing ends somebody's name; "trưởng các ban ngành" is
   * nobody's post.
   */
  private boolean isNoPost(Match<Positions.Kind> post, int end) {
    int at = post.from();
    if (end > at + 1 || !words.is(at, CHIEF)) {
      return false;
    }
    boolean chiefOf = words.isSyllable(end) && words.isJoined(end);
    return words.isAny(end, SEVERAL) || (words.isCapital(at - 1) && words.isJoined(at) && !chiefOf);
  }

  private Optional<Match<Positions.Kind>> post(int at) {
    return words
        .postAt(at)
        .filter(match -> words.isOneLine(at, match.to()))
        .filter(match -> !inBody[at] && !(words.is(at - 1, PALACE) && words.isCapital(at - 1)));
  }

  private int tailEnd(Match<Positions.Kind> post) {
    if (post.value() == Positions.Kind.RANK) {
      return post.to();
    }
    boolean named = followsName(post.from());
    int end = Math.max(bodyWithin(post), hamlet(post, named));
    int limit = Math.min(words.size(), end + LONGEST_TAIL);
    while (end < limit) {
      int next = tailPart(end, post.value(), named);
      if (next == end) {
        return superior(end);
      }
      end = next;
    }
    return end;
  }

  /** "Phó Cục trưởng Cục Cơ yếu[, Văn phòng Trung ương Đảng] Lê Văn Tám": the body above it. */
  private int superior(int end) {
    int body = end + 1;
    if (end == 0 || !inBody[end - 1] || !words.is(end, ",") || body >= bodyEnd.length) {
      return end;
    }
    int name = bodyEnd[body];
    boolean named = name > body && words.isJoined(name) && !inBody[name] && places.isPerson(name);
    return named ? name : end;
  }

  /** "Phó Trưởng ban" + "Ban Tổ chức Tỉnh ủy" share a word. */
  private int bodyWithin(Match<Positions.Kind> post) {
    for (int i = post.from() + 1; i < post.to(); i++) {
      if (bodyEnd[i] > 0) {
        return bodyEnd[i];
      }
    }
    return post.to();
  }

  /** "Trưởng [thôn Gò Rin]": the post's last word is the place's type. */
  private int hamlet(Match<Positions.Kind> post, boolean named) {
    return PlaceTypes.longestAt(words.tokens(), post.to() - 1)
        .filter(type -> type.value().level() == PlaceTypes.Level.HAMLET)
        .filter(type -> named || !places.isPerson(post.to()))
        .map(type -> place(post.to() - 1, named))
        .orElse(post.to());
  }

  private int tailPart(int at, Positions.Kind kind, boolean named) {
    if (!words.isJoined(at)) {
      return at;
    }
    if (bodyEnd[at] > 0) {
      return bodyEnd[at];
    }
    int end = place(at, named);
    end = end == at && kind == Positions.Kind.STATE ? barePlace(at) : end;
    end = end == at && kind == Positions.Kind.PARTY ? province(at) : end;
    if (end == at) {
      end =
          Positions.tailAt(words.tokens(), at)
              .filter(match -> words.isOneLine(at, match.to()))
              .map(Match::to)
              .orElse(at);
    }
    end = end == at && kind != Positions.Kind.PARTY ? sector(at) : end;
    return end == at ? department(at) : end;
  }

  /** "trưởng phòng [tổ chức - cán bộ] Sở Giáo dục", "Trưởng ban [dân vận], ủy viên …" */
  private int department(int at) {
    if (!words.isAny(at - 1, DEPARTMENTS) || !words.isLower(at)) {
      return at;
    }
    int end = fieldEnd(at);
    boolean linked = end > at && (words.is(end, "-") || words.is(end, AND));
    end = linked ? Math.max(end, fieldEnd(end + 1)) : end;
    boolean closed = words.is(end, ",") || words.is(end, "-") || words.is(end, ")");
    return end > at && (closed || (words.isJoined(end) && bodyEnd[end] > 0)) ? end : at;
  }

  private int fieldEnd(int at) {
    return OrganizationKinds.wordsAt(words.tokens(), at)
        .filter(match -> match.value() != OrganizationKinds.WordUse.BLOC)
        .filter(match -> words.isOneLine(at, match.to()))
        .map(Match::to)
        .orElse(at);
  }

  private int place(int at, boolean named) {
    return places
        .at(at, !named)
        .filter(place -> !place.isBare())
        .map(PlaceGrammar.Reading::end)
        .orElse(at);
  }

  /** "Chủ tịch [Hà Nội]", "Thủ tướng [Nhật Bản]" */
  private int barePlace(int at) {
    int country =
        Places.regionAt(words.tokens(), at)
            .filter(match -> words.isCapital(at) && words.isOneLine(at, match.to()))
            .filter(match -> match.value().country())
            .map(Match::to)
            .orElse(at);
    return country > at ? country : province(at);
  }

  /** "Bí thư [Đà Nẵng] Nguyễn Xuân Anh"; but "Chủ tịch Hồ Chí Minh" holds his own name. */
  private int province(int at) {
    return Provinces.longestAt(words.tokens(), at)
        .filter(match -> words.isCapital(at) && words.isOneLine(at, match.to()))
        .filter(match -> !words.isUpper(at) && !words.is(at, PRESIDENT))
        .map(Match::to)
        .orElse(at);
  }

  /** "Giám đốc [Công thương]", "Chủ tịch HĐQT [NHPT]" */
  private int sector(int at) {
    return isAbbreviation(at) ? at + 1 : words(at);
  }

  private boolean isAbbreviation(int at) {
    return words.isUpper(at)
        && !words.isUpper(at + 1)
        && words.word(at).length() > 2
        && !PersonNames.isSurname(words.token(at));
  }

  private int words(int at) {
    return OrganizationKinds.wordsAt(words.tokens(), at)
        .filter(match -> match.value() != OrganizationKinds.WordUse.BLOC)
        .filter(match -> words.isOneLine(at, match.to()) && words.isCapital(at))
        .map(Match::to)
        .orElse(at);
  }

  /** Returns whether a name and a comma or dash stand right before token {@code at}. */
  boolean followsName(int at) {
    boolean separated = words.is(at - 1, ",") || words.is(at - 1, "-") || words.is(at - 1, "(");
    return separated && words.isCapital(at - 2) && words.isCapital(at - 3) && !inBody[at - 2];
  }

  /** Returns whether a post, with its body, ends right before token {@code at}. */
  boolean endsAt(int at) {
    return at >= 0 && at < startOf.length && startOf[at] != NONE;
  }

  /** Returns what kind of post ends right before token {@code at}. */
  Optional<Positions.Kind> kindBefore(int at) {
    if (!endsAt(at)) {
      return Optional.empty();
    }
    int from = words.isAny(startOf[at], FORMER) ? startOf[at] + 1 : startOf[at];
    return words.postAt(from).map(Match::value);
  }

  boolean startsAt(int at) {
    return at >= 0 && at < endOf.length && endOf[at] != NONE;
  }

  /** Returns the chain of posts that ends right before token {@code end}. */
  Optional<Span> before(int end) {
    if (!endsAt(end)) {
      return Optional.empty();
    }
    int from = startOf[end];
    while (!followsName(from) && words.isJoined(from)) {
      int linked = SEPARATORS.contains(words.key(from - 1)) ? from - 1 : from;
      if (!endsAt(linked) || !words.isJoined(linked)) {
        break;
      }
      from = startOf[linked];
    }
    return Optional.of(words.span(from, end));
  }

  /** Returns the chain of posts that starts at token {@code from} and belongs to a name before. */
  Optional<Span> after(int from) {
    int start = words.isAny(from, FORMER) ? from + 1 : from;
    if (!startsAt(start) || isAnotherOnes(endOf[start])) {
      return Optional.empty();
    }
    int end = endOf[start];
    while (SEPARATORS.contains(words.key(end)) && words.isJoined(end)) {
      int next = words.isAny(end + 1, FORMER) ? end + 2 : end + 1;
      next = standing(next);
      if (!startsAt(next) || isAnotherOnes(endOf[next])) {
        break;
      }
      end = endOf[next];
    }
    return Optional.of(words.span(from, end));
  }

  /**
   * "Ủy viên dự khuyết Trung ương Đảng, [Thường vụ Tỉnh ủy,] Trưởng ban Dân vận": who sits on it.
   */
  private int standing(int at) {
    boolean member =
        at < bodyEnd.length
            && bodyEnd[at] > 0
            && words.is(at, STANDING)
            && SEPARATORS.contains(words.key(bodyEnd[at]))
            && startsAt(bodyEnd[at] + 1);
    return member ? bodyEnd[at] + 1 : at;
  }

  /** "…, Bí thư Tỉnh ủy Phan Việt Cường": the post is the next one's. */
  private boolean isAnotherOnes(int end) {
    return words.isJoined(end) && words.isCapital(end) && words.isCapital(end + 1) && !inBody[end];
  }
}
