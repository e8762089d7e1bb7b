package vn.sotay.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.EntityKind;
import vn.sotay.article.Evidence;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.reference.CellKinds;
import vn.sotay.reference.Indicators;

/** One article as documents: its children, then itself. */
final class ArticleBlock {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ArticleEntry entry;
  private final AnnotatedArticle annotated;
  private final Optional<LocalDate> published;
  private final DirectiveLinks links;
  private final List<NamedEntity> entities;
  private final List<Document> documents = new ArrayList<>();

  private ArticleBlock(ArticleEntry entry) {
    this.entry = entry;
    this.annotated = entry.article();
    this.links = DirectiveLinks.in(annotated);
    this.entities = NamedEntities.in(annotated);
    this.published = article().publication().published().map(PublicationTime::date);
  }

  /** Returns the block's documents, facets not yet built; the parent is the last. */
  static List<Document> of(ArticleEntry entry) {
    var block = new ArticleBlock(entry);
    AnnotatedArticle annotated = entry.article();
    entry.cards().forEach(block::addPractice);
    annotated.statements().stream()
        .filter(statement -> statement.kind() != Statement.Kind.PRACTICE)
        .forEach(block::addStatement);
    annotated.mentions(Mention.Quantity.class).forEach(block::addFigure);
    annotated.mentions(Mention.Directive.class).forEach(block::addDirective);
    block.addArticle();
    return block.documents;
  }

  private Article article() {
    return annotated.article();
  }

  private Document start(String kind) {
    Document document = new Document();
    IndexField.KIND.addTo(document, kind);
    IndexField.PAGE.addTo(document, article().id().value());
    documents.add(document);
    return document;
  }

  private static void mark(Document document, boolean added) {
    if (added) {
      IndexField.ADDED.addTo(document, Schema.YES);
    }
  }

  private void addPractice(PracticeCard card) {
    Document document = start(Schema.PRACTICE);
    mark(document, entry.isAddedPractice(card.practice().span()));
    StoredCards.write(document, card);
    card.when()
        .flatMap(IsoDays::first)
        .or(() -> published)
        .ifPresent(day -> IndexField.DAY.addTo(document, day));
    addProvinces(document, card.province().stream().toList());
    addDirectiveKeys(document, directivesIn(List.of(card.practice().span())), card.directives());
    List<Span> spans =
        Stream.concat(Stream.of(card.practice()), card.results().stream())
            .filter(evidence -> evidence.page().equals(article().id()))
            .map(Evidence::span)
            .toList();
    addFigures(document, spans);
    spans.forEach(span -> addEntities(document, span));
    addCellKinds(document, card);
    if (!card.results().isEmpty()) {
      IndexField.TELLS_RESULT.addTo(document, Schema.YES);
    }
    card.actor()
        .filter(actor -> actor.page().equals(article().id()))
        .ifPresent(actor -> addEntities(document, actor.span()));
    String text =
        Stream.concat(Stream.of(card.practice()), card.results().stream())
            .map(Evidence::quotation)
            .collect(Collectors.joining("\n"));
    IndexField.addText(document, TextScope.PART, text);
  }

  /** Adds what kind of cell does it: the actor, or else the bodies named in its words. */
  private void addCellKinds(Document document, PracticeCard card) {
    List<String> actors =
        card.actor().stream()
            .flatMap(
                actor -> Stream.concat(Stream.of(actor.quotation()), names(List.of(actor.span()))))
            .toList();
    List<String> told = actors.stream().flatMap(ArticleBlock::cellKind).distinct().toList();
    List<String> kinds =
        told.isEmpty()
            ? names(List.of(card.practice().span()))
                .flatMap(ArticleBlock::cellKind)
                .distinct()
                .toList()
            : told;
    kinds.forEach(kind -> IndexField.CELL.addTo(document, kind));
  }

  private static Stream<String> cellKind(String name) {
    return CellKinds.standard().of(name).map(CellKinds.CellKind::slug).stream();
  }

  /** Returns the names of the bodies that spans name. */
  private Stream<String> names(List<Span> spans) {
    return entities.stream()
        .filter(entity -> Entity.kind(entity.id()).equals(Optional.of(EntityKind.ORGANIZATION)))
        .filter(entity -> spans.stream().anyMatch(entity.span()::overlaps))
        .map(NamedEntity::form);
  }

  private void addStatement(Statement statement) {
    Document document = start(statement.kind().slug());
    mark(document, entry.isAdded(statement));
    addPlaced(document, statement.span());
    addDirectiveKeys(document, directivesIn(List.of(statement.span())), List.of());
    addFigures(document, List.of(statement.span()));
    IndexField.addText(document, TextScope.PART, annotated.words(statement.span()));
  }

  private void addFigure(Mention.Quantity figure) {
    Document document = start(Schema.FIGURE);
    mark(document, entry.isAdded(figure));
    addPlaced(document, figure.span());
    IndexField.UNIT.addTo(document, figure.unit().slug());
    figure
        .value()
        .ifPresent(
            value -> {
              IndexField.VALUE.addTo(document, value.doubleValue());
              IndexField.VALUE_TEXT.addTo(document, value.toString());
              addFigureValue(document, figure.unit(), value);
            });
    figure.counted().ifPresent(counted -> IndexField.COUNTED.addTo(document, counted));
    Span sentence = sentenceAround(figure.span());
    Indicators.standard()
        .of(figure, sentence, article().text())
        .ifPresent(indicator -> IndexField.INDICATOR.addTo(document, indicator.slug()));
    figure
        .qualifier()
        .map(Qualifier::name)
        .ifPresent(qualifier -> IndexField.QUALIFIER.addTo(document, qualifier));
    figure
        .denominator()
        .ifPresent(whole -> IndexField.DENOMINATOR.addTo(document, whole.toString()));
    FigureTime.of(annotated, figure, sentence)
        .ifPresent(when -> IndexField.TOLD_WHEN.addTo(document, when));
    FigureSubjects.of(annotated, figure, sentence).addTo(document);
    String counted = figure.counted().map(words -> words + "\n").orElse("");
    IndexField.addText(document, TextScope.PART, counted + annotated.words(sentence));
  }

  private void addDirective(Mention.Directive directive) {
    Document document = start(Schema.DIRECTIVE);
    mark(document, entry.isAdded(directive));
    addPlaced(document, directive.span());
    addDirectiveKeys(document, Stream.of(directive), List.of());
    ids(directive).forEach(id -> IndexField.DIRECTIVE_ID.addTo(document, id));
    IndexField.DIRECTIVE_TYPE.addTo(document, directive.type());
    directive.number().ifPresent(number -> IndexField.DIRECTIVE_NUMBER.addTo(document, number));
    links.implementedBy(directive).stream()
        .flatMap(superior -> ids(superior).stream())
        .distinct()
        .filter(id -> !ids(directive).contains(id))
        .forEach(id -> IndexField.IMPLEMENTS.addTo(document, id));
    replacing(directive)
        .flatMap(next -> ids(next).stream())
        .distinct()
        .filter(id -> !ids(directive).contains(id))
        .forEach(id -> IndexField.REPLACED_BY.addTo(document, id));
  }

  /** Returns the papers that a sentence says stand in the place of this one. */
  private Stream<Mention.Directive> replacing(Mention.Directive directive) {
    List<Span> next =
        annotated.links().stream()
            .filter(link -> link.kind() == Link.Kind.REPLACES)
            .filter(link -> link.to().equals(directive.span()))
            .flatMap(link -> link.from().stream())
            .toList();
    return annotated
        .mentions(Mention.Directive.class)
        .filter(mention -> next.contains(mention.span()));
  }

  /** Adds what every child but a practice has: words, sentence, day and place. */
  private void addPlaced(Document document, Span span) {
    Span sentence = sentenceAround(span);
    IndexField.SPAN.addTo(document, StoredCards.evidence(Evidence.of(article(), span)));
    IndexField.SENTENCE.addTo(document, sentence.start() + " " + sentence.end());
    published.ifPresent(day -> IndexField.DAY.addTo(document, day));
    addProvinces(document, provincesIn(sentence));
    addEntities(document, sentence);
  }

  /** Adds the entities that the words of a child name. */
  private void addEntities(Document document, Span span) {
    entities.stream()
        .filter(entity -> span.overlaps(entity.span()))
        .map(NamedEntity::id)
        .distinct()
        .forEach(id -> IndexField.ENTITY_PART.addTo(document, id));
  }

  private Span sentenceAround(Span span) {
    return annotated.sentences().stream()
        .filter(sentence -> sentence.overlaps(span))
        .reduce(Span::union)
        .map(sentence -> sentence.union(span))
        .orElse(span);
  }

  /** Returns the provinces that a sentence names, or else the article's. */
  private List<ProvinceNames> provincesIn(Span sentence) {
    List<ProvinceNames> named =
        annotated
            .mentions(Mention.Location.class)
            .filter(location -> sentence.contains(location.span()))
            .flatMap(location -> location.province().stream())
            .distinct()
            .toList();
    return named.isEmpty() ? annotated.province().stream().toList() : named;
  }

  private static void addProvinces(Document document, List<ProvinceNames> provinces) {
    provinces.stream()
        .flatMap(province -> Stream.of(province.then(), province.now()))
        .flatMap(name -> Stream.of(PlaceKey.of(name), PlaceKey.folded(name)))
        .distinct()
        .filter(key -> !key.isEmpty())
        .forEach(key -> IndexField.PROVINCE.addTo(document, key));
  }

  private Stream<Mention.Directive> directivesIn(List<Span> spans) {
    return annotated
        .mentions(Mention.Directive.class)
        .filter(mention -> spans.stream().anyMatch(span -> span.overlaps(mention.span())));
  }

  private static void addDirectiveKeys(
      Document document, Stream<Mention.Directive> directives, List<String> ids) {
    Set<String> keys = new LinkedHashSet<>();
    directives.map(DirectiveKeys::of).forEach(keys::addAll);
    ids.stream().map(DirectiveKeys::ofValue).forEach(keys::addAll);
    keys.forEach(key -> IndexField.DIRECTIVE.addTo(document, key));
  }

  private void addFigures(Document document, List<Span> spans) {
    annotated
        .mentions(Mention.Quantity.class)
        .filter(figure -> spans.stream().anyMatch(span -> span.contains(figure.span())))
        .forEach(
            figure ->
                figure.value().ifPresent(value -> addFigureValue(document, figure.unit(), value)));
  }

  private static void addFigureValue(Document document, Unit unit, BigDecimal value) {
    switch (unit) {
      case COUNT -> IndexField.COUNT.addTo(document, value.doubleValue());
      case PERCENT -> IndexField.PERCENT.addTo(document, value.doubleValue());
      case RATIO -> IndexField.PERCENT.addTo(document, value.multiply(HUNDRED).doubleValue());
      case DURATION -> IndexField.DURATION.addTo(document, value.doubleValue());
      case MONEY -> IndexField.MONEY.addTo(document, value.doubleValue());
    }
  }

  private static List<String> ids(Mention.Directive directive) {
    return directive.registerIds().isEmpty()
        ? directive.number().stream().toList()
        : directive.registerIds();
  }

  private void addArticle() {
    Document document = start(Schema.ARTICLE);
    IndexField.addText(document, TextScope.ARTICLE, article().text());
    published.ifPresent(day -> IndexField.DAY.addTo(document, day));
    addProvinces(document, annotated.province().stream().toList());
    addDirectiveKeys(document, annotated.mentions(Mention.Directive.class), List.of());
    annotated
        .mentions(Mention.Person.class)
        .map(Mention.Person::name)
        .distinct()
        .forEach(name -> IndexField.PERSON.addTo(document, name));
    annotated
        .mentions(Mention.Organization.class)
        .map(body -> FigureSubjects.spaced(annotated.words(body.span())))
        .distinct()
        .forEach(name -> IndexField.BODY_NAME.addTo(document, name));
    addEntities(document);
    IndexField.FIGURES.addTo(document, annotated.mentions(Mention.Quantity.class).count());
    IndexField.CLUSTER.addTo(document, entry.storyCluster());
    addShown(document);
    IndexField.JSON.addTo(document, entry.json());
    addFacets(document);
  }

  private void addEntities(Document document) {
    add(document, IndexField.ENTITY, NamedEntity::id);
    add(document, IndexField.ENTITY_FORM, entity -> entity.id() + "\t" + entity.form());
    entities.stream()
        .flatMap(entity -> entity.province().stream().map(names -> place(entity, names)))
        .distinct()
        .forEach(place -> IndexField.ENTITY_PLACE.addTo(document, place));
    entities.stream()
        .flatMap(entity -> entity.post().stream().map(post -> entity.id() + "\t" + post))
        .distinct()
        .forEach(post -> IndexField.ENTITY_POST.addTo(document, post));
  }

  private static String place(NamedEntity entity, ProvinceNames names) {
    return entity.id() + "\t" + names.then() + "\t" + names.now();
  }

  private void add(Document document, IndexField field, Function<NamedEntity, String> value) {
    entities.stream().map(value).distinct().forEach(each -> field.addTo(document, each));
  }

  private void addShown(Document document) {
    Article.Publication publication = article().publication();
    Span body = article().layout().body();
    IndexField.TITLE.addTo(document, article().headline());
    IndexField.TEXT.addTo(document, article().text());
    IndexField.BODY.addTo(document, body.start() + " " + body.end());
    IndexField.URL.addTo(document, article().origin().url().toString());
    article().origin().fileName().ifPresent(name -> IndexField.FILE_NAME.addTo(document, name));
    publication.outlet().ifPresent(outlet -> IndexField.OUTLET.addTo(document, outlet));
    publication
        .published()
        .ifPresent(time -> IndexField.PUBLISHED.addTo(document, time.toString()));
    annotated.province().ifPresent(names -> StoredCards.writeProvince(document, names));
  }

  private void addFacets(Document document) {
    annotated
        .province()
        .ifPresent(
            names -> {
              addFacet(document, Schema.FACET_PROVINCE_THEN, names.then());
              addFacet(document, Schema.FACET_PROVINCE_NOW, names.now());
            });
    published.ifPresent(
        day -> addFacet(document, Schema.FACET_YEAR, Integer.toString(day.getYear())));
    article()
        .publication()
        .outlet()
        .ifPresent(outlet -> addFacet(document, Schema.FACET_OUTLET, outlet));
    entry.cards().stream()
        .flatMap(card -> card.categories().stream())
        .distinct()
        .forEach(category -> addFacet(document, Schema.FACET_CATEGORY, category));
    annotated
        .mentions(Mention.Directive.class)
        .flatMap(directive -> ids(directive).stream())
        .distinct()
        .forEach(id -> addFacet(document, Schema.FACET_DIRECTIVE, id));
    addFacet(document, Schema.FACET_ON_TOPIC, Boolean.toString(annotated.topic().onTopic()));
  }

  private static void addFacet(Document document, String dimension, String label) {
    if (!label.isBlank() && label.length() <= Schema.MAX_KEYWORD) {
      document.add(new SortedSetDocValuesFacetField(dimension, label));
    }
  }
}
