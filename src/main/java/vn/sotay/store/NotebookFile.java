package vn.sotay.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Notebook;

/**
 * The changes that people made, beside the corpus, each on disk when {@link #record} returns.
 * Nothing is ever deleted: what is undone stays and can be redone. May be used by several threads
 * and processes.
 */
public final class NotebookFile implements AutoCloseable {

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS notebook_change (
        id INTEGER PRIMARY KEY,
        made INTEGER NOT NULL,
        verb TEXT NOT NULL,
        name TEXT,
        kind TEXT,
        page TEXT,
        words TEXT,
        prefix TEXT,
        suffix TEXT,
        label TEXT,
        text TEXT,
        undone INTEGER NOT NULL DEFAULT 0)
      """;

  private final Database database;
  private final Clock clock;
  private State known = new State(List.of(), Notebook.EMPTY);

  /** How often others and this one have changed the file, and what it then gave. */
  private record State(List<Long> version, Notebook notebook) {}

  private NotebookFile(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens that of the corpus in {@code dir}, which may be new.
   *
   * @throws vn.sotay.article.MendableException if its state is damaged or can't be written
   */
  public static NotebookFile open(Path dir) {
    return open(dir, Clock.systemUTC());
  }

  static NotebookFile open(Path dir, Clock clock) {
    Database database = Database.open(Corpus.stateFile(dir));
    try {
      Schema.migrate(database);
      database.execute(TABLE);
      return new NotebookFile(database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Returns what people added to the corpus in {@code dir}; nothing where there is no corpus.
   *
   * @throws vn.sotay.article.MendableException if its state is damaged
   */
  public static Notebook read(Path dir) {
    if (!Files.exists(dir.resolve(Corpus.STATE))) {
      return Notebook.EMPTY;
    }
    try (Database database = Database.read(dir.resolve(Corpus.STATE))) {
      boolean used =
          database.number("SELECT count(*) FROM sqlite_master WHERE name = 'notebook_change'") > 0;
      return used ? Notebook.of(entries(database)) : Notebook.EMPTY;
    }
  }

  /** Keeps a change; returns its number. */
  public long record(Change change) {
    ChangeRow row = ChangeRow.of(change);
    return database.inTransaction(
        () -> {
          database.update(
              """
              INSERT INTO notebook_change
                (made, verb, name, kind, page, words, prefix, suffix, label, text)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              clock.millis(),
              row.verb(),
              row.name(),
              row.kind(),
              row.page(),
              row.words(),
              row.prefix(),
              row.suffix(),
              row.label(),
              row.text());
          return database.number("SELECT last_insert_rowid()");
        });
  }

  /** Returns every change that was made, the oldest first, undone ones included. */
  public List<Notebook.Entry> entries() {
    return entries(database);
  }

  private static List<Notebook.Entry> entries(Database database) {
    return database.list(
        """
        SELECT id, made, verb, name, kind, page, words, prefix, suffix, label, text, undone
        FROM notebook_change ORDER BY id
        """,
        NotebookFile::entry);
  }

  private static Notebook.Entry entry(ResultSet row) throws SQLException {
    return new Notebook.Entry(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("made")),
        ChangeRow.read(row).change(),
        row.getBoolean("undone"));
  }

  /** Undoes a change; returns it, or nothing if there is none of that number still standing. */
  public Optional<Notebook.Entry> undo(long id) {
    return set(id, true);
  }

  /** Makes an undone change stand again; returns it, or nothing if there is none such. */
  public Optional<Notebook.Entry> redo(long id) {
    return set(id, false);
  }

  private Optional<Notebook.Entry> set(long id, boolean undone) {
    Optional<Notebook.Entry> entry =
        entries().stream().filter(each -> each.id() == id && each.undone() != undone).findFirst();
    entry.ifPresent(
        each ->
            database.update(
                "UPDATE notebook_change SET undone = ? WHERE id = ?", undone ? 1 : 0, id));
    return entry;
  }

  /** Undoes the last change of an area that still stands; returns it, or nothing if none does. */
  public Optional<Notebook.Entry> undoLast(Change.Area area) {
    return entries().stream()
        .filter(entry -> !entry.undone() && entry.change().area() == area)
        .reduce((one, later) -> later)
        .flatMap(entry -> undo(entry.id()));
  }

  /** Returns what all changes give now; read anew only where something was changed. */
  public synchronized Notebook notebook() {
    List<Long> version =
        database
            .list(
                "SELECT data_version, total_changes() FROM pragma_data_version",
                row -> List.of(row.getLong(1), row.getLong(2)))
            .getFirst();
    if (!version.equals(known.version())) {
      known = new State(version, Notebook.of(entries()));
    }
    return known.notebook();
  }

  @Override
  public void close() {
    database.close();
  }
}
