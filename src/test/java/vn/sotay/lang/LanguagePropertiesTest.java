package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/**
 * What holds for any text, tried on random ones and on what goes wrong in papers; a failure names
 * its round.
 */
class LanguagePropertiesTest {

  private static final int ROUNDS = 10_000;
  private static final long SEED = 20_261_121;

  /**
   * Letters with and without marks, marks alone, invisible and wide characters, a lone surrogate.
   */
  private static final int[] ALPHABET =
      ("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặệếờợựĐÐƉðOHTU 0123456789.,;:-–/'’\"“”…%()\n"
              + "\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u031b\u200b\u00ad\ufeff\u00a0\u2009"
              + "\ud83d\ude00\u4e2d\ud800z")
          .codePoints()
          .toArray();

  private static final List<String> SYLLABLES =
      List.of(
          "hòa", "kỹ", "ủy", "khóa", "đường", "quý", "tỷ", "Đảng", "thúy", "yêu", "loại", "nghiêng",
          "việt", "mười", "xã", "bộ", "sinh", "họp", "tọa", "lý");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  /**
   * Random texts, then the strings of the pathologies (where they are there) as they stand,
   * repaired, decomposed and in capitals.
   */
  private static List<String> texts() {
    var random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      texts.add(text(random));
    }
    for (Pathology pathology : Pathology.all()) {
      for (String text : List.of(pathology.input(), pathology.expected())) {
        texts.add(text);
        texts.add(TextRepair.repaired(Entities.resolved(text)));
        texts.add(Normalizer.normalize(text, Normalizer.Form.NFD));
        texts.add(text.toUpperCase(Locale.ROOT));
      }
    }
    return texts;
  }

  @Test
  void normalisingTwiceIsNormalisingOnceAndAsLongAsNfc() {
    List<String> texts = texts();
    for (int round = 0; round < texts.size(); round++) {
      String text = texts.get(round);
      String once = TextNormalizer.normalize(text);
      assertThat(TextNormalizer.normalize(once)).as("round %d", round).isEqualTo(once);
      assertThat(once)
          .as("round %d", round)
          .hasSameSizeAs(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void everyTokenCutsItsSurfaceAndNothingVisibleIsLeftOut() {
    List<String> texts = texts();
    for (int round = 0; round < texts.size(); round++) {
      String text = TextNormalizer.normalize(texts.get(round));
      int end = 0;
      for (Token token : Tokenizer.tokens(text)) {
        assertThat(isBlank(text, end, token.start())).as("round %d", round).isTrue();
        String surface = token.span().in(text);
        assertThat(Tokenizer.tokens(surface))
            .as("round %d", round)
            .containsExactly(new Token(0, surface.length(), token.kind(), token.key()));
        end = token.end();
      }
      assertThat(isBlank(text, end, text.length())).as("round %d", round).isTrue();
    }
  }

  @Test
  void everyWordCutsWholeTokensAndNothingVisibleIsLeftOut() {
    List<String> texts = texts();
    WordSegmenter segmenter = TaggingSegmenter.builtIn();
    for (int round = 0; round < texts.size(); round++) {
      String text = TextNormalizer.normalize(texts.get(round) + "x");
      List<Token> tokens = Tokenizer.tokens(text);
      Set<Integer> starts = tokens.stream().map(Token::start).collect(Collectors.toSet());
      Set<Integer> ends = tokens.stream().map(Token::end).collect(Collectors.toSet());
      int end = 0;
      for (Word word : segmenter.words(text, Sentences.in(text, new Span(0, text.length())))) {
        assertThat(isBlank(text, end, word.span().start())).as("round %d", round).isTrue();
        assertThat(starts).as("round %d", round).contains(word.span().start());
        assertThat(ends).as("round %d", round).contains(word.span().end());
        assertThat(word.tag()).isPresent();
        end = word.span().end();
      }
      assertThat(isBlank(text, end, text.length())).as("round %d", round).isTrue();
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to)
        .codePoints()
        .allMatch(c -> Letters.kind(c) == Letters.Kind.SPACE || TextNormalizer.isInvisible(c));
  }

  @Test
  void allSpellingsOfASyllableHaveOneKey() {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String syllable = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
      assertThat(MatchingKey.of(respelled(syllable, random)))
          .as("round %d: %s", round, syllable)
          .isEqualTo(MatchingKey.of(syllable));
    }
  }

  private static String respelled(String syllable, Random random) {
    String out = syllable;
    out = random.nextBoolean() ? out.toUpperCase(Locale.ROOT) : out;
    out = random.nextBoolean() ? toneMoved(out, random) : out;
    out = random.nextBoolean() ? out.replace('Đ', 'Ð') : out;
    int at = random.nextInt(out.length());
    out = random.nextBoolean() ? out.substring(0, at) + "\u200d" + out.substring(at) : out;
    return random.nextBoolean() ? Normalizer.normalize(out, Normalizer.Form.NFD) : out;
  }

  /** Puts the tone mark on any vowel of the syllable. */
  private static String toneMoved(String syllable, Random random) {
    String tone = "";
    StringBuilder toneless = new StringBuilder();
    for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
      if (Letters.TONE_MARKS.indexOf(c) >= 0) {
        tone = String.valueOf(c);
      } else {
        toneless.append(c);
      }
    }
    String composed = Normalizer.normalize(toneless, Normalizer.Form.NFC);
    int[] vowels =
        composed.chars().filter(c -> Letters.isVowel(Character.toLowerCase((char) c))).toArray();
    int at = composed.indexOf(vowels[random.nextInt(vowels.length)]) + 1;
    return Normalizer.normalize(
        composed.substring(0, at) + tone + composed.substring(at), Normalizer.Form.NFC);
  }
}
