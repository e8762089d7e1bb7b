package vn.sotay.article;

import java.util.List;
import java.util.Optional;

/**
 * One practice: who did what, where and when, with what result, and where that is said.
 *
 * @param id stable over rebuilds: a digest of the first source's page id and the practice's words
 * @param practice what was done, in the article's words
 * @param categories slugs of practice categories, best first; may be empty
 * @param modality done, planned or required
 * @param actor who; absent where the text doesn't tell
 * @param province where, then and now; absent where unknown
 * @param when when the practice took place, as ISO date, month or year; absent where the text
 *     doesn't tell
 * @param figures quantities within the practice
 * @param directives ids of the directives cited: register ids, or else normalised numbers; sorted
 * @param results outcomes stated right after the practice
 * @param copies the same practice in other articles that carry the same story, by page id
 */
public record PracticeCard(
    String id,
    Evidence practice,
    List<String> categories,
    Statement.Modality modality,
    Optional<Evidence> actor,
    Optional<ProvinceNames> province,
    Optional<String> when,
    List<Evidence> figures,
    List<String> directives,
    List<Evidence> results,
    List<Evidence> copies) {

  public PracticeCard {
    categories = List.copyOf(categories);
    figures = List.copyOf(figures);
    directives = List.copyOf(directives);
    results = List.copyOf(results);
    copies = List.copyOf(copies);
  }
}
