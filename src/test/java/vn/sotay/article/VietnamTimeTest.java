package vn.sotay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VietnamTimeTest {

  @Test
  void aDayBeginsSevenHoursBeforeItDoesInGreenwich() {
    assertThat(VietnamTime.day(Instant.parse("2025-09-01T16:59:59Z")))
        .isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(VietnamTime.day(Instant.parse("2025-09-01T17:00:00Z")))
        .isEqualTo(LocalDate.of(2025, 9, 2));
  }

  @Test
  void todayIsVietnamsWhereverTheClockStands() {
    Clock clock = Clock.fixed(Instant.parse("2025-12-31T20:00:00Z"), ZoneOffset.UTC);
    assertThat(VietnamTime.today(clock)).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void aDayIsWrittenWithBothItsZeros() {
    assertThat(VietnamTime.written(LocalDate.of(2025, 9, 2))).isEqualTo("02/09/2025");
  }
}
