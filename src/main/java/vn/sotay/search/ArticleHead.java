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
 * @param url the page's address
 */
public record ArticleHead(
    PageId id,
    String title,
    Optional<String> outlet,
    Optional<PublicationTime> published,
    Optional<ProvinceNames> province,
    URI url) {}
