package vn.sotay.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotay.json.JsonObject;

/** The columns of every table that is taken away, in their order. */
enum ExportColumns {
  FIGURE(ExportRow::figure),
  VALUE(row -> row.value().map(BigDecimal::toPlainString).orElse("")),
  UNIT(ExportRow::unit),
  OF(ExportRow::counted),
  WHO(ExportRow::who),
  WHERE(ExportRow::where),
  WHEN(ExportRow::when),
  SENTENCE(ExportRow::sentence),
  SOURCE(row -> row.source().title()),
  OUTLET(row -> row.source().outlet().orElse("")),
  URL(row -> row.source().url().toString()),
  DATE(row -> row.source().published().map(time -> time.date().toString()).orElse("")),
  ARCHIVED_AT(row -> second(row.source().archived())),
  DIGEST(row -> row.source().digest());

  private final Function<ExportRow, String> value;

  ExportColumns(Function<ExportRow, String> value) {
    this.value = value;
  }

  String of(ExportRow row) {
    return value.apply(row);
  }

  /** Returns the name of the column's field in JSON, and the end of its message's key. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
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
