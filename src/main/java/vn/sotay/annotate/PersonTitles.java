package vn.sotay.annotate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.Positions;
import vn.sotay.reference.Provinces;

/** Finds the posts that stand before or after a person's name. */
final class PersonTitles {

  /** How far a parenthesis between name and post may reach, in tokens. */
  private static final int LONGEST_PARENTHESIS = 24;

  /** "thành phố Buôn Ma Thuột" and its comma. */
  private static final int LONGEST_PLACE = 7;

  private static final KeySet TAKES_POST = Words.keys("làm giữ chức vụ danh nhiệm cử cho");

  /** Posts that may follow a name without a comma: "đồng chí Lê Văn Tám Bí thư chi bộ". */
  private static final KeySet BARE_POSTS = Words.keys("bí phó chủ trưởng giám ủy");

  private static final Set<String> AFTER_NAME = Set.of(",", "-", "(", ":");
  private static final String IS = MatchingKey.of("là");

  private final Words words;
  private final PostChains posts;
  private final NameCut cut;
  private final PlaceGrammar places;

  PersonTitles(Words words, PostChains posts, NameCut cut, PlaceGrammar places) {
    this.words = words;
    this.posts = posts;
    this.cut = cut;
    this.places = places;
  }

  /**
   * Returns the posts of a name that stand before it.
   *
   * @param from where the name begins
   * @param addressed whether a word of address stands before it
   */
  Optional<Span> before(int from, boolean addressed) {
    Optional<Span> direct = posts.before(from);
    if (direct.isPresent()) {
      return direct;
    }
    if (words.is(from - 1, ")") && words.isJoined(from)) {
      return posts.before(parenthesisStart(from - 1));
    }
    if (!addressed) {
      return words.is(from - 1, "-") && words.isJoined(from) ? posts.before(from - 1) : direct;
    }
    int address = addressStart(from);
    int separator = words.is(address - 1, ",") || words.is(address - 1, "-") ? 1 : 0;
    if (separator == 0 && words.is(address - 1, IS)) {
      separator = 1;
    }
    int end = address - separator;
    return words.isOneLine(Math.max(0, end - 1), from)
        ? posts
            .before(end)
            .or(() -> end < address ? posts.before(placeStart(end)) : Optional.empty())
            .filter(chain -> !isTaken(chain))
        : Optional.empty();
  }

  /** "Bí thư Chi bộ ấp 5 [(xã Sông Nhạn, huyện Cẩm Mỹ)] Nguyễn Thị …": returns where it opens. */
  private int parenthesisStart(int close) {
    for (int at = close - 1; at > close - LONGEST_PARENTHESIS; at--) {
      if (words.is(at, "(")) {
        return at;
      }
    }
    return close;
  }

  /** "Phó Chủ tịch UBND huyện Bình Sơn[, tỉnh Quảng Ngãi] - ông …": returns where it starts. */
  private int placeStart(int end) {
    for (int comma = end - 2; comma > Math.max(0, end - LONGEST_PLACE); comma--) {
      if (words.is(comma, ",")) {
        boolean place =
            Provinces.longestAt(words.tokens(), comma + 1).filter(m -> m.to() == end).isPresent()
                || cut.knownPlaceEnd(comma + 1, end) == end
                || places.at(comma + 1, false).filter(p -> p.end() == end).isPresent();
        return place ? comma : end;
      }
    }
    return end;
  }

  /** "được bầu làm Chủ tịch UBND tỉnh, ông …": a verb has taken the post for somebody else. */
  private boolean isTaken(Span chain) {
    int start = words.firstFrom(chain.start());
    return words.isJoined(start) && words.isAny(start - 1, TAKES_POST);
  }

  private int addressStart(int from) {
    for (int length = 4; length >= 1; length--) {
      int start = from - length;
      if (start >= 0
          && Positions.honorificAt(words.tokens(), start)
              .filter(match -> match.to() == from)
              .isPresent()) {
        return start;
      }
    }
    return from;
  }

  /** Returns the posts of a name that stand after it. */
  Optional<Span> after(int end) {
    int at = end;
    if (words.is(at, "(") && posts.after(at + 1).isEmpty()) {
      Optional<Span> inside = titleInside(at, parenthesisEnd(at));
      if (inside.isPresent()) {
        return inside;
      }
      at = parenthesisEnd(at);
    }
    if (at == end && words.isJoined(at) && posts.startsAt(at) && words.isAny(at, BARE_POSTS)) {
      return posts.after(at);
    }
    boolean separated = AFTER_NAME.contains(words.key(at)) && words.isJoined(at);
    return separated && words.isJoined(at + 1) ? posts.after(at + 1) : Optional.empty();
  }

  /** "Lê Văn Tám (35 tuổi, Phó Bí thư Quận ủy)" */
  private Optional<Span> titleInside(int open, int close) {
    return IntStream.range(open + 1, close)
        .filter(at -> words.is(at, ",") && posts.startsAt(at + 1))
        .mapToObj(at -> posts.after(at + 1))
        .findFirst()
        .flatMap(title -> title);
  }

  private int parenthesisEnd(int open) {
    for (int at = open; at < open + LONGEST_PARENTHESIS; at++) {
      if (words.is(at, ")")) {
        return at + 1;
      }
    }
    return open;
  }
}
