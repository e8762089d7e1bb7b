package vn.sotay.vncorenlp;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of VnCoreNLP's official release.
 *
 * @param path where it belongs, relative to the folder of VnCoreNLP
 * @param needed whether nothing works without it
 * @param blob the git blob id published for it, 40 hexadecimal digits
 * @param url where it can be had
 */
public record ReleaseFile(String path, boolean needed, String blob, URI url) {

  /** How a file in a folder compares with the release. */
  public enum State {
    RIGHT,
    MISSING,
    OTHER
  }

  private static final int DIGITS = 40;

  public ReleaseFile {
    if (blob.length() != DIGITS || path.startsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException("'%s' with blob id '%s'".formatted(path, blob));
    }
  }

  Path in(Path folder) {
    return folder.resolve(path);
  }

  /** Returns how the file in the folder compares with this one; reads all of it. */
  public State state(Path folder) {
    if (!Files.isRegularFile(in(folder))) {
      return State.MISSING;
    }
    return GitBlob.id(in(folder)).equals(blob) ? State.RIGHT : State.OTHER;
  }
}
