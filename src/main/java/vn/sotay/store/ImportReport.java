package vn.sotay.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an import.
 *
 * @param added pages that are new
 * @param known pages that were in the corpus already
 * @param hidden files and folders passed over because their names begin with a dot
 * @param refused files of which nothing could be taken, by path
 */
public record ImportReport(int added, int known, int hidden, List<Refused> refused) {

  public ImportReport {
    refused = List.copyOf(refused);
  }

  /** A file that couldn't be taken, and why. */
  public record Refused(Path file, String reason) {}
}
