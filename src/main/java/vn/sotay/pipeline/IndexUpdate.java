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
import vn.sotay.index.ArticleEntry;
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
  private final Additions additions;
  private final Map<PageId, String> clusters;

  /** The articles of each story that has several. */
  private final Map<String, List<ArticleTrace>> copies = new HashMap<>();

  /** Cards already made of articles that come later. */
  private final Map<PageId, List<PracticeCard>> waiting = new HashMap<>();

  private final Set<String> made = new HashSet<>();
  private final String version = CodeVersion.ofCards();

  /**
   * Where articles come from and go to.
   *
   * @param files the articles as they were read
   * @param index where they are put
   * @param record remembers what was put
   * @param additions what people added to them
   */
  record Way(ArticleFiles files, ArticleIndex index, PutRecord record, Additions additions) {}

  private IndexUpdate(Way way, List<ArticleTrace> articles) {
    this.files = way.files();
    this.index = way.index();
    this.record = way.record();
    this.additions = way.additions();
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
  static Done run(Way way, List<ArticleTrace> articles) {
    return new IndexUpdate(way, articles).run(articles);
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
            .filter(this::tells)
            .map(this::content)
            .collect(Collectors.joining(" "));
    return Bytes.utf8(String.join("\n", version, content(article), story(article), story)).sha256();
  }

  /** Names an article's line, and what was added to it. */
  private String content(ArticleTrace article) {
    return article.line() + additions.digest(article.id());
  }

  /** Whether an article can give cards. */
  private boolean tells(ArticleTrace article) {
    return article.practices() || additions.hasPractice(article.id());
  }

  /** Puts an article and returns how many cards went with it. */
  private int put(ArticleTrace article) {
    String line = files.line(article);
    AnnotatedArticle read = ArticleJson.read(line);
    List<PracticeCard> own = tells(article) ? cards(article, read) : List.of();
    index.put(new ArticleEntry(additions.in(read), read, own, story(article), line));
    return own.size();
  }

  /** Returns the cards whose first source is the article; a story's are made all at once. */
  private List<PracticeCard> cards(ArticleTrace article, AnnotatedArticle read) {
    List<ArticleTrace> story = articlesOf(article);
    if (story.size() == 1 || made.add(story(article))) {
      List<AnnotatedArticle> telling =
          story.stream()
              .filter(this::tells)
              .map(copy -> copy.equals(article) ? read : files.article(copy))
              .map(additions::telling)
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
