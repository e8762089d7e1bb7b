package vn.sotay.web;

import java.util.List;
import java.util.Optional;
import vn.sotay.json.JsonObject;
import vn.sotay.report.ResultJson;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.PracticeResults;
import vn.sotay.search.SearchResults;
import vn.sotay.search.StoredArticle;

/** The same answers as JSON. {@code /api/openapi.yaml} describes them; a test holds it to this. */
final class Api {

  private static final int SIZE = 20;
  private static final int MOST = 100;

  private final KnowledgeBase base;

  Api(KnowledgeBase base) {
    this.base = base;
  }

  Answer search(Parameters parameters) {
    int size = parameters.size(SIZE, MOST);
    SearchResults results = base.search(SearchQuestion.request(parameters, size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .number("partial", results.partial())
            .objects("hits", results.hits().stream().map(json::hit).toList())
            .object("facets", facets(results)));
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

  Answer practices(Parameters parameters) {
    int size = parameters.size(SIZE, MOST);
    PracticeResults results = base.practices(PracticesPage.request(parameters, size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .objects("hits", results.hits().stream().map(json::practice).toList())
            .objects("categories", counts(results.categories()))
            .objects("provinces", counts(results.provinces())));
  }

  Answer numbers(Parameters parameters) {
    int size = parameters.size(SIZE, MOST);
    var results = base.numbers(NumbersPage.request(parameters, size));
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .number("total", results.total())
            .objects("hits", results.hits().stream().map(json::number).toList()));
  }

  Answer directives(Parameters parameters) {
    ResultJson json = ResultJson.of(base);
    return ok(
        new JsonObject()
            .objects("directives", base.directives().stream().map(json::directive).toList()));
  }

  Answer directive(Parameters parameters) {
    Optional<String> id = parameters.one("id");
    if (id.isEmpty()) {
      throw new BadRequest("Thiếu tham số 'id': số, ký hiệu của văn bản, như 12-HD/BTCTW.");
    }
    ResultJson json = ResultJson.of(base);
    return base.directive(id.get())
        .map(
            found ->
                ok(
                    json.directive(found.directive())
                        .objects(
                            "citations", found.citations().stream().map(json::citation).toList())))
        .orElseGet(() -> error(404, "Không có bài nào viện dẫn văn bản này."));
  }

  Answer article(Parameters parameters) {
    return StoredArticles.find(base, parameters.words("id"))
        .map(StoredArticle::json)
        .map(json -> (Answer) new Answer.Json(200, json))
        .orElseGet(() -> error(404, "Không có bài này trong sổ tay."));
  }

  private static Answer ok(JsonObject object) {
    return new Answer.Json(200, object.toString());
  }

  static Answer error(int status, String message) {
    return new Answer.Json(status, new JsonObject().text("error", message).toString());
  }
}
