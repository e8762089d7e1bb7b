package vn.sotay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.report.ResultJson;
import vn.sotay.report.RssFeed;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SavedNews;
import vn.sotay.store.SavedSearches;
import vn.sotay.store.SavedSearches.SavedSearch;

/** Searches to be asked again. */
@Command(
    name = "saved",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps searches, and tells what is new since they were last looked at.",
      "",
      "  sotay saved add chuyen-de 'sinh hoạt chuyên đề tỉnh:\"Sơn La\"'",
      "  sotay saved new chuyen-de"
    })
final class SavedCommand extends CommandGroup {

  private static final int FEED_ITEMS = 50;

  private final Context context;

  SavedCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Saves a search; one of the same name is replaced.")
  int add(
      @Parameters(paramLabel = "NAME", description = "what to call it") String name,
      @Parameters(arity = "1..*", paramLabel = "QUERY", description = "as for search")
          List<String> words,
      @Mixin Folders folders) {
    String query = String.join(" ", words);
    try (KnowledgeBase base = folders.knowledge();
        SavedSearches saved = SavedSearches.open(folders.corpus())) {
      Set<PageId> found = SavedNews.ids(SavedNews.whole(base, query));
      saved.save(name, query, Instant.now());
      saved.look(name, found);
      context.tell("saved.added", name, found.size());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the saved searches, with how much is new.")
  int list(@Mixin Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        SavedSearches saved = SavedSearches.open(folders.corpus())) {
      for (SavedSearch search : saved.all()) {
        context.print(
            "saved.line", search.name(), search.query(), fresh(base, saved, search).size());
      }
      return saved.all().isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Lists what a saved search finds that it hadn't found when last looked at.")
  int fresh(
      @Parameters(paramLabel = "NAME", description = "a saved search") String name,
      @Option(names = "--keep", description = "tell it again the next time") boolean keep,
      @Mixin JsonOption json,
      @Mixin Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        SavedSearches saved = SavedSearches.open(folders.corpus())) {
      List<Hit> fresh = fresh(base, saved, named(saved, name));
      ResultJson writer = ResultJson.of(base);
      Wording wording = new Wording(context);
      for (Hit hit : fresh) {
        String line = json.wanted() ? writer.hit(hit).toString() : wording.reference(hit.article());
        context.console().out().println(line);
      }
      if (!keep) {
        saved.look(name, SavedNews.ids(fresh));
      }
      return fresh.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  @Command(
      name = "rss",
      mixinStandardHelpOptions = true,
      description = "Writes the newest articles of a saved search as a feed, for readers of feeds.")
  int rss(
      @Parameters(paramLabel = "NAME", description = "a saved search") String name,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "where to (default: standard output)")
          @Nullable Path file,
      @Option(
              names = "--served-at",
              paramLabel = "URL",
              defaultValue = "http://127.0.0.1:8080/",
              description = "where 'serve' shows the pages (default: ${DEFAULT-VALUE})")
          URI servedAt,
      @Mixin Folders folders)
      throws IOException {
    try (KnowledgeBase base = folders.knowledge();
        SavedSearches saved = SavedSearches.open(folders.corpus())) {
      SavedSearch search = named(saved, name);
      List<Hit> hits = SavedNews.whole(base, search.query()).stream().limit(FEED_ITEMS).toList();
      String feed = RssFeed.of(name, search.query(), page(servedAt, search), hits);
      if (file == null) {
        context.console().out().print(feed);
      } else {
        Files.writeString(file, feed);
      }
      return ExitCode.DONE;
    }
  }

  private static String page(URI servedAt, SavedSearch search) {
    String query = URLEncoder.encode(search.query(), StandardCharsets.UTF_8);
    return servedAt.resolve("/?q=" + query).toString();
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a search.")
  int remove(
      @Parameters(paramLabel = "NAME", description = "a saved search") String name,
      @Mixin Folders folders) {
    try (SavedSearches saved = SavedSearches.open(folders.corpus())) {
      named(saved, name);
      saved.remove(name);
      return ExitCode.DONE;
    }
  }

  private static SavedSearch named(SavedSearches saved, String name) {
    return saved
        .named(name)
        .orElseThrow(
            () ->
                new MendableException(
                    "no saved search '%s'; 'sotay saved list' lists them".formatted(name)));
  }

  private static List<Hit> fresh(KnowledgeBase base, SavedSearches saved, SavedSearch search) {
    return SavedNews.fresh(base, search.query(), saved.seen(search.name()));
  }
}
