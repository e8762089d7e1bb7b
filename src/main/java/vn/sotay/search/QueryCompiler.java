package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.sotay.index.TextScope;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/**
 * A query as it was read → Lucene's terms.
 *
 * <p>Of things said of statements (category, kind, figure) and wanted side by side, together with a
 * province if one is named there, one and the same statement must have all.
 */
final class QueryCompiler {

  private static final Query EVERYTHING = MatchAllDocsQuery.INSTANCE;

  private final WordQueries words;
  private final Query wrong;
  private final List<Query> statements = new ArrayList<>();

  private QueryCompiler(WordQueries words, Query wrong) {
    this.words = words;
    this.wrong = wrong;
  }

  /**
   * A query, compiled.
   *
   * @param question finds articles
   * @param statements find, among an article's children, those for which it was found
   */
  record Compiled(Question question, List<Query> statements) {}

  /**
   * Returns a query in Lucene's terms; without a node every article.
   *
   * @param wrong finds statements and figures for which no article is to be found
   */
  static Compiled compile(Optional<QueryNode> node, SearchRequest.Accents accents, Query wrong) {
    List<Word> all = node.stream().flatMap(QueryCompiler::words).toList();
    var compiler = new QueryCompiler(WordQueries.over(TextScope.ARTICLE, all, accents), wrong);
    Question question = node.map(compiler::question).orElse(given(EVERYTHING));
    return new Compiled(
        amongArticles(node, selfContained(question)), List.copyOf(compiler.statements));
  }

  /** Returns all words a query weighs: whether any has marks decides the routing of all. */
  static Stream<Word> words(QueryNode node) {
    return switch (node) {
      case QueryNode.Text(String text) -> Words.of(text).stream();
      case QueryNode.Phrase(String text) -> Words.of(text).stream();
      case QueryNode.Not(QueryNode unwanted) -> words(unwanted);
      case QueryNode.And(List<QueryNode> parts) -> parts.stream().flatMap(QueryCompiler::words);
      case QueryNode.Or(List<QueryNode> parts) -> parts.stream().flatMap(QueryCompiler::words);
      case QueryNode.Condition unused -> Stream.empty();
    };
  }

  private Question question(QueryNode node) {
    return switch (node) {
      case QueryNode.Text(String text) -> text(text);
      case QueryNode.Phrase(String text) -> phrase(Words.of(text));
      case QueryNode.Not unwanted -> and(List.of(unwanted));
      case QueryNode.And(List<QueryNode> parts) -> and(parts);
      case QueryNode.Or(List<QueryNode> parts) -> or(parts);
      case QueryNode.StatementCondition condition -> ofOneStatement(List.of(condition));
      case QueryNode.Condition condition -> given(Conditions.of(condition));
    };
  }

  /** What must hold, and weighs nothing. */
  private static Question given(Query query) {
    return new Question(new ConstantScoreQuery(query), query, EVERYTHING, 0);
  }

  private Question text(String text) {
    List<Word> found = Words.of(text);
    return found.isEmpty() ? given(EVERYTHING) : WordQuestions.of(found, text, words);
  }

  private Question phrase(List<Word> found) {
    if (found.isEmpty()) {
      return given(EVERYTHING);
    }
    return new Question(words.phrase(found), words.havingPhrase(found), EVERYTHING, 0);
  }

  private Question or(List<QueryNode> parts) {
    List<Question> questions = parts.stream().map(this::question).toList();
    return new Question(
        anyOf(questions, Question::weighing),
        anyOf(questions, Question::any),
        matching(new QueryNode.Or(parts)),
        questions.stream().mapToInt(Question::words).max().orElse(0));
  }

  private static Query anyOf(List<Question> questions, Function<Question, Query> aspect) {
    return Conditions.any(questions.stream().map(aspect).toList());
  }

  private Question and(List<QueryNode> parts) {
    BooleanQuery.Builder given = new BooleanQuery.Builder().add(EVERYTHING, Occur.FILTER);
    List<Question> texts = new ArrayList<>();
    List<Question> others = new ArrayList<>();
    List<QueryNode.Condition> ofOneStatement = ofOneStatementIn(parts);
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Text(String text) -> texts.add(text(text));
        case QueryNode.Not(QueryNode unwanted) -> given.add(matching(unwanted), Occur.MUST_NOT);
        case QueryNode.Condition condition when ofOneStatement.contains(condition) -> {}
        default -> others.add(question(part));
      }
    }
    if (!ofOneStatement.isEmpty()) {
      given.add(ofOneStatement(ofOneStatement).weighing(), Occur.FILTER);
    }
    BooleanQuery conditions = given.build();
    return new Question(
        all(conditions, others, texts, Question::weighing),
        all(conditions, others, texts, Question::any),
        matching(new QueryNode.And(parts)),
        Stream.concat(texts.stream(), others.stream()).mapToInt(Question::words).sum());
  }

  /** Of several runs of words one is enough. */
  private static Query all(
      BooleanQuery conditions,
      List<Question> others,
      List<Question> texts,
      Function<Question, Query> aspect) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    conditions.forEach(all::add);
    others.forEach(question -> all.add(aspect.apply(question), Occur.MUST));
    if (!texts.isEmpty()) {
      all.add(anyOf(texts, aspect), Occur.MUST);
    }
    return all.build();
  }

  /**
   * Returns the query for what has everything, without weights. Statements for which an article is
   * excluded aren't those for which it was found, so none are noted. Its size is that of the node,
   * however deep exclusions nest.
   */
  private Query matching(QueryNode node) {
    return switch (node) {
      case QueryNode.Text(String text) -> text(text).complete();
      case QueryNode.Phrase(String text) -> phrase(Words.of(text)).any();
      case QueryNode.Not unwanted -> matching(new QueryNode.And(List.of(unwanted)));
      case QueryNode.And(List<QueryNode> parts) -> matchingAll(parts);
      case QueryNode.Or(List<QueryNode> parts) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(matching(part), Occur.SHOULD));
        yield any.build();
      }
      case QueryNode.StatementCondition condition -> inOneStatement(List.of(condition));
      case QueryNode.Condition condition -> Conditions.of(condition);
    };
  }

  private Query matchingAll(List<QueryNode> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(EVERYTHING, Occur.FILTER);
    List<QueryNode.Condition> ofOneStatement = ofOneStatementIn(parts);
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Not(QueryNode unwanted) -> all.add(matching(unwanted), Occur.MUST_NOT);
        case QueryNode.Condition condition when ofOneStatement.contains(condition) -> {}
        default -> all.add(matching(part), Occur.FILTER);
      }
    }
    if (!ofOneStatement.isEmpty()) {
      all.add(inOneStatement(ofOneStatement), Occur.FILTER);
    }
    return all.build();
  }

  private static List<QueryNode.Condition> ofOneStatementIn(List<QueryNode> parts) {
    if (parts.stream().noneMatch(QueryNode.StatementCondition.class::isInstance)) {
      return List.of();
    }
    return parts.stream()
        .filter(
            part ->
                part instanceof QueryNode.StatementCondition
                    || part instanceof QueryNode.InProvince)
        .map(QueryNode.Condition.class::cast)
        .toList();
  }

  private Question ofOneStatement(List<? extends QueryNode.Condition> conditions) {
    statements.add(children(conditions));
    return given(inOneStatement(conditions));
  }

  private Query inOneStatement(List<? extends QueryNode.Condition> conditions) {
    return new ToParentBlockJoinQuery(children(conditions), Conditions.PARENTS, ScoreMode.None);
  }

  private Query children(List<? extends QueryNode.Condition> conditions) {
    BooleanQuery.Builder statement = new BooleanQuery.Builder();
    conditions.forEach(condition -> statement.add(Conditions.of(condition), Occur.FILTER));
    statement.add(Conditions.ARTICLES, Occur.MUST_NOT);
    statement.add(wrong, Occur.MUST_NOT);
    return statement.build();
  }

  /** Where no words are asked for, whatever is found is complete. */
  private static Question selfContained(Question question) {
    return question.words() > 0
        ? question
        : new Question(question.weighing(), question.any(), question.any(), 0);
  }

  private static Question amongArticles(Optional<QueryNode> node, Question question) {
    return node.isPresent() && findsArticlesOnly(node.get())
        ? question
        : question.among(Conditions.ARTICLES);
  }

  /**
   * Returns whether it takes words to be found, which are looked for in articles only; what is
   * named among them may be of an article's children as well.
   */
  private static boolean findsArticlesOnly(QueryNode node) {
    return switch (node) {
      case QueryNode.Text(String text) -> {
        List<Word> words = Words.of(text);
        yield !words.isEmpty() && KnownName.in(words, text).isEmpty();
      }
      case QueryNode.Phrase(String text) -> !Words.of(text).isEmpty();
      case QueryNode.And(List<QueryNode> parts) -> anyDoes(parts) && allTextsDo(parts);
      case QueryNode.Or(List<QueryNode> parts) ->
          parts.stream().allMatch(QueryCompiler::findsArticlesOnly);
      case QueryNode.Not unused -> false;
      case QueryNode.Condition unused -> false;
    };
  }

  private static boolean anyDoes(List<QueryNode> parts) {
    return parts.stream().anyMatch(QueryCompiler::findsArticlesOnly);
  }

  /** One of several runs of words is enough to be found. */
  private static boolean allTextsDo(List<QueryNode> parts) {
    return parts.stream()
        .filter(QueryNode.Text.class::isInstance)
        .allMatch(QueryCompiler::findsArticlesOnly);
  }
}
