package vn.sotay.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.index.ArticleIndex;
import vn.sotay.json.ArticleJson;
import vn.sotay.knowledge.PracticeCards;
import vn.sotay.knowledge.StoryClusters;
import vn.sotay.pipeline.PutRecord.Put;

/**
 * Brings the index in line with the articles: makes the cards of the stories that have changed
 * since the last build, one story at a time, and puts their articles.
 *
 * <p>A story is the same as long as its articles' lines are, and the code that makes cards; so its
 * cards needn't be made to know that they are.
 */
final class IndexUpdate {

  /**
   * What was done.
   *
   * @param put articles put now
   * @param cards practice cards there are
   */
  record Done(long put, long cards) {}

  private final ArticleFiles files;
  private final ArticleIndex index;
  private final PutRecord record;
  private final Map<PageId, String> clusters;

  /** The articles of each story that has several. */
  private final Map<String, List<ArticleTrace>> copies = new HashMap<>();

  /** Cards already made of articles that come later. */
  private final Map<PageId, List<PracticeCard>> waiting = new HashMap<>();

  private final Set<String> made = new HashSet<>();
  private final String version = CodeVersion.ofCards();

  private IndexUpdate(
      ArticleFiles files, ArticleIndex index, PutRecord record, List<ArticleTrace> articles) {
    this.files = files;
    this.index = index;
    this.record = record;
    this.clusters = clusters(files, articles);
    Map<String, List<ArticleTrace>> stories = new LinkedHashMap<>();
    articles.forEach(
        article -> stories.computeIfAbsent(story(article), s -> new ArrayList<>(1)).add(article));
    stories.values().stream()
        .filter(story -> story.size() > 1)
        .forEach(story -> copies.put(story(story.getFirst()), story));
  }

  private static Map<PageId, String> clusters(ArticleFiles files, List<ArticleTrace> articles) {
    Map<PageId, ArticleTrace> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    return StoryClusters.of(
        articles.stream().map(ArticleTrace::story).toList(),
        id -> StoryClusters.body(files.article(byId.get(id)).article()));
  }

  /**
   * Updates the index.
   *
   * @param articles all there are, in the order in which they are to stand in the index
   */
  static Done run(
      ArticleFiles files, ArticleIndex index, PutRecord record, List<ArticleTrace> articles) {
    return new IndexUpdate(files, index, record, articles).run(articles);
  }

  private Done run(List<ArticleTrace> articles) {
    SortedMap<PageId, Put> before = record.read(index.userData());
    SortedMap<PageId, Put> after = new TreeMap<>();
    long put = 0;
    for (ArticleTrace article : articles) {
      Put old = before.getOrDefault(article.id(), new Put("", 0));
      String digest = digest(article);
      if (old.digest().equals(digest) && index.contains(article.id())) {
        after.put(article.id(), old);
      } else {
        after.put(article.id(), new Put(digest, put(article)));
        put++;
      }
    }
    boolean removed = removeOthers(after.keySet());
    if (put > 0 || removed || !before.equals(after)) {
      index.commit(Map.of(PutRecord.KEY, record.write(after)));
    }
    return new Done(put, after.values().stream().mapToLong(Put::cards).sum());
  }

  private String story(ArticleTrace article) {
    return clusters.getOrDefault(article.id(), article.id().value());
  }

  private List<ArticleTrace> articlesOf(ArticleTrace article) {
    return copies.getOrDefault(story(article), List.of(article));
  }

  /** Names all that goes into the index with an article. */
  private String digest(ArticleTrace article) {
    String story =
        articlesOf(article).stream()
            .filter(ArticleTrace::practices)
            .map(ArticleTrace::line)
            .collect(Collectors.joining(" "));
    return Bytes.utf8(String.join("\n", version, article.line(), story(article), story)).sha256();
  }

  /** Puts an article and returns how many cards went with it. */
  private int put(ArticleTrace article) {
    String line = files.line(article);
    AnnotatedArticle annotated = ArticleJson.read(line);
    List<PracticeCard> own = article.practices() ? cards(article, annotated) : List.of();
    index.put(annotated, own, story(article), line);
    return own.size();
  }

  /** Returns the cards whose first source is the article; a story's are made all at once. */
  private List<PracticeCard> cards(ArticleTrace article, AnnotatedArticle annotated) {
    List<ArticleTrace> story = articlesOf(article);
    if (story.size() == 1 || made.add(story(article))) {
      List<AnnotatedArticle> telling =
          story.stream()
              .filter(ArticleTrace::practices)
              .map(copy -> copy.equals(article) ? annotated : files.article(copy))
              .toList();
      PracticeCards.ofStory(telling)
          .forEach(
              card ->
                  waiting
                      .computeIfAbsent(card.practice().page(), id -> new ArrayList<>())
                      .add(card));
    }
    List<PracticeCard> own = waiting.remove(article.id());
    return own == null ? List.of() : own;
  }

  private boolean removeOthers(Set<PageId> wanted) {
    SortedSet<PageId> gone = new TreeSet<>(index.ids());
    gone.removeAll(wanted);
    gone.forEach(index::remove);
    if (!gone.isEmpty()) {
      index.expunge();
    }
    return !gone.isEmpty();
  }
}
