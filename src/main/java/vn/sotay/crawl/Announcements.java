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
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
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

  /** Nothing unpacks to more than this many times its size but what is made to burst memories. */
  private static final int MAX_RATIO = 200;

  private Announcements() {}

  /** A site map that an index names, and when it last changed. */
  record Child(URI url, Optional<Instant> changed) {}

  /** What a feed or site map says, or why it can't be read. */
  sealed interface Reading {

    /**
     * It could be read.
     *
     * @param entries pages announced
     * @param children further site maps, if it was an index
     */
    record Read(List<Entry> entries, List<Child> children) implements Reading {}

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
        .map(url -> new Entry(url, dated, Optional.ofNullable(entry.getTitle()).orElse("")));
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
      SiteMapParser parser = new SiteMapParser(false);
      parser.enableExtension(Extension.NEWS);
      AbstractSiteMap map = parser.parseSiteMap(unpacked(page.body()), page.finalUrl().toURL());
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
      if (plain.length > LargeBodies.LARGE && plain.length > (long) bytes.length * MAX_RATIO) {
        throw new IOException("unpacks to more than %d times its size".formatted(MAX_RATIO));
      }
      return plain;
    }
  }

  private static List<Child> children(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .limit(MAX_ENTRIES)
        .flatMap(
            child ->
                UrlNormalizer.normalize(child.getUrl().toString())
                    .map(url -> new Child(url, time(child.getLastModified())))
                    .stream())
        .distinct()
        .toList();
  }

  private static Optional<Instant> time(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static List<Entry> entries(SiteMap map) {
    return map.getSiteMapUrls().stream()
        .limit(MAX_ENTRIES)
        .flatMap(url -> entry(url).stream())
        .toList();
  }

  private static Optional<Entry> entry(SiteMapURL url) {
    Optional<NewsAttributes> news = news(url);
    Optional<Instant> dated =
        time(url.getLastModified())
            .or(
                () ->
                    news.map(NewsAttributes::getPublicationDateTime).map(ZonedDateTime::toInstant));
    return UrlNormalizer.normalize(url.getUrl().toString())
        .map(address -> new Entry(address, dated, news.map(NewsAttributes::getTitle).orElse("")));
  }

  private static Optional<NewsAttributes> news(SiteMapURL url) {
    ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
    return found == null
        ? Optional.empty()
        : Stream.of(found)
            .filter(NewsAttributes.class::isInstance)
            .map(NewsAttributes.class::cast)
            .findFirst();
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage().lines().findFirst().orElse("");
  }
}
