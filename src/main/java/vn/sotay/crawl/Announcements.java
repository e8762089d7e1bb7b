package vn.sotay.crawl;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.UrlNormalizer;

/**
 * Feeds and site maps → the addresses they announce. Document types are refused, so no entities.
 */
final class Announcements {

  /** The site-map protocol's own bound. */
  private static final int MAX_ENTRIES = 50_000;

  /** The site-map protocol's bound of an unpacked file is 50 MB. */
  private static final int MAX_UNPACKED = 50 * 1024 * 1024;

  private static final int GZIP_1 = 0x1F;
  private static final int GZIP_2 = 0x8B;

  private Announcements() {}

  /** What a feed or site map says, or why it can't be read. */
  sealed interface Reading {

    /**
     * It could be read.
     *
     * @param entries pages announced
     * @param children further site maps, if it was an index
     */
    record Read(List<Entry> entries, List<URI> children) implements Reading {}

    /** It is none, or a broken one. */
    record Unreadable(String reason) implements Reading {}
  }

  /** Reads an RSS or Atom feed. */
  static Reading feed(Page page) {
    try (XmlReader reader =
        new XmlReader(page.body().stream(), page.header("Content-Type").orElse(null), true)) {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      List<Entry> entries =
          input.build(reader).getEntries().stream()
              .limit(MAX_ENTRIES)
              .flatMap(entry -> entry(page, entry).stream())
              .toList();
      return new Reading.Read(entries, List.of());
    } catch (IOException | FeedException | IllegalArgumentException e) {
      return new Reading.Unreadable("no feed: " + firstLine(e));
    }
  }

  private static Optional<Entry> entry(Page feed, SyndEntry entry) {
    Optional<Instant> dated =
        Stream.of(
                Optional.ofNullable(entry.getPublishedDate()),
                Optional.ofNullable(entry.getUpdatedDate()))
            .flatMap(Optional::stream)
            .map(Date::toInstant)
            .findFirst();
    return Stream.of(Optional.ofNullable(entry.getLink()), Optional.ofNullable(entry.getUri()))
        .flatMap(Optional::stream)
        .flatMap(link -> absolute(feed.finalUrl(), link).stream())
        .findFirst()
        .map(url -> new Entry(url, dated));
  }

  private static Optional<URI> absolute(URI base, String link) {
    String text = link.strip();
    return text.startsWith("/") && !text.startsWith("//")
        ? UrlNormalizer.normalize(base.getScheme() + "://" + base.getRawAuthority() + text)
        : UrlNormalizer.normalize(text);
  }

  /** Reads a site map or an index of site maps, packed or not. */
  static Reading siteMap(Page page) {
    try {
      AbstractSiteMap map =
          new SiteMapParser(false).parseSiteMap(unpacked(page.body()), page.finalUrl().toURL());
      return switch (map) {
        case SiteMapIndex index -> new Reading.Read(List.of(), children(index));
        case SiteMap plain -> new Reading.Read(entries(plain), List.of());
        default -> new Reading.Unreadable("no site map");
      };
    } catch (IOException | UnknownFormatException | IllegalArgumentException e) {
      return new Reading.Unreadable("no site map: " + firstLine(e));
    }
  }

  private static byte[] unpacked(Bytes body) throws IOException {
    byte[] bytes = body.toArray();
    boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == GZIP_1 && (bytes[1] & 0xFF) == GZIP_2;
    if (!packed) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(body.stream())) {
      byte[] plain = in.readNBytes(MAX_UNPACKED + 1);
      if (plain.length > MAX_UNPACKED) {
        throw new IOException("unpacks to more than %d bytes".formatted(MAX_UNPACKED));
      }
      return plain;
    }
  }

  private static List<URI> children(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .flatMap(child -> UrlNormalizer.normalize(child.getUrl().toString()).stream())
        .distinct()
        .toList();
  }

  private static List<Entry> entries(SiteMap map) {
    return map.getSiteMapUrls().stream()
        .limit(MAX_ENTRIES)
        .flatMap(url -> entry(url).stream())
        .toList();
  }

  private static Optional<Entry> entry(SiteMapURL url) {
    return UrlNormalizer.normalize(url.getUrl().toString())
        .map(
            address ->
                new Entry(
                    address, Optional.ofNullable(url.getLastModified()).map(Date::toInstant)));
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage().lines().findFirst().orElse("");
  }
}
