package vn.sotay.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.article.Page;

/**
 * The lines that recur on the pages of one host: its furniture, whatever it is called.
 *
 * @param lines hashes of the lines' letters and digits, 64 bits each
 */
public record HostTemplate(Set<Long> lines) {

  /** Nothing is known of the host. */
  public static final HostTemplate NONE = new HostTemplate(Set.of());

  /** A line on so many pages is furniture. */
  private static final int FEWEST_PAGES = 3;

  /** FNV-1a, 64 bits: offset basis and prime (RFC 9923). */
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  public HostTemplate {
    lines = Set.copyOf(lines);
  }

  /**
   * Returns the lines that three or more of a host's pages share.
   *
   * @param pages the lines of each page, as {@link #linesOf} returns them
   */
  public static HostTemplate of(List<Set<Long>> pages) {
    Map<Long, Integer> counts = new HashMap<>();
    pages.forEach(page -> page.forEach(line -> counts.merge(line, 1, Integer::sum)));
    return new HostTemplate(
        counts.entrySet().stream()
            .filter(line -> line.getValue() >= FEWEST_PAGES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** Returns the lines of a web page; none of a file of another kind. */
  public static Set<Long> linesOf(Page page) {
    if (page.body().length() == 0 || SourceFormat.of(page) != SourceFormat.HTML) {
      return Set.of();
    }
    Set<Long> lines = new HashSet<>();
    Markup.parse(Extractor.html(page), "").stream()
        .flatMap(document -> BlockReader.read(document).blocks().stream())
        .forEach(block -> hash(block).ifPresent(lines::add));
    return lines;
  }

  boolean has(Block block) {
    return !lines.isEmpty() && hash(block).filter(lines::contains).isPresent();
  }

  private static Optional<Long> hash(Block block) {
    String letters = Headline.squeezed(block.text());
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    long hash = FNV_BASIS;
    for (int i = 0; i < letters.length(); i++) {
      hash = (hash ^ letters.charAt(i)) * FNV_PRIME;
    }
    return Optional.of(hash);
  }
}
