package vn.sotay.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Unit;
import vn.sotay.lang.Language;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * What figures say that can be compared over provinces and years, however they are worded: "đảng
 * viên dự họp" and "đảng viên tham gia sinh hoạt" are one rate ({@code reference/indicators.tsv}).
 */
public final class Indicators {

  private static final String SHARE = "share";

  /** Said of an indicator, and part of none. */
  private static final Set<String> ABOUT =
      keys("tỷ lệ tỉ lệ số lượng tổng số bao nhiêu các những có được bình quân");

  private static final Indicators STANDARD = new Indicators();

  /**
   * One indicator.
   *
   * @param slug its name in data
   * @param label its Vietnamese name, which a question may ask for
   * @param english its English name
   * @param example what such a figure counts
   */
  public record Indicator(String slug, String label, String english, String example) {

    /** Returns its name for readers of a language. */
    public String label(Language language) {
      return switch (language) {
        case VI -> label;
        case EN -> english;
      };
    }
  }

  /** A row with its phrases, once as they are and once without marks. */
  private record Rule(Indicator indicator, Set<Unit> units, Phrases marked, Phrases bare) {}

  /** The label's words, and the phrases of the other cells. */
  private record Phrases(List<String> label, Words who, Words does, Words except) {

    boolean fit(List<Token> counted) {
      return !except.areIn(counted)
          && (does.isEmpty() ? who.isWhole(counted) : who.areIn(counted) && does.areIn(counted));
    }

    /** Returns whether the indicator is asked for, and nothing else. */
    boolean areAllOf(List<Token> asked) {
      List<Token> told = asked.stream().filter(token -> !ABOUT.contains(token.key())).toList();
      return label.equals(words(asked))
          || (fit(told) && told.stream().allMatch(token -> who.has(token) || does.has(token)));
    }
  }

  /** The phrases of one cell. */
  private record Words(PhraseTable<Boolean> table, Set<String> keys, boolean isEmpty) {

    static Words of(List<String> phrases) {
      Map<String, Boolean> table =
          phrases.stream().collect(Collectors.toMap(Function.identity(), p -> true));
      Set<String> keys =
          phrases.stream()
              .flatMap(phrase -> tokens(phrase).stream())
              .map(Token::key)
              .collect(Collectors.toSet());
      return new Words(PhraseTable.of(table), keys, phrases.isEmpty());
    }

    boolean areIn(List<Token> tokens) {
      return IntStream.range(0, tokens.size()).anyMatch(at -> table.endAt(tokens, at) > at);
    }

    boolean isWhole(List<Token> tokens) {
      return !tokens.isEmpty() && table.endAt(tokens, 0) == tokens.size();
    }

    boolean has(Token token) {
      return keys.contains(token.key());
    }
  }

  private final List<Rule> rules =
      Tsv.rows("/reference/indicators.tsv").stream().map(Indicators::rule).toList();

  private Indicators() {}

  private static Rule rule(Tsv.Row row) {
    return new Rule(
        new Indicator(
            row.cell("slug"), row.cell("label"), row.cell("english"), row.cell("example")),
        row.list("units").stream().flatMap(Indicators::units).collect(Collectors.toSet()),
        phrases(row, Function.identity()),
        phrases(row, Indicators::bare));
  }

  private static Stream<Unit> units(String name) {
    return name.equals(SHARE)
        ? Stream.of(Unit.PERCENT, Unit.RATIO)
        : Stream.of(Unit.values()).filter(unit -> unit.slug().equals(name));
  }

  private static Phrases phrases(Tsv.Row row, Function<String, String> typed) {
    return new Phrases(
        words(tokens(typed.apply(row.cell("label")))),
        words(row, "who", typed),
        words(row, "does", typed),
        words(row, "except", typed));
  }

  private static Words words(Tsv.Row row, String column, Function<String, String> typed) {
    return Words.of(row.list(column).stream().map(typed).distinct().toList());
  }

  private static Set<String> keys(String words) {
    return Stream.of(words, bare(words))
        .flatMap(typed -> tokens(typed).stream())
        .map(Token::key)
        .collect(Collectors.toSet());
  }

  private static String bare(String phrase) {
    return String.join(" ", Tokenizer.bareKeys(phrase));
  }

  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(TextNormalizer.normalize(text));
  }

  /** Returns the table that comes with Sotay. */
  public static Indicators standard() {
    return STANDARD;
  }

  /** Returns all indicators, in the table's order. */
  public List<Indicator> all() {
    return rules.stream().map(Rule::indicator).toList();
  }

  /**
   * Returns which indicator a figure tells the level of.
   *
   * @param sentence where in {@code text} the sentence around it stands
   * @return empty if none, or if the figure tells by how much it changed
   */
  public Optional<Indicator> of(Mention.Quantity figure, Span sentence, String text) {
    int start = figure.span().start();
    return figure
        .counted()
        .flatMap(counted -> of(figure.unit(), counted))
        .filter(
            indicator ->
                !Changes.follows(text.substring(Math.min(sentence.start(), start), start)));
  }

  /**
   * Returns which indicator figures of a unit tell of.
   *
   * @param counted what they count, as written
   * @return empty if none
   */
  Optional<Indicator> of(Unit unit, String counted) {
    List<Token> tokens = tokens(counted);
    return rules.stream()
        .filter(rule -> rule.units().contains(unit) && rule.marked().fit(tokens))
        .map(Rule::indicator)
        .findFirst();
  }

  /**
   * Returns the indicator that words ask for, typed with or without accents, by its label or as a
   * figure would be worded.
   *
   * @return empty if they ask for none, or for more than an indicator
   */
  public Optional<Indicator> asked(String words) {
    List<Token> asked = tokens(words).stream().filter(token -> !token.key().isBlank()).toList();
    boolean isMarked = asked.stream().anyMatch(token -> MatchingKey.isMarked(token.key()));
    return rules.stream()
        .filter(rule -> (isMarked ? rule.marked() : rule.bare()).areAllOf(asked))
        .map(Rule::indicator)
        .findFirst();
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() != Token.Kind.SIGN)
        .map(Token::key)
        .toList();
  }
}
