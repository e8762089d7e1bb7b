package vn.sotay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordLayerTest {

  @Test
  void aWordIsAFewCharacters() {
    WordLayer layer =
        WordLayer.of(
            List.of(
                new Word(new Span(0, 6), Optional.of(PartOfSpeech.NOUN)),
                new Word(new Span(7, 10), Optional.of(PartOfSpeech.VERB)),
                new Word(new Span(10, 11), Optional.of(PartOfSpeech.PUNCT)),
                new Word(new Span(13, 15))));
    assertThat(layer.code()).isEqualTo("0+6N 3V 0+1. 2+2");
  }

  @Test
  void noWordsAreAnEmptyText() {
    assertThat(WordLayer.of(List.of())).isEqualTo(WordLayer.NONE);
    assertThat(WordLayer.NONE.words()).isEmpty();
  }

  @Test
  void whatIsPackedIsUnpackedTheSame() {
    for (int seed = 0; seed < 500; seed++) {
      List<Word> words = randomWords(new Random(seed));
      assertThat(WordLayer.of(words).words()).as("seed %d", seed).isEqualTo(words);
    }
  }

  @Test
  void anUnknownLetterIsRefused() {
    assertThatThrownBy(() -> new WordLayer("0+6N 3Q"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'Q' in the words '0+6N 3Q', expected a letter of [");
  }

  @Test
  void aWordOfNoLengthIsRefused() {
    assertThatThrownBy(() -> new WordLayer("0+6N N"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("span must satisfy");
  }

  @Test
  void everyPartOfSpeechHasALetterOfItsOwn() {
    assertThat(
            Stream.of(PartOfSpeech.values()).map(PartOfSpeech::letter).collect(Collectors.toSet()))
        .hasSize(PartOfSpeech.values().length);
  }

  private static List<Word> randomWords(Random random) {
    List<Word> words = new ArrayList<>();
    PartOfSpeech[] tags = PartOfSpeech.values();
    int at = 0;
    for (int count = random.nextInt(20); count > 0; count--) {
      int start = at + (random.nextInt(4) == 0 ? random.nextInt(300) : 1);
      at = start + 1 + random.nextInt(12);
      int tag = random.nextInt(tags.length + 1);
      words.add(
          new Word(
              new Span(start, at), tag == tags.length ? Optional.empty() : Optional.of(tags[tag])));
    }
    return words;
  }
}
