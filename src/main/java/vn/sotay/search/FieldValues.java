package vn.sotay.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sotay.index.DirectiveKeys;
import vn.sotay.index.IndexField;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.reference.PracticeCategories;

/**
 * Reads the values of a query's fields.
 *
 * <pre>{@code
 * range  = bound ".." [ bound ] | ".." bound | (">=" | "<=" | ">" | "<") bound | bound
 * number = 95 | 0,4 | 0.4 | 8.155 | 95%          a dot before three digits parts thousands
 * day    = 2023 | 2023-08 | 2023-08-12 | 12/8/2023 | 12-8-2023 | 8/2023
 * }</pre>
 */
final class FieldValues {

  private static final int MAX_DIGITS = 30;
  private static final int GROUP = 3;
  private static final int YEAR_DIGITS = 4;

  /** Beyond any article. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private FieldValues() {}

  /** Returns what a value asks for; empty if it doesn't fit the field. */
  static Optional<QueryNode> read(QueryField field, String value) {
    if (Words.of(value).isEmpty()) {
      return Optional.empty();
    }
    return switch (field) {
      case PROVINCE -> province(value);
      case YEAR -> published(value, FieldValues::year);
      case DATE -> published(value, Days::of);
      case PERCENT -> figure(IndexField.PERCENT, value);
      case COUNT -> figure(IndexField.COUNT, value);
      case MONEY -> figure(IndexField.MONEY, value);
      case DIRECTIVE ->
          isDigits(value) ? Optional.empty() : Optional.of(new QueryNode.Cites(value));
      case CATEGORY -> category(value);
      case KIND -> kind(value);
      case OUTLET -> Optional.of(new QueryNode.Named(IndexField.OUTLET, value));
      case PERSON -> Optional.of(new QueryNode.Named(IndexField.PERSON, value));
    };
  }

  /**
   * Returns whether a value of several words is the name of something known, so that it needs no
   * quotation marks: {@code tỉnh:Hà Tĩnh}.
   */
  static boolean isKnownName(QueryField field, String value) {
    return switch (field) {
      case PROVINCE -> province(value).isPresent();
      case CATEGORY -> category(value).isPresent();
      case KIND -> kind(value).isPresent();
      case DIRECTIVE -> {
        List<Word> words = Words.of(value);
        yield DirectiveKeys.recognized(words, value).stream()
            .anyMatch(found -> found.from() == 0 && found.to() == words.size());
      }
      case YEAR, DATE, PERCENT, COUNT, MONEY, OUTLET, PERSON -> false;
    };
  }

  private static Optional<QueryNode> province(String value) {
    return ProvinceNaming.keys(value).isEmpty()
        ? Optional.empty()
        : Optional.of(new QueryNode.InProvince(value));
  }

  private static Optional<QueryNode> category(String value) {
    return PracticeCategories.standard()
        .named(value)
        .map(category -> new QueryNode.InCategory(category.slug()));
  }

  private static Optional<QueryNode> kind(String value) {
    String slug = Slugs.of(value);
    return Optional.ofNullable(FieldExamples.KINDS.get(slug))
        .or(
            () ->
                FieldExamples.KINDS.values().stream()
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst())
        .map(QueryNode.OfKind::new);
  }

  private static Optional<QueryNode> figure(IndexField unit, String value) {
    return Range.of(value, FieldValues::number)
        .map(
            range ->
                new NumberRange(
                    range.from().map(min -> range.isFromOpen() ? above(min) : min),
                    range.to().map(max -> range.isToOpen() ? below(max) : max)))
        .filter(FieldValues::isOrdered)
        .map(range -> new QueryNode.HasFigure(unit, range));
  }

  private static boolean isOrdered(NumberRange range) {
    return range.min().isEmpty()
        || range.max().isEmpty()
        || range.min().get().compareTo(range.max().get()) <= 0;
  }

  /** The next number that the index tells apart. */
  private static BigDecimal above(BigDecimal bound) {
    return BigDecimal.valueOf(Math.nextUp(bound.doubleValue()));
  }

  private static BigDecimal below(BigDecimal bound) {
    return BigDecimal.valueOf(Math.nextDown(bound.doubleValue()));
  }

  /** Returns the number a person wrote, in Vietnamese or English style; empty if it is none. */
  static Optional<BigDecimal> number(String text) {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    String plain = partsThousands(digits) ? digits.replace(".", "") : digits;
    String point = plain.replace(',', '.');
    boolean isNumber =
        isDigit(point.charAt(0))
            && isDigit(point.charAt(point.length() - 1))
            && point.chars().allMatch(c -> c == '.' || isDigit(c))
            && point.indexOf('.') == point.lastIndexOf('.');
    return isNumber ? Optional.of(new BigDecimal(point)) : Optional.empty();
  }

  /** 8.155 and 1.250.000,5, but not 0.155. */
  private static boolean partsThousands(String number) {
    int comma = number.indexOf(',');
    String[] groups = (comma < 0 ? number : number.substring(0, comma)).split("\\.", -1);
    return groups.length > 1
        && !groups[0].equals("0")
        && Arrays.stream(groups).skip(1).allMatch(group -> group.length() == GROUP);
  }

  private static Optional<QueryNode> published(
      String value, Function<String, Optional<Days>> bound) {
    return Range.of(value, bound)
        .map(
            range ->
                new QueryNode.Published(
                    range.from().map(d -> range.isFromOpen() ? d.after() : d.from()).orElse(FIRST),
                    range.to().map(d -> range.isToOpen() ? d.before() : d.to()).orElse(LAST)))
        .filter(days -> !days.from().isAfter(days.to()))
        .map(days -> days);
  }

  private static Optional<Days> year(String text) {
    return isDigits(text) && text.length() == YEAR_DIGITS ? Days.of(text) : Optional.empty();
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(FieldValues::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
