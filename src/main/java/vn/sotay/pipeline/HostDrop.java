package vn.sotay.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.sotay.pipeline.ArticleTrace.Health;

/**
 * A host whose latest articles are read worse than those before: its pages have changed, and
 * selectors may have rotted.
 *
 * @param host the host
 * @param kind what has dropped
 * @param before the median of the earlier articles
 * @param now the median of the latest articles
 * @param articles how many the latest are
 */
public record HostDrop(String host, Kind kind, double before, double now, int articles) {

  /** What of the articles has dropped. */
  public enum Kind {
    /** The length of their bodies, in characters. */
    LENGTH,
    /** The confidence with which they were read, 0 to 1. */
    CONFIDENCE
  }

  /** The latest articles are so many: fewer are short by chance. */
  private static final int LATEST = 8;

  /** And so many at least are needed to compare them with. */
  private static final int EARLIER = 16;

  /** Bodies half as long as they were are no whim of the editors. */
  private static final double SHRUNK = 0.5;

  /** A second witness that is lost, or no longer agrees, costs as much confidence. */
  private static final double LOST_CONFIDENCE = 0.2;

  /** Returns the drops, by host; none where there are too few articles to tell. */
  static List<HostDrop> in(List<ArticleTrace> articles) {
    SortedMap<String, List<ArticleTrace>> hosts = new TreeMap<>();
    for (ArticleTrace article : articles) {
      article
          .health()
          .host()
          .ifPresent(host -> hosts.computeIfAbsent(host, h -> new ArrayList<>()).add(article));
    }
    List<HostDrop> drops = new ArrayList<>();
    hosts.forEach((host, own) -> drops.addAll(of(host, own)));
    return List.copyOf(drops);
  }

  private static List<HostDrop> of(String host, List<ArticleTrace> articles) {
    if (articles.size() < LATEST + EARLIER) {
      return List.of();
    }
    List<Health> sorted =
        articles.stream()
            .sorted(
                Comparator.comparing((ArticleTrace article) -> article.health().fetched())
                    .thenComparing(ArticleTrace::id))
            .map(ArticleTrace::health)
            .toList();
    List<Health> earlier = sorted.subList(0, sorted.size() - LATEST);
    List<Health> latest = sorted.subList(sorted.size() - LATEST, sorted.size());
    List<HostDrop> drops = new ArrayList<>();
    double length = median(earlier, Health::length);
    double lengthNow = median(latest, Health::length);
    if (lengthNow < SHRUNK * length) {
      drops.add(new HostDrop(host, Kind.LENGTH, length, lengthNow, LATEST));
    }
    double confidence = median(earlier, Health::confidence);
    double confidenceNow = median(latest, Health::confidence);
    if (confidenceNow < confidence - LOST_CONFIDENCE) {
      drops.add(new HostDrop(host, Kind.CONFIDENCE, confidence, confidenceNow, LATEST));
    }
    return drops;
  }

  private static double median(List<Health> articles, ToDoubleFunction<Health> of) {
    double[] values = articles.stream().mapToDouble(of).sorted().toArray();
    return values[values.length / 2];
  }
}
