package vn.sotay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sotay.lang.TaggedSentence;
import vn.sotay.lang.WordSegmenter;

/**
 * Scores training on sentences it hasn't seen, with no test set spent on it: what every choice in
 * the segmenter and the tagger is made by.
 */
public final class CrossValidation {

  private static final int FOLDS = 5;

  private CrossValidation() {}

  /** How a segmenter is judged on marked sentences. */
  public interface Judge {
    SpanScore score(WordSegmenter segmenter, List<TaggedSentence> gold);
  }

  /**
   * Returns the score over all folds. A fold is a run of neighbouring sentences, so that one story
   * is rarely on both sides.
   *
   * @param train makes a segmenter from sentences
   */
  public static SpanScore of(
      List<TaggedSentence> sentences,
      Function<List<TaggedSentence>, WordSegmenter> train,
      Judge judge) {
    SpanScore total = SpanScore.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = sentences.size() * fold / FOLDS;
      int to = sentences.size() * (fold + 1) / FOLDS;
      List<TaggedSentence> rest = new ArrayList<>(sentences.subList(0, from));
      rest.addAll(sentences.subList(to, sentences.size()));
      total = total.plus(judge.score(train.apply(rest), sentences.subList(from, to)));
    }
    return total;
  }
}
