package vn.sotay.web;

import vn.sotay.article.Article;

/** How to cite an article: what to put under a quotation. */
final class SourceLine {

  /** Digits of the archived copy's digest that are shown; enough to tell it from any other. */
  private static final int DIGITS = 12;

  private SourceLine() {}

  /**
   * Returns {@code Báo Sông Trà, “Mộ Đức: …”, 12/05/2023, https://… (bản lưu 08:30 20/11/2026,
   * SHA-256 67c583f93b01…)}.
   */
  static String of(Labels labels, Article article) {
    StringBuilder line = new StringBuilder();
    article.publication().outlet().ifPresent(outlet -> line.append(outlet).append(", "));
    line.append("“").append(article.headline()).append("”, ");
    article.publication().published().ifPresent(time -> line.append(Labels.of(time)).append(", "));
    return line.append(article.origin().url())
        .append(' ')
        .append(
            labels.text(
                "cite.archived",
                Labels.minute(article.origin().fetched()),
                article.origin().digest().substring(0, DIGITS)))
        .toString();
  }
}
