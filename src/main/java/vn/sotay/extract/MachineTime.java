package vn.sotay.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.VietnamTime;

/**
 * Reads dates written for machines: {@code 2026-03-01T09:51:00+07:00}, {@code
 * 2020-07-19T16:19:12+0700}, {@code 2026-03-07 08:07}, {@code 2026-03-07T08:52:11.000 +07:00},
 * {@code 20260307T080700Z}, {@code 20260307}, seconds since 1970.
 *
 * <p>Midnight sharp stands for a day whose time isn't known: systems write it where an editor gave
 * a date only.
 */
final class MachineTime {

  /** Which local time is meant. */
  enum Zone {
    /** Without a zone the time is Vietnamese; with one it is turned into Vietnamese time. */
    VIETNAM,
    /** The outlet's own day and hour, as it wrote them: for foreign papers. */
    AS_WRITTEN
  }

  private static final int DATE_LENGTH = 10;
  private static final int COMPACT_DATE_LENGTH = 8;
  private static final int EPOCH_SECONDS = 10;
  private static final int EPOCH_MILLIS = 13;

  private final String text;
  private final Zone zone;
  private int at;

  private MachineTime(String text, Zone zone) {
    this.text = text;
    this.zone = zone;
  }

  /** Returns the time; for other forms what {@link DateReader} finds; empty for none. */
  static Optional<PublicationTime> read(String value, Zone zone) {
    String text = value.strip();
    try {
      if (isDashed(text)) {
        return new MachineTime(text, zone).after(date(text));
      }
      int digits = digitsFrom(text, 0);
      if (digits == text.length() && (digits == EPOCH_SECONDS || digits == EPOCH_MILLIS)) {
        return epoch(Long.parseLong(text) / (digits == EPOCH_MILLIS ? 1000 : 1));
      }
      if (digits >= COMPACT_DATE_LENGTH && (text.startsWith("19") || text.startsWith("20"))) {
        return compact(text, zone);
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return DateReader.find(text).map(DateReader.Found::time);
  }

  private static boolean isDashed(String text) {
    return text.length() >= DATE_LENGTH
        && digitsFrom(text, 0) == 4
        && text.charAt(4) == '-'
        && digitsFrom(text, 5) == 2
        && text.charAt(7) == '-'
        && digitsFrom(text, 8) >= 2;
  }

  /** Returns the day at the head of a text that {@link #isDashed}. */
  private static LocalDate date(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, DATE_LENGTH, 10));
  }

  private static int digitsFrom(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - from;
  }

  private static Optional<PublicationTime> epoch(long seconds) {
    LocalDateTime here =
        LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), VietnamTime.OFFSET);
    boolean plausible = DateReader.isPlausibleYear(here.getYear());
    return plausible
        ? Optional.of(PublicationTime.of(here.toLocalDate(), here.toLocalTime()))
        : Optional.empty();
  }

  /** Reads {@code yyyyMMdd}, with or without a time after it. */
  private static Optional<PublicationTime> compact(String text, Zone zone) {
    String dashed =
        text.substring(0, 4)
            + "-"
            + text.substring(4, 6)
            + "-"
            + text.substring(6, COMPACT_DATE_LENGTH);
    String rest = text.substring(COMPACT_DATE_LENGTH);
    String time = rest.startsWith("T") ? rest.substring(1) : rest;
    if (digitsFrom(time, 0) >= 4) {
      String tail = time.substring(Math.min(time.length(), digitsFrom(time, 0)));
      dashed += "T" + time.substring(0, 2) + ":" + time.substring(2, 4) + tail;
    }
    LocalDate date = date(dashed);
    return new MachineTime(dashed, zone).after(date);
  }

  private Optional<PublicationTime> after(LocalDate date) {
    if (!DateReader.isPlausibleYear(date.getYear())) {
      return Optional.empty();
    }
    at = DATE_LENGTH;
    Optional<LocalTime> time = time();
    if (time.isEmpty() || time.get().equals(LocalTime.MIDNIGHT)) {
      return Optional.of(PublicationTime.of(date));
    }
    LocalDateTime written = LocalDateTime.of(date, time.get());
    LocalDateTime here =
        zone == Zone.AS_WRITTEN
            ? written
            : written
                .atOffset(offset())
                .withOffsetSameInstant(VietnamTime.OFFSET)
                .toLocalDateTime();
    return Optional.of(PublicationTime.of(here.toLocalDate(), here.toLocalTime()));
  }

  /** Reads {@code T08:52:11.000} and {@code 8:52}; leaves {@link #at} behind it. */
  private Optional<LocalTime> time() {
    if (at >= text.length() || "Tt ".indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    at++;
    int hours = digitsFrom(text, at);
    int colon = at + hours;
    if (hours < 1 || hours > 2 || colon >= text.length() || text.charAt(colon) != ':') {
      return Optional.empty();
    }
    int hour = Integer.parseInt(text.substring(at, colon));
    int minutes = digitsFrom(text, colon + 1);
    if (minutes != 2) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(text.substring(colon + 1, colon + 3));
    at = colon + 3;
    while (at < text.length() && ":.,0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Optional.of(LocalTime.of(hour == 24 ? 0 : hour, minute));
  }

  /** Reads what follows the time: {@code Z}, {@code +07:00}, {@code +0700}, {@code GMT+7}. */
  private ZoneOffset offset() {
    String tail = text.substring(at).replace(" ", "").toUpperCase(Locale.ROOT);
    int sign = Math.max(tail.indexOf('+'), tail.indexOf('-'));
    if (sign < 0) {
      boolean universal = tail.startsWith("Z") || tail.startsWith("UTC") || tail.startsWith("GMT");
      return universal ? ZoneOffset.UTC : VietnamTime.OFFSET;
    }
    String digits = tail.substring(sign + 1).replace(":", "");
    int length = Math.min(4, digitsFrom(digits, 0));
    return switch (length) {
      case 1, 2, 4 -> ZoneOffset.of(tail.charAt(sign) + pad(digits.substring(0, length)));
      default -> VietnamTime.OFFSET;
    };
  }

  private static String pad(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
