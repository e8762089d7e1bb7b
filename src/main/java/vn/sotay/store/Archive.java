package vn.sotay.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.ArchivePlace;
import vn.sotay.article.Page.Header;

/**
 * The pages of a corpus as WARC files, {@code sotay-000001.warc.gz} and following.
 *
 * <p>An appended page is on disk before {@link #append} returns. Writing isn't for several threads
 * at once: {@link Corpus} sees to that.
 */
final class Archive implements Closeable {

  /** A file is closed and the next begun when it has grown to this: WARC's customary gigabyte. */
  static final long ROTATE_AT = 1L << 30;

  private static final String PREFIX = "sotay-";
  private static final String SUFFIX = ".warc.gz";
  private static final String FIRST = PREFIX + "000001" + SUFFIX;

  /** Where the first record of an empty archive will lie. */
  static final ArchivePlace START = new ArchivePlace(FIRST, 0);

  private final Path folder;
  private final long rotateAt;
  private Optional<RandomAccessFile> writing = Optional.empty();
  private ArchivePlace end = START;

  Archive(Path folder, long rotateAt) {
    this.folder = folder;
    this.rotateAt = rotateAt;
  }

  /**
   * Makes the archive ready to be appended to, after cutting off what a crash tore.
   *
   * @param known up to where every record is known to be whole
   * @param found is given every page that lies behind it
   * @param told is given every repair
   * @throws MendableException if records are damaged elsewhere than at the very end
   */
  void recover(ArchivePlace known, Consumer<WarcPages.Read> found, Consumer<Repair> told)
      throws IOException {
    Files.createDirectories(folder);
    List<String> files = files();
    checkNothingMissing(files, known);
    end = known;
    for (String file : files) {
      if (file.compareTo(known.file()) >= 0) {
        long from = file.equals(known.file()) ? known.offset() : 0;
        boolean last = file.equals(files.getLast());
        end = new ArchivePlace(file, recover(file, from, last, found, told));
      }
    }
  }

  private void checkNothingMissing(List<String> files, ArchivePlace known) throws IOException {
    if (known.offset() == 0) {
      return;
    }
    Path file = folder.resolve(known.file());
    if (!files.contains(known.file()) || Files.size(file) < known.offset()) {
      throw new MendableException(
          "%s: shorter than the %d bytes that sotay.db knows of, expected every archived page.\nRestore the file from a backup; or delete sotay.db, and it will be rebuilt from what is there."
              .formatted(file, known.offset()));
    }
  }

  private long recover(
      String name, long from, boolean last, Consumer<WarcPages.Read> found, Consumer<Repair> told)
      throws IOException {
    Path path = folder.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), last ? "rw" : "r")) {
      long at = from;
      for (long next; at < file.length(); at = next) {
        next = GzipMembers.endOf(file, at);
        if (next < 0) {
          cut(path, file, at, last, told);
          break;
        }
        pageAt(new ArchivePlace(name, at)).ifPresent(found);
      }
      return at;
    }
  }

  private static void cut(
      Path path, RandomAccessFile file, long at, boolean last, Consumer<Repair> told)
      throws IOException {
    boolean foreign = at == 0 && !GzipMembers.isStart(file);
    if (!last || foreign || GzipMembers.anyAfter(file, at)) {
      throw new MendableException(
          "%s: damaged at byte %d, expected a WARC record.\nRestore the file from a backup, or move it out of the folder and delete sotay.db: the pages of the other files will be kept."
              .formatted(path, at));
    }
    long torn = file.length() - at;
    file.setLength(at);
    file.getFD().sync();
    told.accept(new Repair.TornTail(path.getFileName().toString(), torn));
  }

  private List<String> files() throws IOException {
    return files(folder);
  }

  /** Returns the names of an archive's files, in order. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .sorted()
          .toList();
    }
  }

  /** Goes on behind a record of files that were written anew. */
  void continueAt(ArchivePlace place) throws IOException {
    close();
    end = place;
  }

  /** Returns the place behind the last record. */
  ArchivePlace end() {
    return end;
  }

  /**
   * Writes a page and forces it to disk.
   *
   * @param request the headers of the request; empty if no request record is to be written
   * @return the same page with its place
   * @throws MendableException if the disk won't take it; the archive is then as it was before
   */
  Page append(Page page, PageKind kind, List<Header> request) {
    return page.at(append(() -> WarcPages.records(page, kind, request)));
  }

  /**
   * Writes that an address was asked for again and had nothing new, and forces it to disk.
   *
   * @throws MendableException as above
   */
  void append(Revisit revisit, List<Header> request) {
    append(() -> WarcPages.records(revisit, request));
  }

  /** Makes the bytes of records. */
  @FunctionalInterface
  private interface Records {
    byte[] bytes() throws IOException;
  }

  private ArchivePlace append(Records records) {
    try {
      byte[] bytes = records.bytes();
      RandomAccessFile file = fileFor(bytes.length);
      ArchivePlace place = end;
      write(file, bytes);
      return place;
    } catch (IOException e) {
      throw new MendableException(
          "%s: can't be written (%s), expected room for more pages.\nFree space or mend the disk, then run the same command again: nothing acknowledged is lost."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private void write(RandomAccessFile file, byte[] bytes) throws IOException {
    try {
      file.seek(end.offset());
      file.write(bytes);
      file.getFD().sync();
    } catch (IOException e) {
      file.setLength(end.offset());
      throw e;
    }
    end = new ArchivePlace(end.file(), end.offset() + bytes.length);
  }

  private RandomAccessFile fileFor(int length) throws IOException {
    if (end.offset() > 0 && end.offset() + length > rotateAt) {
      close();
      int number = Integer.parseInt(end.file(), PREFIX.length(), end.file().indexOf('.'), 10);
      end = new ArchivePlace("%s%06d%s".formatted(PREFIX, number + 1, SUFFIX), 0);
    }
    if (writing.isEmpty()) {
      writing = Optional.of(new RandomAccessFile(folder.resolve(end.file()).toFile(), "rw"));
    }
    RandomAccessFile file = writing.orElseThrow();
    if (end.offset() == 0) {
      write(file, warcinfo(end.file()));
      syncFolder();
    }
    return file;
  }

  private static byte[] warcinfo(String name) throws IOException {
    byte[] fields =
        "software: Sotay\r\nformat: WARC File Format 1.0\r\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WarcPages.pack(
        new Warcinfo.Builder()
            .filename(name)
            .body(MediaType.WARC_FIELDS, WarcPages.channel(fields), fields.length)
            .build(),
        bytes);
    return bytes.toByteArray();
  }

  /** A new file's name must survive a power cut too. Windows has no way to ask for it. */
  private void syncFolder() throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    while (!forced()) {
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the folder was forced to disk, or else an interrupt came between. */
  private boolean forced() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    }
  }

  /**
   * Returns the page at a place.
   *
   * @throws MendableException if none lies there
   */
  Page read(ArchivePlace place) {
    try {
      return pageAt(place)
          .map(WarcPages.Read::page)
          .orElseThrow(() -> unreadable(place, "no page lies there"));
    } catch (IOException e) {
      throw new MendableException(unreadable(place, e.getMessage()).getMessage(), e);
    }
  }

  private MendableException unreadable(ArchivePlace place, String reason) {
    return new MendableException(
        "%s: no readable page at byte %d (%s), expected a WARC record.\nRestore the file from a backup."
            .formatted(folder.resolve(place.file()), place.offset(), reason));
  }

  private Optional<WarcPages.Read> pageAt(ArchivePlace place) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(place.file()))) {
      channel.position(place.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        Optional<WarcRecord> record = reader.next();
        return record.isEmpty() ? Optional.empty() : at(place, record.orElseThrow());
      }
    } catch (ParsingException e) {
      throw new IOException("no WARC record: " + e.getMessage(), e);
    }
  }

  private Optional<WarcPages.Read> at(ArchivePlace place, WarcRecord record) throws IOException {
    Optional<WarcPages.Read> read = WarcPages.page(record);
    if (read.filter(found -> !WarcPages.isAsArchived(found.page(), record)).isPresent()) {
      throw unreadable(place, "its bytes aren't those whose digest it tells");
    }
    return read.map(found -> new WarcPages.Read(found.page().at(place), found.kind()));
  }

  /**
   * Gives every archived page to {@code taker}, in the order of writing, up to a torn tail.
   *
   * @throws MendableException if a file can't be read
   */
  void forEach(Consumer<Page> taker) {
    try {
      for (String name : files()) {
        for (ArchivePlace place : places(name)) {
          pageAt(place).map(WarcPages.Read::page).ifPresent(taker);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  private List<ArchivePlace> places(String name) throws IOException {
    List<ArchivePlace> places = new ArrayList<>();
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "r")) {
      long at = 0;
      while (at < file.length()) {
        long next = GzipMembers.endOf(file, at);
        if (next < 0) {
          break;
        }
        places.add(new ArchivePlace(name, at));
        at = next;
      }
    }
    return places;
  }

  @Override
  public void close() throws IOException {
    if (writing.isPresent()) {
      writing.orElseThrow().close();
      writing = Optional.empty();
    }
  }
}
