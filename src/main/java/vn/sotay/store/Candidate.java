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
 * @param depth links from the site's entrance; 0 for the entrance itself
 * @param barren how many lists in a row brought no new article on the way to it
 * @param dated when a feed, a site map or the address itself says it appeared or changed
 * @param interest how much it promises; the higher, the sooner its turn
 * @param via the list or feed it was found on; absent for a seed
 */
public record Candidate(
    URI url,
    String lane,
    PageKind kind,
    int depth,
    int barren,
    Optional<Instant> dated,
    int interest,
    Optional<URI> via) {}
