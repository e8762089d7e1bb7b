package vn.sotay.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import vn.sotay.article.PageId;

/** Pages and hosts that were forgotten, and so are never to be fetched again. */
public final class ForgottenPages {

  private final Database database;

  ForgottenPages(Database database) {
    this.database = database;
  }

  /**
   * Something forgotten.
   *
   * @param key a page's id, or a host
   * @param label its address, or the host
   * @param when it was forgotten
   */
  public record Forgotten(String key, String label, Instant when) {}

  /** Returns all of it, the oldest first. */
  public List<Forgotten> all() {
    return database.list(
        "SELECT key, label, made FROM forgotten ORDER BY made, key",
        row ->
            new Forgotten(
                row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
  }

  /** Returns whether nothing was forgotten, as in most collections. */
  boolean isEmpty() {
    return database.number("SELECT EXISTS (SELECT 1 FROM forgotten)") == 0;
  }

  /** Returns whether an address, or its host, was forgotten. */
  public boolean has(URI url) {
    return database.number(
            "SELECT count(*) FROM forgotten WHERE key IN (?, ?)",
            PageId.of(url).value(),
            url.getHost() == null ? "" : url.getHost())
        > 0;
  }

  /** Lets something come back; returns whether it was forgotten. */
  public boolean undo(Forgettable what) {
    return database.update("DELETE FROM forgotten WHERE key = ?", what.key()) > 0;
  }
}
