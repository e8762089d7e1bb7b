package vn.sotay.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that a feed or site map announces.
 *
 * @param url normalised
 * @param dated when it appeared or last changed
 * @param title its headline, empty if it isn't told
 */
record Entry(URI url, Optional<Instant> dated, String title) {}
