package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * Tells whether an article is about party-cell meetings.
 *
 * <p>The words of {@code /annotate/topic-cues.tsv} add or take weight, in the headline more than in
 * the body; what they give is put in proportion to the article's length, so that a long report that
 * names a meeting once stays off topic. Words that other meetings have too (họp, góp ý, biên bản)
 * count near a word of the cell only, which finds the article that tells of a meeting without ever
 * calling it "sinh hoạt chi bộ". The sum goes through the logistic function. Near misses – cell
 * congresses, admissions, appointments, general party news – lack the words for how a meeting is
 * held.
 */
final class TopicScorer {

  /**
   * From this score an article is on topic: where the logistic curve crosses one half. What an
   * article starts from was set on 22 November 2026 on six labelled sets (real articles, two of
   * composed passages, the table of the test, 628 news items and 31 excerpts of real party news):
   * each set left out in turn, the others' best start lies within .1 of this one. After changing a
   * cue, run TopicScorerTest.
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

  /**
   * So many tokens around a word of the cell the words for meetings count: two or three clauses.
   */
  private static final int NEAR = 30;

  /**
   * What a phrase says of the topic.
   *
   * @param ofCell whether it is a word of the cell, near which others count
   * @param nearCell whether it counts near a word of the cell only
   */
  private record Cue(double weight, boolean ofCell, boolean nearCell) {}

  private static final PhraseTable<Cue> CUES = cues();

  private TopicScorer() {}

  private static PhraseTable<Cue> cues() {
    Map<String, Cue> cues = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.rows("/annotate/topic-cues.tsv")) {
      double weight = Double.parseDouble(row.cell("weight"));
      String use = row.cell("use");
      cues.put(row.cell("phrase"), new Cue(weight, use.equals("cell"), use.equals("near")));
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
    List<Match<Cue>> found = found(text.tokens());
    int[] ofCell = ofCell(found);
    double body = sum(found, at -> isNear(ofCell, at)) * PER_TOKENS / length;
    double headline = sum(found(headline(text)), at -> ofCell.length > 0);
    double evidence = START + Math.clamp(body, -MOST, MOST) + IN_HEADLINE * headline;
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

  private static int[] ofCell(List<Match<Cue>> found) {
    return found.stream().filter(match -> match.value().ofCell()).mapToInt(Match::from).toArray();
  }

  /** Adds up the weights; those that count near a word of the cell only where one is near. */
  private static double sum(List<Match<Cue>> found, IntPredicate isNearCell) {
    return found.stream()
        .filter(match -> !match.value().nearCell() || isNearCell.test(match.from()))
        .mapToDouble(match -> match.value().weight())
        .sum();
  }

  private static List<Match<Cue>> found(List<Token> tokens) {
    List<Match<Cue>> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Match<Cue>> match = CUES.longestAt(tokens, at);
      if (match.isEmpty()) {
        at++;
        continue;
      }
      found.add(match.get());
      at = match.get().to();
    }
    return found;
  }

  /** Returns whether one of the sorted places lies within {@link #NEAR} tokens of {@code at}. */
  private static boolean isNear(int[] places, int at) {
    int found = Arrays.binarySearch(places, at);
    int next = found < 0 ? -found - 1 : found;
    return (next < places.length && places[next] - at <= NEAR)
        || (next > 0 && at - places[next - 1] <= NEAR);
  }
}
