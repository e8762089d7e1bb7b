package vn.sotay.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sotay.site.SiteProfile.Source;

/** Writes a site's YAML; {@link SiteReader} reads it back equal. */
public final class SiteWriter {

  private SiteWriter() {}

  /**
   * Returns the profile's YAML.
   *
   * @param comment one line: where the facts come from
   */
  public static String write(SiteProfile site, String comment) {
    StringBuilder yaml = new StringBuilder("# ").append(comment).append('\n');
    line(yaml, "id", site.id());
    line(yaml, "outlet", quoted(site.outlet()));
    site.province()
        .ifPresent(
            names ->
                line(yaml, "province", "{then: %s, now: %s}".formatted(names.then(), names.now())));
    line(yaml, "home", quoted(site.home().toString()));
    list(yaml, "hosts", site.hosts().subList(1, site.hosts().size()));
    line(yaml, "family", site.family());
    sources(yaml, "feeds", site.entrances().feeds());
    sources(yaml, "sitemaps", site.entrances().siteMaps());
    list(yaml, "hubs", site.entrances().hubs().stream().map(URI::toString).toList());
    list(yaml, "articles", site.shapes().articles().stream().map(UrlShape::pattern).toList());
    list(yaml, "lists", site.shapes().lists().stream().map(UrlShape::pattern).toList());
    manners(yaml, site.manners());
    return yaml.toString();
  }

  private static void manners(StringBuilder yaml, Manners manners) {
    line(yaml, "pause", manners.pause().toMillis() + " ms");
    manners.daily().ifPresent(daily -> line(yaml, "daily", Integer.toString(daily)));
    manners
        .quiet()
        .ifPresent(
            quiet -> line(yaml, "quiet", quoted("%s-%s".formatted(quiet.from(), quiet.until()))));
    if (!manners.verified()) {
      line(yaml, "certificate", "unverified");
    }
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  private static void list(StringBuilder yaml, String key, List<String> values) {
    if (!values.isEmpty()) {
      String items = values.stream().map(SiteWriter::quoted).collect(Collectors.joining(", "));
      line(yaml, key, "[" + items + "]");
    }
  }

  private static void sources(StringBuilder yaml, String key, List<Source> sources) {
    if (!sources.isEmpty()) {
      yaml.append(key).append(":\n");
      for (Source source : sources) {
        yaml.append("  - {at: ").append(quoted(source.url().toString())).append(", sure: ");
        yaml.append(source.certainty().name().toLowerCase(Locale.ROOT)).append("}\n");
      }
    }
  }

  /** Returns a double-quoted YAML text. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
