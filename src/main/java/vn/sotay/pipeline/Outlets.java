package vn.sotay.pipeline;

import java.util.Optional;
import vn.sotay.article.Page;
import vn.sotay.article.ProvinceNames;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.Extractor;
import vn.sotay.extract.HostTemplate;
import vn.sotay.extract.Outlet;
import vn.sotay.extract.SiteKnowledge;
import vn.sotay.site.Sites;

/** Brings together a page and what is known about its site, for extraction. */
public final class Outlets {

  private final Sites sites;

  private Outlets(Sites sites) {
    this.sites = sites;
  }

  /** Returns those of the sites that come with Sotay. */
  public static Outlets standard() {
    return new Outlets(Sites.standard());
  }

  /** Returns those of the sites that come with Sotay, and of a corpus' own. */
  public static Outlets of(Sites sites) {
    return new Outlets(sites);
  }

  /** Returns the article on a page, read with what is known about its outlet. */
  public Extraction extract(Page page) {
    return extract(page, HostTemplate.NONE);
  }

  /**
   * Returns the article on a page, read with what is known about its outlet.
   *
   * @param template the lines that recur on the host's pages
   */
  public Extraction extract(Page page, HostTemplate template) {
    return Extractor.extract(page, SiteKnowledge.standard(outlet(page)).with(template));
  }

  private Optional<Outlet> outlet(Page page) {
    return Optional.ofNullable(page.url().getHost())
        .flatMap(sites::forHost)
        .map(site -> new Outlet(site.outlet(), site.province().map(ProvinceNames::then)));
  }
}
