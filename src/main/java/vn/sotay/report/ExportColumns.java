package vn.sotay.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.json.JsonObject;

/** The columns of every table that is taken away, in their order. */
enum ExportColumns {
  FIGURE,
  VALUE,
  UNIT,
  OF,
  INDICATOR,
  TARGET,
  WHO,
  WHERE,
  WHEN,
  SENTENCE,
  SOURCE,
  OUTLET,
  URL,
  DATE,
  ARCHIVED_AT,
  DIGEST;

  /** Returns what stands in this column of a row; may be empty. */
  String of(ExportRow row) {
    return switch (this) {
      case FIGURE -> row.figure();
      case VALUE -> row.value().map(BigDecimal::toPlainString).orElse("");
      case UNIT -> row.unit();
      case OF -> row.counted();
      case INDICATOR -> row.indicator();
      case TARGET -> row.target();
      case WHO -> row.who();
      case WHERE -> row.where();
      case WHEN -> row.when();
      case SENTENCE -> row.sentence();
      case SOURCE -> row.source().title();
      case OUTLET -> row.source().outlet().orElse("");
      case URL -> row.page().url().toString();
      case DATE -> row.source().published().map(time -> time.date().toString()).orElse("");
      case ARCHIVED_AT -> second(row.page().fetched());
      case DIGEST -> row.page().digest();
    };
  }

  /** Returns the name of the column's field in JSON, and the end of its message's key. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String jsonLines(List<ExportRow> rows) {
    return rows.stream().map(row -> json(row) + "\n").collect(Collectors.joining());
  }

  private static JsonObject json(ExportRow row) {
    JsonObject object = new JsonObject();
    for (ExportColumns column : values()) {
      if (column == VALUE) {
        object.number(column.id(), row.value());
      } else {
        object.text(column.id(), Optional.of(column.of(row)).filter(text -> !text.isEmpty()));
      }
    }
    return object.text("page", row.source().id());
  }
}
