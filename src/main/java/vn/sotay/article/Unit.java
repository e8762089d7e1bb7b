package vn.sotay.article;

import java.util.Locale;

/** What kind of figure a quantity is. */
public enum Unit {
  /** People, meetings, cells: anything counted or measured that has no unit of its own below. */
  COUNT,
  /** A number before {@code %} or {@code phần trăm}; 0.4 stands for 0,4 %. */
  PERCENT,
  /** A part of a whole, {@code 33/8.155}; the value is the quotient. */
  RATIO,
  /** A number of years, months, days, hours, minutes; the value is the number as written. */
  DURATION,
  /** Đồng; the value is in đồng. */
  MONEY;

  /** Returns the name used in JSON, such as {@code percent}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
