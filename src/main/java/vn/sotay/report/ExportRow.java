package vn.sotay.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.PublicationTime;

/**
 * A figure, practice or passage with its source, as a line of a table.
 *
 * @param figure as written, {@code trên 96,4%}; empty where there is none, as {@code unit}, {@code
 *     counted} and {@code who}
 * @param value the figure's value in its unit's measure
 * @param unit what kind of figure
 * @param counted of what
 * @param indicator what it tells of, however it is worded; empty where it is none that is known
 * @param target words that say that the figure is wanted or expected; empty where it was reached
 * @param who did it
 * @param where the province, then and now
 * @param when ISO date, month, quarter or year; empty where the words don't tell
 * @param sentence the exact words
 * @param page the archived page on which they stand
 * @param source the article
 */
public record ExportRow(
    String figure,
    Optional<BigDecimal> value,
    String unit,
    String counted,
    String indicator,
    String target,
    String who,
    String where,
    String when,
    String sentence,
    Article.PartPage page,
    Source source) {

  /**
   * An article as it is cited.
   *
   * @param id of its page
   * @param title the headline
   * @param outlet the paper or portal
   * @param author as named
   * @param published when it appeared
   * @param pages on which it stands, at least one
   */
  public record Source(
      String id,
      String title,
      Optional<String> outlet,
      Optional<String> author,
      Optional<PublicationTime> published,
      List<Article.PartPage> pages) {

    public Source {
      pages = List.copyOf(pages);
    }
  }
}
