package vn.sotay.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file so that the same content gives the same bytes. */
final class SteadyZip {

  /** The earliest time a zip entry can have. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SteadyZip() {}

  /** Writes the entries of {@code zip} to {@code out} in their order, all with one fixed time. */
  static void copy(byte[] zip, OutputStream out) throws IOException {
    var copy = new ZipOutputStream(out);
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        var steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(EPOCH);
        copy.putNextEntry(steady);
        entries.transferTo(copy);
        copy.closeEntry();
      }
    }
    copy.finish();
  }
}
