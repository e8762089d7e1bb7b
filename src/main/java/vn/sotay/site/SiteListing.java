package vn.sotay.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.ProvinceNames;

/**
 * What the list of sites says about one, so that its whole profile need not be read.
 *
 * @param id see {@link SiteProfile}
 * @param outlet the paper's or portal's name
 * @param province before and after the mergers; absent for a national outlet
 * @param home where it starts
 * @param family slug of its CMS family
 * @param hosts all its hosts, the home's first
 */
public record SiteListing(
    String id,
    String outlet,
    Optional<ProvinceNames> province,
    URI home,
    String family,
    List<String> hosts) {

  private static final int CELLS = 7;

  /** Below this name nobody has a site (RFC 2606), so the sample's are there. */
  private static final String NOBODYS = ".example";

  public SiteListing {
    hosts = List.copyOf(hosts);
  }

  /** Returns whether this is one of the sample's, which the web knows nothing of. */
  public boolean isSample() {
    return hosts.stream().allMatch(host -> host.endsWith(NOBODYS));
  }

  /**
   * Returns whether a site belongs to a province: to that very one before the mergers, or to one
   * that was merged into the province that kept the name.
   */
  public boolean isIn(ProvinceNames wanted) {
    return province
        .filter(own -> own.then().equals(wanted.then()) || own.now().equals(wanted.then()))
        .isPresent();
  }

  static SiteListing of(SiteProfile site) {
    return new SiteListing(
        site.id(), site.outlet(), site.province(), site.home(), site.family(), site.hosts());
  }

  /** Reads a line of {@code index.tsv}; {@link #line} writes it. */
  static SiteListing read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalStateException(
          "sites/index.tsv: %d cells expected: %s".formatted(CELLS, line));
    }
    Optional<ProvinceNames> province =
        cells[2].isEmpty() ? Optional.empty() : Optional.of(new ProvinceNames(cells[2], cells[3]));
    return new SiteListing(
        cells[0], cells[1], province, URI.create(cells[4]), cells[5], List.of(cells[6].split(" ")));
  }

  /** Returns id, outlet, province then, now, home, family and hosts, between tabs. */
  String line() {
    return String.join(
        "\t",
        id,
        outlet,
        province.map(ProvinceNames::then).orElse(""),
        province.map(ProvinceNames::now).orElse(""),
        home.toString(),
        family,
        String.join(" ", hosts));
  }
}
