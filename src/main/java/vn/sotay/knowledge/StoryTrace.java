package vn.sotay.knowledge;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.article.PublicationTime;
import vn.sotay.lang.Shingles;

/**
 * What is kept of an article to find others that may carry the same story: half a kilobyte, so that
 * a million of them fit into memory.
 *
 * @param page names the article
 * @param published when it appeared
 * @param sketch of its body, eight bytes a value ({@link Shingles#sketch}); empty for one so short
 *     that it proves nothing
 */
public record StoryTrace(PageId page, Optional<PublicationTime> published, Bytes sketch) {

  /** Earliest first; undated articles last; of equal ones the smaller page id. */
  static final Comparator<StoryTrace> FIRST_PUBLISHED =
      Comparator.comparing(
              StoryTrace::published,
              Comparator.comparing(
                  published -> published.orElse(null),
                  Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder())))
          .thenComparing(StoryTrace::page);

  /** Texts of fewer characters prove nothing: two captions may be equal. */
  private static final int SHORTEST = 200;

  /** Returns an article's trace. */
  public static StoryTrace of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    String body = StoryClusters.body(article);
    List<Long> values = body.length() < SHORTEST ? List.of() : Shingles.of(body).sketch();
    ByteBuffer sketch = ByteBuffer.allocate(values.size() * Long.BYTES);
    values.forEach(sketch::putLong);
    return new StoryTrace(
        article.id(), article.publication().published(), Bytes.of(sketch.array()));
  }

  /**
   * Returns whether two articles have half of their sketches in common, as only copies of one text
   * do; never for one so short that it proves nothing.
   */
  public boolean resembles(StoryTrace other) {
    Set<Long> values = LongStream.of(values()).boxed().collect(Collectors.toSet());
    int fewer = Math.min(values.size(), other.sketch.length() / Long.BYTES);
    long common = LongStream.of(other.values()).filter(values::contains).count();
    return fewer > 0 && 2 * common >= fewer;
  }

  /** Returns the sketch's values, ascending. */
  long[] values() {
    long[] values = new long[sketch.length() / Long.BYTES];
    ByteBuffer.wrap(sketch.toArray()).asLongBuffer().get(values);
    return values;
  }
}
