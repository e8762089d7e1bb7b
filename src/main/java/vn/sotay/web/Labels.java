package vn.sotay.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.article.EntityKind;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.Indicators.Indicator;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.search.Facet;
import vn.sotay.search.ProvinceCoverage;

/**
 * What things are called on pages of one language.
 *
 * @param texts all words of pages
 */
record Labels(Texts texts) {

  /** Times are shown as Vietnam's. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.OFFSET);

  String text(String key, Object... values) {
    return texts.text(key, values);
  }

  /** Returns an indicator's name. */
  String of(Indicator indicator) {
    return indicator.label(texts.language());
  }

  private boolean isVietnamese() {
    return texts.language() == Language.VI;
  }

  String of(Facet facet) {
    return text("facet." + facet.slug());
  }

  /** Returns what a facet's value is called; an unknown one is called what it is. */
  String value(Facet facet, String value) {
    return switch (facet) {
      case CATEGORY -> category(value);
      case DIRECTIVE -> directive(value);
      case ON_TOPIC -> text(value.equals("true") ? "yes" : "no");
      case PROVINCE, PROVINCE_THEN, YEAR, OUTLET -> value;
    };
  }

  String category(String slug) {
    return PracticeCategories.standard()
        .category(slug)
        .map(each -> isVietnamese() ? each.label() : each.gloss())
        .orElse(slug);
  }

  /** Returns number and year of a directive of the register; any other id is its own name. */
  static String directive(String id) {
    return DirectiveRegister.standard()
        .byId(id)
        .map(entry -> "%s (%d)".formatted(entry.number(), entry.year()))
        .orElse(id);
  }

  /** Returns what a comparison of provinces must be read beside. */
  View.Coverage of(ProvinceCoverage coverage) {
    return new View.Coverage(
        text("coverage", coverage.covered().size(), coverage.all()), coverage.missing());
  }

  String of(EntityKind kind) {
    return text("kind." + kind.slug());
  }

  String of(Statement.Kind kind) {
    return text("statement." + kind.slug());
  }

  String of(Statement.Modality modality) {
    return text("modality." + modality.slug());
  }

  String of(Unit unit) {
    return text("unit." + unit.slug());
  }

  String of(Qualifier qualifier) {
    return text("qualifier." + qualifier.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String of(ProvinceNames names) {
    return names.then().equals(names.now())
        ? names.then()
        : text("province.now", names.then(), names.now());
  }

  static String of(PublicationTime time) {
    return day(time.date());
  }

  /** Returns {@code 12/05/2023}. */
  static String day(LocalDate day) {
    return VietnamTime.written(day);
  }

  /** Returns {@code 05/2023}. */
  static String month(YearMonth month) {
    return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
  }

  /** Returns {@code 08:30 20/11/2026}, Vietnam's time. */
  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** Returns the ISO day, month, quarter or year of a card as Vietnamese writes it. */
  String when(String iso) {
    String[] parts = iso.split("-", -1);
    return switch (parts.length) {
      case 2 -> parts[1].replace("Q", text("quarter") + " ") + "/" + parts[0];
      case 3 ->
          iso.startsWith("-") || iso.contains("/")
              ? iso
              : parts[2] + "/" + parts[1] + "/" + parts[0];
      default -> iso;
    };
  }

  /** Returns {@code 8.155} or {@code 92,3}, in English {@code 8,155} and {@code 92.3}. */
  String number(BigDecimal value) {
    return new DecimalFormat(
            "#,##0.####", DecimalFormatSymbols.getInstance(texts.language().locale()))
        .format(value);
  }

  String number(long value) {
    return number(BigDecimal.valueOf(value));
  }

  /** Returns how Sotay reads a figure: value, unit and hedge. */
  String reading(Optional<BigDecimal> value, Unit unit, Optional<Qualifier> qualifier) {
    String hedge = qualifier.map(q -> of(q) + " ").orElse("");
    return of(unit) + ": " + value.map(v -> hedge + number(v)).orElse(text("figure.range"));
  }
}
