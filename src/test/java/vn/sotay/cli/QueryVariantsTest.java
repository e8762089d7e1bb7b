package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.eval.Typing;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;

/**
 * However a query is spelt, it gives the same top ten, in the same order.
 *
 * <p>Spellings of one text (place of the tone mark, i or y, NFD, letters that look like Đ, case,
 * spaces in numbers of directives) give what the usual spelling gives. Without accents a query is
 * another one, since it may mean more; there, all spellings of <em>it</em> give the same: what is
 * left of any spelling without its marks, in any case.
 */
@ExtendWith(SampleCorpus.Once.class)
class QueryVariantsTest {

  private static final int LEAST_VARIANTS = 500;

  /**
   * The old style of tone marks → the new one; only where the syllable ends with the two vowels.
   */
  private static final Map<String, String> TONE_PLACES =
      Map.ofEntries(
          Map.entry("òa", "oà"),
          Map.entry("óa", "oá"),
          Map.entry("ỏa", "oả"),
          Map.entry("õa", "oã"),
          Map.entry("ọa", "oạ"),
          Map.entry("òe", "oè"),
          Map.entry("óe", "oé"),
          Map.entry("ỏe", "oẻ"),
          Map.entry("ùy", "uỳ"),
          Map.entry("úy", "uý"),
          Map.entry("ủy", "uỷ"),
          Map.entry("ũy", "uỹ"),
          Map.entry("ụy", "uỵ"));

  private static final Map<String, String> I_AND_Y =
      Map.ofEntries(
          Map.entry("kỳ", "kì"),
          Map.entry("kỷ", "kỉ"),
          Map.entry("kỹ", "kĩ"),
          Map.entry("ký", "kí"),
          Map.entry("lý", "lí"),
          Map.entry("tỷ", "tỉ"),
          Map.entry("kì", "kỳ"),
          Map.entry("quý", "quí"),
          Map.entry("ý", "í"));

  /** Each gives another spelling of the same, or leaves a query that has nothing to change. */
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          query -> syllables(query, QueryVariantsTest::newToneStyle),
          query -> syllables(query, syllable -> I_AND_Y.getOrDefault(syllable, syllable)),
          query -> Normalizer.normalize(query, Normalizer.Form.NFD),
          query -> query.replace('Đ', '\u00d0').replace('đ', '\u00f0'),
          query -> query.replace('Đ', '\u0189').replace('đ', '\u0256'),
          query -> query.replace("-", " - ").replace("/", " / "),
          query -> query.replace("-", "- "),
          query -> query.replace("-", " -"),
          query -> query.replace("-", "–"),
          query -> query.replace(" ", "  "),
          query -> query.replace(' ', '\u00a0'),
          query -> query.replace(" ", " \u200b"),
          query -> query.toUpperCase(Locale.ROOT),
          query -> query.toLowerCase(Locale.ROOT),
          QueryVariantsTest::capitalized);

  private static String syllables(String query, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    for (String piece : query.split("(?<= )|(?= )", -1)) {
      out.append(change.apply(piece));
    }
    return out.toString();
  }

  private static String newToneStyle(String syllable) {
    return TONE_PLACES.entrySet().stream()
        .filter(place -> syllable.endsWith(place.getKey()))
        .map(
            place ->
                syllable.substring(0, syllable.length() - place.getKey().length())
                    + place.getValue())
        .findFirst()
        .orElse(syllable);
  }

  private static String capitalized(String query) {
    return syllables(
        query,
        piece ->
            piece.isEmpty()
                ? piece
                : piece.substring(0, 1).toUpperCase(Locale.ROOT) + piece.substring(1));
  }

  /** Queries with what can be spelt in several ways. */
  private static List<String> queries() {
    return Tsv.rows("/search/variants.tsv").stream().map(row -> row.cell("query")).toList();
  }

  /** What staff ask, in plain words. */
  private static List<String> questions() {
    return Tsv.rows("/search/questions.tsv").stream()
        .map(row -> row.cell("question"))
        .filter(question -> !question.contains(":"))
        .toList();
  }

  @Test
  void theSampleSiteAnswersEverySpellingTheSame(SampleCorpus sample) {
    int asked = checked(sample, queries()) + checked(sample, questions());
    assertThat(asked).isGreaterThanOrEqualTo(LEAST_VARIANTS);
  }

  @Test
  void soItDoesWithTheFiveSharedArticles(SampleCorpus sample, @TempDir Path folder)
      throws IOException {
    sample.withSharedArticles(folder).ifPresent(both -> checked(both, queries()));
  }

  /** Without accents a word means more, never less. */
  @Test
  void aWordTypedWithoutAccentsFindsAtLeastWhatItFindsWithThem(SampleCorpus sample) {
    try (KnowledgeBase base = KnowledgeBase.open(sample.searchIndex())) {
      Stream.concat(queries().stream(), questions().stream())
          .flatMap(
              query ->
                  Tokenizer.tokens(query).stream()
                      .map(token -> query.substring(token.start(), token.end())))
          .distinct()
          .forEach(
              word ->
                  assertThat(total(base, Typing.NONE.of(word).getFirst()))
                      .as(word)
                      .isGreaterThanOrEqualTo(total(base, word)));
    }
  }

  private static long total(KnowledgeBase base, String word) {
    return base.search(SearchRequest.of(word)).total();
  }

  /** Returns how many variants, each unlike its query, were asked. */
  private static int checked(SampleCorpus sample, List<String> queries) {
    int asked = 0;
    try (KnowledgeBase base = KnowledgeBase.open(sample.searchIndex())) {
      for (String query : queries) {
        asked += checked(base, query);
        asked += checked(base, Typing.NONE.of(query).getFirst());
      }
    }
    return asked;
  }

  private static int checked(KnowledgeBase base, String query) {
    List<String> expected = topTen(base, query);
    assertThat(expected).as(query).isNotEmpty();
    Set<String> variants = variants(query);
    for (String variant : variants) {
      assertThat(topTen(base, variant)).as("%s ← %s", query, variant).isEqualTo(expected);
    }
    return variants.size();
  }

  private static Set<String> variants(String query) {
    Set<String> variants = new LinkedHashSet<>();
    for (UnaryOperator<String> spelling : SPELLINGS) {
      variants.add(spelling.apply(query));
    }
    variants.remove(query);
    return variants;
  }

  private static List<String> topTen(KnowledgeBase base, String query) {
    return base.search(SearchRequest.of(query)).hits().stream()
        .map(Hit::article)
        .map(head -> head.id().value())
        .toList();
  }
}
