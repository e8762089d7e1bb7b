package vn.sotay.annotate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tokens;
import vn.sotay.reference.Places;
import vn.sotay.reference.Places.Place;
import vn.sotay.reference.Provinces;

/** Tells in which province an article plays. */
final class DocumentProvince {

  /** A province named after "tỉnh", "Tỉnh ủy" or "Thành ủy" is the one reported on. */
  private static final int AFTER_TYPE = 3;

  private static final int IN_HEADLINE = 4;
  private static final int BARE = 1;

  /** A district or commune whose name no other province has. */
  private static final int BY_PLACE = 1;

  /** The capital is also named for what is decided there. */
  private static final String CAPITAL = "Hà Nội";

  /** The one province whose name begins in lower case: "thành phố Hồ Chí Minh". */
  private static final KeySet CITY = Words.keys("thành tp");

  /** "huyện Hòa Bình" is none of that province. */
  private static final KeySet SMALLER =
      Words.keys("huyện quận xã phường trấn thôn bản ấp khóm xóm");

  private static final List<String> TYPES =
      List.of(MatchingKey.of("tỉnh"), MatchingKey.of("phố"), MatchingKey.of("ủy"));

  private final String text;

  /** Whether communes tell: their list is that of the time since the mergers. */
  private final boolean communes;

  private final Map<String, Integer> weights = new LinkedHashMap<>();

  private DocumentProvince(String text, boolean communes) {
    this.text = text;
    this.communes = communes;
  }

  /**
   * Returns the province the outlet belongs to, unless the article was taken over from elsewhere:
   * the headline names another one, and nothing the outlet's. Where the outlet's is unknown, the
   * one the text speaks of most.
   *
   * @param mentions of the article; names inside persons don't count
   * @return its name when the article appeared and its name now; empty where nothing tells
   */
  static Optional<ProvinceNames> of(ArticleText text, List<Mention> mentions) {
    Article.Publication publication = text.article().publication();
    Optional<LocalDate> date = date(text);
    Optional<ProvinceNames> own =
        publication
            .province()
            .flatMap(name -> names(name, date))
            .or(() -> publication.outlet().flatMap(name -> within(name, date)));
    return own.flatMap(province -> elsewhere(text, mentions, date, province))
        .or(() -> own)
        .or(() -> inAll(text, mentions, date).heaviest().flatMap(name -> names(name, date)));
  }

  private static Optional<ProvinceNames> elsewhere(
      ArticleText text, List<Mention> mentions, Optional<LocalDate> date, ProvinceNames own) {
    Optional<String> headline = inHeadline(text, date).heaviest().filter(n -> !n.equals(CAPITAL));
    if (headline.isEmpty()) {
      return Optional.empty();
    }
    DocumentProvince all = inAll(text, mentions, date);
    return headline
        .filter(name -> all.heaviest().equals(headline) && !all.isNamed(own))
        .flatMap(name -> names(name, date));
  }

  /** Returns whether the province, or one that is part of it today, is named at all. */
  private boolean isNamed(ProvinceNames province) {
    return weights.keySet().stream()
        .flatMap(name -> Provinces.named(name).stream())
        .anyMatch(named -> named.now().equals(province.now()));
  }

  /** Returns the day an article appeared. */
  static Optional<LocalDate> date(ArticleText text) {
    return text.article().publication().published().map(PublicationTime::date);
  }

  /** Returns the province as named at {@code date}, or as given where no date is known. */
  static Optional<ProvinceNames> names(String name, Optional<LocalDate> date) {
    return date.map(day -> Provinces.named(name, day)).orElseGet(() -> Provinces.named(name));
  }

  /** "Báo Hà Tĩnh", "Cổng thông tin điện tử tỉnh Sơn La". */
  private static Optional<ProvinceNames> within(String outlet, Optional<LocalDate> date) {
    List<Token> tokens = Tokenizer.tokens(TextNormalizer.normalize(outlet));
    return IntStream.range(0, tokens.size())
        .mapToObj(at -> Provinces.longestAt(tokens, at))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(match -> names(match.value(), date));
  }

  private static DocumentProvince inAll(
      ArticleText text, List<Mention> mentions, Optional<LocalDate> date) {
    DocumentProvince count = at(text, date);
    count.add(text.tokens(), BARE, persons(mentions));
    count.addHeadline(text.article());
    return count;
  }

  private static DocumentProvince inHeadline(ArticleText text, Optional<LocalDate> date) {
    DocumentProvince count = at(text, date);
    count.addHeadline(text.article());
    return count;
  }

  private static DocumentProvince at(ArticleText text, Optional<LocalDate> date) {
    boolean communes = date.filter(day -> day.isBefore(Provinces.MERGER)).isEmpty();
    return new DocumentProvince(text.text(), communes);
  }

  private void addHeadline(Article article) {
    article
        .layout()
        .title()
        .ifPresent(title -> add(Tokenizer.tokens(text, List.of(title)), IN_HEADLINE, List.of()));
  }

  private static List<Span> persons(List<Mention> mentions) {
    return mentions.stream()
        .filter(Mention.Person.class::isInstance)
        .map(Mention::span)
        .sorted()
        .toList();
  }

  private Optional<String> heaviest() {
    return weights.entrySet().stream()
        .max(
            Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                .thenComparing(entry -> entry.getKey().equals(CAPITAL) ? 0 : 1))
        .map(Map.Entry::getKey);
  }

  private void add(Tokens tokens, int weight, List<Span> persons) {
    int person = 0;
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      while (person < persons.size() && persons.get(person).end() <= token.start()) {
        person++;
      }
      boolean inPerson = person < persons.size() && persons.get(person).contains(token.start());
      at = inPerson ? at + 1 : next(tokens, at, weight);
    }
  }

  /** Returns the province of a name's districts; of its communes, where no district bears it. */
  private Optional<String> onlyProvince(List<Place> bearers) {
    boolean districts = bearers.stream().anyMatch(Place::isDistrict);
    List<String> provinces =
        bearers.stream()
            .filter(place -> place.isDistrict() == districts)
            .map(Place::province)
            .distinct()
            .toList();
    return Optional.of(provinces)
        .filter(names -> names.size() == 1 && (districts || communes))
        .map(List::getFirst);
  }

  /** "Trung tâm Văn hóa", "Hội Liên hiệp Phụ nữ": no communes named Trung Tâm and Liên Hiệp. */
  private boolean isName(Tokens tokens, int from, int to) {
    return tokens.get(from).isCapitalized(text) && tokens.get(to - 1).isCapitalized(text);
  }

  private int next(Tokens tokens, int at, int weight) {
    if (!tokens.get(at).isCapitalized(text) && !CITY.has(tokens, at)) {
      return at + 1;
    }
    var province =
        Provinces.longestAt(tokens, at)
            .filter(match -> tokens.get(match.to() - 1).isCapitalized(text));
    if (province.isPresent() && at > 0 && SMALLER.contains(tokens.get(at - 1).key())) {
      return province.get().to();
    }
    if (province.isPresent()) {
      int more = at > 0 && TYPES.contains(tokens.get(at - 1).key()) ? AFTER_TYPE : 0;
      weights.merge(province.get().value(), weight + more, Integer::sum);
      return province.get().to();
    }
    var place =
        Places.longestAt(tokens, at)
            .filter(match -> match.to() - at > 1 && isName(tokens, at, match.to()));
    place
        .flatMap(match -> onlyProvince(match.value()))
        .ifPresent(name -> weights.merge(name, BY_PLACE, Integer::sum));
    return place.map(match -> match.to()).orElse(at + 1);
  }
}
