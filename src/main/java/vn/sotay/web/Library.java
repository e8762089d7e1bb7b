package vn.sotay.web;

import java.nio.file.Path;
import java.time.Clock;
import vn.sotay.search.KnowledgeBase;

/**
 * What pages show.
 *
 * @param base stays the caller's: it is not closed with the server
 * @param corpus the folder of archived pages and of what people keep; it may be missing
 * @param clock the time of reports and of what is kept
 */
public record Library(KnowledgeBase base, Path corpus, Clock clock) {

  /** Returns the library at the time of this machine. */
  public static Library of(KnowledgeBase base, Path corpus) {
    return new Library(base, corpus, Clock.systemUTC());
  }
}
