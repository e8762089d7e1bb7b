package vn.sotay.search;

import java.util.List;
import vn.sotay.notebook.Correction;

/**
 * An article as it was put into the index.
 *
 * @param head what a list shows of it
 * @param text its text, into which all offsets point
 * @param cluster names the story it carries; copies share it
 * @param json what was stored with it, to be parsed by {@code json}; without corrections
 * @param corrections what people said of its facts
 */
public record StoredArticle(
    ArticleHead head, String text, String cluster, String json, List<Correction> corrections) {

  public StoredArticle {
    corrections = List.copyOf(corrections);
  }
}
