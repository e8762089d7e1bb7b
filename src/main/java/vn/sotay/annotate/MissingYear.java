package vn.sotay.annotate;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sotay.article.PublicationTime;

/**
 * Fills in the year that a paper leaves out: from the publication date, else from the text.
 *
 * @param published the day of publication
 * @param fromText the last year named before, or else the latest one named at all
 * @param month the month that was named with it; empty for a year alone
 */
record MissingYear(Optional<LocalDate> published, OptionalInt fromText, OptionalInt month) {

  /** A date farther ahead than this is a past one: in January "tháng 12" is last December. */
  private static final int MONTHS_AHEAD = 8;

  /** A paper may be late, and its page be dated before what it tells. */
  private static final int MONTHS_OF_ERROR = 1;

  /** What was due in a month not long past was due this year: "trước 1/7 xã có 5 chi bộ". */
  private static final int MONTHS_OF_DELAY = 6;

  /** Returns the filler at an article's start; {@code latest} is the latest moment it names. */
  static MissingYear of(Optional<PublicationTime> published, Optional<Moment> latest) {
    return new MissingYear(
        published.map(PublicationTime::date),
        latest.map(Moment::writtenYear).orElse(OptionalInt.empty()),
        latest.map(MissingYear::writtenMonth).orElse(OptionalInt.empty()));
  }

  private static OptionalInt writtenMonth(Moment moment) {
    return moment instanceof Moment.Day || moment instanceof Moment.Days
        ? OptionalInt.of(month(moment))
        : OptionalInt.empty();
  }

  /** On which side of the publication date a moment lies, as the words around it tell. */
  enum Side {
    /** Nothing is told. */
    EITHER,
    /** "tháng 12 vừa qua", the date of a paper that is cited. */
    BEFORE,
    /** "tháng 1 tới". */
    AFTER,
    /** "sáng 22/11", "tháng 11, chi bộ đã …": what was reported isn't ahead. */
    REPORTED,
    /** "dự kiến tháng 2". */
    PLANNED,
    /** "trước 31/12": that of this year, unless it is long past. */
    DUE,
    /** "quý III năm nay". */
    THIS_YEAR,
    /** "quý IV năm ngoái". */
    YEAR_BEFORE,
    /** "quý I năm tới". */
    YEAR_AFTER
  }

  /** Returns the filler for what follows {@code moment}. */
  MissingYear after(Moment moment) {
    return moment.writtenYear().isPresent() && !(moment instanceof Moment.Years)
        ? new MissingYear(published, moment.writtenYear(), writtenMonth(moment))
        : this;
  }

  /** Returns the moment with its year, where one can be found. */
  Moment fill(Moment moment, Side side) {
    if (moment.writtenYear().isPresent()) {
      return moment;
    }
    return moment.in(
        published
            .map(day -> OptionalInt.of(year(day, moment, side)))
            .orElseGet(() -> near(moment)));
  }

  /** "từ 12 đến 13/12/2017 … Ngày 5/1, Tỉnh ủy họp": who reports a day goes on from the last. */
  private OptionalInt near(Moment moment) {
    boolean days = month.isPresent() && moment instanceof Moment.Day && fromText.isPresent();
    boolean over = days && month.getAsInt() - month(moment) > MONTHS_AHEAD;
    return over ? OptionalInt.of(fromText.getAsInt() + 1) : fromText;
  }

  private static int year(LocalDate published, Moment moment, Side side) {
    int year = published.getYear();
    int monthsAhead = month(moment) - published.getMonthValue();
    return switch (side) {
      case EITHER -> monthsAhead > MONTHS_AHEAD ? year - 1 : year;
      case BEFORE -> monthsAhead > 0 || isLaterInMonth(moment, published) ? year - 1 : year;
      case REPORTED -> monthsAhead > MONTHS_OF_ERROR ? year - 1 : year;
      case PLANNED -> monthsAhead < -MONTHS_OF_ERROR ? year + 1 : year;
      case DUE -> monthsAhead < -MONTHS_OF_DELAY ? year + 1 : year;
      case AFTER -> monthsAhead < 0 ? year + 1 : year;
      case THIS_YEAR -> year;
      case YEAR_BEFORE -> year - 1;
      case YEAR_AFTER -> year + 1;
    };
  }

  private static boolean isLaterInMonth(Moment moment, LocalDate published) {
    return moment instanceof Moment.Day day
        && day.month() == published.getMonthValue()
        && day.day() > published.getDayOfMonth();
  }

  private static int month(Moment moment) {
    return switch (moment) {
      case Moment.Day day -> day.month();
      case Moment.Days days -> days.last().month();
      case Moment.Month month -> month.month();
      case Moment.Months months -> months.last().month();
      case Moment.Quarter quarter -> quarter.quarter() * 3 - 1;
      case Moment.Year year -> Month.JANUARY.getValue();
      case Moment.Years years -> Month.JANUARY.getValue();
      case Moment.Recurring recurring -> Month.JANUARY.getValue();
    };
  }
}
