package vn.sotay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page.ArchivePlace;
import vn.sotay.article.PageId;

/**
 * Takes pages out of a corpus for good: out of the archive, whose files are written anew without
 * them, out of the state, and out of what people added.
 *
 * <p>The new files are whole on disk before one transaction makes the state speak of them; only
 * then the old ones go. What a kill leaves is known by two settings, and put in order by {@link
 * #recover} when the corpus is next opened: before the transaction all is as it was, after it all
 * is done.
 */
final class Forgetting {

  /** Files being written, which nothing speaks of yet. */
  private static final String MAKING = "archive.making";

  /** Files that nothing speaks of any longer. */
  private static final String LEAVING = "archive.leaving";

  /** How far the work has come; a test ends it there. */
  enum Step {
    BEGUN,
    WRITTEN,
    COMMITTED,
    DELETED
  }

  private final Path warcs;
  private final Database database;
  private final CrawlState state;
  private final Consumer<Step> reached;

  Forgetting(Path warcs, Database database, CrawlState state, Consumer<Step> reached) {
    this.warcs = warcs;
    this.database = database;
    this.state = state;
    this.reached = reached;
  }

  /** Puts in order what a kill left; to be called before anything reads the archive. */
  static void recover(Path warcs, Database database, CrawlState state) throws IOException {
    for (String setting : List.of(MAKING, LEAVING)) {
      delete(warcs, names(state, setting));
      state.set(setting, "");
    }
  }

  private static List<String> names(CrawlState state, String setting) {
    return state.setting(setting).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static void delete(Path warcs, List<String> names) throws IOException {
    for (String name : names) {
      Files.deleteIfExists(warcs.resolve(name));
    }
  }

  /**
   * Forgets.
   *
   * @param pages every content of the pages meant
   * @return where the archive ends now
   */
  ArchivePlace forget(Forgettable what, List<StoredPage> pages, ArchivePlace end, long now)
      throws IOException {
    Map<String, String> names = newNames(what);
    state.set(MAKING, String.join("\n", names.values()));
    reached.accept(Step.BEGUN);
    Map<String, WarcCopy> copies = new LinkedHashMap<>();
    for (Map.Entry<String, String> name : names.entrySet()) {
      copies.put(
          name.getKey(),
          WarcCopy.without(what, warcs.resolve(name.getKey()), warcs.resolve(name.getValue())));
    }
    reached.accept(Step.WRITTEN);
    ArchivePlace newEnd = moved(end, names, copies);
    database.execute("PRAGMA secure_delete = ON");
    database.inTransaction(
        () -> {
          names.forEach((old, fresh) -> moveRows(old, fresh, copies.get(old)));
          pages.forEach(page -> dropPage(page.id()));
          dropOthers(what);
          dropNotebook(pages);
          database.update(
              "INSERT OR REPLACE INTO forgotten (key, label, made) VALUES (?, ?, ?)",
              what.key(),
              label(what),
              now);
          state.setEnd(newEnd);
          state.set(MAKING, "");
          state.set(LEAVING, String.join("\n", names.keySet()));
          return true;
        });
    reached.accept(Step.COMMITTED);
    delete(warcs, List.copyOf(names.keySet()));
    reached.accept(Step.DELETED);
    state.set(LEAVING, "");
    return newEnd;
  }

  private static String label(Forgettable what) {
    return switch (what) {
      case Forgettable.OnePage(PageId id, URI url) -> url.toString();
      case Forgettable.WholeHost(String host) -> host;
    };
  }

  /** Returns the files that hold something of it, and what they will be called without it. */
  private Map<String, String> newNames(Forgettable what) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : Archive.files(warcs)) {
      if (WarcCopy.holds(what, warcs.resolve(name))) {
        names.put(name, next(name));
      }
    }
    return names;
  }

  /** Returns {@code sotay-000001.2.warc.gz} for {@code sotay-000001.warc.gz}, then .3 … */
  private static String next(String name) {
    int dot = name.indexOf('.');
    String rest = name.substring(dot + 1);
    int second = rest.indexOf('.');
    boolean numbered = second > 0 && rest.substring(0, second).chars().allMatch(Character::isDigit);
    int edition = numbered ? Integer.parseInt(rest, 0, second, 10) + 1 : 2;
    return "%s.%d.%s"
        .formatted(name.substring(0, dot), edition, numbered ? rest.substring(second + 1) : rest);
  }

  private static ArchivePlace moved(
      ArchivePlace end, Map<String, String> names, Map<String, WarcCopy> copies) {
    return Optional.ofNullable(names.get(end.file()))
        .map(name -> new ArchivePlace(name, copies.get(end.file()).length()))
        .orElse(end);
  }

  /** Offsets only grow smaller, so that rows moved in their order never meet. */
  private void moveRows(String old, String fresh, WarcCopy copy) {
    copy.places().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(
            place ->
                database.update(
                    "UPDATE page SET file = ?, offset = ? WHERE file = ? AND offset = ?",
                    fresh,
                    place.getValue(),
                    old,
                    place.getKey()));
  }

  private void dropPage(PageId id) {
    for (String sql :
        List.of(
            "DELETE FROM page WHERE id = ?",
            "DELETE FROM url WHERE id = ?",
            "DELETE FROM print WHERE id = ?",
            "DELETE FROM quarter WHERE id = ?",
            "DELETE FROM harvest WHERE via = ?")) {
      database.update(sql, id.value());
    }
  }

  private void dropOthers(Forgettable what) {
    switch (what) {
      case Forgettable.OnePage(PageId id, URI url) -> dropPage(id);
      case Forgettable.WholeHost(String host) -> {
        addresses("url").stream()
            .filter(url -> host.equalsIgnoreCase(url.getHost()))
            .forEach(url -> dropPage(PageId.of(url)));
        addresses("feed").stream()
            .filter(url -> host.equalsIgnoreCase(url.getHost()))
            .forEach(url -> database.update("DELETE FROM feed WHERE url = ?", url.toString()));
        database.update("DELETE FROM host WHERE host = ?", host);
      }
    }
  }

  private List<URI> addresses(String table) {
    return database.list("SELECT url FROM " + table, row -> URI.create(row.getString(1)));
  }

  /** What people quoted from a page goes with it. */
  private void dropNotebook(List<StoredPage> pages) {
    List<String> tables =
        database.list(
            "SELECT name FROM sqlite_master WHERE name IN ('notebook_change', 'saved_seen')",
            row -> row.getString(1));
    List<String> sql = new ArrayList<>();
    tables.forEach(table -> sql.add("DELETE FROM " + table + " WHERE page = ?"));
    pages.forEach(page -> sql.forEach(each -> database.update(each, page.id().value())));
  }

  /** Returns the message for a file of the archive that can't be written. */
  static MendableException unwritable(Path warcs, IOException e) {
    return new MendableException(
        "%s: can't be written (%s), expected room for its files a second time.\nFree space or mend the disk, then run the same command again: nothing was forgotten."
            .formatted(warcs, e.getMessage()),
        e);
  }
}
