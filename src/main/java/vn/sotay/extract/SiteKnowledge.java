package vn.sotay.extract;

import java.util.Optional;
import vn.sotay.site.Families;

/**
 * What is known beforehand of the site a page comes from.
 *
 * @param outlet who publishes it; where empty, the page's own name for itself is taken
 * @param families whose marks to look for, the site's own selectors among them
 * @param template the lines that recur on the host's pages
 */
public record SiteKnowledge(Optional<Outlet> outlet, Families families, HostTemplate template) {

  /** Returns what is known where nothing of the host has been seen before. */
  public SiteKnowledge(Optional<Outlet> outlet, Families families) {
    this(outlet, families, HostTemplate.NONE);
  }

  /** Returns what is known of any site: the families that come with Sotay. */
  public static SiteKnowledge standard(Optional<Outlet> outlet) {
    return new SiteKnowledge(outlet, Families.standard());
  }

  /** Returns no knowledge at all, so that only the general rules are left. */
  public static SiteKnowledge none() {
    return new SiteKnowledge(Optional.empty(), Families.none());
  }

  /** Returns the same, with the lines that recur on the host's pages. */
  public SiteKnowledge with(HostTemplate recurring) {
    return new SiteKnowledge(outlet, families, recurring);
  }
}
