package vn.sotay.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that was found and may be fetched.
 *
 * @param url normalised
 * @param lane the main host of the site it belongs to; each lane has a queue of its own
 * @param kind what to expect there: {@link PageKind#ARTICLE} or {@link PageKind#LIST}
 * @param barren how many lists in a row brought no new article on the way to it
 * @param dated when a feed or site map says it appeared or changed
 */
public record Candidate(URI url, String lane, PageKind kind, int barren, Optional<Instant> dated) {}
