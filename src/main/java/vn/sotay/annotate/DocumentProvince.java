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
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/** Tells in which province an article plays. */
final class DocumentProvince {

  /** A province named after "tỉnh", "Tỉnh ủy" or "Thành ủy" is the one reported on. */
  private static final int AFTER_TYPE = 3;

  private static final int IN_HEADLINE = 4;
  private static final int BARE = 1;

  /** A district whose name no other province has. */
  private static final int BY_DISTRICT = 1;

  /** The capital is also named for what is decided there. */
  private static final String CAPITAL = "Hà Nội";

  private static final List<String> TYPES =
      List.of(MatchingKey.of("tỉnh"), MatchingKey.of("phố"), MatchingKey.of("ủy"));

  private DocumentProvince() {}

  /**
   * Returns the province the outlet belongs to; where that is unknown, the one the text speaks of
   * most.
   *
   * @param mentions of the article; names inside persons don't count
   * @return its name when the article appeared and its name now; empty where nothing tells
   */
  static Optional<ProvinceNames> of(ArticleText text, List<Mention> mentions) {
    Article article = text.article();
    Optional<LocalDate> date = article.publication().published().map(PublicationTime::date);
    return article
        .publication()
        .province()
        .flatMap(name -> names(name, date))
        .or(() -> article.publication().outlet().flatMap(name -> within(name, date)))
        .or(() -> mostNamed(text, mentions).flatMap(name -> names(name, date)));
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

  private static Optional<String> mostNamed(ArticleText text, List<Mention> mentions) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    List<Span> persons =
        mentions.stream()
            .filter(Mention.Person.class::isInstance)
            .map(Mention::span)
            .sorted()
            .toList();
    count(text.text(), text.tokens(), BARE, persons, weights);
    text.article()
        .layout()
        .title()
        .ifPresent(
            title ->
                count(
                    text.text(),
                    Tokenizer.tokens(text.text(), title),
                    IN_HEADLINE,
                    List.of(),
                    weights));
    return weights.entrySet().stream()
        .max(
            Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                .thenComparing(entry -> entry.getKey().equals(CAPITAL) ? 0 : 1))
        .map(Map.Entry::getKey);
  }

  private static void count(
      String text,
      List<Token> tokens,
      int weight,
      List<Span> persons,
      Map<String, Integer> weights) {
    int person = 0;
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      while (person < persons.size() && persons.get(person).end() <= token.start()) {
        person++;
      }
      boolean inPerson = person < persons.size() && persons.get(person).contains(token.start());
      at = inPerson ? at + 1 : next(text, tokens, at, weight, weights);
    }
  }

  private static int next(
      String text, List<Token> tokens, int at, int weight, Map<String, Integer> weights) {
    var province =
        Provinces.longestAt(tokens, at)
            .filter(match -> tokens.get(match.to() - 1).isCapitalized(text));
    if (province.isPresent()) {
      int more = at > 0 && TYPES.contains(tokens.get(at - 1).key()) ? AFTER_TYPE : 0;
      weights.merge(province.get().value(), weight + more, Integer::sum);
      return province.get().to();
    }
    var place =
        Places.longestAt(tokens, at)
            .filter(match -> match.to() - at > 1 && tokens.get(at).isCapitalized(text));
    place
        .filter(match -> match.value().size() == 1 && match.value().getFirst().isDistrict())
        .ifPresent(
            match ->
                weights.merge(match.value().getFirst().province(), BY_DISTRICT, Integer::sum));
    return place.map(match -> match.to()).orElse(at + 1);
  }
}
