package vn.sotay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.HedgeWords;
import vn.sotay.reference.Indicators;
import vn.sotay.reference.Indicators.Indicator;
import vn.sotay.reference.Targets;

/** The rows of a report's appendices. */
final class AppendixTables {

  /** {@code 89}, {@code 89.5} */
  private static final Pattern PLAIN = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  private AppendixTables() {}

  /**
   * Returns the figures worth a table: every share and ratio, and whatever stands inside a
   * statement. The same figure of the same thing in a copied sentence is one row. First come those
   * that tell of an indicator, one indicator behind the other, so that they can be compared.
   */
  static List<Report.Figure> figures(
      Collection<AnnotatedArticle> articles, Map<PageId, Source> sources) {
    Map<String, Report.Figure> rows = new LinkedHashMap<>();
    for (AnnotatedArticle annotated : articles) {
      List<Source> source = List.of(required(sources, annotated));
      annotated
          .mentions(Mention.Quantity.class)
          .filter(quantity -> belongs(annotated, quantity))
          .map(quantity -> figure(annotated, quantity, source))
          .forEach(row -> rows.merge(key(row), row, AppendixTables::both));
    }
    List<Indicator> order = Indicators.standard().all();
    return rows.values().stream()
        .sorted(
            Comparator.comparingInt(
                row -> row.indicator().map(order::indexOf).orElse(order.size())))
        .toList();
  }

  private static Source required(Map<PageId, Source> sources, AnnotatedArticle annotated) {
    Source source = sources.get(annotated.article().id());
    if (source == null) {
      throw new IllegalArgumentException("no source for " + annotated.article().id());
    }
    return source;
  }

  private static boolean belongs(AnnotatedArticle annotated, Mention.Quantity quantity) {
    return quantity.unit() == Unit.PERCENT
        || quantity.unit() == Unit.RATIO
        || annotated.statements().stream()
            .map(Statement::span)
            .anyMatch(span -> span.contains(quantity.span()));
  }

  private static Report.Figure figure(
      AnnotatedArticle annotated, Mention.Quantity quantity, List<Source> source) {
    Span figure = quantity.span();
    Span around = around(annotated, figure);
    String sentence = annotated.words(around);
    Span inSentence = new Span(figure.start() - around.start(), figure.end() - around.start());
    return new Report.Figure(
        mended(quantity, annotated.words(figure))
            .orElseGet(() -> HedgeWords.printed(sentence, inSentence, quantity.qualifier())),
        quantity.unit(),
        Indicators.standard().of(quantity, around, annotated.article().text()),
        quantity.counted().orElse(""),
        Targets.announcedIn(sentence.substring(0, inSentence.start())),
        sentence,
        source);
  }

  /**
   * Returns a percentage that a person put right, with what is printed: "89,5% [bài in: 5 %]";
   * empty where the words have the value.
   */
  private static Optional<String> mended(Mention.Quantity quantity, String words) {
    String digits = words.replace("%", "").strip().replace(',', '.');
    boolean isPlain = quantity.unit() == Unit.PERCENT && PLAIN.matcher(digits).matches();
    return quantity
        .value()
        .filter(value -> isPlain && value.compareTo(new BigDecimal(digits)) != 0)
        .map(value -> value.stripTrailingZeros().toPlainString().replace('.', ','))
        .map(
            value ->
                "%s%s%% [bài in: %s]"
                    .formatted(
                        quantity.qualifier().map(hedge -> hedge.sign() + " ").orElse(""),
                        value,
                        words));
  }

  /** Returns the sentence around a figure, or else the statement, or else the figure alone. */
  private static Span around(AnnotatedArticle annotated, Span figure) {
    return annotated.sentences().stream()
        .filter(sentence -> sentence.contains(figure))
        .findFirst()
        .or(
            () ->
                annotated.statements().stream()
                    .map(Statement::span)
                    .filter(span -> span.contains(figure))
                    .findFirst())
        .orElse(figure);
  }

  private static String key(Report.Figure row) {
    return keys(row.surface()) + "\t" + keys(row.counted()) + "\t" + keys(row.sentence());
  }

  private static String keys(String words) {
    return Tokenizer.tokens(words).stream().map(Token::key).collect(Collectors.joining(" "));
  }

  private static Report.Figure both(Report.Figure first, Report.Figure again) {
    return new Report.Figure(
        first.surface(),
        first.unit(),
        first.indicator(),
        first.counted(),
        first.target(),
        first.sentence(),
        union(first.sources(), again.sources()));
  }

  private static List<Source> union(List<Source> some, List<Source> others) {
    var all = new TreeSet<>(Comparator.comparingInt(Source::number));
    all.addAll(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** Returns one row a directive, the most cited first, of equals by number. */
  static List<Report.Directive> directives(
      Collection<AnnotatedArticle> articles, Map<PageId, Source> sources) {
    Map<String, Report.Directive> rows = new LinkedHashMap<>();
    for (AnnotatedArticle annotated : articles) {
      List<Source> source = List.of(required(sources, annotated));
      annotated
          .mentions(Mention.Directive.class)
          .forEach(
              mention -> {
                String surface = annotated.words(mention.span());
                var row =
                    new Report.Directive(
                        mention.number().orElse(surface),
                        surface,
                        replaced(annotated, mention),
                        source);
                rows.merge(key(mention, surface), row, AppendixTables::both);
              });
    }
    List<Report.Directive> sorted = new ArrayList<>(rows.values());
    sorted.sort(
        Comparator.comparing((Report.Directive row) -> -row.sources().size())
            .thenComparing(Report.Directive::number));
    return sorted;
  }

  /** Returns what stands in its place by the register, or else by the article. */
  private static String replaced(AnnotatedArticle annotated, Mention.Directive mention) {
    DirectiveRegister register = DirectiveRegister.standard();
    return mention.registerIds().stream()
        .flatMap(id -> register.byId(id).stream())
        .flatMap(entry -> entry.replacedBy().stream())
        .map(next -> register.byId(next).map(DirectiveRegister.Entry::number).orElse(next))
        .findFirst()
        .map("danh mục văn bản của Sổ tay ghi đã được thay bằng %s"::formatted)
        .or(
            () ->
                replacing(annotated, mention)
                    .map("có bài nêu đã được thay bằng %s"::formatted)
                    .findFirst())
        .orElse("");
  }

  private static Stream<String> replacing(AnnotatedArticle annotated, Mention.Directive mention) {
    List<Span> next =
        annotated.links().stream()
            .filter(link -> link.kind() == Link.Kind.REPLACES && link.to().equals(mention.span()))
            .flatMap(link -> link.from().stream())
            .toList();
    return annotated
        .mentions(Mention.Directive.class)
        .filter(other -> next.contains(other.span()))
        .map(other -> other.number().orElseGet(() -> annotated.words(other.span())));
  }

  private static String key(Mention.Directive mention, String surface) {
    return mention.registerIds().isEmpty()
        ? mention.number().orElseGet(() -> keys(surface))
        : String.join("|", mention.registerIds());
  }

  private static Report.Directive both(Report.Directive first, Report.Directive again) {
    String number =
        first.number().equals(first.surface()) && !again.number().equals(again.surface())
            ? again.number()
            : first.number();
    String surface =
        again.surface().length() > first.surface().length() ? again.surface() : first.surface();
    return new Report.Directive(
        number,
        surface,
        first.replaced().isEmpty() ? again.replaced() : first.replaced(),
        union(first.sources(), again.sources()));
  }
}
