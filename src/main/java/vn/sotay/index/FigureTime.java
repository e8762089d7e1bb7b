package vn.sotay.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/**
 * Of when a figure is, as its sentence says: "năm 2020 là 78%, năm 2021 là 83,2%", "81,4% (năm
 * 2021)". A paper of 2023 tells rates of 2020, and a table over years has to put them there.
 */
final class FigureTime {

  private static final int YEAR_DIGITS = 4;

  /** Between a figure and the time behind it. */
  private static final Set<String> LEADING_ON = keys("trong vào của", "(");

  /**
   * Before the time at the head of what is told; "thành lập năm 1965" is none, and one in brackets
   * goes with what stands before them.
   */
  private static final Set<String> OPENING =
      keys("đến hết trong tính cuối đầu vào riêng giữa và", ",", ";", "-", "–", ":");

  /** Between a time and the figure: it is of now, or was measured by that time. */
  private static final Set<String> PARTING = keys("nay hiện với so hơn", ";");

  private final String text;
  private final Span sentence;
  private final Span figure;
  private final Set<String> counted;
  private final List<Mention.TimeExpression> times;

  private FigureTime(AnnotatedArticle annotated, Mention.Quantity quantity, Span sentence) {
    this.text = annotated.article().text();
    this.sentence = sentence;
    this.figure = quantity.span();
    this.counted =
        quantity.counted().stream()
            .flatMap(words -> Tokenizer.tokens(words).stream())
            .map(Token::key)
            .collect(Collectors.toSet());
    List<Span> papers = annotated.mentions(Mention.Directive.class).map(Mention::span).toList();
    this.times =
        annotated
            .mentions(Mention.TimeExpression.class)
            .filter(time -> sentence.contains(time.span()) && !time.recurring())
            .filter(time -> papers.stream().noneMatch(paper -> paper.overlaps(time.span())))
            .sorted(Comparator.comparing(Mention::span))
            .toList();
  }

  /** Returns an ISO date, month, quarter or year; empty where the sentence doesn't tell clearly. */
  static Optional<String> of(AnnotatedArticle annotated, Mention.Quantity figure, Span sentence) {
    var reader = new FigureTime(annotated, figure, sentence);
    return reader.behind().or(reader::before).flatMap(FigureTime::told);
  }

  private static Set<String> keys(String words, String... signs) {
    return Stream.concat(Tokenizer.tokens(words).stream().map(Token::key), Stream.of(signs))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** "81,4% (năm 2021)", "398 chi bộ năm 2022". */
  private Optional<Mention.TimeExpression> behind() {
    return times.stream()
        .filter(time -> time.span().start() >= figure.end())
        .findFirst()
        .filter(
            time ->
                between(figure.end(), time.span().start()).stream()
                    .allMatch(key -> LEADING_ON.contains(key) || counted.contains(key)));
  }

  /** "Năm 2021, chi bộ họp 12 kỳ, tỷ lệ dự họp đạt 96,5%". */
  private Optional<Mention.TimeExpression> before() {
    return times.stream()
        .filter(time -> time.span().end() <= figure.start())
        .reduce((earlier, later) -> later)
        .filter(this::opens)
        .filter(
            time ->
                between(time.span().end(), figure.start()).stream().noneMatch(PARTING::contains));
  }

  private boolean opens(Mention.TimeExpression time) {
    List<String> lead = between(sentence.start(), time.span().start());
    return lead.isEmpty() || OPENING.contains(lead.getLast());
  }

  private List<String> between(int from, int to) {
    return Tokenizer.tokens(text.substring(from, to)).stream().map(Token::key).toList();
  }

  /** A stretch of time within one year is told as that year. */
  private static Optional<String> told(Mention.TimeExpression time) {
    return time.iso().filter(FigureTime::beginsWithYear).flatMap(FigureTime::single);
  }

  private static Optional<String> single(String iso) {
    int cut = iso.indexOf('/');
    String year = iso.substring(0, YEAR_DIGITS);
    if (cut < 0) {
      return Optional.of(iso);
    }
    return iso.startsWith(year, cut + 1) ? Optional.of(year) : Optional.empty();
  }

  private static boolean beginsWithYear(String iso) {
    return iso.length() >= YEAR_DIGITS
        && iso.chars().limit(YEAR_DIGITS).allMatch(c -> c >= '0' && c <= '9');
  }
}
