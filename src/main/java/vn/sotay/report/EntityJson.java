package vn.sotay.report;

import java.time.YearMonth;
import java.util.List;
import vn.sotay.json.JsonObject;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityProfile;
import vn.sotay.search.KnowledgeBase;

/** People, bodies and places as JSON. */
public final class EntityJson {

  private EntityJson() {}

  public static JsonObject of(EntityCount entity) {
    return new JsonObject()
        .text("id", entity.id())
        .text("kind", entity.kind().slug())
        .text("name", entity.name())
        .text("province_now", entity.province())
        .number("articles", entity.articles());
  }

  /** Returns all that is told of an entity. */
  public static JsonObject of(KnowledgeBase base, EntityProfile profile) {
    ResultJson results = ResultJson.of(base);
    return of(profile.entity())
        .texts("merged", profile.merged().stream().map(EntityCount::id).toList())
        .flag("hidden", profile.isHidden())
        .objects("forms", told(profile.forms()))
        .objects("posts", told(profile.posts()))
        .objects(
            "provinces",
            profile.provinces().stream()
                .map(names -> new JsonObject().text("then", names.then()).text("now", names.now()))
                .toList())
        .objects("until_2025_06", units(profile.until()))
        .objects("merged_2025_07", units(profile.mergedUnits()))
        .objects("years", ResultJson.counts(profile.years()))
        .objects("outlets", ResultJson.counts(profile.outlets()))
        .objects("together", profile.together().stream().map(EntityJson::of).toList())
        .number("practices_total", profile.practices().total())
        .objects("practices", profile.practices().hits().stream().map(results::practice).toList())
        .number("figures_total", profile.figures().total())
        .objects("figures", profile.figures().hits().stream().map(results::number).toList())
        .objects("newest", profile.articles().stream().map(ResultJson::head).toList());
  }

  private static List<JsonObject> units(List<Unit> units) {
    return units.stream()
        .map(
            unit ->
                new JsonObject()
                    .text("name", unit.name())
                    .text("district", unit.district())
                    .text("province", unit.province())
                    .texts("since", unit.since()))
        .toList();
  }

  private static List<JsonObject> told(List<EntityProfile.Told> told) {
    return told.stream()
        .map(
            each ->
                new JsonObject()
                    .text("words", each.words())
                    .number("articles", each.articles())
                    .text("first", each.first().map(YearMonth::toString))
                    .text("last", each.last().map(YearMonth::toString)))
        .toList();
  }
}
