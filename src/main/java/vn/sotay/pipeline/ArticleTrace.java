package vn.sotay.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.knowledge.PracticeCards;
import vn.sotay.knowledge.StoryTrace;

/**
 * What a build keeps in memory of an article; the article itself is read again from its place when
 * it is needed.
 *
 * @param story by which copies are found
 * @param place where its line stands
 * @param line digest of that line, so of all that is known of the article
 * @param pages digests of the pages it was read from, in their order, joined by {@code +}
 * @param onTopic whether it is about cell meetings
 * @param practices whether it can give cards
 * @param health what tells whether its host's pages are still read well
 * @param way to the other pages of the same article
 */
record ArticleTrace(
    StoryTrace story,
    LineFiles.Place place,
    String line,
    String pages,
    boolean onTopic,
    boolean practices,
    Health health,
    Way way) {

  /**
   * How an article was read.
   *
   * @param host of its page; absent where the address has none
   * @param fetched when the page was
   * @param length of the body, in characters
   * @param confidence 0 to 1
   */
  record Health(Optional<String> host, Instant fetched, int length, double confidence) {

    static Health of(Article article) {
      URI url = article.origin().url();
      return new Health(
          Optional.ofNullable(url.getHost()),
          article.origin().fetched(),
          article.layout().body().length(),
          article.reading().confidence());
    }
  }

  /**
   * Where the same article stands besides.
   *
   * @param number of the page among its parts, at least 1
   * @param next the page on which it goes on
   * @param canonical the page whose view this one says it is
   */
  record Way(int number, Optional<PageId> next, Optional<PageId> canonical) {

    private static final String NONE = "-";

    static Way of(Article article) {
      Optional<PageId> joined =
          article.origin().further().stream().findFirst().map(Article.PartPage::id);
      Optional<Article.Part> part = article.filing().part();
      return new Way(
          part.map(Article.Part::number).orElse(1),
          joined.or(() -> part.flatMap(Article.Part::next).map(PageId::of)),
          article
              .filing()
              .canonical()
              .flatMap(UrlNormalizer::normalize)
              .map(PageId::of)
              .filter(id -> !id.equals(article.id())));
    }

    private String code() {
      return number
          + " "
          + next.map(PageId::value).orElse(NONE)
          + " "
          + canonical.map(PageId::value).orElse(NONE);
    }

    private static Way read(String code) {
      String[] parts = code.split(" ", -1);
      return new Way(Integer.parseInt(parts[0]), id(parts[1]), id(parts[2]));
    }

    private static Optional<PageId> id(String code) {
      return code.equals(NONE) ? Optional.empty() : Optional.of(new PageId(code));
    }
  }

  private static final int CELLS = 13;
  private static final String BETWEEN = "+";
  private static final String YES = "1";

  static ArticleTrace of(AnnotatedArticle annotated, LineFiles.Place place, String line) {
    return new ArticleTrace(
        StoryTrace.of(annotated),
        place,
        Bytes.utf8(line).sha256(),
        digests(annotated.article().origin()),
        annotated.topic().onTopic(),
        PracticeCards.tells(annotated),
        Health.of(annotated.article()),
        Way.of(annotated.article()));
  }

  /** Returns the digests of the pages an article was read from, as {@link #pages()} tells them. */
  static String digests(Article.Origin origin) {
    return joined(origin.pages().stream().map(Article.PartPage::digest));
  }

  /** Returns the digests of pages as {@link #pages()} tells them. */
  static String joined(Stream<String> digests) {
    return digests.collect(Collectors.joining(BETWEEN));
  }

  /** Returns whether it was read from a page of that digest, and perhaps further ones. */
  boolean isOf(String digest) {
    return pages.equals(digest) || pages.startsWith(digest + BETWEEN);
  }

  /**
   * Returns whether two pages show the same text; of short texts it can't be told. An article of
   * several parts doesn't tell the same as one of them.
   */
  boolean tellsTheSameAs(ArticleTrace other) {
    return !hasJoined(other) && !other.hasJoined(this) && story.resembles(other.story);
  }

  private boolean hasJoined(ArticleTrace part) {
    return pages.length() > part.pages.length() && pages.contains(part.pages);
  }

  PageId id() {
    return story.page();
  }

  /** Returns the trace as a line, its batch left out. */
  String code() {
    return String.join(
        "\t",
        List.of(
            id().value(),
            story.published().map(PublicationTime::toString).orElse(""),
            Base64.getEncoder().encodeToString(story.sketch().toArray()),
            Long.toString(place.start()),
            Integer.toString(place.length()),
            line,
            pages,
            onTopic ? YES : "",
            practices ? YES : "",
            health.host().orElse(""),
            health.fetched().toString(),
            health.length() + " " + health.confidence(),
            way.code()));
  }

  /**
   * Reads what {@link #code()} wrote of an article in this batch.
   *
   * @throws IllegalArgumentException or another unchecked exception if it isn't of that form
   */
  static ArticleTrace read(String code, String batch) {
    String[] cells = code.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("%d cells, expected %d".formatted(cells.length, CELLS));
    }
    int space = cells[11].indexOf(' ');
    return new ArticleTrace(
        new StoryTrace(
            new PageId(cells[0]),
            Optional.of(cells[1]).filter(time -> !time.isEmpty()).map(PublicationTime::parse),
            Bytes.of(Base64.getDecoder().decode(cells[2]))),
        new LineFiles.Place(batch, Long.parseLong(cells[3]), Integer.parseInt(cells[4])),
        cells[5],
        cells[6],
        cells[7].equals(YES),
        cells[8].equals(YES),
        new Health(
            Optional.of(cells[9]).filter(host -> !host.isEmpty()),
            Instant.parse(cells[10]),
            Integer.parseInt(cells[11].substring(0, space)),
            Double.parseDouble(cells[11].substring(space + 1))),
        Way.read(cells[12]));
  }
}
