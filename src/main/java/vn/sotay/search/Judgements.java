package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Statement;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.MendedValues;
import vn.sotay.notebook.Notebook;

/**
 * What people said of the facts in one state of the index. The only place where corrections meet
 * the index: facts that are wrong aren't found, nor those that a person added and took back since;
 * the others are told with what was said of them.
 *
 * @param notebook what people added
 * @param facts what was said of each page's facts
 * @param said document of a fact → what was said of it
 * @param withdrawn the facts that were put since a person added them, but no longer stand
 * @param wrong finds the facts that are wrong or withdrawn
 */
record Judgements(
    Notebook notebook,
    Map<PageId, JudgedFacts> facts,
    Map<Integer, Correction> said,
    Map<Integer, Fact> withdrawn,
    Query wrong) {

  /** Nobody said anything. */
  static final Judgements NONE =
      new Judgements(
          Notebook.EMPTY,
          Map.of(),
          Map.of(),
          Map.of(),
          new MatchNoDocsQuery("nothing is said to be wrong"));

  /** A fact in the index. */
  record Fact(Layer layer, Evidence words) {}

  /** Kinds of documents whose facts can be judged. */
  private static final Map<String, Layer> LAYERS =
      Map.of(
          Schema.FIGURE,
          Layer.QUANTITIES,
          Schema.PRACTICE,
          Layer.PRACTICES,
          Schema.DIRECTIVE,
          Layer.DIRECTIVES,
          Statement.Kind.RESULT.slug(),
          Layer.RESULTS,
          Statement.Kind.LIMITATION.slug(),
          Layer.LIMITATIONS);

  static Judgements of(Notebook notebook, IndexSearcher searcher) throws IOException {
    Map<PageId, List<Correction>> byPage =
        notebook.corrections().stream().collect(Collectors.groupingBy(c -> c.quote().page()));
    Map<PageId, JudgedFacts> facts = new HashMap<>();
    Map<Integer, Correction> said = new HashMap<>();
    for (Map.Entry<PageId, List<Correction>> page : byPage.entrySet()) {
      gather(searcher, page.getKey(), page.getValue(), facts, said);
    }
    Map<Integer, Fact> withdrawn = withdrawn(searcher, facts);
    return new Judgements(notebook, facts, said, withdrawn, wrong(searcher, said, withdrawn));
  }

  /** Returns the facts that were added when their articles were put, and aren't now. */
  private static Map<Integer, Fact> withdrawn(
      IndexSearcher searcher, Map<PageId, JudgedFacts> facts) throws IOException {
    Map<Integer, Fact> withdrawn = new HashMap<>();
    for (int doc : documents(searcher, Conditions.term(IndexField.ADDED, Schema.YES))) {
      Document child = searcher.storedFields().document(doc);
      Evidence words = StoredCards.evidence(child.get(IndexField.SPAN.field()));
      Layer layer = LAYERS.get(child.get(IndexField.KIND.field()));
      JudgedFacts judged = facts.get(words.page());
      if (layer != null && (judged == null || judged.added(layer, words.span()).isEmpty())) {
        withdrawn.put(doc, new Fact(layer, words));
      }
    }
    return withdrawn;
  }

  private static void gather(
      IndexSearcher searcher,
      PageId page,
      List<Correction> corrections,
      Map<PageId, JudgedFacts> facts,
      Map<Integer, Correction> said)
      throws IOException {
    List<Integer> article = documents(searcher, page, Conditions.ARTICLES);
    if (article.isEmpty()) {
      return;
    }
    String text = Heads.text(Heads.withText(searcher, article.getFirst()));
    JudgedFacts judged = JudgedFacts.in(text, corrections);
    facts.put(page, judged);
    for (Map.Entry<String, Layer> kind : LAYERS.entrySet()) {
      for (int doc : documents(searcher, page, Conditions.term(IndexField.KIND, kind.getKey()))) {
        Document child = searcher.storedFields().document(doc);
        Evidence evidence = StoredCards.evidence(child.get(IndexField.SPAN.field()));
        judged
            .of(kind.getValue(), evidence.span())
            .ifPresent(correction -> said.put(doc, correction));
      }
    }
  }

  private static List<Integer> documents(IndexSearcher searcher, PageId page, Query kind)
      throws IOException {
    return documents(
        searcher, Conditions.all(kind, Conditions.term(IndexField.PAGE, page.value())));
  }

  private static List<Integer> documents(IndexSearcher searcher, Query query) throws IOException {
    int most = Math.max(1, searcher.count(query));
    return Arrays.stream(searcher.search(query, most).scoreDocs)
        .map((ScoreDoc found) -> found.doc)
        .toList();
  }

  private static boolean isWrong(Correction correction) {
    return correction.verdict() == Correction.Verdict.WRONG;
  }

  private static Query wrong(
      IndexSearcher searcher, Map<Integer, Correction> said, Map<Integer, Fact> withdrawn) {
    FixedBitSet documents = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    withdrawn.keySet().forEach(documents::set);
    said.forEach(
        (doc, correction) -> {
          if (isWrong(correction)) {
            documents.set(doc);
          }
        });
    return documents.cardinality() == 0 ? NONE.wrong() : new TheseDocuments(documents);
  }

  /** Returns the query for documents of a kind, without those that are wrong. */
  Query of(String kind) {
    Query all = Conditions.kind(kind);
    return wrong.equals(NONE.wrong()) ? all : Conditions.without(all, wrong);
  }

  /** Whether a mended fact is one that is asked for. */
  @FunctionalInterface
  interface Asked {
    boolean isAsked(Document fact, Correction said);
  }

  /**
   * Returns a query on what facts are, asked of those that weren't mended as they were read, and of
   * the others as they are now.
   */
  Query orMended(Query read, Asked asked, IndexSearcher searcher) throws IOException {
    if (said.values().stream().noneMatch(each -> each.verdict() == Correction.Verdict.MENDED)) {
      return read;
    }
    FixedBitSet mended = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    FixedBitSet fitting = new FixedBitSet(mended.length());
    for (Map.Entry<Integer, Correction> each : said.entrySet()) {
      if (!each.getValue().values().isEmpty()) {
        mended.set(each.getKey());
        Document fact = searcher.storedFields().document(each.getKey());
        if (asked.isAsked(fact, each.getValue())) {
          fitting.set(each.getKey());
        }
      }
    }
    Query unmended = Conditions.without(read, new TheseDocuments(mended));
    return new BooleanQuery.Builder()
        .add(unmended, Occur.SHOULD)
        .add(new TheseDocuments(fitting), Occur.SHOULD)
        .build();
  }

  /** Returns what was said of the fact in a document. */
  Optional<Correction> of(int doc) {
    return Optional.ofNullable(said.get(doc));
  }

  /**
   * Returns a card put right: with what was said of it, and without figures and results that are
   * wrong.
   */
  PracticeCard applied(PracticeCard card, Optional<Correction> said) {
    if (facts.isEmpty() && withdrawn.isEmpty()) {
      return card;
    }
    Optional<MendedValues> mended = said.map(MendedValues::of);
    return new PracticeCard(
        card.id(),
        card.practice(),
        mended.map(values -> values.categories(card.categories())).orElse(card.categories()),
        mended.map(values -> values.modality(card.modality())).orElse(card.modality()),
        card.actor(),
        card.province(),
        card.when(),
        standing(Layer.QUANTITIES, card.figures()),
        card.directives(),
        standing(Layer.RESULTS, card.results()),
        card.copies());
  }

  private List<Evidence> standing(Layer layer, List<Evidence> told) {
    return told.stream()
        .filter(each -> !isWrong(layer, each))
        .filter(each -> !withdrawn.containsValue(new Fact(layer, each)))
        .toList();
  }

  private boolean isWrong(Layer layer, Evidence fact) {
    return Optional.ofNullable(facts.get(fact.page()))
        .flatMap(judged -> judged.of(layer, fact.span()))
        .filter(Judgements::isWrong)
        .isPresent();
  }
}
