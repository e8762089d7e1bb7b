package vn.sotay.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import vn.sotay.article.PageId;
import vn.sotay.article.UrlNormalizer;

/**
 * A file of the archive written anew without some of its records.
 *
 * @param places offset of a record that stayed → its offset in the copy
 * @param length of the copy, in bytes
 */
record WarcCopy(Map<Long, Long> places, long length) {

  private static final List<String> ADDRESSES =
      List.of("WARC-Target-URI", "Sotay-Asked-URI", "WARC-Refers-To-Target-URI");

  WarcCopy {
    places = Map.copyOf(places);
  }

  /** A record, and where it ends. */
  private record Member(long start, long end, boolean isUnwanted) {}

  /** Returns whether a file has a record of what is meant. */
  static boolean holds(Forgettable what, Path file) throws IOException {
    var members = new Members(what, file);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      for (Optional<Member> at = members.from(bytes, 0);
          at.isPresent();
          at = members.from(bytes, at.get().end())) {
        if (at.get().isUnwanted()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Copies a file without the records of what is meant; the copy is on disk afterwards. */
  static WarcCopy without(Forgettable what, Path from, Path to) throws IOException {
    Map<Long, Long> places = new HashMap<>();
    var members = new Members(what, from);
    try (RandomAccessFile bytes = new RandomAccessFile(from.toFile(), "r");
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      for (Optional<Member> at = members.from(bytes, 0);
          at.isPresent();
          at = members.from(bytes, at.get().end())) {
        if (!at.get().isUnwanted()) {
          places.put(at.get().start(), out.position());
          copy(bytes.getChannel(), at.get(), out);
        }
      }
      out.force(true);
      return new WarcCopy(places, out.position());
    }
  }

  private static void copy(FileChannel from, Member member, FileChannel out) throws IOException {
    for (long at = member.start(); at < member.end(); ) {
      at += from.transferTo(at, member.end() - at, out);
    }
  }

  /** Reads a file's records one after the other. */
  private static final class Members {
    private final Forgettable what;
    private final Path file;
    private final Set<String> dropped = new HashSet<>();

    Members(Forgettable what, Path file) {
      this.what = what;
      this.file = file;
    }

    Optional<Member> from(RandomAccessFile bytes, long start) throws IOException {
      if (start >= bytes.length()) {
        return Optional.empty();
      }
      long end = GzipMembers.endOf(bytes, start);
      if (end < 0) {
        throw new IOException("no whole record at byte %d of %s".formatted(start, file));
      }
      return Optional.of(new Member(start, end, isUnwanted(start)));
    }

    private boolean isUnwanted(long start) throws IOException {
      try (FileChannel channel = FileChannel.open(file)) {
        channel.position(start);
        try (WarcReader reader = new WarcReader(channel)) {
          return reader.next().map(this::isUnwanted).orElse(false);
        }
      } catch (ParsingException e) {
        throw new IOException("no WARC record at byte %d: %s".formatted(start, e.getMessage()), e);
      }
    }

    /** A request goes with the answer that was written before it. */
    private boolean isUnwanted(WarcRecord record) {
      boolean unwanted =
          ADDRESSES.stream().flatMap(name -> address(record, name)).anyMatch(this::isMeant)
              || record.headers().first("WARC-Concurrent-To").filter(dropped::contains).isPresent();
      if (unwanted) {
        record.headers().first("WARC-Record-ID").ifPresent(dropped::add);
      }
      return unwanted;
    }

    private static Stream<URI> address(WarcRecord record, String name) {
      return record.headers().first(name).flatMap(Members::uri).stream();
    }

    private static Optional<URI> uri(String written) {
      String bare =
          written.startsWith("<") && written.endsWith(">")
              ? written.substring(1, written.length() - 1)
              : written;
      try {
        return Optional.of(URI.create(bare));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private boolean isMeant(URI url) {
      URI normalized = UrlNormalizer.normalize(url).orElse(url);
      return what.means(PageId.of(url), url) || what.means(PageId.of(normalized), normalized);
    }
  }
}
