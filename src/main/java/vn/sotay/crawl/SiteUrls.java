package vn.sotay.crawl;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.site.SiteProfile;

/**
 * Brings the addresses of one site into the form of its home: one scheme, one host for the ways of
 * writing it, and pages for readers instead of their views for phones.
 */
final class SiteUrls {

  private static final List<String> MOBILE = List.of("m.", "mobile.", "amp.", "wap.");

  /** Parameters that ask for a phone's view. */
  private static final Set<String> MOBILE_PARAMETERS =
      Set.of("amp", "amp=1", "mobile=1", "m=1", "outputtype=amp", "view=mobile");

  private static final List<String> MOBILE_ENDS = List.of("/amp", "/amp/");

  private final SiteProfile site;

  SiteUrls(SiteProfile site) {
    this.site = site;
  }

  /**
   * Returns the address under which the site's page is known.
   *
   * @param url normalised; another site's comes back as it is
   */
  URI canonical(URI url) {
    if (url.getPort() >= 0 || !site.hosts().contains(url.getHost())) {
      return url;
    }
    String text = scheme(url) + "://" + host(url.getHost()) + path(url) + query(url);
    return text.equals(url.toString()) ? url : UrlNormalizer.normalize(text).orElse(url);
  }

  private String scheme(URI url) {
    return site.home().getPort() < 0 && site.home().getScheme().equals("https")
        ? "https"
        : url.getScheme();
  }

  private String host(String host) {
    String bare = withoutWww(host);
    String plain =
        MOBILE.stream()
            .filter(bare::startsWith)
            .map(start -> bare.substring(start.length()))
            .findFirst()
            .orElse(bare);
    String home = site.home().getHost();
    if (plain.equals(withoutWww(home))) {
      return home;
    }
    return !plain.equals(bare) && site.hosts().contains(plain) ? plain : host;
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String path(URI url) {
    String path = url.getRawPath();
    return MOBILE_ENDS.stream()
        .filter(end -> path.endsWith(end) && path.length() > end.length())
        .map(end -> path.substring(0, path.length() - end.length()))
        .findFirst()
        .orElse(path);
  }

  private static String query(URI url) {
    String query = Optional.ofNullable(url.getRawQuery()).orElse("");
    String kept =
        Stream.of(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !MOBILE_PARAMETERS.contains(lower(part)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String lower(String part) {
    return part.toLowerCase(Locale.ROOT);
  }
}
