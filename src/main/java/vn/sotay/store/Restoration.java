package vn.sotay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;

/**
 * A backup unpacked into a corpus.
 *
 * @param files how many files it had
 * @param settings the settings that were in it, now in the corpus; absent if it had none
 */
public record Restoration(int files, Optional<Path> settings) {

  /**
   * Unpacks a backup beside the folder, checks every file, and only then gives it the folder's
   * name: whatever moment the process dies at, there is no corpus or a whole one.
   *
   * @param dir a folder that is empty or doesn't exist
   * @throws MendableException if it isn't, or the file is no whole backup, or the disk is too small
   */
  public static Restoration of(Path file, Path dir, Progress progress) {
    checkEmpty(dir);
    Path target = dir.toAbsolutePath().normalize();
    Path unfinished = target.resolveSibling(target.getFileName() + ".restoring");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<Backup.Entry> entries = BackupNames.manifest(zip);
      deleteAll(unfinished);
      Files.createDirectories(unfinished);
      checkRoom(unfinished, entries);
      for (int i = 0; i < entries.size(); i++) {
        unpack(zip, entries.get(i), unfinished);
        progress.step(i + 1L, entries.size(), entries.get(i).name());
      }
      Corpus.read(unfinished).close();
      Files.deleteIfExists(target);
      Files.move(unfinished, target);
      return new Restoration(
          entries.size(), Optional.of(dir.resolve(Backup.SETTINGS)).filter(Files::exists));
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be restored (%s), expected a file that 'sotay backup' wrote.\nTry another copy of it; nothing was changed."
              .formatted(file, e.getMessage()),
          e);
    } finally {
      deleteQuietly(unfinished);
    }
  }

  private static void checkEmpty(Path dir) {
    boolean isFree = !Files.exists(dir) || (Files.isDirectory(dir) && isEmpty(dir));
    if (!isFree) {
      throw new MendableException(
          "'%s' is not empty, expected an empty folder or none: a backup never goes over a collection.\nMove it away, or name another folder with --corpus."
              .formatted(dir));
    }
  }

  private static boolean isEmpty(Path dir) {
    try (Stream<Path> files = Files.list(dir)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be read (%s). Mend its rights, or name another folder with --corpus."
              .formatted(dir, e.getMessage()),
          e);
    }
  }

  private static void checkRoom(Path dir, List<Backup.Entry> entries) throws IOException {
    long needed = entries.stream().mapToLong(Backup.Entry::size).sum();
    long free = Files.getFileStore(dir).getUsableSpace();
    if (needed > free) {
      throw new IOException("it needs %d bytes, %d are free".formatted(needed, free));
    }
  }

  private static void unpack(ZipFile zip, Backup.Entry entry, Path into) throws IOException {
    Path target = into.resolve(entry.name()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("'%s' leads out of the folder".formatted(entry.name()));
    }
    Files.createDirectories(target.getParent());
    String digest;
    try (InputStream in = zip.getInputStream(zip.getEntry(entry.name()));
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      digest = Digests.copy(in, out, entry.size());
    }
    if (!digest.equals(entry.digest())) {
      throw new IOException("%s is damaged in it".formatted(entry.name()));
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path dir) {
    try {
      deleteAll(dir);
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be deleted (%s). Delete it yourself.".formatted(dir, e.getMessage()), e);
    }
  }

  private static void deleteAll(Path dir) throws IOException {
    if (!Files.exists(dir)) {
      return;
    }
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
