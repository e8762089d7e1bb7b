package vn.sotay.web;

import java.util.List;
import java.util.Optional;
import vn.sotay.json.JsonObject;
import vn.sotay.report.EntityJson;
import vn.sotay.report.JudgedArticle;
import vn.sotay.report.ResultJson;
import vn.sotay.search.EntityResults;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeFacet;
import vn.sotay.search.PracticeResults;
import vn.sotay.search.SearchResults;

/** The same answers as JSON. {@code /api/openapi.yaml} describes them; a test holds it to this. */
final class Api {

  private static final int SIZE = 20;
  private static final int MOST = 100;

  private final KnowledgeBase base;

  Api(KnowledgeBase base) {
    this.base = base;
  }

  Answer search(Asked asked) {
    int size = asked.parameters().size(SIZE, MOST);
    SearchResults results = base.search(SearchQuestion.request(asked.parameters(), size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .number("partial", results.partial())
            .objects("hits", results.hits().stream().map(json::hit).toList())
            .object("facets", facets(results))
            .objects("months", months(results))
            .text("did_you_mean", results.didYouMean()));
  }

  private static List<JsonObject> months(SearchResults results) {
    return results.months().entrySet().stream()
        .map(
            month ->
                new JsonObject()
                    .text("month", month.getKey().toString())
                    .number("articles", month.getValue()))
        .toList();
  }

  Answer suggestions(Asked asked) {
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .objects(
                "suggestions",
                base.suggestions(asked.parameters().words("q"), SuggestionList.SIZE).stream()
                    .map(json::suggestion)
                    .toList()));
  }

  Answer contradictions(Asked asked) {
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .objects(
                "pairs",
                base.contradictions(NumbersPage.request(asked.parameters(), SIZE)).stream()
                    .map(json::contradiction)
                    .toList()));
  }

  private static JsonObject facets(SearchResults results) {
    JsonObject facets = new JsonObject();
    for (Facet facet : Facet.values()) {
      facets.objects(facet.slug(), counts(results.facets().getOrDefault(facet, List.of())));
    }
    return facets;
  }

  private static List<JsonObject> counts(List<FacetCount> counts) {
    return counts.stream()
        .map(c -> new JsonObject().text("value", c.label()).number("count", c.count()))
        .toList();
  }

  Answer practices(Asked asked) {
    int size = asked.parameters().size(SIZE, MOST);
    PracticeResults results = base.practices(PracticesPage.request(asked.parameters(), size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .objects("hits", results.hits().stream().map(json::practice).toList())
            .objects("categories", counts(results.categories()))
            .objects("provinces", counts(results.provinces()))
            .objects("directives", counts(results.facet(PracticeFacet.DIRECTIVE)))
            .objects("modalities", counts(results.facet(PracticeFacet.MODALITY)))
            .objects("years", counts(results.facet(PracticeFacet.YEAR))));
  }

  Answer numbers(Asked asked) {
    int size = asked.parameters().size(SIZE, MOST);
    var results = base.numbers(NumbersPage.request(asked.parameters(), size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .number("counting", results.counting())
            .objects("hits", results.hits().stream().map(json::number).toList()));
  }

  Answer directives(Asked asked) {
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .objects("directives", base.directives().stream().map(json::directive).toList()));
  }

  Answer directive(Asked asked) {
    Optional<String> id = asked.parameters().one("id");
    if (id.isEmpty()) {
      throw new BadRequest("directive.missing");
    }
    ResultJson json = ResultJson.of(base);
    return base.directive(id.get())
        .map(
            found ->
                ok(
                    base.directiveProfile(id.get())
                        .map(json::profile)
                        .orElseGet(() -> json.directive(found.directive()))
                        .objects(
                            "citations", found.citations().stream().map(json::citation).toList())))
        .orElseGet(
            () -> error(404, asked.text("directive.unknown", Parameters.shortened(id.get()))));
  }

  Answer entities(Asked asked) {
    int size = asked.parameters().size(SIZE, MOST);
    EntityResults results = base.entities(EntitiesPage.request(asked.parameters(), size));
    return ok(
        new JsonObject()
            .number("total", results.total())
            .objects("entities", results.entities().stream().map(EntityJson::of).toList()));
  }

  Answer entity(Asked asked) {
    String id = asked.parameters().words("id");
    return base.entity(id)
        .map(profile -> ok(EntityJson.of(base, profile)))
        .orElseGet(() -> error(404, asked.text("entity.unknown", Parameters.shortened(id))));
  }

  Answer article(Asked asked) {
    return StoredArticles.find(base, asked.parameters().words("id"))
        .map(JudgedArticle::json)
        .map(json -> (Answer) new Answer.Json(200, json))
        .orElseGet(() -> error(404, asked.text("article.unknown")));
  }

  private static Answer ok(JsonObject object) {
    return new Answer.Json(200, object.toString());
  }

  static Answer error(int status, String message) {
    return new Answer.Json(status, new JsonObject().text("error", message).toString());
  }
}
