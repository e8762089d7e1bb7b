package vn.sotay.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.PageId;

/**
 * The addresses known and those whose turn is to come, one queue a lane, in SQLite: a queue may be
 * longer than the memory. Every call is a transaction and on disk when it returns. May be used by
 * several threads.
 */
public final class Frontier {

  /** Visits in vain after which a list rests. */
  private static final int PATIENCE = 3;

  /** The first rest of a list; it doubles. */
  private static final Duration FIRST_REST = Duration.ofHours(1);

  /** The longest rest of a list is ten and a half days. */
  private static final int MOST_DOUBLINGS = 8;

  /** Answered by the index {@code url_turn} in its order, however long the queue is. */
  static final String NEXT =
      """
      SELECT url, kind, depth, barren, tries, interest, via FROM url
      WHERE lane = ? AND kind = ? AND state = 'queued' AND again <= ?
      ORDER BY interest DESC, dated DESC, seq LIMIT 1
      """;

  private final Database database;
  private final ForgottenPages forgotten;

  Frontier(Database database, ForgottenPages forgotten) {
    this.database = database;
    this.forgotten = forgotten;
  }

  /**
   * An address whose turn it is.
   *
   * @param tries how often it was asked for in vain
   * @param via id of the list or feed it was found on; absent for a seed
   */
  public record Queued(
      URI url,
      PageKind kind,
      int depth,
      int barren,
      int tries,
      int interest,
      Optional<PageId> via) {}

  /** Why an address won't be fetched (again). */
  public enum Outcome {
    /** The server hasn't got it: never asked for again. */
    FAILED_FOR_GOOD("gone"),
    /** Asked for again in the next run. */
    FAILED("failed"),
    /** By robots.txt: asked for again when that file changes. */
    DISALLOWED("disallowed"),
    /** For safety, or because it is another site's. */
    REFUSED("refused"),
    /** Passed over because its section's articles are about other things. */
    PASSED("passed");

    private final String state;

    Outcome(String state) {
      this.state = state;
    }
  }

  /**
   * Puts new addresses into the queue; known ones stay as they are, forgotten ones stay out.
   * Returns those that were new.
   */
  public List<Candidate> enqueue(Collection<Candidate> candidates) {
    return database.inTransaction(
        () -> {
          boolean all = forgotten.isEmpty();
          return candidates.stream()
              .filter(candidate -> all || !forgotten.has(candidate.url()))
              .filter(candidate -> insert(candidate) > 0)
              .toList();
        });
  }

  private int insert(Candidate candidate) {
    return database.update(
        """
        INSERT OR IGNORE INTO url (id, url, lane, kind, state, depth, barren, dated, interest, via)
        VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?)
        """,
        PageId.of(candidate.url()).value(),
        candidate.url().toString(),
        candidate.lane(),
        candidate.kind().slug(),
        candidate.depth(),
        candidate.barren(),
        candidate.dated().map(Instant::toEpochMilli).orElse(0L),
        candidate.interest(),
        candidate.via().map(via -> PageId.of(via).value()).orElse(null));
  }

  /** Puts a list that wasn't visited in this run back into the queue. */
  public void revisit(URI list, long run) {
    database.update(
        """
        UPDATE url SET state = 'queued', tries = 0, again = 0, barren = 0
        WHERE id = ? AND kind = 'list' AND state IN ('fetched', 'failed') AND run <> ?
        """,
        PageId.of(list).value(),
        run);
  }

  /**
   * Begins a run on a lane: lists near the entrance that ever led to an article are visited again,
   * those that brought nothing the last times ever more rarely; and what failed by chance gets
   * another try.
   */
  public void reopen(String lane, Instant now) {
    database.inTransaction(
        () ->
            database.update(
                    """
                    UPDATE url SET state = 'queued', tries = 0, again = 0
                    WHERE lane = ?1 AND kind = 'list' AND state = 'fetched' AND depth <= 1
                      AND yield > 0 AND (idle < ?2 OR visited > ?3
                        OR visited + (?4 << min(idle - ?2, ?5)) <= ?3)
                    """,
                    lane,
                    PATIENCE,
                    now.toEpochMilli(),
                    FIRST_REST.toMillis(),
                    MOST_DOUBLINGS)
                + database.update(
                    "UPDATE url SET state = 'queued', tries = 0, again = 0 WHERE lane = ? AND state"
                        + " = 'failed'",
                    lane)
                + database.update(
                    "UPDATE url SET tries = 0, again = 0 WHERE lane = ? AND state = 'queued' AND"
                        + " (tries > 0 OR again > 0)",
                    lane));
  }

  /**
   * Returns the next address of a kind on a lane: the most promising first, of those the youngest,
   * then in order of finding.
   */
  public Optional<Queued> next(String lane, PageKind kind, Instant now) {
    return database.first(
        NEXT,
        row ->
            new Queued(
                URI.create(row.getString(1)),
                CrawlState.kind(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                Optional.ofNullable(row.getString(7)).map(PageId::new)),
        lane,
        kind.slug(),
        now.toEpochMilli());
  }

  /** Returns how many addresses of a lane wait. */
  public long queued(String lane) {
    return database.number("SELECT count(*) FROM url WHERE lane = ? AND state = 'queued'", lane);
  }

  /** Returns the earliest time at which a waiting page of the lane and kind may be asked for. */
  public Optional<Instant> nextTurn(String lane, PageKind kind) {
    return database
        .first(
            "SELECT min(again) FROM url WHERE lane = ? AND kind = ? AND state = 'queued'"
                + " HAVING count(*) > 0",
            row -> row.getLong(1),
            lane,
            kind.slug())
        .map(Instant::ofEpochMilli);
  }

  /** Leaves an address in the queue, not to be asked for before {@code again}. */
  public void postpone(URI url, Instant again, String reason) {
    database.update(
        "UPDATE url SET tries = tries + 1, again = ?, reason = ? WHERE id = ?",
        again.toEpochMilli(),
        reason,
        PageId.of(url).value());
  }

  /** Takes an address out of the queue unfetched. */
  public void settle(URI url, Outcome outcome, String reason) {
    database.update(
        "UPDATE url SET state = ?, reason = ? WHERE id = ?",
        outcome.state,
        reason,
        PageId.of(url).value());
  }

  /** Takes an address out of the queue whose content hasn't changed. */
  public void unchanged(URI url, Instant now, long run) {
    database.update(
        "UPDATE url SET state = 'fetched', visited = ?, run = ?, idle = idle + 1, reason = NULL"
            + " WHERE id = ?",
        now.toEpochMilli(),
        run,
        PageId.of(url).value());
  }

  /** Keeps how many new articles a list led to in this run. */
  public void yielded(URI list, int articles, long run) {
    database.update(
        """
        UPDATE url SET yield = yield + ?1, idle = CASE WHEN ?1 > 0 THEN 0 ELSE idle + 1 END, run = ?2
        WHERE id = ?3
        """,
        articles,
        run,
        PageId.of(list).value());
  }

  /** Returns whether an address was ever queued. */
  public boolean knows(URI url) {
    return database.number("SELECT 1 FROM url WHERE id = ?", PageId.of(url).value()) > 0;
  }

  /** Takes an address as fetched because another one's page is it. */
  public void alias(URI url, String lane) {
    database.update(
        """
        INSERT INTO url (id, url, lane, kind, state, reason) VALUES (?, ?, ?, 'article', 'fetched', 'alias')
        ON CONFLICT (id) DO UPDATE SET state = 'fetched', reason = 'alias' WHERE state = 'queued'
        """,
        PageId.of(url).value(),
        url.toString(),
        lane);
  }

  /** Passes over all waiting articles of a lane that promise nothing; returns how many. */
  public int pass(String lane, String reason) {
    return database.update(
        """
        UPDATE url SET state = 'passed', reason = ?
        WHERE lane = ? AND kind = 'article' AND state = 'queued' AND interest = 0
        """,
        reason,
        lane);
  }

  /** Puts what robots.txt forbade on a lane back into the queue. */
  public void reallow(String lane) {
    database.update(
        "UPDATE url SET state = 'queued' WHERE lane = ? AND state = 'disallowed'", lane);
  }

  /** Puts what was passed over on a lane back into the queue. */
  public void reconsider(String lane) {
    database.update("UPDATE url SET state = 'queued' WHERE lane = ? AND state = 'passed'", lane);
  }

  /** Returns the waiting articles of a lane, in the order of their turns. */
  public List<URI> waiting(String lane, int most) {
    return database.list(
        """
        SELECT url FROM url WHERE lane = ? AND kind = 'article' AND state = 'queued'
        ORDER BY interest DESC, dated DESC, seq LIMIT ?
        """,
        row -> URI.create(row.getString(1)),
        lane,
        most);
  }
}
