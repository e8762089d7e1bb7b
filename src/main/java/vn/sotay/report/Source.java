package vn.sotay.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Article;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.VietnamTime;

/**
 * An article as a report cites it.
 *
 * @param number its place in the report's list of sources, from 1
 * @param title the headline
 * @param outlet the paper or portal; absent where the page doesn't tell
 * @param published the day it appeared; absent where the page doesn't tell
 * @param place where it stood: its address, or the name of the imported file; of an article of
 *     several parts each part's address, with commas between
 * @param accessed the day the page was fetched, in Vietnamese time
 * @param digest SHA-256 of the archived copy, 64 hexadecimal digits; of several parts likewise
 */
public record Source(
    int number,
    String title,
    Optional<String> outlet,
    Optional<LocalDate> published,
    String place,
    LocalDate accessed,
    String digest) {

  /** Returns an article as the source of that number. */
  static Source of(int number, Article article) {
    Article.Publication publication = article.publication();
    return new Source(
        number,
        article.headline(),
        publication.outlet(),
        publication.published().map(PublicationTime::date),
        place(article.origin()),
        VietnamTime.day(article.origin().fetched()),
        listed(article.origin().pages().stream().map(Article.PartPage::digest)));
  }

  private static String place(Article.Origin origin) {
    return origin
        .fileName()
        .map(name -> "tệp “" + name + "”")
        .orElseGet(() -> listed(origin.pages().stream().map(page -> page.url().toString())));
  }

  private static String listed(Stream<String> ofPages) {
    return ofPages.collect(Collectors.joining(", "));
  }

  /**
   * Returns the citation in one line: outlet, title, date, address, access date, digest of the
   * archived copy.
   */
  public String citation() {
    return "%s“%s”%s, %s (truy cập ngày %s; SHA-256 của bản lưu: %s)."
        .formatted(
            outlet.map(name -> name + ", ").orElse(""),
            title,
            published.map(day -> ", ngày " + Wording.date(day)).orElse(", không rõ ngày đăng"),
            place,
            Wording.date(accessed),
            digest);
  }

  /** Returns the citation where the source was cited before: enough to find it in the list. */
  public String again() {
    return "%s“%s”%s, đã dẫn (nguồn số %d ở Phụ lục 3)."
        .formatted(
            outlet.map(name -> name + ", ").orElse(""),
            title,
            published.map(day -> ", ngày " + Wording.date(day)).orElse(""),
            number);
  }
}
