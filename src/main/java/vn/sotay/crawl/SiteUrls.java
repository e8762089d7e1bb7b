package vn.sotay.crawl;

import java.net.URI;
import vn.sotay.article.PageViews;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.site.SiteProfile;

/**
 * Brings the addresses of one site into the form of its home: one scheme, one host for the ways of
 * writing it, and pages for readers instead of their views for phones and printers.
 */
final class SiteUrls {

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
    String text =
        scheme(url)
            + "://"
            + host(url.getHost())
            + PageViews.withoutEnd(url.getRawPath())
            + PageViews.query(url);
    return text.equals(url.toString()) ? url : UrlNormalizer.normalize(text).orElse(url);
  }

  private String scheme(URI url) {
    return site.home().getPort() < 0 && site.home().getScheme().equals("https")
        ? "https"
        : url.getScheme();
  }

  private String host(String host) {
    String bare = withoutWww(host);
    String plain = PageViews.withoutMobile(bare);
    String home = site.home().getHost();
    if (plain.equals(withoutWww(home))) {
      return home;
    }
    return !plain.equals(bare) && site.hosts().contains(plain) ? plain : host;
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
