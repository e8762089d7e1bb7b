package vn.sotay.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.site.SiteListing;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;

/** Which of the known sites are meant: some by their ids, those of provinces, or all. */
final class SiteChoice {

  @Option(
      names = "--site",
      paramLabel = "ID",
      description = "a known site ('sotay sites' lists them); may be repeated")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--province",
      paramLabel = "NAME",
      converter = ProvinceConverter.class,
      description = "the known sites of a province, then or now; may be repeated")
  private List<ProvinceNames> provinces = new ArrayList<>();

  @Option(names = "--all-sites", description = "all known sites")
  private boolean all;

  /** Returns whether no site was named. */
  boolean isEmpty() {
    return ids.isEmpty() && provinces.isEmpty() && !all;
  }

  /**
   * Returns the sites that are meant, each once.
   *
   * @throws MendableException if an id is unknown, or nothing is known of a province
   */
  List<SiteProfile> of(Sites known) {
    Set<String> chosen = new LinkedHashSet<>(ids);
    provinces.forEach(province -> chosen.addAll(in(province, known)));
    if (all) {
      known.onTheWeb().forEach(site -> chosen.add(site.id()));
    }
    return chosen.stream().map(known::byId).toList();
  }

  private static List<String> in(ProvinceNames province, Sites known) {
    List<String> found =
        known.onTheWeb().stream().filter(site -> site.isIn(province)).map(SiteListing::id).toList();
    if (found.isEmpty()) {
      throw new MendableException(
          "no site of %s is known.\nAdd one with 'sotay sites add URL --province \"%s\"', or give an address with --seed."
              .formatted(province.then(), province.then()));
    }
    return found;
  }
}
