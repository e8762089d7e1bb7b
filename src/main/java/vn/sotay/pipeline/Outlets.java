package vn.sotay.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.sotay.article.Page;
import vn.sotay.article.ProvinceNames;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.Extractor;
import vn.sotay.extract.HostTemplate;
import vn.sotay.extract.Outlet;
import vn.sotay.extract.PageEvidence;
import vn.sotay.extract.SiteKnowledge;
import vn.sotay.site.Families;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;

/** Brings together a page and what is known about its site, for extraction. */
public final class Outlets {

  private final Sites sites;

  /** The families with a site's own selectors, by the site's id: the table is made once a site. */
  private final Map<String, Families> own = new ConcurrentHashMap<>();

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
    return Extractor.extract(page, known(page).with(template));
  }

  /** Returns what a page tells of its article, source by source. */
  public PageEvidence evidence(Page page) {
    return Extractor.evidence(page, known(page));
  }

  private SiteKnowledge known(Page page) {
    Optional<SiteProfile> site = Optional.ofNullable(page.url().getHost()).flatMap(sites::forHost);
    Families families = Families.standard();
    return new SiteKnowledge(
        site.map(s -> new Outlet(s.outlet(), s.province().map(ProvinceNames::then))),
        site.map(s -> own.computeIfAbsent(s.id(), id -> families.with(s))).orElse(families));
  }
}
