package vn.sotay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a backup may hold: anything else may lead out of the folder it is restored into. */
final class BackupNames {

  /** {@code sotay.db}, {@code warc/sotay-000001.2.warc.gz}, {@code sites/baohatinh.vn.yaml}. */
  private static final Pattern OURS =
      Pattern.compile(
          "sotay\\.db|sotay\\.yaml|warc/sotay-[0-9]{6,9}(\\.[0-9]{1,6})?\\.warc\\.gz"
              + "|sites/[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}\\.yaml");

  private static final int LONGEST_NAME = 200;
  private static final int DIGEST_DIGITS = 64;

  /** Beyond this a list of files is none. */
  private static final int LONGEST_MANIFEST = 64 * 1024 * 1024;

  private BackupNames() {}

  static boolean isOurs(String name) {
    return name.length() <= LONGEST_NAME && OURS.matcher(name).matches();
  }

  /**
   * Returns the files that a backup holds.
   *
   * @throws IOException if it is no whole backup, or holds anything else
   */
  static List<Backup.Entry> manifest(ZipFile zip) throws IOException {
    ZipEntry listed = zip.getEntry(Backup.MANIFEST);
    if (listed == null) {
      throw new IOException(Backup.MANIFEST + " is missing in it");
    }
    List<Backup.Entry> entries = new ArrayList<>();
    try (InputStream in = zip.getInputStream(listed)) {
      String lines = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        entries.add(entry(line));
      }
    }
    checkSame(zip, entries);
    return entries;
  }

  private static Backup.Entry entry(String line) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3
        || cells[0].length() != DIGEST_DIGITS
        || !cells[1].matches("[0-9]{1,18}")
        || !isOurs(cells[2])) {
      throw new IOException("'%s' is no file of a corpus".formatted(line));
    }
    return new Backup.Entry(cells[0], Long.parseLong(cells[1]), cells[2]);
  }

  private static void checkSame(ZipFile zip, List<Backup.Entry> entries) throws IOException {
    Set<String> names = new HashSet<>(Set.of(Backup.MANIFEST));
    for (Backup.Entry entry : entries) {
      if (!names.add(entry.name()) || zip.getEntry(entry.name()) == null) {
        throw new IOException("%s is missing in it, or there twice".formatted(entry.name()));
      }
    }
    for (ZipEntry entry : zip.stream().toList()) {
      if (!names.contains(entry.getName())) {
        throw new IOException("'%s' is no file of a corpus".formatted(entry.getName()));
      }
    }
  }
}
