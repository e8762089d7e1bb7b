package vn.sotay.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

/**
 * A suite of composed pages that are hard to read: each content of {@code extract/hard/kinds} as
 * each system of {@code extract/hard/systems} prints it, in a markup and with a damage that a hash
 * of both names chooses; and in the same systems the pages of {@code extract/hard/nonarticles},
 * which hold no article. All words are invented.
 */
final class HardPages {

  private static final Path ROOT = Path.of("src", "test", "resources", "extract", "hard");

  private static final int THIRDS = 3;

  private HardPages() {}

  /**
   * A page and what is right.
   *
   * @param gold the article; empty where there is none and the page must be rejected
   */
  record HardPage(String system, String kind, String form, Page page, Optional<Gold> gold) {

    String id() {
      return system + "/" + kind;
    }

    /** Whether it is one of the third that no rule is tuned to: to be scored, never looked at. */
    boolean blind() {
      return hash(id(), THIRDS) == 0;
    }
  }

  /**
   * What an article says.
   *
   * @param text lead, paragraphs, rows and captions in their order, a line each
   * @param files the names of attached files, which may be read or not
   */
  record Gold(String title, LocalDate day, String text, String files) {}

  /** Returns all pages, in the order of their names. */
  static List<HardPage> all() {
    HardParts parts = new HardParts(ROOT.resolve("others"));
    List<HardPage> pages = new ArrayList<>();
    for (Path file : files("systems")) {
      HardSystem system = HardSystem.read(name(file), text(file), parts);
      for (Path kind : files("kinds")) {
        pages.add(article(system, HardStory.read(name(kind), text(kind))));
      }
      for (Path kind : files("nonarticles")) {
        pages.add(nonArticle(system, name(kind), text(kind)));
      }
    }
    return pages;
  }

  private static HardPage article(HardSystem system, HardStory story) {
    String id = system.name() + "/" + story.name();
    HardMarkup markup = story.markups().get(hash(id + " markup", story.markups().size()));
    HardDamage damage = HardDamage.ALL.get(hash(id + " damage", HardDamage.ALL.size()));
    String html = system.article(story, markup.body(story), damage.meta());
    String form = markup.name() + " " + damage.name();
    return new HardPage(
        system.name(),
        story.name(),
        form,
        page(system, story.name(), damage, html),
        Optional.of(story.gold()));
  }

  private static HardPage nonArticle(HardSystem system, String kind, String main) {
    String html = system.page(kind, main);
    return new HardPage(
        system.name(),
        kind,
        HardDamage.NONE.name(),
        page(system, kind, HardDamage.NONE, html),
        Optional.empty());
  }

  private static Page page(HardSystem system, String kind, HardDamage damage, String html) {
    String url =
        "http://%s.example/Default.aspx?id=%d".formatted(system.name(), hash(kind, 10_000));
    return Pages.of(url, damage.type(), Bytes.of(damage.bytes(html)));
  }

  /** Returns a number from 0 below the bound, the same on every machine. */
  static int hash(String text, int bound) {
    int h = text.hashCode() * 0x9E3779B9;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    return Integer.remainderUnsigned(h ^ h >>> 13, bound);
  }

  static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> all = Files.list(ROOT.resolve(folder))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('.'));
  }
}
