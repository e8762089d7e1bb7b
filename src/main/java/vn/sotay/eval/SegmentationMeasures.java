package vn.sotay.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Span;
import vn.sotay.article.Word;
import vn.sotay.lang.TaggedSentence;
import vn.sotay.lang.TaggingSegmenter;

/** All that is measured on a treebank, by name. */
public final class SegmentationMeasures {

  /** Never train: what was learned from is no test. */
  private static final List<String> SPLITS = List.of("test");

  private SegmentationMeasures() {}

  /**
   * One measure.
   *
   * @param name what is measured
   * @param on the split
   * @param value 0 to 1
   */
  public record Measure(String name, String on, double value) {}

  /** Returns the measures on the folder's test split; none if it has no such file. */
  public static List<Measure> of(Path folder, TaggingSegmenter segmenter) {
    List<Measure> measures = new ArrayList<>();
    for (String split : SPLITS) {
      List<TaggedSentence> gold = Treebank.read(folder, split);
      if (!gold.isEmpty()) {
        measures.addAll(of(gold, split, segmenter));
      }
    }
    return measures;
  }

  private static List<Measure> of(
      List<TaggedSentence> gold, String split, TaggingSegmenter segmenter) {
    List<TaggedSentence> printed = gold.stream().map(TaggedSentence::printed).toList();
    SpanScore words = SegmentationScore.ofSentences(segmenter.words(), gold);
    return List.of(
        new Measure("segmentation.f1", split, words.f1()),
        new Measure("segmentation.precision", split, words.precision()),
        new Measure("segmentation.recall", split, words.recall()),
        new Measure(
            "segmentation.raw.f1", split, SegmentationScore.ofText(segmenter.words(), gold).f1()),
        new Measure(
            "segmentation.printed.f1",
            split,
            SegmentationScore.ofText(segmenter.words(), printed).f1()),
        new Measure("sentences.raw.f1", split, SegmentationScore.ofSentenceEnds(gold).f1()),
        new Measure("sentences.printed.f1", split, SegmentationScore.ofSentenceEnds(printed).f1()),
        new Measure("pos.gold-words.accuracy", split, accuracy(gold, segmenter)),
        new Measure("pos.own-words.f1", split, SegmentationScore.ofTags(segmenter, gold).f1()));
  }

  private static double accuracy(List<TaggedSentence> gold, TaggingSegmenter segmenter) {
    SpanScore total = SpanScore.NONE;
    for (TaggedSentence sentence : gold) {
      List<Span> whole = List.of(new Span(0, sentence.text().length()));
      List<Word> untagged =
          sentence.words().stream().map(word -> new Word(word.span(), Optional.empty())).toList();
      List<Word> tagged = segmenter.tagger().tagged(sentence.text(), whole, untagged);
      long right = tagged.stream().filter(sentence.words()::contains).count();
      total = total.plus(new SpanScore(right, tagged.size(), untagged.size()));
    }
    return total.precision();
  }
}
