package vn.sotay.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build did.
 *
 * @param pages pages in the archive
 * @param read pages read now, because they are new, have changed, or the code has
 * @param articles articles there are
 * @param onTopic how many of them are about cell meetings
 * @param practices practice cards there are
 * @param indexed articles put into the index now
 * @param rejected how many pages hold no article, by reason, sorted
 * @param drops hosts whose latest articles are read worse than those before
 */
public record BuildReport(
    long pages,
    long read,
    long articles,
    long onTopic,
    long practices,
    long indexed,
    SortedMap<String, Long> rejected,
    List<HostDrop> drops) {

  public BuildReport {
    rejected = new TreeMap<>(rejected);
    drops = List.copyOf(drops);
  }
}
