package vn.sotay.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.PageId;

/**
 * Searches that people want to ask again, beside the corpus, in tables of their own: they outlive
 * every index.
 */
public final class SavedSearches implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS saved_search (
            name TEXT PRIMARY KEY,
            query TEXT NOT NULL,
            saved INTEGER NOT NULL) WITHOUT ROWID
          """,
          // What a saved search had found when it was last looked at.
          """
          CREATE TABLE IF NOT EXISTS saved_seen (
            name TEXT NOT NULL,
            page TEXT NOT NULL,
            PRIMARY KEY (name, page)) WITHOUT ROWID
          """);

  private final Database database;

  private SavedSearches(Database database) {
    this.database = database;
  }

  /**
   * A search.
   *
   * @param name unique
   * @param query as it was typed
   * @param saved when
   */
  public record SavedSearch(String name, String query, Instant saved) {}

  /**
   * Opens those of the corpus in {@code dir}, which may be new.
   *
   * @throws vn.sotay.article.MendableException if its state is damaged or can't be written
   */
  public static SavedSearches open(Path dir) {
    Database database = Database.open(Corpus.stateFile(dir));
    try {
      Schema.migrate(database);
      TABLES.forEach(database::execute);
      return new SavedSearches(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Saves a search; one of the same name is replaced, and what it had found forgotten. */
  public void save(String name, String query, Instant now) {
    database.inTransaction(
        () -> {
          remove(name);
          return database.update(
              "INSERT INTO saved_search (name, query, saved) VALUES (?, ?, ?)",
              name,
              query,
              now.toEpochMilli());
        });
  }

  /** Forgets a search; returns whether there was one. */
  public boolean remove(String name) {
    database.update("DELETE FROM saved_seen WHERE name = ?", name);
    return database.update("DELETE FROM saved_search WHERE name = ?", name) > 0;
  }

  /** Returns all searches, by name. */
  public List<SavedSearch> all() {
    return database.list(
        "SELECT name, query, saved FROM saved_search ORDER BY name",
        row ->
            new SavedSearch(
                row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
  }

  public Optional<SavedSearch> named(String name) {
    return all().stream().filter(search -> search.name().equals(name)).findFirst();
  }

  /** Returns the pages that a search had found when it was last looked at. */
  public Set<PageId> seen(String name) {
    return new HashSet<>(
        database.list(
            "SELECT page FROM saved_seen WHERE name = ?",
            row -> new PageId(row.getString(1)),
            name));
  }

  /** Notes that these pages of a search were looked at. */
  public void look(String name, Collection<PageId> pages) {
    database.inTransaction(
        () -> {
          for (PageId page : pages) {
            database.update(
                "INSERT OR IGNORE INTO saved_seen (name, page) VALUES (?, ?)", name, page.value());
          }
          return pages.size();
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
