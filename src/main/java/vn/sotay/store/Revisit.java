package vn.sotay.store;

import java.net.URI;
import vn.sotay.article.Page;

/**
 * An address asked for again that had nothing new (ISO 28500, record type revisit).
 *
 * @param answer what came; its body isn't written
 * @param known the archived page it stands for
 * @param profile why nothing is written: WARC's name of it
 */
record Revisit(Page answer, StoredPage known, URI profile) {

  private static final String PROFILES = "http://netpreserve.org/warc/1.0/revisit/";

  /** The same bytes came again. */
  static Revisit identical(Page answer, StoredPage known) {
    return new Revisit(answer, known, URI.create(PROFILES + "identical-payload-digest"));
  }

  /** The server said that nothing has changed (HTTP 304). */
  static Revisit notModified(Page answer, StoredPage known) {
    return new Revisit(answer, known, URI.create(PROFILES + "server-not-modified"));
  }
}
