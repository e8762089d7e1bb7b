package vn.sotay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.ArchivePlace;
import vn.sotay.article.Page.Header;
import vn.sotay.article.PageId;

/**
 * A folder of archived pages and what is known about them.
 *
 * <pre>{@code
 * try (Corpus corpus = Corpus.read(Path.of("corpus"))) {
 *   corpus.documents().map(corpus::page).forEach(page -> …);
 * }
 * }</pre>
 */
public final class Corpus implements AutoCloseable {

  static final String STATE = "sotay.db";
  static final String WARC = "warc";

  private final Path dir;
  private final Archive archive;
  private final Database database;
  private final CrawlState state;
  private final ForgottenPages forgotten;
  private final Frontier frontier;
  private final HostMemory hosts;
  private final Optional<FolderLock> lock;
  private final List<Repair> repairs = new ArrayList<>();

  private Corpus(Path dir, Archive archive, Database database, Optional<FolderLock> lock) {
    this.dir = dir;
    this.archive = archive;
    this.database = database;
    this.state = new CrawlState(database);
    this.forgotten = new ForgottenPages(database);
    this.frontier = new Frontier(database, forgotten);
    this.hosts = new HostMemory(database);
    this.lock = lock;
  }

  /** What came of adding a page: {@code fresh} unless the same content was there already. */
  public record Added(StoredPage page, boolean fresh) {}

  /**
   * Opens a corpus for writing, and makes it if it is missing. What a crash left is put in order;
   * {@link #repairs} tells what was done.
   *
   * @throws MendableException if another process holds it (and who), or it is damaged
   */
  public static Corpus open(Path dir) {
    return open(dir, Archive.ROTATE_AT);
  }

  static Corpus open(Path dir, long rotateAt) {
    checkIsFolder(dir);
    try {
      FolderLock lock = FolderLock.take(dir, "--corpus");
      try {
        return open(dir, rotateAt, lock);
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new MendableException(
          "'%s': can't be opened (%s), expected a folder that can be written.\nMend its rights, or name another folder with --corpus."
              .formatted(dir, e.getMessage()),
          e);
    }
  }

  private static Corpus open(Path dir, long rotateAt, FolderLock lock) throws IOException {
    Database database = Database.open(dir.resolve(STATE));
    try {
      Schema.migrate(database);
      Forgetting.recover(dir.resolve(WARC), database, new CrawlState(database));
      Archive archive = new Archive(dir.resolve(WARC), rotateAt);
      Corpus corpus = new Corpus(dir, archive, database, Optional.of(lock));
      corpus.reconcile();
      return corpus;
    } catch (RuntimeException | IOException e) {
      database.close();
      throw e;
    }
  }

  /** Returns the file that holds a corpus's state and what people add to it. */
  static Path stateFile(Path dir) {
    try {
      Files.createDirectories(dir);
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be written (%s), expected a folder for the corpus.\nMend its rights, or name another folder with --corpus."
              .formatted(dir, e.getMessage()),
          e);
    }
    return dir.resolve(STATE);
  }

  /**
   * Opens a corpus for reading; another process may be writing it.
   *
   * @throws MendableException if there is none, or it is damaged
   */
  public static Corpus read(Path dir) {
    checkIsFolder(dir);
    Path file = dir.resolve(STATE);
    if (!Files.exists(file)) {
      throw new MendableException(
          "'%s' holds no corpus, expected %s in it.\nRun 'sotay crawl' or 'sotay import PATH' first, or name the folder with --corpus."
              .formatted(dir, STATE));
    }
    Database database = Database.read(file);
    try {
      Schema.check(database);
      Archive archive = new Archive(dir.resolve(WARC), Archive.ROTATE_AT);
      return new Corpus(dir, archive, database, Optional.empty());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void checkIsFolder(Path dir) {
    if (Files.exists(dir) && !Files.isDirectory(dir)) {
      throw new MendableException(
          "'%s' is a file, expected a folder.\nName another with --corpus.".formatted(dir));
    }
  }

  /** Adopts the pages that were archived but not yet known to the state when a crash came. */
  private void reconcile() throws IOException {
    ArchivePlace known = state.end().orElse(Archive.START);
    AtomicLong adopted = new AtomicLong();
    archive.recover(known, read -> adopt(read, adopted), repairs::add);
    if (adopted.get() > 0) {
      repairs.add(new Repair.Adopted(adopted.get()));
    }
    database.inTransaction(
        () -> {
          state.setEnd(archive.end());
          return true;
        });
  }

  private void adopt(WarcPages.Read read, AtomicLong adopted) {
    PageKind kind = read.kind().orElse(PageKind.ARTICLE);
    Page page = read.page();
    if (state.page(page.id(), page.digest()).isEmpty()) {
      state.keep(page, kind, page.place().orElseThrow());
      adopted.incrementAndGet();
    }
  }

  public Path dir() {
    return dir;
  }

  /** Returns what was repaired on opening. */
  public List<Repair> repairs() {
    return List.copyOf(repairs);
  }

  public CrawlState state() {
    return state;
  }

  /** Writes the state as it is at this instant into a new file. */
  void copyState(Path to) {
    try (Database other = Database.open(database.file())) { // SQLite wants nothing else to run
      other.execute("VACUUM INTO '%s'".formatted(to.toString().replace("'", "''")));
    }
  }

  /** Returns what must not come back. */
  public ForgottenPages forgotten() {
    return forgotten;
  }

  /** Returns the latest contents of the pages whose ids start with {@code prefix}. */
  public List<StoredPage> pages(String prefix) {
    return state.pages(page -> page.id().value().startsWith(prefix)).stream()
        .filter(page -> state.page(page.id()).filter(page::equals).isPresent())
        .toList();
  }

  /** Returns every archived content of the pages meant, in order of archiving. */
  public List<StoredPage> pages(Forgettable what) {
    return state.pages(page -> what.means(page.id(), page.url()));
  }

  /**
   * Takes pages out of the archive, the state and what people added, for good; they aren't fetched
   * again. A process that dies meanwhile has done all of it or nothing.
   *
   * @return the pages that were there, each once
   * @throws MendableException if the disk has no room for the archive's files a second time
   */
  public synchronized List<PageId> forget(Forgettable what, Instant now) {
    return forget(what, now, step -> {});
  }

  synchronized List<PageId> forget(
      Forgettable what, Instant now, Consumer<Forgetting.Step> reached) {
    if (lock.isEmpty()) {
      throw new IllegalStateException(dir + " is open for reading only");
    }
    List<StoredPage> pages = pages(what);
    var forgetting = new Forgetting(dir.resolve(WARC), database, state, reached);
    try {
      archive.continueAt(forgetting.forget(what, pages, archive.end(), now.toEpochMilli()));
    } catch (IOException e) {
      throw Forgetting.unwritable(dir.resolve(WARC), e);
    }
    return pages.stream().map(StoredPage::id).distinct().toList();
  }

  /** Returns the addresses known and waiting. */
  public Frontier frontier() {
    return frontier;
  }

  /** Returns what is remembered of hosts. */
  public HostMemory hosts() {
    return hosts;
  }

  /** Returns the folder for the profiles of sites that this corpus' people added. */
  public static Path sites(Path dir) {
    return dir.resolve("sites");
  }

  /**
   * Archives a page, then notes it; both are on disk when this returns. The same content under the
   * same address is archived once; that it was there again is a revisit record.
   *
   * @param page its {@code place} is ignored
   * @param request the headers it was asked for with; empty for an imported one
   * @throws MendableException if the disk won't take it
   * @throws IllegalStateException if the corpus is open for reading only
   */
  public Added add(Page page, PageKind kind, List<Header> request) {
    return add(page, kind, request, added -> added);
  }

  /**
   * Archives a page as above, and notes besides it what {@code noting} does: all of that is known
   * after a crash, or nothing.
   *
   * @param noting changes of the state, the frontier or the hosts' memory; nothing that takes time
   * @return what {@code noting} returned
   */
  public synchronized <T> T add(
      Page page, PageKind kind, List<Header> request, Function<Added, T> noting) {
    if (lock.isEmpty()) {
      throw new IllegalStateException(dir + " is open for reading only");
    }
    Optional<StoredPage> known = state.page(page.id(), page.digest());
    if (known.isPresent()) {
      StoredPage same = known.orElseThrow();
      if (!request.isEmpty()) {
        archive.append(Revisit.identical(page, same), request);
      }
      return database.inTransaction(
          () -> noting.apply(new Added(state.keepAgain(same, page, archive.end()), false)));
    }
    Page archived = archive.append(page, kind, request);
    return database.inTransaction(
        () -> noting.apply(new Added(state.keep(archived, kind, archive.end()), true)));
  }

  /** Does several changes of the state as one: after a crash all of them are known, or none. */
  public <T> T atOnce(Supplier<T> changes) {
    return database.inTransaction(changes);
  }

  /**
   * Archives that a server said an address hasn't changed.
   *
   * @param answer the answer (HTTP 304), its body empty
   * @throws MendableException if the disk won't take it
   */
  public synchronized void unchanged(Page answer, List<Header> request) {
    state
        .page(answer.id())
        .ifPresent(
            known -> {
              archive.append(Revisit.notModified(answer, known), request);
              state.setEnd(archive.end());
            });
  }

  /** Returns the articles and imported files, each in its latest content, in a stable order. */
  public Stream<StoredPage> documents() {
    return Stream.of(PageKind.values()).filter(PageKind::isDocument).flatMap(state::pages);
  }

  /** Returns the archived page with its bytes. */
  public Page page(StoredPage stored) {
    return archive.read(stored.place());
  }

  /** Returns the latest content of an address with its bytes; empty if it isn't archived. */
  public Optional<Page> page(PageId id) {
    return state.page(id).map(this::page);
  }

  /** Returns the archived page at a place. */
  public Page page(ArchivePlace place) {
    return archive.read(place);
  }

  /** Gives every archived page, robots.txt, lists and former contents included, in their order. */
  public void forEachPage(Consumer<Page> taker) {
    archive.forEach(taker);
  }

  @Override
  public synchronized void close() {
    try {
      database.close();
      archive.close();
      if (lock.isPresent()) {
        lock.orElseThrow().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't close " + dir, e);
    }
  }
}
