/**
 * A folder ↔ the pages in it, and what is known about them.
 *
 * <p>{@code warc/} holds every page as it came (ISO 28500) and is the only truth; {@code sotay.db}
 * (SQLite) holds the crawl's state and can be rebuilt from it. {@link vn.sotay.store.Corpus#add}
 * syncs the archive first and writes the state second; what a crash leaves between the two, {@link
 * vn.sotay.store.Corpus#open} adopts. One process at a time may write.
 */
@NullMarked
package vn.sotay.store;

import org.jspecify.annotations.NullMarked;
