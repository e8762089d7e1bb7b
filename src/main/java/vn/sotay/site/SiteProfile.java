package vn.sotay.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sotay.article.ProvinceNames;

/**
 * What is known about a site.
 *
 * @param id names it on the command line and in the crawl state: lower-case letters, digits and
 *     hyphens ({@code bao-ha-tinh})
 * @param outlet the paper's or portal's name ({@code Báo Hà Tĩnh})
 * @param province before and after the mergers of 1 July 2025; absent for a national outlet
 * @param home where it starts, such as {@code https://baohatinh.vn/}
 * @param hosts all its hosts, lower case, the one of {@code home} first
 * @param family slug of its CMS family ({@code epi}, {@code nukeviet} …), {@code generic} where
 *     unknown
 * @param entrances where its new articles are announced
 * @param shapes what its addresses look like
 * @param manners how to behave there
 * @param selectors where this site's articles deviate from its family: these selectors go before
 *     the family's
 */
public record SiteProfile(
    String id,
    String outlet,
    Optional<ProvinceNames> province,
    URI home,
    List<String> hosts,
    String family,
    Entrances entrances,
    Shapes shapes,
    Manners manners,
    Map<Family.Part, List<Selector>> selectors) {

  /** The family of a site nothing is known about. */
  public static final String GENERIC = "generic";

  static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * @throws IllegalArgumentException if the id is no slug, or the first host isn't the home's
   */
  public SiteProfile {
    hosts = List.copyOf(hosts);
    selectors = Map.copyOf(selectors);
    if (!SLUG.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a site's id has lower-case letters, digits and hyphens, got '%s'".formatted(id));
    }
    if (hosts.isEmpty() || !hosts.getFirst().equals(home.getHost())) {
      throw new IllegalArgumentException(
          "the first host of %s must be its home's, %s, got %s".formatted(id, home, hosts));
    }
  }

  /** How sure we are that a feed or site map is there, the surest first. */
  public enum Certainty {
    /** It answered when somebody looked. */
    CHECKED,
    /** A public program reads it. */
    USED,
    /** Somebody's list names it. */
    LISTED,
    /** It has the place such feeds usually have. */
    GUESSED
  }

  /**
   * A feed or site map.
   *
   * @param url absolute
   */
  public record Source(URI url, Certainty certainty) {}

  /**
   * Where new articles are announced. All addresses are absolute; all lists may be empty, since the
   * crawler also discovers entrances by itself.
   *
   * @param feeds RSS or Atom
   * @param siteMaps site maps or indexes of them, besides those robots.txt names
   * @param hubs section pages that list articles, the party-building section first
   */
  public record Entrances(List<Source> feeds, List<Source> siteMaps, List<URI> hubs) {

    public static final Entrances UNKNOWN = new Entrances(List.of(), List.of(), List.of());

    public Entrances {
      feeds = List.copyOf(feeds);
      siteMaps = List.copyOf(siteMaps);
      hubs = List.copyOf(hubs);
    }
  }

  /**
   * Hints for telling articles from lists by their addresses. What no shape matches is left to the
   * crawler's general rules.
   *
   * @param articles shapes of articles
   * @param lists shapes of lists; they win over {@code articles}
   */
  public record Shapes(List<UrlShape> articles, List<UrlShape> lists) {

    public static final Shapes UNKNOWN = new Shapes(List.of(), List.of());

    public Shapes {
      articles = List.copyOf(articles);
      lists = List.copyOf(lists);
    }

    public boolean isArticle(URI url) {
      return !isList(url) && articles.stream().anyMatch(shape -> shape.matches(url));
    }

    public boolean isList(URI url) {
      return lists.stream().anyMatch(shape -> shape.matches(url));
    }
  }

  /** Returns a profile for a site nothing is known about but its address. */
  public static SiteProfile unknown(URI home) {
    String host = home.getHost();
    return new SiteProfile(
        slug(host),
        host,
        Optional.empty(),
        home,
        List.of(host),
        GENERIC,
        Entrances.UNKNOWN,
        Shapes.UNKNOWN,
        Manners.DEFAULT,
        Map.of());
  }

  private static String slug(String host) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String text = slug.toString();
    return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
  }

  /** Returns the same profile with another pause. */
  public SiteProfile pausing(Duration other) {
    return behaving(manners.pausing(other));
  }

  /** Returns the same profile with other manners. */
  public SiteProfile behaving(Manners other) {
    return new SiteProfile(
        id, outlet, province, home, hosts, family, entrances, shapes, other, selectors);
  }

  /** Returns the same profile with other entrances. */
  public SiteProfile entering(Entrances other) {
    return new SiteProfile(
        id, outlet, province, home, hosts, family, other, shapes, manners, selectors);
  }
}
