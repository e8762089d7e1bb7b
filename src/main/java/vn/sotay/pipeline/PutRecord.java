package vn.sotay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;

/**
 * Remembers what was put into the index: for each article a digest of all that went in with it.
 *
 * <p>The index's commit notes the digest of this file. Where the two disagree, since the process
 * died between writing one and the other, nothing is believed and everything is put again.
 */
final class PutRecord {

  /**
   * What was put of an article.
   *
   * @param digest of all that went in
   * @param cards how many practice cards were among it
   */
  record Put(String digest, int cards) {}

  /** The key under which the index's commit notes this file's digest. */
  static final String KEY = "put";

  private static final String FILE = "put.tsv";
  private static final int CELLS = 3;

  private final Path file;

  PutRecord(Path index) {
    this.file = index.resolve(FILE);
  }

  /** Returns what was put by article, or nothing if the index was committed with another record. */
  SortedMap<PageId, Put> read(Map<String, String> committed) {
    var puts = new TreeMap<PageId, Put>();
    try {
      if (Files.exists(file)) {
        String text = Files.readString(file);
        if (Bytes.utf8(text).sha256().equals(committed.get(KEY))) {
          text.lines()
              .map(line -> line.split("\t", -1))
              .filter(cells -> cells.length == CELLS) // an older version's had two
              .forEach(cells -> puts.put(new PageId(cells[0]), put(cells)));
        }
      }
      return puts;
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(file), e);
    }
  }

  private static Put put(String[] cells) {
    return new Put(cells[1], Integer.parseInt(cells[2]));
  }

  /** Writes what was put; returns the file's own digest, which the next commit has to note. */
  String write(SortedMap<PageId, Put> puts) {
    String text =
        puts.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    Path unfinished = file.resolveSibling(FILE + ".part");
    try {
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return Bytes.utf8(text).sha256();
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written; is the disk full?".formatted(file), e);
    }
  }

  private static String line(PageId id, Put put) {
    return "%s\t%s\t%d\n".formatted(id, put.digest(), put.cards());
  }
}
