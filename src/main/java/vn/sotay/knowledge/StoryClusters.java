package vn.sotay.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.PageId;
import vn.sotay.lang.Shingles;

/**
 * Which articles carry the same story: one paper's text printed by others, whole, cut or slightly
 * edited.
 *
 * <p>Candidates share several shingles of their sketches; each pair is then verified on the full
 * bodies. What is the same as the same is the same.
 *
 * <p>Of all articles only the {@linkplain StoryTrace traces} are in memory; a body is asked for
 * when a pair has to be verified.
 */
public final class StoryClusters {

  /** From this share of common shingles two bodies are one story, edited. */
  private static final double SAME = 0.5;

  /** From this share of the shorter body it is the longer one's story, cut. */
  private static final double CUT = 0.8;

  /** Pairs that share fewer sketch values aren't looked at. */
  private static final int COMMON_VALUES = 3;

  /** A shingle in more articles than this is a stock phrase, or page furniture. */
  private static final int STOCK_PHRASE = 50;

  /** The values of so many articles are looked at together: some ten megabytes. */
  private static final int ARTICLES_A_ROUND = 4096;

  /** Pairs come by their first article, so that few bodies are needed again later. */
  private static final int BODIES_KEPT = 16;

  private final List<StoryTrace> traces;
  private final Function<PageId, String> bodies;
  private final int[] first;
  private final Map<Integer, Shingles> kept =
      new LinkedHashMap<>(2 * BODIES_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shingles> eldest) {
          return size() > BODIES_KEPT;
        }
      };

  private StoryClusters(List<StoryTrace> traces, Function<PageId, String> bodies) {
    this.traces = traces.stream().sorted(StoryTrace.FIRST_PUBLISHED).toList();
    this.bodies = bodies;
    this.first = new int[traces.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
    }
  }

  /** As {@link #of(List, Function)}, for articles that are in memory anyway. */
  public static Map<PageId, String> of(List<AnnotatedArticle> articles) {
    Map<PageId, Article> byId = new HashMap<>();
    articles.forEach(annotated -> byId.put(annotated.article().id(), annotated.article()));
    return of(articles.stream().map(StoryTrace::of).toList(), id -> body(byId.get(id)));
  }

  /**
   * Returns the cluster of each article: page → the cluster's id, which is the page id of its first
   * article by publication. An article without copies is alone in its own.
   *
   * @param traces of the articles, in any order; the result doesn't depend on it
   * @param bodies tells an article's {@linkplain #body body}
   */
  public static Map<PageId, String> of(List<StoryTrace> traces, Function<PageId, String> bodies) {
    var clusters = new StoryClusters(traces, bodies);
    clusters.common().forEach(COMMON_VALUES, clusters::verify);
    return clusters.byPage();
  }

  /** Returns the text by which stories are compared. */
  public static String body(Article article) {
    return article.layout().body().in(article.text());
  }

  private Map<PageId, String> byPage() {
    Map<PageId, String> clusters = HashMap.newHashMap(first.length);
    for (int i = 0; i < first.length; i++) {
      clusters.put(traces.get(i).page(), traces.get(root(i)).page().value());
    }
    return clusters;
  }

  /** Counts the common values of pairs, a part of the values at a time. */
  private PairCounts common() {
    var common = new PairCounts();
    int rounds = 1 + traces.size() / ARTICLES_A_ROUND;
    for (int round = 0; round < rounds; round++) {
      holders(round, rounds).values().stream()
          .filter(list -> list.size() <= STOCK_PHRASE)
          .forEach(list -> countPairs(list, common));
    }
    return common;
  }

  /** Returns the articles that hold each of this round's values, ascending. */
  private Map<Long, List<Integer>> holders(int round, int rounds) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < traces.size(); i++) {
      for (long value : traces.get(i).values()) {
        if (Long.remainderUnsigned(value, rounds) == round) {
          holders.computeIfAbsent(value, v -> new ArrayList<>(1)).add(i);
        }
      }
    }
    return holders;
  }

  private static void countPairs(List<Integer> holders, PairCounts common) {
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        common.add(holders.get(i), holders.get(j));
      }
    }
  }

  private void verify(long pair) {
    int one = PairCounts.one(pair);
    int other = PairCounts.other(pair);
    if (root(one) != root(other) && sameStory(shingles(one), shingles(other))) {
      join(one, other);
    }
  }

  private Shingles shingles(int article) {
    return kept.computeIfAbsent(article, at -> Shingles.of(bodies.apply(traces.get(at).page())));
  }

  private static boolean sameStory(Shingles body, Shingles other) {
    return body.resemblance(other) >= SAME || body.containment(other) >= CUT;
  }

  private int root(int article) {
    int at = article;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  /** The smaller index, the earlier article, leads. */
  private void join(int article, int copy) {
    int one = root(article);
    int other = root(copy);
    first[Math.max(one, other)] = Math.min(one, other);
  }
}
