package vn.sotay.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
import vn.sotay.article.Word;
import vn.sotay.lang.TaggedSentence;
import vn.sotay.lang.TextNormalizer;

/**
 * Reads treebanks of Universal Dependencies (format CoNLL-U): a word a line in ten columns, a blank
 * line after each sentence. Vietnamese words are written with spaces between their syllables.
 */
public final class Treebank {

  private static final int COLUMNS = 10;
  private static final int FORM = 1;
  private static final int UNIVERSAL_TAG = 3;
  private static final int MISCELLANEOUS = 9;
  private static final String NO_SPACE = "SpaceAfter=No";

  private final String name;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean spaceBefore;

  private Treebank(String name) {
    this.name = name;
  }

  /**
   * Returns the sentences of the folder's file for one split, {@code train}, {@code dev} or {@code
   * test}; empty if it has none.
   *
   * @throws MendableException if the file isn't CoNLL-U
   */
  public static List<TaggedSentence> read(Path folder, String split) {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> file =
          files
              .filter(path -> path.getFileName().toString().endsWith("-ud-" + split + ".conllu"))
              .sorted()
              .findFirst();
      return file.isEmpty() ? List.of() : read(file.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TaggedSentence> read(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readAllLines(file));
  }

  /**
   * Returns the sentences of a file's lines.
   *
   * @param name the file's name, for messages
   * @throws MendableException if a line hasn't ten columns or its tag is unknown
   */
  public static List<TaggedSentence> parse(String name, List<String> lines) {
    var treebank = new Treebank(name);
    for (int i = 0; i < lines.size(); i++) {
      treebank.line(lines.get(i), i + 1);
    }
    treebank.endSentence();
    return List.copyOf(treebank.sentences);
  }

  private void line(String line, int number) {
    if (line.isBlank()) {
      endSentence();
    } else if (line.charAt(0) != '#') {
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new MendableException(
            "%s, line %d: '%s' has %d columns, expected the 10 of CoNLL-U. Correct the file."
                .formatted(name, number, line, columns.length));
      }
      if (columns[0].chars().allMatch(Character::isDigit)) {
        add(columns, number);
      }
    }
  }

  private void add(String[] columns, int number) {
    PartOfSpeech tag =
        PartOfSpeech.named(columns[UNIVERSAL_TAG])
            .orElseThrow(
                () ->
                    new MendableException(
                        "%s, line %d: '%s' is no universal part of speech, expected one of %s."
                            .formatted(
                                name,
                                number,
                                columns[UNIVERSAL_TAG],
                                List.of(PartOfSpeech.values()))));
    if (spaceBefore) {
      text.append(' ');
    }
    int start = text.length();
    text.append(TextNormalizer.normalize(columns[FORM]));
    words.add(new Word(new Span(start, text.length()), Optional.of(tag)));
    spaceBefore = !columns[MISCELLANEOUS].contains(NO_SPACE);
  }

  private void endSentence() {
    if (!words.isEmpty()) {
      sentences.add(new TaggedSentence(text.toString(), words));
    }
    words.clear();
    text.setLength(0);
    spaceBefore = false;
  }
}
