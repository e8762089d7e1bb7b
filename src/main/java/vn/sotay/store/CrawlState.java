package vn.sotay.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sotay.article.Page;
import vn.sotay.article.Page.ArchivePlace;
import vn.sotay.article.PageId;

/**
 * What is known about pages, feeds and runs, in SQLite. Every call is a transaction and on disk
 * when it returns. May be used by several threads.
 */
public final class CrawlState {

  private static final String END_FILE = "archive.file";
  private static final String END_OFFSET = "archive.offset";

  /** Rows read at once, so that memory doesn't grow with the corpus. */
  private static final int BATCH = 1000;

  private static final String PAGE =
      "SELECT seq, id, url, kind, digest, fetched, file, offset FROM page ";

  private final Database database;

  CrawlState(Database database) {
    this.database = database;
  }

  /** What a server wants to hear to answer that nothing has changed (RFC 9110 section 13). */
  public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** What is asked for whether it has changed or not. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /**
   * How a feed or site map fares.
   *
   * @param worked when it last did; absent if never
   * @param failures in a row
   * @param detail the last answer, for people
   */
  public record FeedHealth(
      URI url,
      PageKind kind,
      Instant asked,
      Optional<Instant> worked,
      int failures,
      String detail) {}

  /** A run of the crawler; {@code ended} is absent if it runs or was killed. */
  public record Session(Instant started, Optional<Instant> ended, String summary) {}

  // Feeds, sessions, reach.

  /** Keeps how a feed or site map answered. */
  public void answered(URI feed, String lane, PageKind kind, Instant now) {
    database.update(
        """
        INSERT INTO feed (url, lane, kind, asked, worked, failures, detail)
        VALUES (?1, ?2, ?3, ?4, ?4, 0, 'ok')
        ON CONFLICT (url) DO UPDATE SET asked = ?4, worked = ?4, failures = 0, detail = 'ok'
        """,
        feed.toString(),
        lane,
        kind.slug(),
        now.toEpochMilli());
  }

  /** Keeps that a feed or site map failed. */
  public void failed(URI feed, String lane, PageKind kind, Instant now, String detail) {
    database.update(
        """
        INSERT INTO feed (url, lane, kind, asked, failures, detail)
        VALUES (?1, ?2, ?3, ?4, 1, ?5)
        ON CONFLICT (url) DO UPDATE SET asked = ?4, failures = failures + 1, detail = ?5
        """,
        feed.toString(),
        lane,
        kind.slug(),
        now.toEpochMilli(),
        detail);
  }

  /** Returns the feeds and site maps of a lane, by address. */
  public List<FeedHealth> feeds(String lane) {
    return database.list(
        "SELECT url, kind, asked, worked, failures, detail FROM feed WHERE lane = ? ORDER BY url",
        row ->
            new FeedHealth(
                URI.create(row.getString(1)),
                kind(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                time(row, 4),
                row.getInt(5),
                row.getString(6)),
        lane);
  }

  /** Returns the day down to which a lane's entrances were read. */
  public Optional<LocalDate> reach(String lane) {
    return database.first(
        "SELECT since FROM reach WHERE lane = ?", row -> LocalDate.parse(row.getString(1)), lane);
  }

  public void reached(String lane, LocalDate since) {
    database.update(
        "INSERT OR REPLACE INTO reach (lane, since) VALUES (?, ?)", lane, since.toString());
  }

  /** Notes that a run begins; returns its number. */
  public long begin(Instant now) {
    return database.inTransaction(
        () -> {
          database.update("INSERT INTO session (started) VALUES (?)", now.toEpochMilli());
          return database.number("SELECT last_insert_rowid()");
        });
  }

  public void end(long session, Instant now, String summary) {
    database.update(
        "UPDATE session SET ended = ?, summary = ? WHERE seq = ?",
        now.toEpochMilli(),
        summary,
        session);
  }

  /** Returns all runs, the oldest first. */
  public List<Session> sessions() {
    return database.list(
        "SELECT started, ended, coalesce(summary, '') FROM session ORDER BY seq",
        row -> new Session(Instant.ofEpochMilli(row.getLong(1)), time(row, 2), row.getString(3)));
  }

  // Pages.

  /** Returns every page that a predicate takes, former contents included. */
  List<StoredPage> pages(Predicate<StoredPage> wanted) {
    return database.list(PAGE + "ORDER BY seq", CrawlState::stored).stream()
        .filter(wanted)
        .toList();
  }

  /** Returns the archived page with exactly this content, if there is one. */
  Optional<StoredPage> page(PageId id, String digest) {
    return database.first(
        PAGE + "WHERE id = ? AND digest = ?", CrawlState::stored, id.value(), digest);
  }

  /** Returns the latest content of an address, if there is any. */
  public Optional<StoredPage> page(PageId id) {
    return database.first(PAGE + "WHERE id = ? AND current = 1", CrawlState::stored, id.value());
  }

  /** Returns whether an article of another address has exactly this content. */
  public boolean isElsewhere(PageId id, String digest) {
    return database.number(
            "SELECT 1 FROM page WHERE digest = ? AND id <> ? AND kind = 'article' LIMIT 1",
            digest,
            id.value())
        > 0;
  }

  /** Returns what the latest answer of an address gave to compare it with. */
  public Validators validators(URI url) {
    return database
        .first(
            "SELECT etag, modified FROM page WHERE id = ? AND current = 1",
            row ->
                new Validators(
                    Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
            PageId.of(url).value())
        .orElse(Validators.NONE);
  }

  /** Returns the latest contents of a kind in order of archiving, read in batches. */
  Stream<StoredPage> pages(PageKind kind) {
    return Stream.iterate(
            batch(kind, 0), batch -> !batch.isEmpty(), batch -> batch(kind, batch.getLast().seq))
        .flatMap(List::stream)
        .map(Numbered::page);
  }

  private record Numbered(long seq, StoredPage page) {}

  private List<Numbered> batch(PageKind kind, long after) {
    return database.list(
        PAGE + "WHERE kind = ? AND current = 1 AND seq > ? ORDER BY seq LIMIT ?",
        row -> new Numbered(row.getLong("seq"), stored(row)),
        kind.slug(),
        after,
        BATCH);
  }

  /** Returns how many addresses of each kind are archived. */
  public Map<PageKind, Long> counts() {
    Map<PageKind, Long> counts = new EnumMap<>(PageKind.class);
    for (PageKind kind : PageKind.values()) {
      counts.put(
          kind,
          database.number("SELECT count(*) FROM page WHERE kind = ? AND current = 1", kind.slug()));
    }
    return counts;
  }

  /**
   * Keeps an archived page, and that its address is fetched and the archive reaches to {@code end}.
   */
  StoredPage keep(Page page, PageKind kind, ArchivePlace end) {
    StoredPage stored = WarcPages.stored(page, kind);
    return database.inTransaction(
        () -> {
          insert(stored, page);
          if (kind == PageKind.FILE) {
            markYoungestCurrent(stored.id());
          } else {
            markCurrent(stored.id(), stored.digest());
          }
          fetched(page, stored.fetched());
          setEnd(end);
          return stored;
        });
  }

  private void insert(StoredPage stored, Page page) {
    database.update(
        """
        INSERT OR IGNORE INTO page (id, url, kind, digest, fetched, etag, modified, file, offset, current)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        stored.id().value(),
        stored.url().toString(),
        stored.kind().slug(),
        stored.digest(),
        stored.fetched().toEpochMilli(),
        page.header("ETag").orElse(null),
        page.header("Last-Modified").orElse(null),
        stored.place().file(),
        stored.place().offset());
  }

  /** What came last is what an address holds, whatever the clock said meanwhile. */
  private void markCurrent(PageId id, String digest) {
    database.update("UPDATE page SET current = (digest = ?) WHERE id = ?", digest, id.value());
  }

  /** Imported files come in any order: the youngest is what an address holds. */
  private void markYoungestCurrent(PageId id) {
    database.update(
        """
        UPDATE page SET current = (seq = (
          SELECT seq FROM page WHERE id = ?1 ORDER BY fetched DESC, seq DESC LIMIT 1))
        WHERE id = ?1
        """,
        id.value());
  }

  private void fetched(Page page, Instant when) {
    database.update(
        "UPDATE url SET state = 'fetched', visited = ?, reason = NULL WHERE id = ?",
        when.toEpochMilli(),
        PageId.of(page.url()).value());
  }

  /**
   * Keeps that an address still has (or again has) a content that is already archived, and that the
   * archive reaches to {@code end}.
   */
  StoredPage keepAgain(StoredPage known, Page page, ArchivePlace end) {
    return database.inTransaction(
        () -> {
          database.update(
              "UPDATE page SET fetched = ?, etag = ?, modified = ? WHERE id = ? AND digest = ?",
              Math.max(known.fetched().toEpochMilli(), page.fetched().toEpochMilli()),
              page.header("ETag").orElse(null),
              page.header("Last-Modified").orElse(null),
              known.id().value(),
              known.digest());
          if (known.kind() == PageKind.FILE) {
            markYoungestCurrent(known.id());
          } else {
            markCurrent(known.id(), known.digest());
          }
          fetched(page, page.fetched());
          setEnd(end);
          return known;
        });
  }

  /** Returns the place behind the last record that the state knows of. */
  Optional<ArchivePlace> end() {
    return setting(END_FILE)
        .flatMap(file -> setting(END_OFFSET).map(o -> new ArchivePlace(file, Long.parseLong(o))));
  }

  void setEnd(ArchivePlace end) {
    set(END_FILE, end.file());
    set(END_OFFSET, Long.toString(end.offset()));
  }

  Optional<String> setting(String name) {
    return database.first(
        "SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
  }

  void set(String name, String value) {
    database.update("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value);
  }

  private static StoredPage stored(ResultSet row) throws SQLException {
    return new StoredPage(
        new PageId(row.getString("id")),
        URI.create(row.getString("url")),
        kind(row.getString("kind")),
        row.getString("digest"),
        Instant.ofEpochMilli(row.getLong("fetched")),
        new ArchivePlace(row.getString("file"), row.getLong("offset")));
  }

  static PageKind kind(String slug) {
    return PageKind.ofSlug(slug)
        .orElseThrow(() -> new IllegalStateException("unknown kind of page: " + slug));
  }

  private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
