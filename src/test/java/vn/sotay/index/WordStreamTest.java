package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Lucene asks of a token stream, after its own BaseTokenStreamTestCase, which isn't published
 * for this version: on random text of many alphabets, and on text that is hard to read.
 */
class WordStreamTest {

  private static final int ROUNDS = 300;
  private static final int MEGABYTE = 1 << 20;

  /** The blocks that random characters come from, first and last. */
  private static final int[][] BLOCKS = {
    {0x20, 0x7e},
    {0xa0, 0x24f},
    {0x300, 0x36f},
    {0x1ea0, 0x1ef9},
    {0x2000, 0x206f},
    {0x4e00, 0x4eff},
    {0xd800, 0xdfff},
    {0xff00, 0xffef},
    {0x1d400, 0x1d4ff},
    {0x1f300, 0x1f6ff}
  };

  private record Term(String text, int start, int end, int step) {}

  private static Stream<String> hardTexts() {
    return Stream.of(
        "",
        " \u00a0\u200b ",
        "x".repeat(MEGABYTE),
        "ế".repeat(MEGABYTE / 2),
        Normalizer.normalize("ế", Normalizer.Form.NFD).repeat(MEGABYTE / 3),
        "\u0301".repeat(MEGABYTE),
        "7".repeat(MEGABYTE),
        "1." + "000.".repeat(MEGABYTE / 16),
        "😀".repeat(MEGABYTE / 2),
        "\ud83d".repeat(MEGABYTE),
        "'".repeat(MEGABYTE),
        "a'".repeat(MEGABYTE / 2),
        "\u200b".repeat(MEGABYTE),
        "họp\u200b".repeat(MEGABYTE / 16),
        "chi bộ ".repeat(MEGABYTE / 32));
  }

  @ParameterizedTest
  @EnumSource(TextView.class)
  void randomTextGivesASoundStream(TextView view) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      check(randomText(new Random(seed)), view, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("hardTexts")
  void hardTextGivesASoundStream(String text) throws IOException {
    for (TextView view : TextView.values()) {
      check(text, view, view.name());
    }
  }

  /** The index writer checks offsets, positions and the length of terms by itself. */
  @Test
  void anIndexTakesIt() throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int seed = 0; seed < ROUNDS; seed++) {
        add(writer, randomText(new Random(seed)));
      }
      hardTexts()
          .forEach(text -> assertThatCode(() -> add(writer, text)).doesNotThrowAnyException());
      writer.commit();
      assertThat(writer.getDocStats().numDocs).isEqualTo(ROUNDS + (int) hardTexts().count());
    }
  }

  private static void add(IndexWriter writer, String text) throws IOException {
    var document = new Document();
    IndexField.addText(document, TextScope.ARTICLE, text);
    writer.addDocument(document);
  }

  private static void check(String text, TextView view, String where) throws IOException {
    List<Word> words = Words.of(text);
    try (var stream = new WordStream(words, view)) {
      List<Term> terms = read(stream);
      assertSound(terms, text, where);
      assertThat(stream.getAttribute(OffsetAttribute.class).endOffset())
          .as(where)
          .isEqualTo(words.isEmpty() ? 0 : words.getLast().end());
      assertThat(read(stream)).as("%s, read again", where).isEqualTo(terms);
    }
  }

  private static void assertSound(List<Term> terms, String text, String where) {
    int start = 0;
    for (Term term : terms) {
      boolean sound =
          !term.text().isEmpty()
              && term.start() >= start
              && term.start() < term.end()
              && term.end() <= text.length()
              && term.step() > 0;
      if (!sound) {
        assertThat(term).as("%s, after offset %d", where, start).isNull();
      }
      start = term.start();
    }
  }

  /** Reads a stream as an index does: reset, all terms, end. */
  private static List<Term> read(TokenStream stream) throws IOException {
    var term = stream.addAttribute(CharTermAttribute.class);
    var offset = stream.addAttribute(OffsetAttribute.class);
    var step = stream.addAttribute(PositionIncrementAttribute.class);
    var type = stream.addAttribute(TypeAttribute.class);
    List<Term> terms = new ArrayList<>();
    boolean cleared = true;
    stream.reset();
    type.setType("left behind");
    while (stream.incrementToken()) {
      cleared &= type.type().equals(TypeAttribute.DEFAULT_TYPE);
      type.setType("left behind");
      terms.add(
          new Term(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              step.getPositionIncrement()));
    }
    assertThat(cleared).as("attributes are cleared").isTrue();
    assertThat(stream.incrementToken()).isFalse();
    stream.end();
    assertThat(step.getPositionIncrement()).isZero();
    return terms;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int[] block = BLOCKS[0];
    for (int i = random.nextInt(60); i > 0; i--) {
      block = random.nextInt(4) == 0 ? BLOCKS[random.nextInt(BLOCKS.length)] : block;
      text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0] + 1));
      text.append(random.nextInt(5) == 0 ? " " : "");
    }
    return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
