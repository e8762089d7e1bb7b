package vn.sotay.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.sotay.notebook.Notebook;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/**
 * What pages show. Everything stays the caller's: nothing is closed with the server.
 *
 * @param base the knowledge base
 * @param corpus the folder of archived pages and of what people keep; it may be missing
 * @param file where collections, notes and corrections are kept; without one there are none
 * @param clock the time of reports and of what is kept
 */
public record Library(KnowledgeBase base, Path corpus, Optional<NotebookFile> file, Clock clock) {

  /** Returns the library at the time of this machine. */
  public static Library of(KnowledgeBase base, Path corpus, NotebookFile file) {
    return new Library(base, corpus, Optional.of(file), Clock.systemUTC());
  }

  /**
   * Returns where what people add is kept.
   *
   * @throws BadRequest where nothing can be
   */
  NotebookFile keeping() {
    return file.orElseThrow(() -> new BadRequest("notebook.missing"));
  }

  Notebook notebook() {
    return file.map(NotebookFile::notebook).orElse(Notebook.EMPTY);
  }
}
