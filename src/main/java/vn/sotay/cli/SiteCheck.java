package vn.sotay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.crawl.CrawlPlan;
import vn.sotay.crawl.Crawler;
import vn.sotay.extract.PageEvidence;
import vn.sotay.extract.Sourced;
import vn.sotay.json.JsonObject;
import vn.sotay.pipeline.Outlets;
import vn.sotay.site.FamilyReader;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.SiteReader;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;
import vn.sotay.store.FilePages;
import vn.sotay.store.StoredPage;

/** Tries families and profiles against pages, and tells which selectors have rotted. */
final class SiteCheck {

  /** So many of a site's latest pages are looked at. */
  private static final int PAGES = 10;

  private static final Duration LONGEST_FETCH = Duration.ofMinutes(2);

  private final Context context;
  private final Path corpus;
  private final boolean json;
  private final Sites sites;

  /** Of each part of a family, how many articles' selectors fitted, and the selectors. */
  private final Map<String, Fit> fits = new LinkedHashMap<>();

  private record Fit(PageEvidence.SelectorState state, int articles, int fitting) {

    Fit plus(PageEvidence.SelectorState other) {
      return new Fit(other, articles + 1, fitting + (other.fitting().isPresent() ? 1 : 0));
    }

    boolean hasRotted() {
      return state.needed() && articles > 0 && fitting == 0;
    }
  }

  SiteCheck(Context context, Path corpus, boolean json) {
    this.context = context;
    this.corpus = corpus;
    this.json = json;
    this.sites = Sites.with(Corpus.sites(corpus));
  }

  /**
   * Checks.
   *
   * @param target a site's id, an address, a saved page or a YAML file
   * @return done; nothing if a selector has rotted, or no page holds an article
   */
  int of(String target) throws IOException {
    if (target.endsWith(".yaml")) {
      return ofYaml(Path.of(target));
    }
    if (Files.isRegularFile(Path.of(target))) {
      return report(List.of(FilePages.read(Path.of(target), Clock.systemUTC())));
    }
    return report(target.contains("://") ? List.of(page(address(target))) : latest(target));
  }

  private int ofYaml(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MendableException(
          "'%s' isn't there, expected a profile or family.".formatted(file));
    }
    String name = file.getFileName().toString();
    String yaml = Files.readString(file);
    boolean profile = yaml.lines().anyMatch(line -> line.startsWith("home:"));
    String id = profile ? SiteReader.read(name, yaml).id() : FamilyReader.read(name, yaml).id();
    out().println(text(profile ? "sites.profileRight" : "sites.familyRight", name, id));
    return ExitCode.DONE;
  }

  /** Returns a page from the collection; else fetches it, politely and into a folder of its own. */
  private Page page(URI url) throws IOException {
    Optional<Page> held = held(url);
    return held.isPresent() ? held.get() : fetched(url);
  }

  private static URI address(String target) {
    return UrlNormalizer.normalize(target)
        .orElseThrow(
            () ->
                new MendableException(
                    "'%s' is no address of a page, expected one such as 'https://baohatinh.vn/a.html'."
                        .formatted(target)));
  }

  private Optional<Page> held(URI url) {
    if (!Files.isDirectory(corpus)) {
      return Optional.empty();
    }
    try (Corpus pages = Corpus.read(corpus)) {
      return pages.page(PageId.of(url));
    }
  }

  private Page fetched(URI url) throws IOException {
    Path folder = Files.createTempDirectory("sotay-check");
    CrawlPlan plan =
        CrawlPlan.of(List.of(), context.settings().contact())
            .from(List.of(url))
            .takingEverything()
            .within(new CrawlPlan.Limits(1, LONGEST_FETCH));
    try (Corpus pages = Corpus.open(folder)) {
      Crawler.run(plan, pages, (done, total, what) -> {});
      return pages
          .page(PageId.of(url))
          .orElseThrow(
              () ->
                  new MendableException(
                      "%s can't be had, expected a page of an article.\nTry it in a browser; a saved page can be checked too: 'sotay sites check FILE.html'."
                          .formatted(url)));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Page> latest(String id) {
    SiteProfile site = sites.byId(id);
    try (Corpus pages = Corpus.read(corpus)) {
      List<Page> latest =
          pages
              .documents()
              .filter(page -> site.hosts().contains(String.valueOf(page.url().getHost())))
              .sorted(Comparator.comparing(StoredPage::fetched).reversed())
              .limit(PAGES)
              .map(pages::page)
              .toList();
      if (latest.isEmpty()) {
        throw new MendableException(
            "the collection holds no page of '%s'.\nRun 'sotay crawl --site %s --max-pages %d' first, or check an address."
                .formatted(id, id, PAGES));
      }
      return latest;
    }
  }

  private int report(List<Page> pages) {
    int articles = 0;
    for (Page page : pages) {
      PageEvidence evidence = Outlets.of(sites).evidence(page);
      articles += evidence.article().isPresent() ? 1 : 0;
      evidence.article().ifPresent(article -> count(evidence));
      if (json) {
        out().println(json(page, evidence));
      } else if (pages.size() == 1) {
        print(evidence);
      } else {
        out().println(line(page, evidence));
      }
    }
    List<Fit> rotten = fits.values().stream().filter(Fit::hasRotted).toList();
    if (!json) {
      rotten.forEach(
          fit ->
              out()
                  .println(
                      text(
                          "sites.rotten",
                          fit.state.part(),
                          String.join(", ", fit.state.selectors()),
                          fit.articles)));
    }
    return rotten.isEmpty() && articles > 0 ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private void count(PageEvidence evidence) {
    String family = evidence.family().orElse("");
    for (PageEvidence.SelectorState state : evidence.selectors()) {
      fits.merge(
          family + "\t" + state.part(),
          new Fit(state, 0, 0).plus(state),
          (before, one) -> before.plus(state));
    }
  }

  private void print(PageEvidence evidence) {
    out().println(text("sites.family", evidence.family().orElse("–")));
    evidence
        .article()
        .map(Article::reading)
        .ifPresent(reading -> out().println(text("sites.confidence", reading.confidence())));
    evidence.rejection().ifPresent(reason -> out().println(text("sites.rejected", reason)));
    for (PageEvidence.Field field : evidence.fields()) {
      for (Sourced<String> found : field.found()) {
        out().println("%s\t%s\t%s".formatted(field.name(), found.source().key(), found.value()));
      }
    }
    for (PageEvidence.SelectorState state : evidence.selectors()) {
      out()
          .println(
              text(
                  state.fitting().isPresent() ? "sites.fits" : "sites.fitsNot",
                  state.part(),
                  state.fitting().orElse(String.join(", ", state.selectors()))));
    }
  }

  private static String line(Page page, PageEvidence evidence) {
    return String.join(
        "\t",
        page.url().toString(),
        evidence.family().orElse("–"),
        evidence
            .article()
            .map(article -> String.valueOf(article.reading().confidence()))
            .orElse("–"),
        evidence
            .article()
            .map(article -> String.valueOf(article.layout().body().length()))
            .orElseGet(() -> evidence.rejection().orElse("–")));
  }

  private static String json(Page page, PageEvidence evidence) {
    return new JsonObject()
        .text("url", page.url().toString())
        .text("family", evidence.family())
        .text(
            "confidence",
            evidence.article().map(article -> String.valueOf(article.reading().confidence())))
        .text("rejection", evidence.rejection())
        .objects("fields", evidence.fields().stream().map(SiteCheck::json).toList())
        .objects("selectors", evidence.selectors().stream().map(SiteCheck::json).toList())
        .toString();
  }

  private static JsonObject json(PageEvidence.Field field) {
    return new JsonObject()
        .text("field", field.name())
        .objects(
            "found",
            field.found().stream()
                .map(
                    found ->
                        new JsonObject()
                            .text("source", found.source().key())
                            .text("value", found.value()))
                .toList());
  }

  private static JsonObject json(PageEvidence.SelectorState state) {
    return new JsonObject()
        .text("part", state.part())
        .texts("selectors", state.selectors())
        .text("fitting", state.fitting())
        .flag("rotten", state.hasRotted());
  }

  private String text(String key, Object... values) {
    return context.messages().text(key, values);
  }

  private PrintStream out() {
    return context.console().out();
  }
}
