package vn.sotay.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.article.PublicationTime;
import vn.sotay.knowledge.PracticeCards;
import vn.sotay.knowledge.StoryTrace;

/**
 * What a build keeps in memory of an article; the article itself is read again from its place when
 * it is needed.
 *
 * @param story by which copies are found
 * @param place where its line stands
 * @param line digest of that line, so of all that is known of the article
 * @param page digest of the page it was read from
 * @param onTopic whether it is about cell meetings
 * @param practices whether it can give cards
 * @param health what tells whether its host's pages are still read well
 */
record ArticleTrace(
    StoryTrace story,
    LineFiles.Place place,
    String line,
    String page,
    boolean onTopic,
    boolean practices,
    Health health) {

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

  private static final int CELLS = 12;
  private static final String YES = "1";

  static ArticleTrace of(AnnotatedArticle annotated, LineFiles.Place place, String line) {
    return new ArticleTrace(
        StoryTrace.of(annotated),
        place,
        Bytes.utf8(line).sha256(),
        annotated.article().origin().digest(),
        annotated.topic().onTopic(),
        PracticeCards.tells(annotated),
        Health.of(annotated.article()));
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
            page,
            onTopic ? YES : "",
            practices ? YES : "",
            health.host().orElse(""),
            health.fetched().toString(),
            health.length() + " " + health.confidence()));
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
            Double.parseDouble(cells[11].substring(space + 1))));
  }
}
