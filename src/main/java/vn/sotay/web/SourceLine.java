package vn.sotay.web;

import java.util.stream.Collectors;
import vn.sotay.article.Article;

/** How to cite an article: what to put under a quotation. */
final class SourceLine {

  /** Digits of the archived copy's digest that are shown; enough to tell it from any other. */
  private static final int DIGITS = 12;

  private SourceLine() {}

  /**
   * Returns {@code Báo Sông Trà, “Mộ Đức: …”, 12/05/2023, https://… (bản lưu 08:30 20/11/2026,
   * SHA-256 67c583f93b01…)}; of an article of several parts each part's address.
   */
  static String of(Labels labels, Article article) {
    StringBuilder line = new StringBuilder();
    article.publication().outlet().ifPresent(outlet -> line.append(outlet).append(", "));
    line.append("“").append(article.headline()).append("”, ");
    article.publication().published().ifPresent(time -> line.append(Labels.of(time)).append(", "));
    Article.Origin origin = article.origin();
    return line.append(
            origin.pages().stream()
                .map(page -> cited(labels, page))
                .collect(Collectors.joining("; ")))
        .toString();
  }

  private static String cited(Labels labels, Article.PartPage page) {
    return page.url()
        + " "
        + labels.text(
            "cite.archived", Labels.minute(page.fetched()), page.digest().substring(0, DIGITS));
  }
}
