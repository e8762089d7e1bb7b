package vn.sotay.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.article.MendableException;

/** The sites that are known, by id and by host. */
public final class Sites {

  private static final String FOLDER = "/sites/";
  private static final String LIST = FOLDER + "list.txt";

  private final List<SiteProfile> all;
  private final Map<String, SiteProfile> byHost = new HashMap<>();

  private Sites(List<SiteProfile> profiles) {
    all = profiles.stream().sorted(Comparator.comparing(SiteProfile::id)).toList();
    for (SiteProfile profile : all) {
      for (String host : profile.hosts()) {
        SiteProfile other = byHost.putIfAbsent(host, profile);
        if (other != null) {
          throw new MendableException(
              "host '%s' belongs to both '%s' and '%s', expected one site a host.\nTake it out of one of their files."
                  .formatted(host, other.id(), profile.id()));
        }
      }
    }
  }

  /**
   * Returns these sites.
   *
   * @throws MendableException if two of them share a host
   */
  public static Sites of(List<SiteProfile> profiles) {
    return new Sites(profiles);
  }

  /** Returns the sites that come with Sotay. */
  public static Sites standard() {
    return of(SiteFiles.entries(LIST).map(Sites::load).toList());
  }

  private static SiteProfile load(String host) {
    String file = host + ".yaml";
    return SiteReader.read(file, SiteFiles.text(FOLDER + file));
  }

  /** Returns all sites, by id. */
  public List<SiteProfile> all() {
    return all;
  }

  /** Returns the site that a host, in whatever case, belongs to; empty if it is unknown. */
  public Optional<SiteProfile> forHost(String host) {
    return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns the site of that id.
   *
   * @throws MendableException that lists the known ids if there is none
   */
  public SiteProfile byId(String id) {
    return all.stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private MendableException unknown(String id) {
    String known = all.stream().map(SiteProfile::id).collect(Collectors.joining(", "));
    return new MendableException(
        "no site '%s'. Known: %s.\nRun 'sotay sites list', or give its address with --seed."
            .formatted(id, known));
  }
}
