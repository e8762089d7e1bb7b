package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.OrganizationKinds;
import vn.sotay.reference.PersonNames;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.Places;
import vn.sotay.reference.Positions;

/**
 * Finds persons by full name, with the post written beside the name.
 *
 * <p>A name is a run of two to {@value #LONGEST} capitalised syllables that something speaks for: a
 * word of address or a post before it, a post after it, a surname with a middle syllable, or the
 * same name elsewhere in the article. Hồ Chí Minh is left out, as the guideline asks.
 */
final class PersonScanner {

  private static final int SHORTEST = 2;

  /** Y Thanh Hà Niê Kđăm has five; more is a headline or a list. */
  private static final int LONGEST = 5;

  /** Without a word of address or a post only names of three or four syllables are believed. */
  private static final int SHORTEST_ALONE = 3;

  private static final int LONGEST_ALONE = 4;

  private static final List<String> PRESIDENT = keys("Hồ", "Chí", "Minh");
  private static final List<String> PATRIOT = keys("Nguyễn", "Ái", "Quốc");
  private static final KeySet NOT_ADDRESSED = Words.keys("hồ trung bác đảng");
  private static final String AND = MatchingKey.of("và");

  private static final KeySet NAMESAKES =
      Words.keys(
          "thưởng tên đường phố cầu chợ giải quỹ trường lớp hiệu tượng chương phong trào cúp nhà");

  private final Words words;
  private final PostChains posts;
  private final PersonTitles titles;
  private final NameCut cut;
  private final boolean[] taken;
  private final Set<List<String>> known = new HashSet<>();

  /** A name that may be one. */
  private record Candidate(int from, int end, boolean sure, Optional<Span> title) {}

  private PersonScanner(Words words, List<Mention.Organization> bodies) {
    this.words = words;
    this.posts = new PostChains(words, bodies);
    this.cut = new NameCut(words);
    this.titles = new PersonTitles(words, posts, cut, new PlaceGrammar(words));
    this.taken = new boolean[words.size() + 1];
    bodies.forEach(body -> take(body.span()));
  }

  /**
   * Returns the persons of an article, in text order, disjoint.
   *
   * @param before mentions found so far; organisations keep names inside them from being persons
   *     and complete the posts
   */
  static List<Mention.Person> scan(ArticleText text, List<Mention> before) {
    List<Mention.Organization> bodies =
        before.stream()
            .filter(Mention.Organization.class::isInstance)
            .map(Mention.Organization.class::cast)
            .toList();
    return new PersonScanner(text.words(), bodies).persons();
  }

  private List<Mention.Person> persons() {
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = runEnd(at);
      if (isLongEnough(at, end)) {
        inList(candidate(at, end), at, end, candidates).ifPresent(candidates::add);
      }
      at = Math.max(end, at + 1);
    }
    candidates.stream().filter(Candidate::sure).forEach(c -> known.add(name(c)));
    return candidates.stream()
        .filter(c -> c.sure() || known.contains(name(c)))
        .map(this::person)
        .toList();
  }

  /** "các ông Lò Minh Hùng, Vi Thái Sơn và Bàn Văn Bảy": a sure name makes the next ones sure. */
  private Optional<Candidate> inList(
      Optional<Candidate> found, int from, int end, List<Candidate> before) {
    boolean alone = found.filter(Candidate::sure).isPresent() || before.isEmpty();
    int length = end - from;
    if (alone || !before.getLast().sure() || length < SHORTEST || length > LONGEST_ALONE) {
      return found;
    }
    int last = before.getLast().end();
    int separator = words.is(last, ",") && words.is(last + 1, AND) ? last + 1 : last;
    boolean next = from == separator + 1 && words.isOneLine(last - 1, from + 1);
    boolean linked =
        words.is(separator, ",") || words.is(separator, ";") || words.is(separator, AND);
    boolean name =
        PersonNames.isSurname(words.tokens().get(from))
            || PersonNames.isMiddle(words.tokens().get(from + 1));
    boolean place = cut.knownPlaceEnd(from, end) == end || isRegion(from, end);
    return next && linked && name && !place
        ? Optional.of(new Candidate(from, end, true, titles.after(end)))
        : found;
  }

  private void take(Span span) {
    int to = words.firstFrom(span.end());
    for (int i = words.firstFrom(span.start()); i < to; i++) {
      taken[i] = true;
    }
  }

  /**
   * Returns the end of the run of name syllables at {@code from}; {@code from} if none stands
   * there.
   */
  private int runEnd(int from) {
    int capitals = capitalsEnd(from);
    if (capitals > from) {
      return capitals;
    }
    int end = from;
    while (isNameSyllable(end) && (end == from || words.isJoined(end))) {
      if (end > from && posts.endsAt(end)) {
        return end;
      }
      end = isHyphenated(end) ? end + 3 : end + 1;
    }
    return end;
  }

  /**
   * "Đồng chí PHẠM VĂN THỌ": returns the end of a name in capitals throughout, which a word of
   * address or a rank in lower case must introduce; {@code from} if none stands there.
   */
  private int capitalsEnd(int from) {
    boolean introduced =
        words.isUpper(from)
            && words.isJoined(from)
            && !words.isUpper(from - 1)
            && PersonNames.isSurname(words.tokens().get(from))
            && (posts.endsAt(from) || isAddressed(from));
    int end = from;
    while (introduced
        && words.isUpper(end)
        && !taken[end]
        && (end == from || words.isJoined(end))) {
      end++;
    }
    return end - from >= SHORTEST && end - from <= LONGEST ? end : from;
  }

  /** "Jong-un", "Sang-sik" */
  private boolean isHyphenated(int at) {
    return words.is(at + 1, "-")
        && words.isGlued(at + 1)
        && words.isGlued(at + 2)
        && words.isLower(at + 2);
  }

  private boolean isNameSyllable(int at) {
    return words.isCapital(at)
        && !taken[at]
        && !words.isUpper(at)
        && !Posts.startsAt(words, at)
        && !posts.startsAt(at)
        && !isInsidePost(at)
        && !startsBody(at);
  }

  /** "Ban Cán sự Đảng" names nobody, though no body follows. */
  private boolean startsBody(int at) {
    return OrganizationKinds.headAt(words.tokens(), at)
        .filter(match -> match.to() - at > 1 && words.isOneLine(at, match.to()))
        .filter(match -> !isGivenName(at, match.to()))
        .isPresent();
  }

  /** "đồng chí Ngô [Văn Phòng], Phó Trưởng Ban …" */
  private boolean isGivenName(int at, int end) {
    return words.isCapital(end - 1)
        && end == at + 2
        && words.isJoined(at)
        && PersonNames.isMiddle(words.tokens().get(at))
        && isAddressed(at - 1)
        && PersonNames.isSurname(words.tokens().get(at - 1));
  }

  private boolean isInsidePost(int at) {
    for (int back = 1; back <= 3; back++) {
      int length = back;
      if (posts.startsAt(at - back)
          && words
              .postAt(at - back)
              .filter(match -> match.to() - match.from() > length)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Candidate> candidate(int runStart, int end) {
    int from = withoutAddress(runStart, end);
    boolean addressed = isAddressed(from);
    boolean postBefore = posts.endsAt(from);
    if (isTypedPlace(from) && !addressed) {
      from = cut.personStart(from, end, 1, false);
      addressed = false;
      postBefore = false;
    } else if (!addressed && !postBefore) {
      from = withoutSentenceStart(from, end);
    }
    if (!isLongEnough(from, end) || isPresident(from, end)) {
      return Optional.empty();
    }
    if (end - from > LONGEST) {
      from = cut.personStart(from, end, 1, true);
    }
    return isLongEnough(from, end) ? judged(from, end, addressed, postBefore) : Optional.empty();
  }

  /**
   * Two syllables, or one of the highlands' names in one word with a post: "ông K'Brôi, Bí thư …";
   * without one it is mostly a given name that looks back.
   */
  private boolean isLongEnough(int from, int end) {
    return end - from >= SHORTEST
        || (end == from + 1
            && PersonNames.isHighlandName(words.token(from))
            && (posts.endsAt(from) || (isAddressed(from) && titles.after(end).isPresent())));
  }

  private Optional<Candidate> judged(int from, int end, boolean addressed, boolean postBefore) {
    Optional<Span> after = titles.after(end);
    Optional<Span> before = titles.before(from, isAddressed(from));
    boolean surname = PersonNames.isSurname(words.tokens().get(from));
    boolean place = cut.knownPlaceEnd(from, end) == end || isRegion(from, end);
    boolean sure =
        addressed
            || (postBefore && (!place || isFull(from, end)))
            || (after.isPresent() && surname && !place)
            || (standsAlone(from, end) && !place);
    if (!sure && !surname) {
      return Optional.empty();
    }
    Optional<Span> title = holdsOffice(from) && isRole(after) ? before : after.or(() -> before);
    return Optional.of(new Candidate(from, end, sure, title));
  }

  /** "Phó Bí thư Chi bộ Lò Thị Mai, giáo viên": the office before tells more than what follows. */
  private boolean holdsOffice(int from) {
    return posts
        .kindBefore(from)
        .filter(kind -> kind == Positions.Kind.PARTY || kind == Positions.Kind.STATE)
        .isPresent();
  }

  private boolean isRole(Optional<Span> title) {
    return title
        .flatMap(span -> words.postAt(words.firstFrom(span.start())))
        .filter(match -> match.value() == Positions.Kind.ROLE)
        .isPresent();
  }

  private boolean isRegion(int from, int end) {
    return Places.regionAt(words.tokens(), from).filter(match -> match.to() == end).isPresent();
  }

  private boolean isFull(int from, int end) {
    return end - from >= SHORTEST_ALONE
        && PersonNames.isSurname(words.tokens().get(from))
        && PersonNames.isMiddle(words.tokens().get(from + 1));
  }

  private boolean standsAlone(int from, int end) {
    int length = end - from;
    return length >= SHORTEST_ALONE
        && length <= LONGEST_ALONE
        && !isNamesake(from)
        && !words.isNumber(from - 1)
        && !endsInProvince(from, end)
        && (PersonNames.isCommonSurname(words.tokens().get(from)) || isFull(from, end));
  }

  /** "Chu Lai Quảng Nam": a place and its province. */
  private boolean endsInProvince(int from, int end) {
    return end - from > SHORTEST_ALONE
        && !PersonNames.isMiddle(words.tokens().get(from + 1))
        && cut.knownPlaceEnd(end - 2, end) == end;
  }

  /** Prizes, streets and movements bear names: "giải thưởng Lê Thanh Nghị", "mang tên …". */
  private boolean isNamesake(int from) {
    return words.isAny(from - 1, NAMESAKES);
  }

  /** A run may begin with a capitalised word of address: "Ông", "Chị". */
  private int withoutAddress(int from, int end) {
    return Positions.honorificAt(words.tokens(), from)
        .map(match -> match.to())
        .filter(to -> to < end && !words.isAny(to, NOT_ADDRESSED))
        .filter(to -> isSentenceStart(from) || words.isLower(to - 1))
        .orElse(from);
  }

  private boolean isAddressed(int from) {
    int end = words.is(from - 1, ":") ? from - 1 : from;
    for (int length = 1; length <= 4; length++) {
      int start = end - length;
      boolean here =
          start >= 0
              && Positions.honorificAt(words.tokens(), start)
                  .filter(match -> match.to() == end && words.isOneLine(start, from + 1))
                  .isPresent();
      if (here) {
        return !taken[start];
      }
    }
    return false;
  }

  private boolean isTypedPlace(int from) {
    for (int length = 1; length <= 3; length++) {
      int end = from;
      int start = from - length;
      if (start >= 0
          && words.isJoined(from)
          && PlaceTypes.longestAt(words.tokens(), start)
              .filter(match -> match.to() == end)
              .isPresent()
          && !posts.endsAt(from)) {
        return true;
      }
    }
    return false;
  }

  /** "Nhờ Nguyễn Văn A": the first word of a sentence is capitalised for that reason alone. */
  private int withoutSentenceStart(int from, int end) {
    boolean cuttable =
        isSentenceStart(from)
            && end - from > SHORTEST
            && !PersonNames.isCommonSurname(words.tokens().get(from))
            && PersonNames.isSurname(words.tokens().get(from + 1));
    return cuttable ? from + 1 : from;
  }

  private boolean isSentenceStart(int at) {
    return at == 0 || !words.isJoined(at) || !words.isSyllable(at - 1);
  }

  private boolean isPresident(int from, int end) {
    return holds(from, end, PRESIDENT) || holds(from, end, PATRIOT);
  }

  private boolean holds(int from, int end, List<String> name) {
    for (int at = from; at + name.size() <= end; at++) {
      if (isAt(at, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int at, List<String> name) {
    for (int i = 0; i < name.size(); i++) {
      if (!words.is(at + i, name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> name(Candidate candidate) {
    return keys(candidate.from(), candidate.end());
  }

  private List<String> keys(int from, int end) {
    return IntStream.range(from, end).mapToObj(words::key).toList();
  }

  private Mention.Person person(Candidate candidate) {
    String name = words.singleSpaced(candidate.from(), candidate.end());
    return new Mention.Person(
        words.span(candidate.from(), candidate.end()), name, candidate.title());
  }

  private static List<String> keys(String... syllables) {
    return List.of(syllables).stream().map(MatchingKey::of).toList();
  }
}
