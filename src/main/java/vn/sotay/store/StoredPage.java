package vn.sotay.store;

import java.net.URI;
import java.time.Instant;
import vn.sotay.article.Page.ArchivePlace;
import vn.sotay.article.PageId;

/**
 * What the state knows about an archived page, without its bytes.
 *
 * @param id of the address
 * @param url the normalised address
 * @param kind what it was fetched for
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits
 * @param fetched when it came, to the second
 * @param place where the archive holds it
 */
public record StoredPage(
    PageId id, URI url, PageKind kind, String digest, Instant fetched, ArchivePlace place) {}
