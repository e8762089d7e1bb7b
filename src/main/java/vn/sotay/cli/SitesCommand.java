package vn.sotay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.VietnamTime;
import vn.sotay.crawl.Contact;
import vn.sotay.crawl.CrawlPlan.Network;
import vn.sotay.crawl.SiteDiscovery;
import vn.sotay.json.JsonObject;
import vn.sotay.site.SiteListing;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.SiteWriter;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;

/** The sites that are known. */
@Command(
    name = "sites",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Lists the known sites: id, outlet, province then and now, home, family; or adds one.",
      "",
      "  sotay sites list --province 'Hà Tĩnh'",
      "  sotay sites add https://baohatinh.vn/ --province 'Hà Tĩnh'",
      "  sotay sites check https://example.org/mot-bai-bao.html"
    })
final class SitesCommand implements Callable<Integer> {

  private final Context context;

  SitesCommand(Context context) {
    this.context = context;
  }

  /** Without a subcommand: lists them all. */
  @Override
  public Integer call() {
    return list(null, new Folders(), new JsonOption());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The known sites, those that were added among them.")
  int list(
      @Option(
              names = "--province",
              paramLabel = "NAME",
              converter = ProvinceConverter.class,
              description = "only those of this province, then or now")
          @Nullable ProvinceNames province,
      @Mixin Folders folders,
      @Mixin JsonOption json) {
    List<SiteListing> sites =
        Sites.with(Corpus.sites(folders.corpus())).onTheWeb().stream()
            .filter(site -> province == null || site.isIn(province))
            .toList();
    sites.forEach(site -> context.console().out().println(json.wanted() ? json(site) : line(site)));
    return sites.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private String line(SiteListing site) {
    return Stream.of(
            site.id(),
            site.outlet(),
            site.province().map(new Wording(context)::province).orElse("–"),
            site.home().toString(),
            site.family())
        .collect(Collectors.joining("\t"));
  }

  private static String json(SiteListing site) {
    return new JsonObject()
        .text("id", site.id())
        .text("outlet", site.outlet())
        .text("province_then", site.province().map(ProvinceNames::then))
        .text("province_now", site.province().map(ProvinceNames::now))
        .text("home", site.home().toString())
        .text("family", site.family())
        .texts("hosts", site.hosts())
        .toString();
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Looks at a site (robots.txt, home page, feeds, site maps: some fifteen requests) and"
            + " writes a profile of it into the folder 'sites' of the corpus.",
        "",
        "  sotay sites add https://example.org/ --outlet 'Báo X' --province 'Hà Tĩnh'"
      })
  int add(
      @Parameters(paramLabel = "URL", description = "the site's home page") URI home,
      @Option(names = "--outlet", paramLabel = "NAME", description = "the paper's or portal's name")
          @Nullable String outlet,
      @Option(
              names = "--province",
              paramLabel = "NAME",
              converter = ProvinceConverter.class,
              description = "its province")
          @Nullable ProvinceNames province,
      @Mixin Folders folders,
      @Mixin ServedAt servedAt)
      throws IOException, InterruptedException {
    Path folder = Corpus.sites(folders.corpus());
    checkNew(profile(folder, home));
    SiteProfile found = discover(home, folders, servedAt.network(false));
    SiteProfile site =
        new SiteProfile(
            found.id(),
            Optional.ofNullable(outlet).orElse(found.outlet()),
            Optional.ofNullable(province),
            found.home(),
            found.hosts(),
            found.family(),
            found.entrances(),
            found.shapes(),
            found.manners(),
            found.selectors());
    Path file = write(site, folder);
    context.tell(
        "sites.added",
        file,
        site.entrances().feeds().size(),
        site.entrances().siteMaps().size(),
        site.entrances().hubs().size(),
        site.id());
    return ExitCode.DONE;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what every source on a page says of its article (the family's selectors, JSON-LD,"
            + " meta elements, the general rules), and which selectors have rotted. Of a site its"
            + " latest ten pages in the corpus are looked at; an address that isn't there is"
            + " fetched.",
        "",
        "  sotay sites check bao-ha-tinh",
        "  sotay sites check https://example.org/mot-bai-bao.html",
        "  sotay sites check saved.html",
        "  sotay sites check src/main/resources/sites/families/epi.yaml"
      })
  int check(
      @Parameters(
              paramLabel = "ID|URL|FILE",
              description = "a site, an address, a saved page, or a profile's or family's file")
          String target,
      @Mixin Folders folders,
      @Mixin JsonOption json)
      throws IOException {
    return new SiteCheck(context, folders.corpus(), json.wanted()).of(target);
  }

  private SiteProfile discover(URI home, Folders folders, Network network)
      throws InterruptedException {
    Contact.check(context.settings().contact(), home.getHost());
    try (Corpus corpus = Corpus.open(folders.corpus())) {
      return SiteDiscovery.discover(home, context.settings().contact(), network, corpus);
    }
  }

  private static Path profile(Path folder, URI home) {
    return folder.resolve(home.getHost() + ".yaml");
  }

  private static void checkNew(Path file) {
    if (Files.exists(file)) {
      throw new MendableException(
          "%s is there already.\nEdit it, or delete it and run the same command again."
              .formatted(file));
    }
  }

  private static Path write(SiteProfile site, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = profile(folder, site.home());
    checkNew(file);
    LocalDate today = VietnamTime.today(Clock.systemUTC());
    return Files.writeString(
        file, SiteWriter.write(site, "Found out by 'sotay sites add' on " + today + "."));
  }
}
