package vn.sotay.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;

/**
 * A corpus as one ZIP file: the archive, the state with what people added, the profiles of sites
 * they added, and the settings. The last entry tells every other's digest and size.
 *
 * @param files how many files are in it
 * @param pages how many archived pages
 * @param bytes how long it is
 */
public record Backup(int files, long pages, long bytes) {

  /** The entry with the digests: digest, size and name, with tabs between, one file a line. */
  static final String MANIFEST = "sotay-backup.tsv";

  static final String SETTINGS = "sotay.yaml";

  /** A file in a backup. */
  record Entry(String digest, long size, String name) {

    String line() {
      return digest + "\t" + size + "\t" + name + "\n";
    }
  }

  /**
   * Writes a backup; nothing else may write the corpus meanwhile. The file is there whole and
   * checked, or not at all.
   *
   * @param settings the file of the settings, if there is one
   * @throws MendableException if the corpus is being written, the file's folder isn't there, or the
   *     disk won't take the file
   */
  public static Backup write(Path corpusDir, Optional<Path> settings, Path to, Progress progress) {
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new MendableException(
          "'%s' can't be written (no folder '%s'), expected a folder that is there. Name another place."
              .formatted(to, folder));
    }
    try (Corpus corpus = Corpus.open(corpusDir)) {
      Path unfinished = to.resolveSibling(to.getFileName() + ".part");
      Path state = to.resolveSibling(to.getFileName() + ".db.part");
      try {
        Files.deleteIfExists(state);
        copyState(corpus, state);
        int files = zip(sources(corpusDir, state, settings), unfinished, progress);
        check(unfinished);
        Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        return new Backup(files, pages(corpus), Files.size(to));
      } catch (IOException e) {
        throw new MendableException(
            "%s: can't be written (%s), expected room for the whole corpus.\nFree space, or name another place; nothing was changed."
                .formatted(to, e.getMessage()),
            e);
      } finally {
        Files.deleteIfExists(state);
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new MendableException(
          "%s: its unfinished parts can't be deleted (%s).".formatted(to, e.getMessage()), e);
    }
  }

  /** SQLite names the file that it reads where it is the other that can't be written. */
  private static void copyState(Corpus corpus, Path to) throws IOException {
    try {
      corpus.copyState(to);
    } catch (MendableException e) {
      throw new IOException(Optional.ofNullable(e.getCause()).orElse(e).getMessage(), e);
    }
  }

  private static long pages(Corpus corpus) {
    return corpus.state().counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What goes into a backup, and under which name. */
  private record Source(String name, Path file) {}

  private static List<Source> sources(Path dir, Path state, Optional<Path> settings)
      throws IOException {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(Corpus.STATE, state));
    for (String name : Archive.files(dir.resolve(Corpus.WARC))) {
      sources.add(new Source(Corpus.WARC + "/" + name, dir.resolve(Corpus.WARC).resolve(name)));
    }
    for (Path profile : profiles(Corpus.sites(dir))) {
      sources.add(new Source("sites/" + profile.getFileName(), profile));
    }
    settings.ifPresent(file -> sources.add(new Source(SETTINGS, file)));
    return sources;
  }

  private static List<Path> profiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> BackupNames.isOurs("sites/" + file.getFileName()))
          .sorted()
          .toList();
    }
  }

  private static int zip(List<Source> sources, Path to, Progress progress) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      for (Source source : sources) {
        boolean packed = source.name().endsWith(".gz");
        zip.setLevel(packed ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        entries.add(add(zip, source));
        progress.step(entries.size(), sources.size(), source.name());
      }
      zip.putNextEntry(new ZipEntry(MANIFEST));
      String manifest = entries.stream().map(Entry::line).collect(Collectors.joining());
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return entries.size();
  }

  private static Entry add(ZipOutputStream zip, Source source) throws IOException {
    zip.putNextEntry(new ZipEntry(source.name()));
    MessageDigest digest = Digests.sha256();
    long size;
    try (InputStream in = Files.newInputStream(source.file())) {
      size = in.transferTo(new DigestOutputStream(zip, digest));
    }
    zip.closeEntry();
    return new Entry(HexFormat.of().formatHex(digest.digest()), size, source.name());
  }

  /** Reads the file again: what can't be restored is no backup. */
  private static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Entry entry : BackupNames.manifest(zip)) {
        try (InputStream in =
            new BufferedInputStream(zip.getInputStream(zip.getEntry(entry.name())))) {
          String digest = Digests.copy(in, OutputStream.nullOutputStream(), entry.size());
          if (!digest.equals(entry.digest())) {
            throw new IOException("%s was not written as it is".formatted(entry.name()));
          }
        }
      }
    }
  }
}
