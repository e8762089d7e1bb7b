package vn.sotay.search;

import java.net.URI;
import java.util.Optional;
import vn.sotay.article.PageId;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;

/**
 * What a list of articles shows of each.
 *
 * @param id the page's id
 * @param title the headline
 * @param outlet the paper or portal
 * @param published when it appeared
 * @param province where it plays
 * @param url the page's address; of an imported file that has none a name made of its digest
 * @param fileName the name of the file it was imported from
 */
public record ArticleHead(
    PageId id,
    String title,
    Optional<String> outlet,
    Optional<PublicationTime> published,
    Optional<ProvinceNames> province,
    URI url,
    Optional<String> fileName) {

  /** Returns where people find it: its address, or the name of a file that has none. */
  public String place() {
    return "urn".equals(url.getScheme()) ? fileName.orElse(url.toString()) : url.toString();
  }
}
