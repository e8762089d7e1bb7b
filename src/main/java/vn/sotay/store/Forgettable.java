package vn.sotay.store;

import java.net.URI;
import vn.sotay.article.PageId;

/** What can be forgotten. */
public sealed interface Forgettable {

  /** Returns what is kept so that it never comes back: a page's id, or a host. */
  String key();

  /** Returns whether the page at an address is meant. */
  boolean means(PageId id, URI url);

  /**
   * One page, in all its contents.
   *
   * @param url its address, for people
   */
  record OnePage(PageId id, URI url) implements Forgettable {
    @Override
    public String key() {
      return id.value();
    }

    @Override
    public boolean means(PageId other, URI otherUrl) {
      return id.equals(other);
    }
  }

  /** Everything of a host. */
  record WholeHost(String host) implements Forgettable {
    @Override
    public String key() {
      return host;
    }

    @Override
    public boolean means(PageId id, URI url) {
      return host.equalsIgnoreCase(url.getHost());
    }
  }
}
