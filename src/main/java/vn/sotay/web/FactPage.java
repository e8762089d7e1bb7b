package vn.sotay.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sotay.article.Span;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.FactValues;
import vn.sotay.notebook.Layer;
import vn.sotay.report.JudgedArticle;
import vn.sotay.report.StoredFact;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** One fact as the machine read it, where a person says whether it is right. */
final class FactPage {

  static final Set<String> KNOWN = Set.of("article", "fact");

  /** Before the name of a value in the form that mends it. */
  static final String VALUE = "value-";

  static final Set<String> JUDGING = judging();

  /** So many characters of the article are shown around the fact. */
  private static final int AROUND = 240;

  private final Library library;
  private final KnowledgeBase base;

  FactPage(Library library) {
    this.library = library;
    this.base = library.base();
  }

  private static Set<String> judging() {
    Set<String> names = new TreeSet<>(Set.of("article", "fact", "verdict", "note"));
    Stream.of(Layer.values())
        .flatMap(layer -> layer.attributes().stream())
        .forEach(attribute -> names.add(VALUE + attribute));
    return names;
  }

  Answer answer(Asked asked) {
    return find(asked)
        .map(fact -> Answer.page(view(asked, fact)))
        .orElseGet(
            () ->
                Messages.notFound(
                    asked.labels(),
                    asked.text(
                        "fact.unknown", Parameters.shortened(asked.parameters().words("fact")))));
  }

  private Optional<StoredFact> find(Asked asked) {
    return StoredArticles.find(base, asked.parameters().words("article"))
        .flatMap(article -> StoredFact.find(article, asked.parameters().words("fact")));
  }

  private static View.Fact fact(String name, String value) {
    return new View.Fact(name, value);
  }

  private View view(Asked asked, StoredFact fact) {
    StoredArticle article = fact.article();
    Span around = around(article.text(), fact.span());
    Span marked =
        new Span(fact.span().start() - around.start(), fact.span().end() - around.start());
    Optional<Correction> said = JudgedArticle.facts(article).of(fact.layer(), fact.span());
    Map<String, String> values =
        FactValues.of(JudgedArticle.of(article), fact.layer(), fact.span());
    return new View.Judge(
        asked.text("fact.title"),
        asked.text("layer." + fact.layer().slug()),
        article.head().id().value(),
        fact.name(),
        new View.Quote(
            Heads.pieces(around.in(article.text()), List.of(marked)),
            Heads.path(article.head().id(), fact.span())),
        Heads.of(asked.labels(), article.head()),
        values.entrySet().stream().map(each -> fact(each.getKey(), each.getValue())).toList(),
        said.map(
            correction ->
                new View.Said(
                    correction.id(),
                    asked.text("verdict." + correction.verdict().slug()),
                    correction.quote().words(),
                    correction.note(),
                    Optional.empty())));
  }

  private static Span around(String text, Span span) {
    int start = text.lastIndexOf(' ', Math.max(0, span.start() - AROUND)) + 1;
    int end = text.indexOf(' ', Math.min(text.length(), span.end() + AROUND));
    return new Span(start, end < 0 ? text.length() : end);
  }

  /** Keeps what a person said, and shows the fact again. */
  Answer judge(Asked asked) {
    StoredFact fact =
        find(asked)
            .orElseThrow(
                () ->
                    new BadRequest(
                        "fact.unknown", Parameters.shortened(asked.parameters().words("fact"))));
    Correction.Verdict verdict =
        asked
            .parameters()
            .one("verdict")
            .flatMap(Correction.Verdict::ofSlug)
            .filter(said -> said != Correction.Verdict.ADDED)
            .orElseThrow(() -> new BadRequest("fact.verdict"));
    Map<String, String> values =
        verdict == Correction.Verdict.MENDED ? changed(asked, fact) : Map.of();
    Correction.Verdict meant =
        verdict == Correction.Verdict.MENDED && values.isEmpty()
            ? Correction.Verdict.RIGHT
            : verdict;
    library
        .keeping()
        .record(
            new Change.Judged(
                fact.layer(), fact.quote(), meant, values, asked.parameters().words("note")));
    return new Answer.Next(
        Taking.fact(fact.article().head().id(), fact.layer(), fact.span()).judge().orElseThrow());
  }

  /** Returns the values that aren't as they were read. */
  private static Map<String, String> changed(Asked asked, StoredFact fact) {
    Map<String, String> read =
        FactValues.of(JudgedArticle.withAdded(fact.article()), fact.layer(), fact.span());
    Map<String, String> changed = new LinkedHashMap<>();
    for (String attribute : fact.layer().attributes()) {
      String given = asked.parameters().words(VALUE + attribute);
      if (!given.equals(read.getOrDefault(attribute, ""))) {
        changed.put(attribute, given);
      }
    }
    return changed;
  }
}
