package vn.sotay.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.sotay.search.YearRange;

/** A year, or a range of years. */
final class Years {

  @Option(
      names = "--year",
      paramLabel = "YEARS",
      converter = Converter.class,
      description = "a year or a range: 2023, 2019..2022, 2024..")
  private YearRange range = YearRange.ALL;

  YearRange range() {
    return range;
  }

  /** Reads {@code 2023}, {@code 2019..2022}, {@code ..2022} and {@code 2024..}. */
  static final class Converter implements ITypeConverter<YearRange> {

    private static final String DOTS = "..";

    @Override
    public YearRange convert(String value) {
      int dots = value.indexOf(DOTS);
      return dots < 0
          ? new YearRange(year(value, value), year(value, value))
          : inOrder(
              year(value.substring(0, dots), value),
              year(value.substring(dots + DOTS.length()), value));
    }

    private static YearRange inOrder(OptionalInt from, OptionalInt to) {
      if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
        throw new TypeConversionException(
            "the first year %d is after the last year %d; swap them"
                .formatted(from.getAsInt(), to.getAsInt()));
      }
      return new YearRange(from, to);
    }

    private static OptionalInt year(String digits, String value) {
      if (digits.isEmpty() && !value.isEmpty()) {
        return OptionalInt.empty();
      }
      if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new TypeConversionException(
            "'%s' is no year or range of years; write 2023, 2019..2022 or 2024..".formatted(value));
      }
      return OptionalInt.of(Integer.parseInt(digits));
    }
  }
}
