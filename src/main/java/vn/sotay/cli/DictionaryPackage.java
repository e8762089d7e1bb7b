package vn.sotay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.article.MendableException;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.lang.Headword;
import vn.sotay.lang.Headword.Standing;

/**
 * Reads the headwords, and their parts of speech, of the npm package {@code @vntk/dictionary} 1.0.0
 * (MIT): four word lists in {@code data/}, each within the next longer one, and {@code
 * dictionary.json}, whose keys are the entries.
 */
final class DictionaryPackage {

  private static final Map<String, Standing> LISTS =
      new TreeMap<>(
          Map.of(
              "Viet11K.txt", Standing.COMMON,
              "Viet22K.txt", Standing.COMMON,
              "Viet39K.txt", Standing.KNOWN,
              "Viet74K.txt", Standing.RARE));

  private static final String ENTRIES = "dictionary.json";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private DictionaryPackage() {}

  /**
   * Returns the package's headwords.
   *
   * @param folder the unpacked package, with {@code data/} in it
   * @throws MendableException if a file is missing
   */
  static List<Headword> headwords(Path folder) {
    Path data = folder.resolve("data");
    List<Headword> headwords = new ArrayList<>();
    LISTS.forEach((name, standing) -> addList(file(data, name), standing, headwords));
    addEntries(file(data, ENTRIES), headwords);
    return headwords;
  }

  private static Path file(Path data, String name) {
    Path file = data.resolve(name);
    if (!Files.exists(file)) {
      throw new MendableException(
          "%s is missing, expected the unpacked npm package @vntk/dictionary. Run 'npm pack"
                  .formatted(file)
              + " @vntk/dictionary@1.0.0', unpack it, and name its folder 'package'.");
    }
    return file;
  }

  private static void addList(Path file, Standing standing, List<Headword> headwords) {
    for (String line : lines(file)) {
      String word = line.replace(BYTE_ORDER_MARK, "").strip();
      if (!word.isEmpty()) {
        headwords.add(new Headword(word, isName(word) ? Standing.NAME : standing, Set.of()));
      }
    }
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addEntries(Path file, List<Headword> headwords) {
    JsonNode entries = JsonMapper.shared().readTree(file);
    for (Map.Entry<String, JsonNode> entry : entries.properties()) {
      Set<PartOfSpeech> tags = EnumSet.noneOf(PartOfSpeech.class);
      entry.getValue().forEach(sense -> tags.add(tag(sense.path("pos").asString(""))));
      headwords.add(new Headword(entry.getKey(), Standing.ENTRY, tags));
    }
  }

  /** The dictionary's letters for nouns, verbs, adjectives and adverbs; others are rare. */
  private static PartOfSpeech tag(String letter) {
    return switch (letter) {
      case "N" -> PartOfSpeech.NOUN;
      case "V" -> PartOfSpeech.VERB;
      case "A" -> PartOfSpeech.ADJ;
      case "R" -> PartOfSpeech.ADV;
      default -> PartOfSpeech.X;
    };
  }
}
