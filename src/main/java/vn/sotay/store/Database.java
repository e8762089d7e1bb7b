package vn.sotay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.sotay.article.MendableException;

/** One SQLite file, used by any number of threads, one at a time. */
final class Database implements AutoCloseable {

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** How long to wait for another process that is writing, in milliseconds. */
  private static final int BUSY_TIMEOUT = 10_000;

  /**
   * Kilobytes of the file held in memory, outside the heap: addresses come in the order of a
   * digest, so that each falls on another part of their index.
   */
  private static final int CACHE = 64 * 1024;

  /** Pages of 4 kB in the write-ahead log before they are carried over: 16 MB. */
  private static final int CHECKPOINT = 4096;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Whether a transaction is under way: that of the thread which holds the lock. */
  private boolean transacting;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens the file for reading and writing, and makes it if it is missing. */
  static Database open(Path file) {
    Database database = connect(file);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("cache_size = -" + CACHE);
    database.pragma("wal_autocheckpoint = " + CHECKPOINT);
    return database;
  }

  /** Opens the file for reading. */
  static Database read(Path file) {
    Database database = connect(file);
    database.pragma("query_only = ON");
    return database;
  }

  private static Database connect(Path file) {
    try {
      Database database =
          new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath()));
      database.pragma("busy_timeout = " + BUSY_TIMEOUT);
      return database;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  void pragma(String setting) {
    execute("PRAGMA " + setting);
  }

  /** Runs a statement that isn't worth keeping, such as one of the schema. */
  void execute(String sql) {
    lock.lock();
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of rows changed. */
  int update(String sql, Object... values) {
    lock.lock();
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) {
    lock.lock();
    try (ResultSet rows = prepared(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(row.read(rows));
      }
      return list;
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  /** Returns the number a query gives, 0 if it gives none. */
  long number(String sql, Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** Does all of the work or, if it throws, nothing; within another transaction, as part of it. */
  <T> T inTransaction(Supplier<T> work) {
    lock.lock();
    try {
      return transacting ? work.get() : alone(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T alone(Supplier<T> work) {
    update("BEGIN IMMEDIATE");
    transacting = true;
    try {
      T result = work.get();
      update("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    } finally {
      transacting = false;
    }
  }

  /** SQLite itself may have rolled back, after a full disk for one: then it says so again. */
  private void rollBack(Throwable cause) {
    try {
      update("ROLLBACK");
    } catch (MendableException e) {
      cause.addSuppressed(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static MendableException failure(Path file, SQLException e) {
    boolean foreign =
        e instanceof SQLiteException sqlite
            && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    return new MendableException(
        foreign
            ? damaged(file, "no SQLite database, or a damaged one")
            : "%s: %s.\nFree space or mend the disk, then run the same command again."
                .formatted(file, e.getMessage()),
        e);
  }

  /** Returns the message for a file that is no state of a corpus. */
  static String damaged(Path file, String what) {
    return "%s: %s, expected the state of a corpus.\nRestore it from a backup; or delete it, and it will be rebuilt from the archive without the crawl's queue and people's notes."
        .formatted(file, what);
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }
}
