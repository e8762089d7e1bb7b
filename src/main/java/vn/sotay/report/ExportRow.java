package vn.sotay.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
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
 * @param who did it
 * @param where the province, then and now
 * @param when ISO date, month or year
 * @param sentence the exact words
 * @param source where they stand
 */
public record ExportRow(
    String figure,
    Optional<BigDecimal> value,
    String unit,
    String counted,
    String indicator,
    String who,
    String where,
    String when,
    String sentence,
    Source source) {

  /**
   * An article as it is cited.
   *
   * @param id of its page
   * @param title the headline
   * @param outlet the paper or portal
   * @param author as named
   * @param url the page's address
   * @param published when it appeared
   * @param archived when the archived copy was made
   * @param digest SHA-256 of the archived copy
   */
  public record Source(
      String id,
      String title,
      Optional<String> outlet,
      Optional<String> author,
      URI url,
      Optional<PublicationTime> published,
      Instant archived,
      String digest) {}
}
