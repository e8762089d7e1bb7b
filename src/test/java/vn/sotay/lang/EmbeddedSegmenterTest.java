package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

class EmbeddedSegmenterTest {

  private static final EmbeddedSegmenter SEGMENTER = EmbeddedSegmenter.load();
  private static final PartOfSpeechTagger TAGGER = PartOfSpeechTagger.load(SEGMENTER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chi bộ tổ chức sinh hoạt chuyên đề.  | Chi_bộ tổ_chức sinh_hoạt chuyên_đề .
          Đảng viên phát biểu ý kiến.          | Đảng_viên phát_biểu ý_kiến .
          Đoàn có 10.677 người.                | Đoàn có 10.677 người .
          Ngày 30/9/2022, chi bộ họp.          | Ngày 30/9/2022 , chi_bộ họp .
          Bà Nguyễn Thị Hoa ở Hà Nội.          | Bà Nguyễn_Thị_Hoa ở Hà_Nội .
          """)
  void wordsOfOrdinarySentences(String text, String expected) {
    assertThat(marked(text)).isEqualTo(expected);
  }

  private static String marked(String text) {
    return SEGMENTER.words(text, List.of(new Span(0, text.length()))).stream()
        .map(word -> word.span().in(text).replace(' ', '_'))
        .collect(Collectors.joining(" "));
  }

  @Test
  void spellingMakesNoDifference() {
    assertThat(spans("CẤP UỶ HOÀ GIẢI")).isEqualTo(spans("CẤP ỦY HÒA GIẢI"));
  }

  private static List<Word> spans(String text) {
    return SEGMENTER.words(text, List.of(new Span(0, text.length())));
  }

  @Test
  void noWordCrossesASentence() {
    String text = "Họp chi. Bộ";
    List<Word> words = SEGMENTER.words(text, List.of(new Span(0, 8), new Span(9, 11)));
    assertThat(words.getLast().span()).isEqualTo(new Span(9, 11));
  }

  @Test
  void noSentencesNoWords() {
    assertThat(SEGMENTER.words("", List.of())).isEmpty();
  }

  @Test
  void anEndlessTokenIsOneWordAtOnce() {
    String text = "a".repeat(1_000_000);
    assertThat(SEGMENTER.words(text, List.of(new Span(0, text.length())))).hasSize(1);
  }

  @Test
  void wordsCarryTheirPartsOfSpeech() {
    String text = "Chi bộ họp ngày 3.";
    List<Span> sentences = List.of(new Span(0, text.length()));
    assertThat(new TaggingSegmenter(SEGMENTER, TAGGER).words(text, sentences))
        .extracting(Word::tag)
        .extracting(Optional::orElseThrow)
        .containsExactly(
            PartOfSpeech.NOUN,
            PartOfSpeech.VERB,
            PartOfSpeech.NOUN,
            PartOfSpeech.NUM,
            PartOfSpeech.PUNCT);
  }

  @Test
  void trainingTwiceGivesTheSameBytes() {
    List<TaggedSentence> sentences = List.of(sentence(), sentence(), sentence());
    List<Headword> headwords = List.of(new Headword("chi bộ", Headword.Standing.ENTRY, Set.of()));
    byte[] model = SegmenterTrainer.train(sentences, headwords);
    assertThat(SegmenterTrainer.train(sentences, headwords)).isEqualTo(model);
    EmbeddedSegmenter segmenter = EmbeddedSegmenter.of(model);
    assertThat(segmenter.words("chi bộ họp", List.of(new Span(0, 10)))).hasSize(2);
    assertThat(TaggerTrainer.train(sentences, segmenter))
        .isEqualTo(TaggerTrainer.train(sentences, segmenter));
  }

  private static TaggedSentence sentence() {
    return new TaggedSentence(
        "chi bộ họp",
        List.of(
            new Word(new Span(0, 6), Optional.of(PartOfSpeech.NOUN)),
            new Word(new Span(7, 10), Optional.of(PartOfSpeech.VERB))));
  }

  @Test
  void bytesOfAnotherKindAreNoModel() {
    assertThatThrownBy(() -> EmbeddedSegmenter.of(new byte[] {'P', 'K', 3, 4}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("STW1");
  }
}
