package vn.sotay.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.ProvinceNames;
import vn.sotay.reference.Communes.Unit;

/**
 * What the articles tell of an entity.
 *
 * @param entity the entity
 * @param merged those that people said are it
 * @param isHidden whether people said it isn't to be listed
 * @param forms names it goes by, the most frequent first
 * @param posts posts told of a person, the earliest first
 * @param provinces where it lies or belongs, before and since 1 July 2025
 * @param until of a district or commune: those that bore its name until 30 June 2025, with what
 *     they became
 * @param mergedUnits of a commune of today: those that were made into it on 1 July 2025
 * @param years articles that name it, by year, the newest first
 * @param outlets articles that name it, by paper
 * @param together other entities in the same articles, the most frequent first
 * @param practices how many practices name it
 * @param figures how many figures stand in sentences that name it
 * @param articles the newest that name it
 */
public record EntityProfile(
    EntityCount entity,
    List<EntityCount> merged,
    boolean isHidden,
    List<Told> forms,
    List<Told> posts,
    List<ProvinceNames> provinces,
    List<Unit> until,
    List<Unit> mergedUnits,
    List<FacetCount> years,
    List<FacetCount> outlets,
    List<EntityCount> together,
    PracticeResults practices,
    NumberResults figures,
    List<ArticleHead> articles) {

  public EntityProfile {
    merged = List.copyOf(merged);
    forms = List.copyOf(forms);
    posts = List.copyOf(posts);
    provinces = List.copyOf(provinces);
    until = List.copyOf(until);
    mergedUnits = List.copyOf(mergedUnits);
    years = List.copyOf(years);
    outlets = List.copyOf(outlets);
    together = List.copyOf(together);
    articles = List.copyOf(articles);
  }

  /**
   * Words told of an entity, and when.
   *
   * @param words a name or a post
   * @param articles how many articles have it
   * @param first the month of the first of them; absent where all are undated
   * @param last the month of the last
   */
  public record Told(
      String words, long articles, Optional<YearMonth> first, Optional<YearMonth> last) {}
}
