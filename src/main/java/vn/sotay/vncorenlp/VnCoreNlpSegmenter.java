package vn.sotay.vncorenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.sotay.article.Span;
import vn.sotay.article.Word;
import vn.sotay.lang.Codes;
import vn.sotay.lang.EngineReading;
import vn.sotay.lang.NamedEntity;
import vn.sotay.lang.WordSegmenter;

/**
 * VnCoreNLP behind the interface of all word engines. A sentence that it fails on is read by
 * another engine, and somebody hears why.
 *
 * @param otherwise reads what VnCoreNLP fails on
 * @param notices hears each failure, for people
 */
public record VnCoreNlpSegmenter(
    VnCoreNlp engine, WordSegmenter otherwise, Consumer<String> notices) implements WordSegmenter {

  /** Codes and short forms such as {@code 12-HD/BTCTW}, which it would split, are one word each. */
  @Override
  public List<Word> words(String text, List<Span> sentences) {
    return read(text, sentences).words();
  }

  /** With names where the engine was opened with its models for them. */
  @Override
  public EngineReading read(String text, List<Span> sentences) {
    return read(text, sentences, Codes.in(text, sentences));
  }

  /**
   * As {@link #read(String, List)}, with spans that are one word each.
   *
   * @param wholes such as directives and honorifics, in text order, disjoint, each within one
   *     sentence
   */
  public EngineReading read(String text, List<Span> sentences, List<Span> wholes) {
    List<Word> words = new ArrayList<>();
    List<NamedEntity> names = new ArrayList<>();
    for (Span sentence : sentences) {
      switch (engine.words(text, sentence, wholes)) {
        case Reading.Read(var some) -> {
          some.forEach(word -> words.add(plain(word)));
          names.addAll(EntityLabels.names(some));
        }
        case Reading.Failed(String reason) -> {
          notices.accept(reason);
          words.addAll(otherwise.words(text, List.of(sentence)));
        }
      }
    }
    return new EngineReading(words, names);
  }

  private static Word plain(VnCoreNlpWord word) {
    return new Word(word.span(), word.tag().flatMap(TagSet::universal));
  }
}
