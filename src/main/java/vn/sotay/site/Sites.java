package vn.sotay.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;

/**
 * The sites that are known, by id and by host.
 *
 * <p>A list, {@code sites/index.tsv}, tells them apart; a profile is read when it is asked for.
 */
public final class Sites {

  private static final String FOLDER = "/sites/";
  private static final String INDEX = FOLDER + "index.tsv";
  private static final String AVOIDED = FOLDER + "avoided.tsv";
  private static final String END = ".yaml";

  private final SortedMap<String, SiteListing> listings = new TreeMap<>();
  private final Map<String, SiteListing> byHost = new HashMap<>();
  private final Map<String, SiteProfile> read = new ConcurrentHashMap<>();

  private Sites(Collection<SiteListing> all) {
    for (SiteListing listing : all) {
      listings.put(listing.id(), listing);
      for (String host : listing.hosts()) {
        SiteListing other = byHost.putIfAbsent(host, listing);
        if (other != null) {
          throw new MendableException(
              "host '%s' belongs to both '%s' and '%s', expected one site a host.\nTake it out of one of their files."
                  .formatted(host, other.id(), listing.id()));
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
    Sites sites = new Sites(profiles.stream().map(SiteListing::of).toList());
    profiles.forEach(profile -> sites.read.put(profile.id(), profile));
    return sites;
  }

  /** Returns the sites that come with Sotay. */
  public static Sites standard() {
    return new Sites(SiteFiles.entries(INDEX).map(SiteListing::read).toList());
  }

  /**
   * Returns the sites that come with Sotay and those whose profiles lie in a folder; the folder's
   * win over others of the same id or host.
   *
   * @param folder need not be there
   * @throws MendableException if a file of the folder is no profile
   */
  public static Sites with(Path folder) {
    List<SiteProfile> own = profiles(folder);
    if (own.isEmpty()) {
      return standard();
    }
    List<SiteListing> all = new ArrayList<>(own.stream().map(SiteListing::of).toList());
    standard().listings.values().stream()
        .filter(known -> own.stream().noneMatch(profile -> replaces(profile, known)))
        .forEach(all::add);
    Sites sites = new Sites(all);
    own.forEach(profile -> sites.read.put(profile.id(), profile));
    return sites;
  }

  private static boolean replaces(SiteProfile own, SiteListing known) {
    return own.id().equals(known.id()) || known.hosts().stream().anyMatch(own.hosts()::contains);
  }

  private static List<SiteProfile> profiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(END)).sorted().map(Sites::own).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  private static SiteProfile own(Path file) {
    try {
      return SiteReader.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new MendableException(
          "%s: can't be read (%s), expected a site's profile.\nMend or delete it."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * Returns why nothing should be collected from a host: it spins or copies others' articles; empty
   * if nothing speaks against it.
   */
  public static Optional<String> whyAvoided(String host) {
    return SiteFiles.entries(AVOIDED)
        .map(line -> line.split("\t", 2))
        .filter(cells -> host.equals(cells[0]) || host.endsWith("." + cells[0]))
        .map(cells -> cells[1])
        .findFirst();
  }

  private SiteProfile profile(SiteListing listing) {
    return read.computeIfAbsent(
        listing.id(),
        id -> {
          String file = listing.home().getHost() + END;
          return SiteReader.read(file, SiteFiles.text(FOLDER + file));
        });
  }

  /** Returns what is listed of all sites, by id, without reading their profiles. */
  public List<SiteListing> listings() {
    return List.copyOf(listings.values());
  }

  /** Returns what is listed of the sites on the web, by id: all but the sample's. */
  public List<SiteListing> onTheWeb() {
    return listings.values().stream().filter(site -> !site.isSample()).toList();
  }

  /** Returns all sites, by id. Reads every profile. */
  public List<SiteProfile> all() {
    return listings.values().stream().map(this::profile).toList();
  }

  /** Returns the site that a host, in whatever case, belongs to; empty if it is unknown. */
  public Optional<SiteProfile> forHost(String host) {
    return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT))).map(this::profile);
  }

  /**
   * Returns the site of that id.
   *
   * @throws MendableException that lists the known ids if there is none
   */
  public SiteProfile byId(String id) {
    return Optional.ofNullable(listings.get(id)).map(this::profile).orElseThrow(() -> unknown(id));
  }

  private MendableException unknown(String id) {
    return new MendableException(
        "no site '%s'. Known: %s.\nRun 'sotay sites list', or give its address with --seed."
            .formatted(id, String.join(", ", listings.keySet())));
  }
}
