package vn.sotay.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A family of sites: what one content management system's pages have in common.
 *
 * @param id slug by which profiles name it ({@code epi})
 * @param name as people call the system
 * @param hosts of a family of few papers, subdomains included; mostly none
 * @param selectors by which its pages are known, and where on them things stand; of each list the
 *     first selector counts that points at something
 */
public record Family(
    String id, String name, List<String> hosts, Map<Part, List<Selector>> selectors) {

  public Family {
    hosts = List.copyOf(hosts);
    selectors = Map.copyOf(selectors);
  }

  /** What a selector points at. */
  public enum Part {
    /** Marks of the family: a page on which one of these is found may be the family's. */
    SIGNATURE,
    TITLE,
    PUBLISHED,
    AUTHOR,
    /** The opening summary (sa-pô). */
    LEAD,
    BODY,
    /** Inside the body, but not the article's: related stories, share bars, adverts. */
    DROP;

    /** Returns the key in YAML and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the selectors of a part, in order; may be empty. */
  public List<Selector> selectors(Part part) {
    return selectors.getOrDefault(part, List.of());
  }

  /** Returns whether the address is on one of the family's hosts. */
  public boolean isHost(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    for (String known : hosts) {
      if (isWithin(host, known)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a host is the known one or one of its subdomains. */
  private static boolean isWithin(String host, String known) {
    int start = host.length() - known.length();
    return host.endsWith(known) && (start == 0 || host.charAt(start - 1) == '.');
  }
}
