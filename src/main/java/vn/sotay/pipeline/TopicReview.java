package vn.sotay.pipeline;

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
          Review.article(
              Annotator.topic(article).onTopic(),
              Fingerprint.of(body(article)),
              article.filing().part());
      case Extraction.Rejected rejected -> Review.NO_ARTICLE;
    };
  }

  private static String body(Article article) {
    return article.text().substring(article.layout().body().start(), article.layout().body().end());
  }
}
