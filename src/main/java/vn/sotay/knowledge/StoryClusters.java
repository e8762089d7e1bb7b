package vn.sotay.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.PageId;
import vn.sotay.article.PublicationTime;
import vn.sotay.lang.Shingles;

/**
 * Which articles carry the same story: one paper's text printed by others, whole, cut or slightly
 * edited.
 *
 * <p>Candidates share several shingles of their sketches; each pair is then verified on the full
 * bodies. What is the same as the same is the same.
 *
 * @param ids page → the cluster's id, which is the page id of its first article by publication
 */
public record StoryClusters(Map<PageId, PageId> ids) {

  /** Earliest first; undated articles last; of equal ones the smaller page id. */
  static final Comparator<AnnotatedArticle> FIRST_PUBLISHED =
      Comparator.comparing(
              (AnnotatedArticle a) -> a.article().publication().published(),
              Comparator.comparing(
                  published -> published.orElse(null),
                  Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder())))
          .thenComparing(a -> a.article().id());

  /** From this share of common shingles two bodies are one story, edited. */
  private static final double SAME = 0.5;

  /** From this share of the shorter body it is the longer one's story, cut. */
  private static final double CUT = 0.8;

  /** Texts of fewer characters prove nothing: two captions may be equal. */
  private static final int SHORTEST = 200;

  /** Pairs that share fewer sketch values aren't looked at. */
  private static final int COMMON_VALUES = 3;

  /** A shingle in more articles than this is a stock phrase, or page furniture. */
  private static final int STOCK_PHRASE = 50;

  public StoryClusters {
    ids = Map.copyOf(ids);
  }

  /** Returns the clusters of these articles; an article without copies is alone in its own. */
  public static StoryClusters of(List<AnnotatedArticle> articles) {
    List<AnnotatedArticle> sorted = articles.stream().sorted(FIRST_PUBLISHED).toList();
    int[] first = new int[sorted.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
    }
    candidates(sorted)
        .forEach(
            pair -> {
              if (root(first, pair.one()) != root(first, pair.other())
                  && sameStory(sorted.get(pair.one()), sorted.get(pair.other()))) {
                join(first, pair);
              }
            });
    Map<PageId, PageId> ids = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      ids.put(sorted.get(i).article().id(), sorted.get(root(first, i)).article().id());
    }
    return new StoryClusters(ids);
  }

  /** Returns the id of the cluster that a page's article belongs to; its own if it is unknown. */
  public PageId of(PageId page) {
    return Optional.ofNullable(ids.get(page)).orElse(page);
  }

  private record Pair(int one, int other) {}

  private static List<Pair> candidates(List<AnnotatedArticle> articles) {
    Map<Long, List<Integer>> holders = new LinkedHashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String body = body(articles.get(i).article());
      if (body.length() >= SHORTEST) {
        int article = i;
        Shingles.of(body)
            .sketch()
            .forEach(v -> holders.computeIfAbsent(v, k -> new ArrayList<>()).add(article));
      }
    }
    Map<Pair, Integer> common = new LinkedHashMap<>();
    holders.values().stream()
        .filter(list -> list.size() <= STOCK_PHRASE)
        .forEach(list -> countPairs(list, common));
    return common.entrySet().stream()
        .filter(entry -> entry.getValue() >= COMMON_VALUES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void countPairs(List<Integer> holders, Map<Pair, Integer> common) {
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        common.merge(new Pair(holders.get(i), holders.get(j)), 1, Integer::sum);
      }
    }
  }

  private static boolean sameStory(AnnotatedArticle one, AnnotatedArticle other) {
    Shingles body = Shingles.of(body(one.article()));
    Shingles otherBody = Shingles.of(body(other.article()));
    return body.resemblance(otherBody) >= SAME || body.containment(otherBody) >= CUT;
  }

  private static String body(Article article) {
    return article.layout().body().in(article.text());
  }

  private static int root(int[] first, int article) {
    int at = article;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  /** The smaller index, the earlier article, leads. */
  private static void join(int[] first, Pair pair) {
    int one = root(first, pair.one());
    int other = root(first, pair.other());
    first[Math.max(one, other)] = Math.min(one, other);
  }
}
