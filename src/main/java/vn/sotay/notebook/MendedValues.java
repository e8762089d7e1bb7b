package vn.sotay.notebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;

/** Puts values that a person gave in the place of those that the machine read. */
public final class MendedValues {

  private final Map<String, String> values;

  private MendedValues(Map<String, String> values) {
    this.values = values;
  }

  public static MendedValues of(Correction correction) {
    return new MendedValues(correction.values());
  }

  static void check(Layer layer, String name, String value) {
    if (!layer.attributes().contains(name)) {
      throw new MendableException(
          "'%s' can't be mended of %s; what can be is: %s."
              .formatted(name, layer.slug(), known(layer)));
    }
    boolean readable =
        switch (name) {
          case "value", "denominator" -> value.isEmpty() || number(value).isPresent();
          case "unit" -> unit(value).isPresent();
          case "qualifier" -> value.isEmpty() || qualifier(value).isPresent();
          case "modality" -> modality(value).isPresent();
          case "date" -> value.isEmpty() || date(value).isPresent();
          case "type", "name", "norm" -> !value.isBlank();
          default -> true;
        };
    if (!readable) {
      throw new MendableException(
          "'%s=%s' can't be read, expected %s.".formatted(name, value, expected(name)));
    }
  }

  private static String known(Layer layer) {
    return layer.attributes().isEmpty()
        ? "nothing, it is right or wrong"
        : String.join(", ", new TreeSet<>(layer.attributes()));
  }

  static String expected(String name) {
    return switch (name) {
      case "value", "denominator" -> "a number such as 95 or 92.3 (nothing where there is none)";
      case "unit" -> "one of " + names(Unit.values(), Unit::slug);
      case "qualifier" -> "one of " + names(Qualifier.values(), Qualifier::sign);
      case "modality" -> "one of " + names(Statement.Modality.values(), Statement.Modality::slug);
      case "date" -> "a day such as 2018-07-06";
      default -> "some words";
    };
  }

  private static <T> String names(T[] all, Function<T, String> name) {
    return Stream.of(all).map(name).collect(Collectors.joining(", "));
  }

  private static Optional<BigDecimal> number(String value) {
    try {
      return Optional.of(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Unit> unit(String slug) {
    return Arrays.stream(Unit.values()).filter(unit -> unit.slug().equals(slug)).findFirst();
  }

  private static Optional<Qualifier> qualifier(String sign) {
    return Arrays.stream(Qualifier.values()).filter(each -> each.sign().equals(sign)).findFirst();
  }

  private static Optional<Statement.Modality> modality(String slug) {
    return Arrays.stream(Statement.Modality.values())
        .filter(each -> each.slug().equals(slug))
        .findFirst();
  }

  private static final int YEAR_DIGITS = 4;

  /** Returns the day or the year as it is; empty if it is neither. */
  private static Optional<String> date(String value) {
    try {
      boolean year = value.length() == YEAR_DIGITS;
      return Optional.of(year ? Year.parse(value).toString() : LocalDate.parse(value).toString());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns the value given under a name, absent if empty; without one what was there. */
  private <T> Optional<T> or(Optional<T> read, String name, Function<String, Optional<T>> parse) {
    String given = values.get(name);
    return given == null ? read : Optional.of(given).filter(v -> !v.isEmpty()).flatMap(parse);
  }

  public Statement.Modality modality(Statement.Modality read) {
    return or(Optional.of(read), "modality", MendedValues::modality).orElse(read);
  }

  public List<String> categories(List<String> read) {
    String given = values.get("categories");
    return given == null
        ? read
        : Stream.of(given.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Returns the mention with its values put right. */
  public Mention in(Mention mention) {
    return switch (mention) {
      case Mention.Quantity quantity -> of(quantity);
      case Mention.Directive directive -> directive(directive);
      case Mention.Person(var span, var name, var title) ->
          new Mention.Person(span, text(name, "name"), title);
      case Mention.Organization(var span, var kind) ->
          new Mention.Organization(span, or(kind, "kind", Optional::of));
      case Mention.Location(var span, var name, var province, var area) ->
          new Mention.Location(span, text(name, "norm"), province, area);
      case Mention.TimeExpression(var span, var iso, var recurring) ->
          new Mention.TimeExpression(span, or(iso, "iso", Optional::of), recurring);
    };
  }

  /** Returns the figure with its values put right. */
  public Mention.Quantity of(Mention.Quantity read) {
    return new Mention.Quantity(
        read.span(),
        or(read.value(), "value", MendedValues::number),
        or(Optional.of(read.unit()), "unit", MendedValues::unit).orElse(read.unit()),
        or(read.counted(), "of", Optional::of),
        or(read.qualifier(), "qualifier", MendedValues::qualifier),
        or(read.denominator(), "denominator", MendedValues::number));
  }

  /** Another number is another paper: what the register said of the first no longer holds. */
  private Mention directive(Mention.Directive read) {
    return new Mention.Directive(
        read.span(),
        text(read.type(), "type"),
        or(read.number(), "number", Optional::of),
        or(read.issuer(), "issuer", Optional::of),
        or(read.date(), "date", MendedValues::date),
        values.containsKey("number") ? List.of() : read.registerIds());
  }

  private String text(String read, String name) {
    return values.getOrDefault(name, read);
  }

  /** Returns the statement with its values put right. */
  public Statement in(Statement statement) {
    return new Statement(
        statement.span(),
        statement.kind(),
        categories(statement.categories()),
        statement.modality().map(this::modality),
        statement.actor());
  }
}
