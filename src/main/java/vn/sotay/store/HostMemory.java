package vn.sotay.store;

import java.time.Instant;
import java.util.Optional;
import vn.sotay.article.PageId;

/**
 * What is remembered of hosts from one run to the next, and of what lists led to. Every call is a
 * transaction and on disk when it returns. May be used by several threads.
 */
public final class HostMemory {

  private final Database database;

  HostMemory(Database database) {
    this.database = database;
  }

  /**
   * How a host behaved.
   *
   * @param hold not to be asked before this time
   * @param failures in a row
   * @param trips how often it was given up, without an answer in between
   * @param day of Vietnam, {@code 2026-11-22}
   * @param asked requests on that day
   */
  public record Conduct(Instant hold, int failures, int trips, String day, int asked) {

    public static final Conduct NEW = new Conduct(Instant.EPOCH, 0, 0, "", 0);
  }

  /** Returns how a host behaved; {@link Conduct#NEW} if nothing is known. */
  public Conduct of(String host) {
    return database
        .first(
            "SELECT hold, failures, trips, day, asked FROM host WHERE host = ?",
            row ->
                new Conduct(
                    Instant.ofEpochMilli(row.getLong(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getInt(5)),
            host)
        .orElse(Conduct.NEW);
  }

  public void keep(String host, Conduct conduct) {
    database.update(
        "INSERT OR REPLACE INTO host (host, hold, failures, trips, day, asked) VALUES (?, ?, ?, ?,"
            + " ?, ?)",
        host,
        conduct.hold().toEpochMilli(),
        conduct.failures(),
        conduct.trips(),
        conduct.day(),
        conduct.asked());
  }

  /**
   * What the articles of a list or feed turned out to be.
   *
   * @param seen articles judged
   * @param topical those on topic
   */
  public record Harvest(int seen, int topical) {}

  /** Returns what a list's articles turned out to be so far. */
  public Harvest harvest(PageId via) {
    return database
        .first(
            "SELECT seen, topical FROM harvest WHERE via = ?",
            row -> new Harvest(row.getInt(1), row.getInt(2)),
            via.value())
        .orElse(new Harvest(0, 0));
  }

  /** Counts one article of a list. */
  public void harvested(PageId via, boolean topical) {
    database.update(
        """
        INSERT INTO harvest (via, seen, topical) VALUES (?1, 1, ?2)
        ON CONFLICT (via) DO UPDATE SET seen = seen + 1, topical = topical + ?2
        """,
        via.value(),
        topical ? 1 : 0);
  }

  /**
   * Keeps an article's fingerprint.
   *
   * @return the page among those kept before whose fingerprint differs in at most {@code most} bits
   *     (at most 3); empty if there is none
   */
  public Optional<PageId> print(PageId page, long bits, int most) {
    if (most < 0 || most >= QUARTERS) {
      throw new IllegalArgumentException("0 to 3 bits can be looked for, got " + most);
    }
    return database.inTransaction(
        () -> {
          Optional<PageId> near = near(page, bits, most);
          database.update(
              "INSERT OR REPLACE INTO print (id, bits) VALUES (?, ?)", page.value(), bits);
          for (int i = 0; i < QUARTERS; i++) {
            database.update(
                "INSERT OR IGNORE INTO quarter (value, id) VALUES (?, ?)",
                quarter(bits, i),
                page.value());
          }
          return near;
        });
  }

  /** Prints that differ in at most three bits have one of four quarters in common. */
  private static final int QUARTERS = 4;

  private static final int QUARTER_BITS = Long.SIZE / QUARTERS;

  private Optional<PageId> near(PageId page, long bits, int most) {
    for (int i = 0; i < QUARTERS; i++) {
      Optional<PageId> near =
          database
              .list(
                  """
                  SELECT p.id, p.bits FROM quarter q JOIN print p ON p.id = q.id
                  WHERE q.value = ? AND q.id <> ?
                  """,
                  row -> new Print(new PageId(row.getString(1)), row.getLong(2)),
                  quarter(bits, i),
                  page.value())
              .stream()
              .filter(print -> Long.bitCount(print.bits ^ bits) <= most)
              .map(Print::id)
              .findFirst();
      if (near.isPresent()) {
        return near;
      }
    }
    return Optional.empty();
  }

  private record Print(PageId id, long bits) {}

  /** Returns the number of the quarter and its sixteen bits. */
  private static long quarter(long bits, int i) {
    return ((long) i << QUARTER_BITS) | (bits >>> (i * QUARTER_BITS) & 0xFFFF);
  }
}
