package vn.sotay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.sotay.lang.Texts;

/** How to cite a page of ours. */
record Citation(Clock clock) {

  /** Vietnam has no summer time. */
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** Returns {@code Sổ tay sinh hoạt chi bộ, “Số liệu”, http://…, xem ngày 22/11/2026}. */
  String page(Texts texts, View view, String host, String here) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
    return texts.text("cite.page", view.title(), "http://" + host + here, Labels.day(today));
  }
}
