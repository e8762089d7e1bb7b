package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Mention;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.Places;
import vn.sotay.reference.Positions;
import vn.sotay.reference.Provinces;

/**
 * Finds named party and state bodies, units, companies and schools: the longest name, level and
 * place included, without nesting. They are marked inside directives and posts too.
 */
final class OrganizationScanner {

  private static final KeySet STANDING = Words.keys("thường");
  private static final KeySet STANDING_END = Words.keys("trực vụ");
  private static final String SECRETARIAT = "ban-bi-thu";
  private static final KeySet POST_ENDS = Words.keys("thư tịch đốc trưởng viên nhiệm ban tướng");

  private OrganizationScanner() {}

  /** Returns the organisations of an article, in text order, disjoint. */
  static List<Mention.Organization> scan(ArticleText text) {
    Words words = text.words();
    var grammar = new OrganizationGrammar(words);
    boolean[] afterPost = afterPost(words);
    List<Mention.Organization> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<OrganizationGrammar.Reading> name =
          isHeadPossible(words, at) ? grammar.at(at, afterPost[at]) : Optional.empty();
      if (name.isPresent() && !isPost(words, at) && !isInPluralList(words, at, name.get())) {
        int end = name.get().end();
        found.add(new Mention.Organization(words.span(at, end), name.get().head().kind()));
        at = end;
      } else {
        at++;
      }
    }
    return List.copyOf(found);
  }

  /**
   * "các Huyện ủy, Thành ủy", "một số Chi bộ, Đảng bộ, Huyện ủy": none of a list of bare committees
   * is a definite one.
   */
  private static boolean isInPluralList(Words words, int at, OrganizationGrammar.Reading name) {
    boolean bare =
        name.head().needs() == OrganizationKinds.Needs.WHOLE && name.end() == at + COMMITTEE;
    int first = at;
    while (bare && isListed(words, first)) {
      first -= 1 + COMMITTEE;
    }
    return first < at && (words.isAny(first - 1, PLURALS) || words.is(first - 1, SOME));
  }

  /** Returns whether another body of two syllables and a comma or "và" stand before. */
  private static boolean isListed(Words words, int at) {
    int before = at - 1 - COMMITTEE;
    return before > 0
        && (words.is(at - 1, ",") || words.is(at - 1, AND))
        && OrganizationKinds.headAt(words.tokens(), before)
            .filter(head -> head.to() == at - 1)
            .isPresent();
  }

  private static final KeySet PLURALS = OrganizationGrammar.PLURALS;

  /** The end of "một số". */
  private static final String SOME = MatchingKey.of("số");

  /** Syllables of "Huyện ủy". */
  private static final int COMMITTEE = 2;

  private static final String AND = MatchingKey.of("và");

  private static boolean isHeadPossible(Words words, int at) {
    return OrganizationKinds.mayHeadStart(words.tokens(), at)
        && words.isSyllable(at)
        && !ofThePost(words, at)
        && !isHamletName(words, at)
        && !isHalfWord(words, at);
  }

  /** "thôn Sở Hạ" is named as an office begins. */
  private static boolean isHamletName(Words words, int at) {
    return words.isCapital(at)
        && words.isCapital(at + 1)
        && words.isJoined(at)
        && words.isLower(at - 1)
        && words.isAny(at - 1, HAMLETS);
  }

  /** "cán bộ Công an tỉnh", "chi bộ Công an xã": no ministry. */
  private static boolean isHalfWord(Words words, int at) {
    return words.isLower(at) && words.is(at, MINISTRY) && words.isAny(at - 1, BEFORE_MINISTRY);
  }

  private static final String MINISTRY = MatchingKey.of("bộ");
  private static final KeySet BEFORE_MINISTRY = Words.keys("cán chi đảng nội tiến toàn cục bước");

  private static final KeySet HAMLETS = Words.keys("thôn làng ấp xóm buôn khóm");

  /** "Bộ Trưởng Bộ Quốc phòng", "Chi ủy viên": a post begins as a body does, and is as long. */
  private static boolean isPost(Words words, int at) {
    int post = words.postAt(at).map(match -> match.to()).orElse(at);
    return post > at + 1
        && OrganizationKinds.headAt(words.tokens(), at)
            .filter(head -> head.to() <= post)
            .isPresent();
  }

  /** "Thường trực" of "Phó Bí thư Thường trực Quận ủy 11" belongs to the post. */
  private static boolean ofThePost(Words words, int at) {
    boolean standing = words.isAny(at, STANDING) && words.isAny(at + 1, STANDING_END);
    return standing
        && ((words.isJoined(at) && words.isAny(at - 1, POST_ENDS)) || isSecretariat(words, at + 2));
  }

  /** "Thường trực Ban Bí thư" is a post, not a body. */
  private static boolean isSecretariat(Words words, int at) {
    return OrganizationKinds.headAt(words.tokens(), at)
        .flatMap(match -> match.value().kind())
        .filter(SECRETARIAT::equals)
        .isPresent();
  }

  /** Returns for each token whether a post stands right before it, or reaches over it. */
  private static boolean[] afterPost(Words words) {
    boolean[] after = new boolean[words.size() + 1];
    int at = 0;
    while (at < words.size()) {
      int from = at;
      var post = words.postAt(at).filter(m -> m.value() != Positions.Kind.RANK);
      if (post.isPresent() && !followsName(words, from)) {
        for (int i = from + 1; i <= post.get().to(); i++) {
          after[i] = true;
        }
      }
      at = post.isPresent() ? post.get().to() : at + 1;
    }
    return after;
  }

  /** In "ông Hồ Văn Chiu, Bí thư Chi bộ thôn A Sáp" the post's holder has been named. */
  private static boolean followsName(Words words, int post) {
    return (words.is(post - 1, ",") || words.is(post - 1, "-") || words.is(post - 1, "("))
        && words.isCapital(post - 2)
        && words.isCapital(post - 3)
        && !isPlace(words, post - 3, post - 1);
  }

  /** "Thay mặt Thành ủy Hà Nội, Bí thư Thành ủy Đinh Văn Sáu": a place holds no post. */
  private static boolean isPlace(Words words, int from, int end) {
    return Provinces.longestAt(words.tokens(), from).filter(m -> m.to() == end).isPresent()
        || Places.longestAt(words.tokens(), from).filter(m -> m.to() == end).isPresent();
  }
}
