package vn.sotay.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.json.ArticleJson;
import vn.sotay.pipeline.PlainPage;
import vn.sotay.search.StoredArticle;
import vn.sotay.store.Corpus;

/** The archived page of an article: what it says, and as it looked, in a frame of its own. */
final class ArchivePage {

  /** The parameter that asks for a page on which the article goes on, from 2. */
  private static final String PART = "part";

  static final Set<String> KNOWN = Set.of(PART);

  private static final int MOST_PARTS = 100;

  private final Library library;

  ArchivePage(Library library) {
    this.library = library;
  }

  static String path(PageId id) {
    return "/archive/" + id;
  }

  Answer answer(Asked asked) {
    Optional<StoredArticle> stored =
        StoredArticles.find(library.base(), asked.parameters().words("id"));
    return stored
        .flatMap(found -> page(asked, found).map(page -> answer(asked, found, page)))
        .orElseGet(() -> Messages.notFound(asked.labels(), asked.text("archive.unknown")));
  }

  private static Answer answer(Asked asked, StoredArticle stored, Page page) {
    Article article = ArticleJson.read(stored.json()).article();
    return Answer.page(
        new View.Archive(
            asked.text("archive.title", article.headline()),
            facts(asked, article, page),
            PlainPage.of(page).map(ArchivePage::condensed),
            isHtml(page)
                ? Optional.of(path(stored.head().id()) + "/page" + query(part(asked)))
                : Optional.empty(),
            new View.Link(article.headline(), Heads.path(stored.head().id()))));
  }

  private static List<View.Fact> facts(Asked asked, Article article, Page page) {
    List<View.Fact> facts = new ArrayList<>();
    facts.add(
        new View.Fact(asked.text("fact.url"), page.url().toString(), Heads.original(page.url())));
    facts.addAll(further(asked, article));
    facts.add(new View.Fact(asked.text("fact.fetched"), Labels.minute(page.fetched())));
    facts.add(new View.Fact(asked.text("fact.status"), Integer.toString(page.status())));
    facts.add(new View.Fact(asked.text("fact.type"), page.header("Content-Type").orElse("")));
    facts.add(
        new View.Fact(asked.text("fact.size"), asked.text("fact.bytes", page.body().length())));
    page.place()
        .ifPresent(
            place ->
                facts.add(
                    new View.Fact(
                        asked.text("fact.place"), place.file() + " @ " + place.offset())));
    String digest = page.digest();
    boolean same = digest.equals(article.origin().pages().get(part(asked) - 1).digest());
    facts.add(
        new View.Fact(
            asked.text("fact.digest"),
            digest + " – " + asked.text(same ? "archive.same" : "archive.other")));
    return facts;
  }

  /** Returns the page as it came, for a frame. */
  Answer foreign(Asked asked) {
    Optional<StoredArticle> stored =
        StoredArticles.find(library.base(), asked.parameters().words("id"));
    return stored
        .flatMap(found -> page(asked, found))
        .filter(ArchivePage::isHtml)
        .map(
            page ->
                (Answer)
                    new Answer.Foreign(
                        page.header("Content-Type").orElse("text/html"), page.body()))
        .orElseGet(() -> Messages.notFound(asked.labels(), asked.text("archive.unknown")));
  }

  /** Returns the archived pages on which an article goes on, each with a link to it. */
  static List<View.Fact> further(Asked asked, Article article) {
    List<View.Fact> facts = new ArrayList<>();
    int part = 1;
    for (Article.PartPage page : article.origin().further()) {
      part++;
      facts.add(
          new View.Fact(
              asked.text("fact.part", part),
              page.url().toString(),
              Optional.of(path(article.id()) + query(part))));
    }
    return facts;
  }

  private static int part(Asked asked) {
    return asked.parameters().whole(PART, 1, MOST_PARTS).orElse(1);
  }

  private static String query(int part) {
    return part == 1 ? "" : "?" + PART + "=" + part;
  }

  private Optional<Page> page(Asked asked, StoredArticle stored) {
    List<Article.PartPage> pages = ArticleJson.read(stored.json()).article().origin().pages();
    int part = part(asked);
    return part <= pages.size() ? page(pages.get(part - 1).id()) : Optional.empty();
  }

  private Optional<Page> page(PageId id) {
    Path dir = library.corpus();
    if (!Files.isDirectory(dir)) {
      return Optional.empty();
    }
    try (Corpus corpus = Corpus.read(dir)) {
      return corpus.page(id);
    }
  }

  private static boolean isHtml(Page page) {
    return page.header("Content-Type")
        .orElse("text/html")
        .toLowerCase(Locale.ROOT)
        .startsWith("text/html");
  }

  /** Leaves out the blank lines that a page's markup leaves. */
  private static String condensed(String text) {
    return String.join(
        "\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
