package vn.sotay.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.sotay.article.MendableException;

/**
 * The right to write a corpus: a lock of the operating system, so that it ends with its process
 * however that ends. The file says who holds it.
 */
final class CorpusLock implements AutoCloseable {

  private static final String FILE = "sotay.lock";

  /** Far behind the text: where Windows locks bytes, others still must read who holds them. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final RandomAccessFile file;
  private final FileLock lock;

  private CorpusLock(RandomAccessFile file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws MendableException that names who holds it
   */
  static CorpusLock take(Path corpus) throws IOException {
    Path path = corpus.resolve(FILE);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = null;
    try {
      lock = tryLock(file).orElseThrow(() -> held(corpus, path));
      file.setLength(0);
      file.write(holder().getBytes(StandardCharsets.UTF_8));
      return new CorpusLock(file, lock);
    } finally {
      if (lock == null) {
        file.close();
      }
    }
  }

  private static Optional<FileLock> tryLock(RandomAccessFile file) throws IOException {
    try {
      return Optional.ofNullable(file.getChannel().tryLock(LOCKED_BYTE, 1, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static MendableException held(Path corpus, Path path) {
    return new MendableException(
        "'%s' is being written by %s, expected one writer at a time.\nWait until it has ended, or name another folder with --corpus."
            .formatted(corpus, heldBy(path)));
  }

  private static String heldBy(Path path) {
    try {
      String text = Files.readString(path).strip();
      return text.isEmpty() ? "another process" : text;
    } catch (IOException e) {
      return "another process";
    }
  }

  private static String holder() {
    return "process %d (%s)".formatted(ProcessHandle.current().pid(), command());
  }

  /** The main class or jar with its arguments, as HotSpot tells it. */
  private static String command() {
    String command = System.getProperty("sun.java.command", "java");
    int space = command.indexOf(' ');
    return "sotay" + (space < 0 ? "" : command.substring(space));
  }

  @Override
  public void close() throws IOException {
    lock.release();
    file.close();
  }
}
