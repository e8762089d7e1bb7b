package vn.sotay.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.report.RssFeed;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SavedNews;
import vn.sotay.store.SavedSearches;
import vn.sotay.store.SavedSearches.SavedSearch;

/** Searches that were kept: the list, what is new in one, its feed; keeping and forgetting. */
final class SavedPages {

  static final Set<String> NAMED = Set.of("name");
  static final Set<String> ADDING = Set.of("name", "q");

  private static final int FEED_ITEMS = 50;
  private static final int MOST_FRESH = 100;

  /** Longer names fit no line. */
  private static final int MOST_NAME = 80;

  private final Library library;
  private final KnowledgeBase base;

  SavedPages(Library library) {
    this.library = library;
    this.base = library.base();
  }

  Answer list(Asked asked) {
    List<View.SavedRow> rows =
        with(saved -> saved.all().stream().map(search -> row(saved, search)).toList())
            .orElse(List.of());
    return Answer.page(
        new View.Saved(
            asked.text("saved.title"),
            rows.isEmpty() ? asked.text("saved.none") : asked.text("saved.total", rows.size()),
            rows));
  }

  private View.SavedRow row(SavedSearches saved, SavedSearch search) {
    return new View.SavedRow(
        search.name(),
        new View.Link(search.query(), Address.of("/").with("q", search.query()).toString()),
        SavedNews.fresh(base, search.query(), saved.seen(search.name())).size(),
        Address.of("/saved/new").with("name", search.name()).toString(),
        Address.of("/saved.rss").with("name", search.name()).toString());
  }

  /** Shows what is new; it stays new until it is marked as seen. */
  Answer fresh(Asked asked) {
    return named(asked)
        .map(
            search -> {
              List<Hit> fresh =
                  with(saved -> SavedNews.fresh(base, search.query(), saved.seen(search.name())))
                      .orElse(List.of());
              return Answer.page(
                  new View.Fresh(
                      asked.text("saved.news", search.name()),
                      search.name(),
                      asked.text("saved.fresh", fresh.size()),
                      fresh.stream()
                          .limit(MOST_FRESH)
                          .map(hit -> Heads.found(asked.labels(), hit, false))
                          .toList()));
            })
        .orElseGet(() -> unknown(asked));
  }

  Answer feed(Asked asked) {
    return named(asked)
        .map(
            search -> {
              List<Hit> hits =
                  SavedNews.whole(base, search.query()).stream().limit(FEED_ITEMS).toList();
              String feed = RssFeed.of(search.name(), search.query(), here(asked, search), hits);
              return (Answer)
                  new Answer.Asset(
                      "application/rss+xml; charset=utf-8",
                      Bytes.of(feed.getBytes(StandardCharsets.UTF_8)));
            })
        .orElseGet(() -> unknown(asked));
  }

  private static String here(Asked asked, SavedSearch search) {
    return "http://" + asked.host() + Address.of("/").with("q", search.query());
  }

  Answer add(Asked asked) {
    String query = asked.parameters().words("q");
    String name = asked.parameters().one("name").orElse(query);
    if (query.isEmpty() || name.codePointCount(0, name.length()) > MOST_NAME) {
      throw new BadRequest("saved.wrong", MOST_NAME);
    }
    Set<PageId> found = SavedNews.ids(SavedNews.whole(base, query));
    try (SavedSearches saved = SavedSearches.open(library.corpus())) {
      saved.save(name, query, library.clock().instant());
      saved.look(name, found);
    }
    return new Answer.Next("/saved");
  }

  Answer seen(Asked asked) {
    named(asked)
        .ifPresent(
            search -> {
              try (SavedSearches saved = SavedSearches.open(library.corpus())) {
                saved.look(search.name(), SavedNews.ids(SavedNews.whole(base, search.query())));
              }
            });
    return new Answer.Next("/saved");
  }

  Answer remove(Asked asked) {
    named(asked)
        .ifPresent(
            search -> {
              try (SavedSearches saved = SavedSearches.open(library.corpus())) {
                saved.remove(search.name());
              }
            });
    return new Answer.Next("/saved");
  }

  private Optional<SavedSearch> named(Asked asked) {
    return with(saved -> saved.named(asked.parameters().words("name"))).flatMap(found -> found);
  }

  private static Answer unknown(Asked asked) {
    return Messages.notFound(asked.labels(), asked.text("saved.unknown"));
  }

  /** Looks without making anything: where nothing was collected, nothing was kept. */
  private <T> Optional<T> with(Function<SavedSearches, T> question) {
    if (!Files.isDirectory(library.corpus())) {
      return Optional.empty();
    }
    try (SavedSearches saved = SavedSearches.open(library.corpus())) {
      return Optional.of(question.apply(saved));
    }
  }
}
