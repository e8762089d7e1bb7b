package vn.sotay.vncorenlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;
import vn.sotay.lang.Tsv;

/** Puts VnCoreNLP's official release into a folder, every file checked against its blob id. */
public final class VnCoreNlpFiles {

  private static final String RELEASE = "/vncorenlp/release.tsv";

  /** What a file is called until it is whole and right. */
  private static final String PART = ".part";

  private VnCoreNlpFiles() {}

  /** Returns the files of the release that Sotay uses. */
  public static List<ReleaseFile> release() {
    return Tsv.rows(RELEASE).stream().map(VnCoreNlpFiles::file).toList();
  }

  private static ReleaseFile file(Tsv.Row row) {
    return new ReleaseFile(
        row.cell("path"),
        row.cell("need").equals("all"),
        row.cell("blob"),
        URI.create(row.cell("url")));
  }

  /**
   * Downloads what isn't there yet. What was begun goes on where it stopped; what is right stays.
   *
   * @throws MendableException if a file can't be had, or isn't the published one
   */
  public static void download(List<ReleaseFile> files, Path folder, Progress progress) {
    try (var download = new Download(progress)) {
      for (ReleaseFile file : files) {
        if (file.state(folder) != ReleaseFile.State.RIGHT) {
          Path part = part(file, folder);
          download.fetch(file, part);
          keep(file, part, folder);
        }
      }
    }
  }

  /**
   * Copies what isn't there yet from a folder that holds the release. A file that isn't needed may
   * be missing there.
   *
   * @throws MendableException if a needed file is missing, or one isn't the published one
   */
  public static void copy(List<ReleaseFile> files, Path from, Path folder, Progress progress) {
    int done = 0;
    for (ReleaseFile file : files) {
      if (file.state(folder) != ReleaseFile.State.RIGHT) {
        copy(file, from, folder);
      }
      progress.step(++done, files.size(), file.path());
    }
  }

  private static void copy(ReleaseFile file, Path from, Path folder) {
    Path source = file.in(from);
    switch (file.state(from)) {
      case OTHER -> throw otherFile(source, file, "Take it from the official release.");
      case MISSING -> {
        if (file.needed()) {
          throw new MendableException(
              "%s is missing. Name the folder that holds the official release's jar and 'models'."
                  .formatted(source));
        }
      }
      case RIGHT -> {
        Path part = part(file, folder);
        try {
          Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw new UncheckedIOException("%s can't be copied to %s".formatted(source, part), e);
        }
        keep(file, part, folder);
      }
    }
  }

  private static Path part(ReleaseFile file, Path folder) {
    Path target = file.in(folder);
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new MendableException(
          "%s can't be made: %s. Name another folder under 'vncorenlp' in sotay.yaml."
              .formatted(target.getParent(), e),
          e);
    }
    return target.resolveSibling(target.getFileName() + PART);
  }

  /** Moves a whole file into its place if it is the published one, else removes it. */
  private static void keep(ReleaseFile file, Path part, Path folder) {
    try {
      if (!GitBlob.id(part).equals(file.blob())) {
        MendableException other = otherFile(part, file, "It was removed; run the command again.");
        Files.delete(part);
        throw other;
      }
      move(part, file.in(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be moved to its place".formatted(part), e);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static MendableException otherFile(Path found, ReleaseFile file, String next) {
    return new MendableException(
        "%s isn't the published file: its git blob id is %s, expected %s. %s"
            .formatted(found, GitBlob.id(found), file.blob(), next));
  }
}
