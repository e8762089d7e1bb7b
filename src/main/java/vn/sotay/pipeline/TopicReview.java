package vn.sotay.pipeline;

import java.util.Optional;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.crawl.Reviewer;
import vn.sotay.extract.Extraction;
import vn.sotay.lang.Fingerprint;

/** Tells the crawler what it fetched: reads the article, its topic and its fingerprint. */
public final class TopicReview implements Reviewer {

  private final Outlets outlets;

  public TopicReview(Outlets outlets) {
    this.outlets = outlets;
  }

  @Override
  public Review review(Page page) {
    return switch (outlets.extract(page)) {
      case Extraction.Extracted(Article article) ->
          new Review(
              Optional.of(Annotator.topic(article).onTopic()),
              Optional.of(Fingerprint.of(body(article))));
      case Extraction.Rejected rejected -> Review.UNKNOWN;
    };
  }

  private static String body(Article article) {
    return article.text().substring(article.layout().body().start(), article.layout().body().end());
  }
}
