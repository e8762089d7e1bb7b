package vn.sotay.store;

import java.util.List;
import vn.sotay.article.MendableException;

/**
 * The tables of {@code sotay.db}, as steps from one version to the next. A step is never changed
 * once it was released: a new one is added.
 */
final class Schema {

  /** "SOTY": tells a corpus's state from any other SQLite file. */
  private static final int APPLICATION = 0x534F5459;

  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              // How far the archive is accounted for, and other single values.
              "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
              // Addresses known. lane: the site's main host; state: queued, fetched, failed,
              // refused; depth: links from the entrance;
              // barren: lists in a row without new articles on the way here; yield: new
              // articles it led to; again: not before this time. Times are milliseconds since 1970.
              """
              CREATE TABLE url (
                seq INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                url TEXT NOT NULL,
                lane TEXT NOT NULL,
                kind TEXT NOT NULL,
                state TEXT NOT NULL,
                depth INTEGER NOT NULL DEFAULT 0,
                barren INTEGER NOT NULL DEFAULT 0,
                yield INTEGER NOT NULL DEFAULT 0,
                dated INTEGER NOT NULL DEFAULT 0,
                tries INTEGER NOT NULL DEFAULT 0,
                again INTEGER NOT NULL DEFAULT 0,
                visited INTEGER NOT NULL DEFAULT 0,
                reason TEXT)
              """,
              "CREATE INDEX url_queue ON url (lane, kind, dated) WHERE state = 'queued'",
              "CREATE INDEX url_failed ON url (lane) WHERE state = 'failed'",
              "CREATE INDEX url_lists ON url (lane) WHERE kind = 'list'",
              // Pages archived; one row for every different content of an address.
              """
              CREATE TABLE page (
                seq INTEGER PRIMARY KEY,
                id TEXT NOT NULL,
                url TEXT NOT NULL,
                kind TEXT NOT NULL,
                digest TEXT NOT NULL,
                fetched INTEGER NOT NULL,
                etag TEXT,
                modified TEXT,
                file TEXT NOT NULL,
                offset INTEGER NOT NULL,
                current INTEGER NOT NULL,
                UNIQUE (id, digest))
              """,
              "CREATE INDEX page_kind ON page (kind, seq) WHERE current = 1",
              // Feeds and site maps: how they last answered.
              """
              CREATE TABLE feed (
                url TEXT PRIMARY KEY,
                lane TEXT NOT NULL,
                kind TEXT NOT NULL,
                asked INTEGER NOT NULL,
                worked INTEGER,
                failures INTEGER NOT NULL,
                detail TEXT NOT NULL) WITHOUT ROWID
              """,
              // Runs of the crawler.
              """
              CREATE TABLE session (
                seq INTEGER PRIMARY KEY,
                started INTEGER NOT NULL,
                ended INTEGER,
                summary TEXT)
              """,
              // How far back a site's entrances were read.
              "CREATE TABLE reach (lane TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID"),
          List.of(
              // interest: how much the address promises, the higher the sooner; via: id of the list
              // or feed it was found on; run: the session that last visited it; idle: visits in a
              // row that brought nothing new.
              "ALTER TABLE url ADD COLUMN interest INTEGER NOT NULL DEFAULT 0",
              "ALTER TABLE url ADD COLUMN via TEXT",
              "ALTER TABLE url ADD COLUMN run INTEGER NOT NULL DEFAULT 0",
              "ALTER TABLE url ADD COLUMN idle INTEGER NOT NULL DEFAULT 0",
              "DROP INDEX url_queue",
              "CREATE INDEX url_turn ON url (lane, kind, interest, dated) WHERE state = 'queued'",
              "CREATE INDEX page_digest ON page (digest)",
              // How a host was treated and behaved: not before this time; failures in a row; how
              // often it was given up in a row; requests on a day of Vietnam.
              """
              CREATE TABLE host (
                host TEXT PRIMARY KEY,
                hold INTEGER NOT NULL,
                failures INTEGER NOT NULL,
                trips INTEGER NOT NULL,
                day TEXT NOT NULL,
                asked INTEGER NOT NULL) WITHOUT ROWID
              """,
              // What a list's or feed's articles turned out to be.
              """
              CREATE TABLE harvest (
                via TEXT PRIMARY KEY,
                seen INTEGER NOT NULL,
                topical INTEGER NOT NULL) WITHOUT ROWID
              """,
              // Fingerprints of articles, and their four quarters to find near-copies by.
              """
              CREATE TABLE print (
                id TEXT PRIMARY KEY,
                bits INTEGER NOT NULL) WITHOUT ROWID
              """,
              """
              CREATE TABLE quarter (
                value INTEGER NOT NULL,
                id TEXT NOT NULL,
                PRIMARY KEY (value, id)) WITHOUT ROWID
              """),
          // Pages (by id) and hosts that were forgotten and must not come back.
          List.of(
              """
              CREATE TABLE forgotten (
                key TEXT PRIMARY KEY,
                label TEXT NOT NULL,
                made INTEGER NOT NULL) WITHOUT ROWID
              """),
          List.of(
              // In the order of the turns: the next one is found without sorting the queue.
              "DROP INDEX url_turn",
              """
              CREATE INDEX url_turn ON url (lane, kind, interest DESC, dated DESC)
                WHERE state = 'queued'
              """,
              "UPDATE url SET state = 'disallowed' WHERE state = 'refused' AND reason ="
                  + " 'robots.txt'",
              "CREATE INDEX url_disallowed ON url (lane) WHERE state = 'disallowed'"));

  private Schema() {}

  /**
   * Brings the database to this version.
   *
   * @throws MendableException if it is another program's, or a newer version's
   */
  static void migrate(Database database) {
    if (database.number("SELECT count(*) FROM sqlite_master") == 0) {
      database.pragma("application_id = " + APPLICATION);
    }
    check(database);
    for (int version = version(database); version < STEPS.size(); version++) {
      List<String> step = STEPS.get(version);
      int reached = version + 1;
      database.inTransaction(
          () -> {
            step.forEach(database::execute);
            database.pragma("user_version = " + reached);
            return reached;
          });
    }
  }

  /**
   * @throws MendableException if it is another program's, or a newer version's
   */
  static void check(Database database) {
    if (database.number("PRAGMA application_id") != APPLICATION) {
      throw new MendableException(
          Database.damaged(database.file(), "a database of another program"));
    }
    if (version(database) > STEPS.size()) {
      throw new MendableException(
          "%s: of version %d, expected at most %d.\nUse the newer Sotay that wrote it."
              .formatted(database.file(), version(database), STEPS.size()));
    }
  }

  private static int version(Database database) {
    return (int) database.number("PRAGMA user_version");
  }
}
