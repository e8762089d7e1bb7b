package vn.sotay.vncorenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

class VnCoreNlpSegmenterTest {

  @TempDir Path folder;

  @Test
  void theOtherEngineReadsWhatItFailsOnAndANoticeSaysSo() throws IOException {
    String text = "Chi bộ họp. Máy sập rồi. Theo 12-HD/BTCTW";
    List<Span> sentences = List.of(new Span(0, 11), new Span(12, 24), new Span(25, 41));
    List<String> notices = new ArrayList<>();
    try (VnCoreNlp engine = opened()) {
      var segmenter =
          new VnCoreNlpSegmenter(
              engine, (all, some) -> some.stream().map(Word::new).toList(), notices::add);
      assertThat(segmenter.read(text, sentences, List.of(new Span(30, 41))).words())
          .extracting(word -> word.span().in(text))
          .containsExactly("Chi", "bộ", "họp", ".", "Máy sập rồi.", "Theo", "12-HD/BTCTW");
    }
    assertThat(notices)
        .containsExactly("VnCoreNLP failed on 'Máy sập rồi.': java.lang.StackOverflowError");
  }

  @Test
  void tagsAreUniversalOnes() throws IOException {
    try (VnCoreNlp engine = opened()) {
      var segmenter = new VnCoreNlpSegmenter(engine, (all, some) -> List.of(), notice -> {});
      assertThat(segmenter.words("xã", List.of(new Span(0, 2))))
          .containsExactly(new Word(new Span(0, 2), Optional.of(PartOfSpeech.NOUN)));
    }
  }

  @Test
  void labelsOfASentenceBecomeNames() throws IOException {
    StubJar.names(
        folder, "Lan B-PER Anh I-PER Hội I-ORG Nữ B-ORG Áo I-ORG Huế B-LOC Mai I-PER Xuân B-MISC");
    String text = "chị Lan Anh Hội Nữ Áo Huế Mai họp Xuân";
    try (VnCoreNlp engine = open()) {
      var segmenter = new VnCoreNlpSegmenter(engine, (all, some) -> List.of(), notice -> {});
      assertThat(segmenter.read(text, List.of(new Span(0, text.length()))).names())
          .extracting(name -> name.kind() + " " + name.span().in(text))
          .containsExactly(
              "PERSON Lan Anh",
              "ORGANIZATION Hội",
              "ORGANIZATION Nữ Áo",
              "LOCATION Huế",
              "PERSON Mai");
    }
  }

  @Test
  void withoutItsModelsThereAreNoNames() throws IOException {
    try (VnCoreNlp engine = opened()) {
      var segmenter = new VnCoreNlpSegmenter(engine, (all, some) -> List.of(), notice -> {});
      assertThat(segmenter.read("chị Lan Anh", List.of(new Span(0, 11))).names()).isEmpty();
    }
  }

  @Test
  void anUnknownTagIsNoTag() {
    assertThat(TagSet.universal("Np")).contains(PartOfSpeech.PROPN);
    assertThat(TagSet.universal("?")).isEmpty();
  }

  private VnCoreNlp opened() throws IOException {
    StubJar.into(folder, Annotator.WORDS, Annotator.TAGS);
    return open();
  }

  private VnCoreNlp open() {
    return switch (VnCoreNlp.open(folder)) {
      case Opening.Opened opened -> opened.engine();
      case Opening.Unusable(String reason) -> throw new AssertionError(reason);
    };
  }
}
