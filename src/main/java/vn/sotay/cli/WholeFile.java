package vn.sotay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.sotay.article.MendableException;

/** A file that is written whole or not at all: a full disk leaves the old one as it was. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes beside the target, then moves.
   *
   * @param openIn where people may have the file open: {@code in Word}
   * @throws MendableException if it can't be written; nothing is left beside it
   */
  static void write(Path target, byte[] bytes, String openIn) {
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      try {
        Files.write(unfinished, bytes);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be written (%s). Close it %s, or choose another place."
              .formatted(target, e.getMessage(), openIn),
          e);
    }
  }
}
