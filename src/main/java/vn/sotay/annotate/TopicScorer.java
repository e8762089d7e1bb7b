package vn.sotay.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * Tells whether an article is about party-cell meetings.
 *
 * <p>The words of {@code /annotate/topic-cues.tsv} add or take weight, in the headline more than in
 * the body; what they give is put in proportion to the article's length, so that a long report that
 * names a meeting once stays off topic. The sum goes through the logistic function. Near misses –
 * cell congresses, admissions, appointments, general party news – lack the words for how a meeting
 * is held.
 */
final class TopicScorer {

  /**
   * From this score an article is on topic: where the logistic curve crosses one half. What an
   * article starts from was set on 22 November 2026, midway between the lowest articles on cell
   * meetings and the highest near misses among the development articles, the sample site's, the
   * composed passages and some fifty real pages; after changing a cue, run TopicScorerTest.
   */
  static final double THRESHOLD = 0.5;

  /** The body's weight is taken per so many tokens: about a short article. */
  private static final double PER_TOKENS = 300;

  /** Shorter texts count as this long, so that one word in a stub isn't everything. */
  private static final int SHORTEST = 150;

  /** A headline names its topic: its words count so much more. */
  private static final double IN_HEADLINE = 1.5;

  /** The body can't give more than this, or less than its opposite. */
  private static final double MOST = 6;

  /** What an article without any cue starts from. */
  private static final double START = -1.6;

  private static final PhraseTable<Double> CUES = cues();

  private TopicScorer() {}

  private static PhraseTable<Double> cues() {
    Map<String, Double> cues = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.rows("/annotate/topic-cues.tsv")) {
      cues.put(row.cell("phrase"), Double.valueOf(row.cell("weight")));
    }
    return PhraseTable.of(cues);
  }

  /**
   * Returns how much the article is about cell meetings.
   *
   * @param mentions not needed so far; directives on cell meetings may count one day
   */
  static Topic score(ArticleText text, List<Mention> mentions) {
    double length = Math.max(SHORTEST, text.tokens().size());
    double body = weight(text.tokens()) * PER_TOKENS / length;
    double evidence = START + Math.clamp(body, -MOST, MOST) + IN_HEADLINE * weight(headline(text));
    double score = 1 / (1 + Math.exp(-evidence));
    return new Topic(score, score >= THRESHOLD);
  }

  private static List<Token> headline(ArticleText text) {
    return text.article()
        .layout()
        .title()
        .map((Span title) -> Tokenizer.tokens(text.text(), title))
        .orElse(List.of());
  }

  private static double weight(List<Token> tokens) {
    double sum = 0;
    int at = 0;
    while (at < tokens.size()) {
      var match = CUES.longestAt(tokens, at);
      sum += match.map(PhraseTable.Match::value).orElse(0.0);
      at = match.map(PhraseTable.Match::to).orElse(at + 1);
    }
    return sum;
  }
}
