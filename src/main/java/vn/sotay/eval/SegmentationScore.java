package vn.sotay.eval;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.article.Word;
import vn.sotay.lang.Sentences;
import vn.sotay.lang.TaggedSentence;
import vn.sotay.lang.WordSegmenter;

/** How well a segmenter finds the words, and the parts of speech, that people marked. */
public final class SegmentationScore {

  private SegmentationScore() {}

  /** Returns the score with the sentences given, in the treebank's spacing. */
  public static SpanScore ofSentences(WordSegmenter segmenter, List<TaggedSentence> gold) {
    SpanScore total = SpanScore.NONE;
    for (TaggedSentence sentence : gold) {
      List<Word> found = segmenter.words(sentence.text(), List.of(whole(sentence.text())));
      total = total.plus(SpanScore.of(spans(found), spans(sentence.words())));
    }
    return total;
  }

  /**
   * Returns the score from one running text, in which the segmenter's words rest on our own
   * sentences. The sentences stand behind one another with a space between.
   */
  public static SpanScore ofText(WordSegmenter segmenter, List<TaggedSentence> gold) {
    TaggedSentence text = joined(gold);
    List<Span> sentences = Sentences.in(text.text(), whole(text.text()));
    return SpanScore.of(spans(segmenter.words(text.text(), sentences)), spans(text.words()));
  }

  /** Returns how many sentences of the running text are found exactly. */
  public static SpanScore ofSentenceEnds(List<TaggedSentence> gold) {
    String text = joined(gold).text();
    List<Span> expected = new ArrayList<>();
    int at = 0;
    for (TaggedSentence sentence : gold) {
      expected.add(new Span(at, at + sentence.text().length()));
      at += sentence.text().length() + 1;
    }
    return SpanScore.of(Sentences.in(text, whole(text)), expected);
  }

  /** Returns the words found with the right part of speech too, sentences given. */
  public static SpanScore ofTags(WordSegmenter segmenter, List<TaggedSentence> gold) {
    SpanScore total = SpanScore.NONE;
    for (TaggedSentence sentence : gold) {
      List<Word> found = segmenter.words(sentence.text(), List.of(whole(sentence.text())));
      long right = found.stream().filter(sentence.words()::contains).count();
      total = total.plus(new SpanScore(right, found.size(), sentence.words().size()));
    }
    return total;
  }

  private static TaggedSentence joined(List<TaggedSentence> sentences) {
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      int shift = text.length();
      text.append(sentence.text()).append(' ');
      for (Word word : sentence.words()) {
        Span span = word.span();
        words.add(new Word(new Span(span.start() + shift, span.end() + shift), word.tag()));
      }
    }
    return new TaggedSentence(text.toString(), words);
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static List<Span> spans(List<Word> words) {
    return words.stream().map(Word::span).toList();
  }
}
