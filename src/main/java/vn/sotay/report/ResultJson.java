package vn.sotay.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.json.JsonObject;
import vn.sotay.notebook.Correction;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.Indicators.Indicator;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.Contradiction;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.DirectiveGraph;
import vn.sotay.search.DirectiveProfile;
import vn.sotay.search.FacetCount;
import vn.sotay.search.FigureTable;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberResults.NumberHit;
import vn.sotay.search.Passage;
import vn.sotay.search.PracticeProfile;
import vn.sotay.search.PracticeResults.PracticeHit;
import vn.sotay.search.ProvinceCoverage;
import vn.sotay.search.Statistics;
import vn.sotay.search.StoredArticle;
import vn.sotay.search.Suggestion;

/**
 * What the knowledge base answers, as JSON. Offsets are code points of the article's text; those of
 * {@code marks} count within the passage.
 *
 * <p>An instance remembers the texts it has looked up: one for each answer.
 */
public final class ResultJson {

  private final Function<PageId, Optional<String>> texts;
  private final Map<PageId, Optional<String>> seen = new HashMap<>();

  private ResultJson(Function<PageId, Optional<String>> texts) {
    this.texts = texts;
  }

  /** Returns a writer that looks texts up in {@code base}. */
  public static ResultJson of(KnowledgeBase base) {
    return new ResultJson(id -> base.article(id).map(StoredArticle::text));
  }

  public JsonObject hit(Hit hit) {
    return head(hit.article())
        .spans("title_marks", hit.article().title(), hit.titleMarks())
        .number("score", Optional.of(BigDecimal.valueOf(hit.score())))
        .flag("all_words", hit.allWords())
        .objects("passages", passages(hit))
        .objects("copies", hit.copies().stream().map(ResultJson::head).toList());
  }

  private List<JsonObject> passages(Hit hit) {
    return hit.passages().stream().map(p -> passage(hit.article().id(), p)).toList();
  }

  public JsonObject practice(PracticeHit hit) {
    PracticeCard card = hit.card();
    return new JsonObject()
        .text("id", card.id())
        .object("practice", evidence(card.practice()))
        .texts("categories", card.categories())
        .text("modality", card.modality().slug())
        .text("actor", card.actor().map(Evidence::quotation))
        .text("province_then", card.province().map(ProvinceNames::then))
        .text("province_now", card.province().map(ProvinceNames::now))
        .text("when", card.when())
        .objects("figures", evidence(card.figures()))
        .texts("directives", card.directives())
        .objects("results", evidence(card.results()))
        .objects("copies", evidence(card.copies()))
        .objects("said", said(hit.said()))
        .object("article", head(hit.article()));
  }

  /** Returns a practice with what others report of its like. */
  public JsonObject practice(PracticeProfile profile) {
    return practice(profile.hit())
        .objects(
            "reach",
            profile.reach().stream()
                .map(
                    reach ->
                        new JsonObject()
                            .text("category", reach.category())
                            .number("practices", reach.practices())
                            .number("with_results", reach.withResults())
                            .object("provinces_now", coverage(reach.coverage())))
                .toList())
        .objects("similar", profile.similar().stream().map(this::practice).toList());
  }

  public JsonObject number(NumberHit hit) {
    return evidence(hit.evidence())
        .number("value", hit.value())
        .text("unit", hit.unit().slug())
        .text("of", hit.counted())
        .text("indicator", hit.indicator().map(Indicator::slug))
        .text("qualifier", hit.qualifier().map(Qualifier::sign))
        .number("denominator", hit.denominator())
        .text("when", hit.when())
        .flag("target", hit.isTarget())
        .objects("said", said(hit.said()))
        .object("sentence", passage(hit.article().id(), hit.sentence()))
        .object("article", head(hit.article()));
  }

  /** What a person said of a fact: one object, or none. */
  private static List<JsonObject> said(Optional<Correction> said) {
    return said.stream()
        .map(
            correction -> {
              JsonObject values = new JsonObject();
              new TreeMap<>(correction.values()).forEach(values::text);
              return new JsonObject()
                  .text("verdict", correction.verdict().slug())
                  .object("values", values)
                  .text("note", correction.note());
            })
        .toList();
  }

  /** Returns what is in the knowledge base, and from which provinces. */
  public JsonObject statistics(Statistics statistics) {
    return new JsonObject()
        .number("articles", statistics.articles())
        .number("on_topic", statistics.onTopic())
        .number("practices", statistics.practices())
        .number("figures", statistics.figures())
        .number("directive_mentions", statistics.directiveMentions())
        .object("provinces_then", coverage(statistics.then()))
        .object("provinces_now", coverage(statistics.now()))
        .objects(
            "years",
            statistics.years().stream()
                .map(
                    year ->
                        new JsonObject()
                            .text("year", year.year())
                            .number("articles", year.articles())
                            .object("provinces_then", coverage(year.then()))
                            .object("provinces_now", coverage(year.now())))
                .toList());
  }

  public JsonObject coverage(ProvinceCoverage coverage) {
    return new JsonObject()
        .number("covered", coverage.covered().size())
        .number("all", coverage.all())
        .texts("provinces", coverage.covered())
        .texts("missing", coverage.missing());
  }

  public JsonObject row(FigureTable.Row row) {
    return new JsonObject()
        .text("province", row.province())
        .text("year", row.year())
        .objects("figures", row.figures().stream().map(this::number).toList());
  }

  public JsonObject contradiction(Contradiction pair) {
    return new JsonObject()
        .text("of", pair.counted())
        .text("unit", pair.unit().slug())
        .text("subject", pair.subject())
        .text("period", pair.period())
        .object("one", number(pair.one()))
        .object("other", number(pair.other()));
  }

  /** Returns a directive with all that articles and register say of it. */
  public JsonObject profile(DirectiveProfile profile) {
    JsonObject object = directive(profile.directive());
    DirectiveRegister.standard()
        .byId(profile.directive().id())
        .ifPresent(entry -> register(object, entry));
    return object
        .objects("years", counts(profile.years()))
        .objects("provinces", counts(profile.provinces()))
        .objects("implements", links(profile.implementing()))
        .objects("implemented_by", links(profile.implementedBy()))
        .objects("said_replaced_by", links(profile.replacedBy()))
        .number("practices", profile.practices());
  }

  private static void register(JsonObject object, DirectiveRegister.Entry entry) {
    object
        .text("title", entry.title())
        .text("issuer", entry.issuer())
        .text("date", entry.date())
        .number("year", entry.year())
        .text("term", entry.term())
        .text("replaced_by", entry.replacedBy())
        .text("confidence", entry.confidence().name().toLowerCase(Locale.ROOT));
  }

  static List<JsonObject> counts(List<FacetCount> counts) {
    return counts.stream()
        .map(each -> new JsonObject().text("value", each.label()).number("count", each.count()))
        .toList();
  }

  private List<JsonObject> links(List<DirectiveProfile.Link> links) {
    return links.stream()
        .map(link -> citation(link.citation()).text("directive", link.directive()))
        .toList();
  }

  public JsonObject suggestion(Suggestion suggestion) {
    return new JsonObject()
        .text("kind", suggestion.kind().name().toLowerCase(Locale.ROOT))
        .text("text", suggestion.text())
        .text("query", suggestion.query())
        .number("count", suggestion.count());
  }

  /** Returns a whole graph as one object with {@code nodes} and {@code edges}. */
  public JsonObject graph(DirectiveGraph graph) {
    return new JsonObject()
        .objects("nodes", graph.directives().stream().map(this::directive).toList())
        .objects(
            "edges",
            graph.edges().stream()
                .map(
                    edge ->
                        new JsonObject()
                            .text("from", edge.from())
                            .text("to", edge.to())
                            .text("relation", edge.relation().name().toLowerCase(Locale.ROOT))
                            .number("count", edge.count()))
                .toList());
  }

  public JsonObject directive(CitedDirective directive) {
    return new JsonObject()
        .text("id", directive.id())
        .text("number", directive.number())
        .text("type", directive.type())
        .number("articles", directive.articles())
        .number("mentions", directive.mentions())
        .objects("examples", evidence(directive.examples()));
  }

  public JsonObject citation(DirectiveCitations.Citation citation) {
    return evidence(citation.evidence())
        .object("sentence", passage(citation.article().id(), citation.sentence()))
        .object("article", head(citation.article()));
  }

  static JsonObject head(ArticleHead head) {
    return new JsonObject()
        .text("id", head.id().value())
        .text("title", head.title())
        .text("outlet", head.outlet())
        .text("published", head.published())
        .text("province_then", head.province().map(ProvinceNames::then))
        .text("province_now", head.province().map(ProvinceNames::now))
        .text("url", head.url().toString());
  }

  private JsonObject passage(PageId id, Passage passage) {
    return span(new JsonObject().text("text", passage.text()), id, passage.span())
        .spans("marks", passage.text(), passage.marks());
  }

  private List<JsonObject> evidence(List<Evidence> all) {
    return all.stream().map(this::evidence).toList();
  }

  private JsonObject evidence(Evidence evidence) {
    JsonObject object =
        new JsonObject()
            .text("page", evidence.page().value())
            .text("surface", evidence.quotation());
    return span(object, evidence.page(), evidence.span());
  }

  /** Adds start and end; nothing for an article that is no longer there. */
  private JsonObject span(JsonObject object, PageId id, Span span) {
    seen.computeIfAbsent(id, texts)
        .filter(text -> span.end() <= text.length())
        .ifPresent(text -> object.span(text, span));
    return object;
  }
}
