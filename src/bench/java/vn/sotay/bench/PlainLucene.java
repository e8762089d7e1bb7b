package vn.sotay.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;

/**
 * The peer: Lucene's own analysis chain (standard tokens, lower case, shingles, ASCII folding)
 * writing the same fields of the same parents and children as {@code ArticleIndex}, by hand.
 */
final class PlainLucene implements AutoCloseable {

  private static final double BUFFER_MEGABYTES = 64;

  /** The indicator of which every counted figure tells. */
  private static final String MEMBERS = "dang-vien";

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS);

  private final IndexWriter writer;
  private final FSDirectory directory;
  private final FacetsConfig facets = Schema.facets();

  PlainLucene(Path dir) throws IOException {
    directory = FSDirectory.open(dir);
    Map<String, Analyzer> byField =
        List.of(TextScope.values()).stream()
            .flatMap(
                scope ->
                    List.of(TextView.values()).stream()
                        .map(view -> Map.entry(view.in(scope), chain(view))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(new PerFieldAnalyzerWrapper(new StandardAnalyzer(), byField))
                .setSimilarity(Schema.similarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  private static Analyzer chain(TextView view) {
    boolean folds = view == TextView.FOLD || view == TextView.FOLDBI;
    boolean pairs = view == TextView.BI || view == TextView.FOLDBI;
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(tokens);
        stream = folds ? new ASCIIFoldingFilter(stream) : stream;
        return new TokenStreamComponents(tokens, pairs ? shingles(stream) : stream);
      }
    };
  }

  private static TokenStream shingles(TokenStream words) {
    ShingleFilter shingles = new ShingleFilter(words, 2, 2);
    shingles.setOutputUnigrams(false);
    return shingles;
  }

  void put(SyntheticArticles.Made made, String json) throws IOException {
    List<Document> block = new ArrayList<>();
    made.cards().forEach(card -> block.add(practice(made, card)));
    made.article().statements().stream()
        .filter(statement -> statement.kind() != Statement.Kind.PRACTICE)
        .forEach(statement -> block.add(statement(made, statement)));
    made.article().mentions(Mention.Quantity.class).forEach(each -> block.add(figure(made, each)));
    made.article()
        .mentions(Mention.Directive.class)
        .forEach(each -> block.add(directive(made, each)));
    block.add(facets.build(article(made, json)));
    writer.updateDocuments(
        new Term(IndexField.PAGE.field(), made.article().article().id().value()), block);
  }

  private static Document start(SyntheticArticles.Made made, String kind) {
    Document document = new Document();
    listed(document, IndexField.KIND, kind);
    String page = made.article().article().id().value();
    document.add(new StringField(IndexField.PAGE.field(), page, Field.Store.YES));
    document.add(new SortedDocValuesField(IndexField.PAGE.field(), new BytesRef(page)));
    day(document, made.article().article().publication().published().orElseThrow());
    ProvinceNames province = made.article().province().orElseThrow();
    for (String name : List.of(province.then(), province.now())) {
      keyword(document, IndexField.PROVINCE, name);
      keyword(document, IndexField.PROVINCE, name.toLowerCase(Locale.ROOT));
    }
    return document;
  }

  private static void listed(Document document, IndexField field, String value) {
    document.add(new StringField(field.field(), value, Field.Store.YES));
    document.add(new SortedSetDocValuesField(field.field(), new BytesRef(value)));
  }

  private static void stored(Document document, IndexField field, String value) {
    document.add(new StoredField(field.field(), value));
  }

  private static void named(Document document, IndexField field, String name) {
    document.add(new TextField(field.field(), name, Field.Store.YES));
  }

  private static void keyword(Document document, IndexField field, String value) {
    document.add(new StringField(field.field(), value, Field.Store.NO));
  }

  private static void day(Document document, PublicationTime time) {
    LocalDate day = time.date();
    document.add(new LongPoint(IndexField.DAY.field(), day.toEpochDay()));
    document.add(new NumericDocValuesField(IndexField.DAY.field(), day.toEpochDay()));
  }

  private static void text(Document document, TextScope scope, String text) {
    for (TextView view : TextView.values()) {
      boolean pairs = view == TextView.BI || view == TextView.FOLDBI;
      document.add(new Field(view.in(scope), text, pairs ? PAIRS : WORDS));
    }
  }

  private static Document practice(SyntheticArticles.Made made, PracticeCard card) {
    Document document = start(made, Schema.PRACTICE);
    listed(document, IndexField.CARD, card.id());
    stored(document, IndexField.SPAN, evidence(card.practice()));
    card.categories().forEach(each -> listed(document, IndexField.CATEGORY, each));
    listed(document, IndexField.MODALITY, card.modality().slug());
    card.results().forEach(each -> stored(document, IndexField.CARD_RESULT, evidence(each)));
    stored(document, IndexField.PROVINCE_THEN, card.province().orElseThrow().then());
    listed(document, IndexField.PROVINCE_NOW, card.province().orElseThrow().now());
    made.article()
        .mentions(Mention.Quantity.class)
        .filter(
            figure -> card.results().stream().anyMatch(each -> each.span().contains(figure.span())))
        .forEach(figure -> value(document, IndexField.PERCENT, figure));
    keyword(document, IndexField.TELLS_RESULT, Schema.YES);
    text(
        document,
        TextScope.PART,
        card.practice().quotation() + "\n" + card.results().getFirst().quotation());
    return document;
  }

  private static String evidence(Evidence evidence) {
    return "%s %d %d %s"
        .formatted(
            evidence.page(), evidence.span().start(), evidence.span().end(), evidence.quotation());
  }

  private static void placed(Document document, SyntheticArticles.Made made, Span span) {
    stored(document, IndexField.SPAN, evidence(Evidence.of(made.article().article(), span)));
    stored(document, IndexField.SENTENCE, span.start() + " " + span.end());
  }

  private static Span sentence(SyntheticArticles.Made made, Span span) {
    return made.article().sentences().stream()
        .filter(sentence -> sentence.overlaps(span))
        .findFirst()
        .orElseThrow();
  }

  private static Document statement(SyntheticArticles.Made made, Statement statement) {
    Document document = start(made, statement.kind().slug());
    placed(document, made, statement.span());
    made.article()
        .mentions(Mention.Quantity.class)
        .filter(figure -> statement.span().contains(figure.span()))
        .forEach(figure -> value(document, IndexField.PERCENT, figure));
    text(document, TextScope.PART, made.article().words(statement.span()));
    return document;
  }

  private static void value(Document document, IndexField field, Mention.Quantity figure) {
    document.add(
        new DoubleField(
            field.field(), figure.value().orElse(BigDecimal.ZERO).doubleValue(), Field.Store.NO));
  }

  private static Document figure(SyntheticArticles.Made made, Mention.Quantity figure) {
    Document document = start(made, Schema.FIGURE);
    placed(document, made, figure.span());
    listed(document, IndexField.UNIT, figure.unit().slug());
    value(document, IndexField.VALUE, figure);
    value(document, IndexField.COUNT, figure);
    stored(document, IndexField.VALUE_TEXT, figure.value().orElseThrow().toString());
    named(document, IndexField.COUNTED, figure.counted().orElseThrow());
    if (figure.unit() == Unit.COUNT) {
      listed(document, IndexField.INDICATOR, MEMBERS);
    }
    text(
        document,
        TextScope.PART,
        figure.counted().orElseThrow()
            + "\n"
            + made.article().words(sentence(made, figure.span())));
    return document;
  }

  private static Document directive(SyntheticArticles.Made made, Mention.Directive directive) {
    Document document = start(made, Schema.DIRECTIVE);
    placed(document, made, directive.span());
    directives(document, directive);
    listed(document, IndexField.DIRECTIVE_ID, directive.registerIds().getFirst());
    stored(document, IndexField.DIRECTIVE_TYPE, directive.type());
    stored(document, IndexField.DIRECTIVE_NUMBER, directive.number().orElseThrow());
    return document;
  }

  /** Each is found under four keys. */
  private static void directives(Document document, Mention.Directive directive) {
    String number = directive.number().orElseThrow();
    for (String key :
        List.of(
            number, directive.registerIds().getFirst(), directive.type() + number, "x" + number)) {
      document.add(new StringField(IndexField.DIRECTIVE.field(), key, Field.Store.NO));
    }
  }

  private static Document article(SyntheticArticles.Made made, String json) {
    Document document = start(made, Schema.ARTICLE);
    var article = made.article().article();
    text(document, TextScope.ARTICLE, article.text());
    made.article()
        .mentions(Mention.Directive.class)
        .forEach(directive -> directives(document, directive));
    document.add(
        new StringField(IndexField.CLUSTER.field(), article.id().value(), Field.Store.YES));
    document.add(
        new SortedDocValuesField(IndexField.CLUSTER.field(), new BytesRef(article.id().value())));
    named(document, IndexField.TITLE, article.headline());
    stored(document, IndexField.TEXT, article.text());
    stored(document, IndexField.BODY, "0 " + article.text().length());
    stored(document, IndexField.URL, article.origin().url().toString());
    String outlet = article.publication().outlet().orElseThrow();
    named(document, IndexField.OUTLET, outlet);
    stored(
        document, IndexField.PUBLISHED, article.publication().published().orElseThrow().toString());
    stored(document, IndexField.JSON, json);
    long figures = made.article().mentions(Mention.Quantity.class).count();
    document.add(new NumericDocValuesField(IndexField.FIGURES.field(), figures));
    ProvinceNames province = made.article().province().orElseThrow();
    stored(document, IndexField.PROVINCE_THEN, province.then());
    listed(document, IndexField.PROVINCE_NOW, province.now());
    facet(document, Schema.FACET_PROVINCE_THEN, province.then());
    facet(document, Schema.FACET_PROVINCE_NOW, province.now());
    facet(
        document,
        Schema.FACET_YEAR,
        Integer.toString(article.publication().published().orElseThrow().date().getYear()));
    facet(document, Schema.FACET_OUTLET, outlet);
    made.cards().stream()
        .flatMap(card -> card.categories().stream())
        .distinct()
        .forEach(each -> facet(document, Schema.FACET_CATEGORY, each));
    made.article()
        .mentions(Mention.Directive.class)
        .map(each -> each.registerIds().getFirst())
        .distinct()
        .forEach(each -> facet(document, Schema.FACET_DIRECTIVE, each));
    facet(document, Schema.FACET_ON_TOPIC, "true");
    return document;
  }

  private static void facet(Document document, String dimension, String label) {
    document.add(new SortedSetDocValuesFacetField(dimension, label));
  }

  void commit() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
