package vn.sotay.search;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Evidence;

/**
 * A directive as the articles cite it.
 *
 * @param id its register id, or else its normalised number
 * @param number normalised, {@code 12-HD/BTCTW}, the most frequent one if the articles disagree;
 *     absent where no mention has one
 * @param type slug of the most frequent type
 * @param articles how many articles cite it
 * @param mentions how often it is cited
 * @param examples up to three mentions, one an article, the newest first
 */
public record CitedDirective(
    String id,
    Optional<String> number,
    String type,
    long articles,
    long mentions,
    List<Evidence> examples) {

  public CitedDirective {
    examples = List.copyOf(examples);
  }
}
