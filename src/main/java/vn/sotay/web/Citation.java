package vn.sotay.web;

import java.time.Clock;
import java.time.LocalDate;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.Texts;

/** How to cite a page of ours. */
record Citation(Clock clock) {

  /** Returns {@code Sổ tay sinh hoạt chi bộ, “Số liệu”, http://…, xem ngày 22/11/2026}. */
  String page(Texts texts, View view, String host, String here) {
    LocalDate today = VietnamTime.today(clock);
    return texts.text("cite.page", view.title(), "http://" + host + here, Labels.day(today));
  }
}
