package vn.sotay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.extract.HostTemplate;
import vn.sotay.store.StoredPage;

/**
 * The lines that recur on each host's pages, learned from the corpus.
 *
 * <p>A host's lines are learned from its first 4, 8, 16 … 512 pages in the order in which they were
 * fetched, the greatest of these numbers that the corpus has. So they depend on the corpus alone
 * and not on when it was built, change seldom while it grows, and each time they change all of the
 * host's pages are read again.
 *
 * <p>{@code index/templates} remembers what each host's articles were read with: a file a host,
 * written when they are on the disk.
 */
final class HostTemplates {

  private static final int FEWEST_PAGES = 4;
  private static final int MOST_PAGES = 512;

  private static final String FOLDER = "templates";
  private static final int HEX = 16;

  /**
   * What a host's articles are read with.
   *
   * @param pages how many pages it was learned from
   */
  private record Learned(int pages, HostTemplate template) {}

  private final Path folder;
  private final String version;
  private final Map<String, Learned> byHost = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  private HostTemplates(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /**
   * Learns the lines of all hosts, or remembers them.
   *
   * @param pages all documents of the corpus
   * @param bytes brings a page from the archive
   * @param version of the code; what another has learned is learned anew
   */
  static HostTemplates of(
      Path index, List<StoredPage> pages, Function<StoredPage, Page> bytes, String version) {
    var templates = new HostTemplates(index.resolve(FOLDER), version);
    pages.stream()
        .filter(page -> page.url().getHost() != null)
        .collect(
            Collectors.groupingBy(page -> page.url().getHost(), TreeMap::new, Collectors.toList()))
        .forEach((host, own) -> templates.learn(host, own, bytes));
    return templates;
  }

  private void learn(String host, List<StoredPage> pages, Function<StoredPage, Page> bytes) {
    if (pages.size() < FEWEST_PAGES) {
      return;
    }
    int enough = Integer.highestOneBit(Math.min(pages.size(), MOST_PAGES));
    Optional<Learned> before = remembered(host);
    if (before.filter(learned -> learned.pages() == enough).isPresent()) {
      byHost.put(host, before.get());
      return;
    }
    List<Set<Long>> lines =
        pages.stream()
            .sorted(Comparator.comparing(StoredPage::fetched).thenComparing(StoredPage::url))
            .limit(enough)
            .map(page -> HostTemplate.linesOf(bytes.apply(page)))
            .toList();
    byHost.put(host, new Learned(enough, HostTemplate.of(lines)));
    changed.add(host);
  }

  /** Returns the lines that recur on the pages of the page's host; none of a host hardly known. */
  HostTemplate of(StoredPage page) {
    return Optional.ofNullable(page.url().getHost())
        .map(byHost::get)
        .map(Learned::template)
        .orElse(HostTemplate.NONE);
  }

  /** Returns whether the page's article, if there is one, was read with other lines. */
  boolean isChanged(StoredPage page) {
    return changed.contains(String.valueOf(page.url().getHost()));
  }

  /** Remembers what the articles on the disk were read with. */
  void save() {
    try {
      Files.createDirectories(folder);
      for (String host : changed) {
        write(host, byHost.get(host));
      }
      changed.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written".formatted(folder), e);
    }
  }

  private void write(String host, Learned learned) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("%s\t%s\t%d".formatted(version, host, learned.pages()));
    learned.template().lines().stream().sorted().map(Long::toHexString).forEach(lines::add);
    Path file = file(host);
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.write(unfinished, lines);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes away what was learned of a host. */
  static void remove(Path index, String host) throws IOException {
    Files.deleteIfExists(file(index.resolve(FOLDER), host));
  }

  private Path file(String host) {
    return file(folder, host);
  }

  /** A host's name may be no file's name. */
  private static Path file(Path folder, String host) {
    return folder.resolve(Bytes.utf8(host).sha256().substring(0, HEX) + ".txt");
  }

  private Optional<Learned> remembered(String host) {
    Path file = file(host);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t", -1);
      if (head.length != 3 || !head[0].equals(version) || !head[1].equals(host)) {
        return Optional.empty();
      }
      Set<Long> hashes =
          lines.stream()
              .skip(1)
              .map(line -> Long.parseUnsignedLong(line, HEX))
              .collect(Collectors.toSet());
      return Optional.of(new Learned(Integer.parseInt(head[2]), new HostTemplate(hashes)));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(file), e);
    } catch (NumberFormatException e) {
      return Optional.empty(); // damaged: learned anew
    }
  }
}
