package vn.sotay.extract;

import java.util.Optional;
import vn.sotay.site.Families;

/**
 * What is known beforehand of the site a page comes from.
 *
 * @param outlet who publishes it; where empty, the page's own name for itself is taken
 * @param families whose marks to look for, the site's own selectors among them
 */
public record SiteKnowledge(Optional<Outlet> outlet, Families families) {

  /** Returns what is known of any site: the families that come with Sotay. */
  public static SiteKnowledge standard(Optional<Outlet> outlet) {
    return new SiteKnowledge(outlet, Families.standard());
  }

  /** Returns no knowledge at all, so that only the general rules are left. */
  public static SiteKnowledge none() {
    return new SiteKnowledge(Optional.empty(), Families.none());
  }
}
