package vn.sotay.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.site.SiteProfile.Certainty;
import vn.sotay.site.SiteProfile.Source;

/**
 * Reads one site's YAML.
 *
 * <pre>
 * id: bao-ha-tinh
 * outlet: Báo Hà Tĩnh
 * province: {then: Hà Tĩnh, now: Hà Tĩnh}    # left out for a national outlet
 * home: https://baohatinh.vn/
 * hosts: [www.baohatinh.vn]                  # besides the home's
 * family: epi
 * feeds:                                     # paths, or whole addresses on one of the hosts
 *   - {at: /rss/home.rss, sure: listed}      # checked, used, listed or guessed; a bare path: checked
 * sitemaps: []
 * hubs: [/xay-dung-dang]
 * articles: ["/*-post#.html"]                # see UrlShape
 * lists: []
 * pause: 2 s                                 # or 500 ms
 * daily: 5000                                # requests a day
 * quiet: 07:00-09:00                         # hours in which the site is left alone
 * certificate: unverified                    # only where its chain is known to be broken
 * selectors: {body: [div.noi-dung]}          # only where the site deviates from its family
 * </pre>
 *
 * Only {@code id}, {@code outlet} and {@code home} must be there.
 */
public final class SiteReader {

  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "id",
              "outlet",
              "province",
              "home",
              "hosts",
              "family",
              "feeds",
              "sitemaps",
              "hubs",
              "articles",
              "lists",
              "pause",
              "daily",
              "quiet",
              "certificate",
              "selectors"));
  private static final Set<String> SOURCE_KEYS = new TreeSet<>(List.of("at", "sure"));
  private static final Set<String> PROVINCE_KEYS = new TreeSet<>(List.of("then", "now"));
  private final YamlFields yaml;

  private SiteReader(YamlFields yaml) {
    this.yaml = yaml;
  }

  /**
   * Returns the profile that {@code yaml} describes.
   *
   * @param file the file's name, for messages
   * @throws MendableException naming file, key, value, expectation and next step
   */
  public static SiteProfile read(String file, String yaml) {
    return new SiteReader(YamlFields.read(file, yaml, "id: bao-ha-tinh")).profile();
  }

  private SiteProfile profile() {
    yaml.checkKeys(KEYS);
    URI home = home();
    List<String> hosts = hosts(home);
    return new SiteProfile(
        yaml.slug("id", Optional.empty()),
        yaml.text("outlet")
            .orElseThrow(() -> yaml.missing("outlet", "the paper's or portal's name")),
        province(),
        home,
        hosts,
        yaml.slug("family", Optional.of(SiteProfile.GENERIC)),
        new SiteProfile.Entrances(
            sources("feeds", home, hosts),
            sources("sitemaps", home, hosts),
            addresses("hubs", home, hosts)),
        new SiteProfile.Shapes(shapes("articles"), shapes("lists")),
        manners(),
        FamilyReader.selectors(yaml, "selectors"));
  }

  private Optional<ProvinceNames> province() {
    return yaml.object("province", "{then: …, now: …}")
        .map(
            node -> {
              yaml.checkKeys(node, "province.", PROVINCE_KEYS);
              return new ProvinceNames(provinceName(node, "then"), provinceName(node, "now"));
            });
  }

  private String provinceName(JsonNode node, String key) {
    return yaml.text(node, key)
        .orElseThrow(
            () -> yaml.missing("province." + key, "the province's name, such as 'Hà Tĩnh'"));
  }

  private URI home() {
    String value =
        yaml.text("home")
            .orElseThrow(() -> yaml.missing("home", "an address such as 'https://baohatinh.vn/'"));
    URI home = uri("home", value);
    boolean web = "http".equals(home.getScheme()) || "https".equals(home.getScheme());
    if (!web || home.getHost() == null || home.getRawPath().isEmpty()) {
      throw yaml.wrong("home", value, "an address such as 'https://baohatinh.vn/'");
    }
    if (!home.getHost().equals(home.getHost().toLowerCase(Locale.ROOT))) {
      throw yaml.wrong("home", value, "a host in lower case");
    }
    return home;
  }

  private List<String> hosts(URI home) {
    List<String> hosts = new ArrayList<>(List.of(home.getHost()));
    for (String host : yaml.texts("hosts")) {
      if (!host.equals(host.toLowerCase(Locale.ROOT)) || host.contains("/") || host.isBlank()) {
        throw yaml.wrong("hosts", host, "a host in lower case such as 'www.baohatinh.vn'");
      }
      if (!hosts.contains(host)) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  private List<Source> sources(String key, URI home, List<String> hosts) {
    JsonNode value = yaml.root().path(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || !value.valueStream().allMatch(n -> n.isString() || n.isObject())) {
      throw yaml.wrong(key, value.toString(), "a list such as [/rss/home.rss]");
    }
    return value.valueStream().map(node -> source(key, node, home, hosts)).toList();
  }

  private Source source(String key, JsonNode node, URI home, List<String> hosts) {
    if (node.isString()) {
      return new Source(address(key, node.stringValue(), home, hosts), Certainty.CHECKED);
    }
    yaml.checkKeys(node, key + ".", SOURCE_KEYS);
    String at =
        yaml.text(node, "at").orElseThrow(() -> yaml.missing(key + ".at", "a path such as /rss"));
    Certainty certainty =
        yaml.text(node, "sure")
            .map(value -> certainty(key + ".sure", value))
            .orElse(Certainty.CHECKED);
    return new Source(address(key, at, home, hosts), certainty);
  }

  private Certainty certainty(String key, String value) {
    return Stream.of(Certainty.values())
        .filter(certainty -> certainty.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> yaml.wrong(key, value, "checked, used, listed or guessed"));
  }

  private Manners manners() {
    return new Manners(
        yaml.text("pause").map(this::pause).orElse(Manners.PAUSE),
        yaml.text("daily").map(this::daily).orElse(OptionalInt.empty()),
        yaml.text("quiet").map(this::quiet),
        yaml.text("certificate").map(this::verified).orElse(true));
  }

  private OptionalInt daily(String value) {
    try {
      int daily = Integer.parseInt(value);
      if (daily >= 1) {
        return OptionalInt.of(daily);
      }
    } catch (NumberFormatException e) {
      // Told below, as too small a number is.
    }
    throw yaml.wrong("daily", value, "a number of requests, at least 1");
  }

  private QuietHours quiet(String value) {
    return QuietHours.parse(value)
        .orElseThrow(() -> yaml.wrong("quiet", value, "two times such as '07:00-09:00'"));
  }

  private boolean verified(String value) {
    return switch (value) {
      case "verified" -> true;
      case "unverified" -> false;
      default -> throw yaml.wrong("certificate", value, "verified or unverified");
    };
  }

  private List<URI> addresses(String key, URI home, List<String> hosts) {
    return yaml.texts(key).stream().map(value -> address(key, value, home, hosts)).toList();
  }

  private URI address(String key, String value, URI home, List<String> hosts) {
    URI address = home.resolve(uri(key, value));
    if (address.getHost() == null || !hosts.contains(address.getHost())) {
      throw yaml.wrong(key, value, "a path, or an address on one of " + String.join(", ", hosts));
    }
    return address;
  }

  private URI uri(String key, String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw new MendableException(
          yaml.wrong(key, value, "an address (%s)".formatted(e.getReason())).getMessage(), e);
    }
  }

  private List<UrlShape> shapes(String key) {
    return yaml.texts(key).stream().map(value -> shape(key, value)).toList();
  }

  private UrlShape shape(String key, String value) {
    if (!value.startsWith("/")) {
      throw yaml.wrong(key, value, "a path that starts with '/', such as '/*-post#.html'");
    }
    return new UrlShape(value);
  }

  private Duration pause(String value) {
    int space = value.indexOf(' ');
    String unit = space < 0 ? "" : value.substring(space + 1).strip();
    Function<Long, Duration> of =
        switch (unit) {
          case "s" -> Duration::ofSeconds;
          case "ms" -> Duration::ofMillis;
          default ->
              throw yaml.wrong("pause", value, "a number and a unit, such as '2 s' or '500 ms'");
        };
    try {
      Duration pause = of.apply(Long.parseLong(value.substring(0, space)));
      if (pause.isNegative()) {
        throw yaml.wrong("pause", value, "at least '0 ms'");
      }
      return pause;
    } catch (NumberFormatException e) {
      throw yaml.wrong("pause", value, "a number and a unit, such as '2 s' or '500 ms'");
    }
  }
}
