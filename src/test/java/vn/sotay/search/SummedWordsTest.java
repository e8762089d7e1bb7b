package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;
import vn.sotay.index.Schema;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/** What is added up by ourselves, and phrases asked for by their pairs, are what Lucene finds. */
class SummedWordsTest {

  private static final int ARTICLES = 150;
  private static final int COMMITS = 4;
  private static final int MOST_WORDS = 60;
  private static final int QUESTIONS = 30;
  private static final long SEED = 11;

  /** From frequent to rare; several differ by their marks only. */
  private static final String[] SYLLABLES =
      ("chi bộ họp ho bo chí bồ đảng dang đáng viên vien tổ to tô chức chuc sinh hoạt hoat tốt tot"
              + " quý quy mới moi năm nam ở o và va đoàn kết ket quả qua")
          .split(" ");

  private static final String[] PROVINCES = {"Sơn La", "Hà Tĩnh"};

  /** Nothing is kept, hardly a word, or all. */
  private static final long[] ROOM = {0, 300, 1 << 20};

  @TempDir private Path dir;

  private final Random random = new Random(SEED);

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) (SYLLABLES.length * Math.pow(random.nextDouble(), 2));
      words.append(SYLLABLES[rank]).append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return words.toString();
  }

  /** A word more often than half a byte tells, or than a byte does. */
  private String often() {
    return random.nextInt(40) == 0 ? "họp tốt ".repeat(10 + random.nextInt(300)) : "";
  }

  private void put() {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int number = 0; number < ARTICLES; number++) {
        SampleArticle.of(
                "so-" + random.nextInt(COMMITS * ARTICLES),
                "Tin " + number,
                "Chi bộ họp. " + words(1 + random.nextInt(MOST_WORDS)) + often())
            .practice("Chi bộ họp", "sinh-hoat-mau")
            .in(PROVINCES[number % 2], PROVINCES[number % 2])
            .from("Báo", "20%02d-01-11".formatted(10 + random.nextInt(15)))
            .putInto(index);
      }
      index.commit(Map.of());
    }
  }

  @Test
  void theHeaviestAreLucenesAsTheIndexGrows() throws IOException {
    put();
    for (long room : ROOM) {
      try (FSDirectory directory = FSDirectory.open(dir)) {
        KeptSets kept = new KeptSets(room);
        DirectoryReader reader = LengthsInMemory.of(DirectoryReader.open(directory), kept);
        for (int commit = 0; commit < COMMITS; commit++) {
          check(reader);
          assertThat(kept.bytes()).isLessThanOrEqualTo(room);
          put();
          DirectoryReader newer = DirectoryReader.openIfChanged(reader);
          assertThat(newer).isNotNull();
          reader.close();
          reader = newer;
        }
        reader.close();
        assertThat(kept.bytes()).isZero();
      }
    }
  }

  private void check(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Schema.similarity());
    for (int i = 0; i < QUESTIONS; i++) {
      checkSum(searcher);
      checkPhrase(searcher);
      checkQuestion(searcher);
    }
  }

  /** Conditions of every form, in every order, with names that weigh beside the words. */
  private void checkQuestion(IndexSearcher searcher) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(
          switch (random.nextInt(9)) {
            case 0 -> "-" + words(1);
            case 1 -> "năm:201%d..2020 ".formatted(random.nextInt(10));
            case 2 -> "tỉnh:\"Sơn La\" ";
            case 3 -> "-\"" + words(2) + "\" ";
            case 4 -> "Sơn La ";
            case 5 -> "(%s | %s) ".formatted(words(1), words(2));
            case 6 -> "\"" + words(2) + "\" ";
            default -> words(1 + random.nextInt(5));
          });
    }
    Question question =
        QueryCompiler.compile(
                QueryParser.parse(text.toString()),
                SearchRequest.Accents.ANY,
                Judgements.NONE.wrong())
            .question();
    int most = 1 + random.nextInt(40);
    int window = 1 + random.nextInt(ARTICLES);
    for (Query weighing : List.of(question.weighing(), question.all())) {
      assertThat(top(searcher, new SummedWords(weighing, 1, window), most))
          .as("%s, %d of windows of %d, seed %d", text, most, window, SEED)
          .isEqualTo(top(searcher, weighing, most));
    }
  }

  private void checkSum(IndexSearcher searcher) throws IOException {
    String text = words(1 + random.nextInt(14));
    List<Word> words = Words.of(text);
    WordQueries queries =
        WordQueries.over(TextScope.ARTICLE, random.nextBoolean() ? words : Words.of("đủ dấu"));
    BooleanQuery plain =
        queries.weighing(words) instanceof BooleanQuery sum ? sum : Assertions.fail("no sum");
    int most = 1 + random.nextInt(40);
    int window = 1 + random.nextInt(ARTICLES);
    assertThat(top(searcher, new SummedWords(plain, 1, window), most))
        .as("%s, %d of windows of %d, seed %d", text, most, window, SEED)
        .isEqualTo(top(searcher, plain, most));
    Query unwanted = queries.having(words.getFirst());
    assertThat(top(searcher, Conditions.without(new SummedWords(plain, 1, window), unwanted), most))
        .isEqualTo(top(searcher, Conditions.without(plain, unwanted), most));
  }

  private void checkPhrase(IndexSearcher searcher) throws IOException {
    List<Word> words = Words.of(words(1 + random.nextInt(4)));
    WordQueries queries = WordQueries.over(TextScope.ARTICLE, words);
    boolean hasMarks = words.stream().anyMatch(Word::isMarked);
    TextView view = hasMarks ? TextView.SYL : TextView.FOLD;
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(
        word -> phrase.add(new Term(view.in(TextScope.ARTICLE), view.term(word)), word.position()));
    assertThat(top(searcher, queries.phrase(words), ARTICLES))
        .isEqualTo(top(searcher, phrase.build(), ARTICLES));
    assertThat(searcher.count(queries.havingPhrase(words)))
        .isEqualTo(searcher.count(phrase.build()));
  }

  private static List<String> top(IndexSearcher searcher, Query query, int most)
      throws IOException {
    List<String> top = new ArrayList<>();
    for (ScoreDoc doc :
        searcher.search(
                query,
                new TopFieldCollectorManager(Ranking.sort(SearchRequest.Order.RELEVANCE), most, 1))
            .scoreDocs) {
      top.add(doc.doc + " " + ((FieldDoc) doc).fields[0]);
    }
    return top;
  }
}
