package vn.sotay.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.article.Mention;
import vn.sotay.reference.DocumentTypes;

/**
 * Keys by which a directive is found, however its number is spelt.
 *
 * <p>A full number's key is its words without marks and without leading zeros: {@code 12-HD/BTCTW},
 * {@code 12/HD-BTCTW} and {@code 12 hd btctw} give {@code 12 hd btctw}. A short form's key is type
 * and serial: {@code hd 12} for "HD 12", {@code huong-dan 12} for "hướng dẫn số 12". A register id
 * is its own key.
 */
public final class DirectiveKeys {

  /** Type as spoken, without marks ({@code huong-dan}) → its usual letters in numbers. */
  private static final Map<String, String> ABBREVIATIONS = new HashMap<>();

  /** All letters that stand for a type in numbers, without marks. */
  private static final Set<String> MARKS = new HashSet<>();

  static {
    for (DocumentTypes.DocumentType type : DocumentTypes.standard().all()) {
      type.marks().forEach(mark -> MARKS.add(slug(Words.of(mark))));
      type.words()
          .forEach(
              word -> ABBREVIATIONS.putIfAbsent(slug(Words.of(word)), slug(Words.of(type.mark()))));
    }
  }

  /** Issuers that may follow after a space; after a dash or slash any word is one. */
  private static final Set<String> ISSUERS =
      Set.of(
          "tw", "tu", "hu", "thu", "du", "duk", "btctw", "btgtw", "bdvtw", "ubkttw", "vptw", "qutw",
          "cp", "ttg", "ubnd", "hdnd", "bnv");

  /** What may stand between the parts of a number; between letters and digits nothing does. */
  private static final String JOINTS = "-–/.&";

  private static final int LONGEST_TYPE = 4;
  private static final int YEAR_DIGITS = 4;

  private DirectiveKeys() {}

  /**
   * A directive recognised among words.
   *
   * @param key the key to look for
   * @param from index of its first word
   * @param to index just past its last word
   */
  public record Recognized(String key, int from, int to) {}

  /** Returns all keys under which a mention is to be found. */
  static Set<String> of(Mention.Directive mention) {
    Set<String> keys = new LinkedHashSet<>();
    for (String id : mention.registerIds()) {
      List<Word> words = withoutYear(Words.of(id));
      keys.add(id.toLowerCase(Locale.ROOT));
      keys.add(numberKey(words));
      addShort(keys, mention.type(), words);
    }
    mention
        .number()
        .map(Words::of)
        .filter(words -> !words.isEmpty())
        .ifPresent(
            words -> {
              keys.add(numberKey(words));
              addShort(keys, mention.type(), words);
            });
    return keys;
  }

  /** A register id ends with the year: 12-hd-btctw-2018. */
  private static List<Word> withoutYear(List<Word> id) {
    int last = id.size() - 1;
    boolean hasYear = last > 0 && isNumber(id.get(last)) && length(id.get(last)) == YEAR_DIGITS;
    return hasYear ? id.subList(0, last) : id;
  }

  private static void addShort(Set<String> keys, String type, List<Word> words) {
    if (words.isEmpty() || !isNumber(words.get(0))) {
      return;
    }
    String serial = term(words.get(0));
    words.stream()
        .filter(word -> !isNumber(word))
        .findFirst()
        .ifPresent(word -> keys.add(word.folded() + " " + serial));
    spokenType(type)
        .ifPresent(
            spoken -> {
              keys.add(spoken + " " + serial);
              keys.add(ABBREVIATIONS.get(spoken) + " " + serial);
            });
  }

  /** Returns the spoken type that a slug such as {@code nghi-quyet-hdnd} belongs to. */
  private static Optional<String> spokenType(String slug) {
    String type = slug(Words.of(slug));
    while (!ABBREVIATIONS.containsKey(type)) {
      int dash = type.lastIndexOf('-');
      if (dash < 0) {
        return Optional.empty();
      }
      type = type.substring(0, dash);
    }
    return Optional.of(type);
  }

  /** Returns the key of a value that is known to name a directive: a register id or a number. */
  public static List<String> ofValue(String value) {
    List<Word> words = Words.of(value);
    List<String> keys = new ArrayList<>();
    keys.add(value.strip().toLowerCase(Locale.ROOT));
    if (!words.isEmpty()) {
      keys.add(numberKey(words));
      recognized(words, value).forEach(found -> keys.add(found.key()));
    }
    return keys.stream().distinct().toList();
  }

  /** Returns whether a text begins as a number does behind its serial: {@code HD/BTCTW}. */
  public static boolean beginsWithType(String text) {
    List<Word> words = Words.of(text);
    return words.size() > 1
        && isAbbreviation(words.get(0))
        && text.startsWith("/", words.get(0).end());
  }

  /** Returns the directives named in a text, in order, disjoint. */
  public static List<Recognized> recognized(List<Word> words, String text) {
    List<Recognized> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Recognized> here = at(words, at, text);
      here.ifPresent(found::add);
      at = here.map(Recognized::to).orElse(at + 1);
    }
    return found;
  }

  private static Optional<Recognized> at(List<Word> words, int from, String text) {
    if (isNumber(words.get(from))) {
      return number(words, from, from, text);
    }
    int afterType = afterType(words, from);
    if (afterType == from) {
      return Optional.empty();
    }
    int at = isWord(words, afterType, "so") ? afterType + 1 : afterType;
    if (at >= words.size() || !isNumber(words.get(at))) {
      return Optional.empty();
    }
    Optional<Recognized> full = number(words, from, at, text);
    return full.isPresent() ? full : Optional.of(shortForm(words, from, afterType, at));
  }

  private static Recognized shortForm(List<Word> words, int from, int afterType, int serial) {
    String type = slug(words.subList(from, afterType));
    return new Recognized(type + " " + term(words.get(serial)), from, serial + 1);
  }

  private static int afterType(List<Word> words, int from) {
    for (int length = Math.min(LONGEST_TYPE, words.size() - from); length > 1; length--) {
      if (ABBREVIATIONS.containsKey(slug(words.subList(from, from + length)))) {
        return from + length;
      }
    }
    return isAbbreviation(words.get(from)) ? from + 1 : from;
  }

  /** number = serial [year] abbreviation {issuer}. */
  private static Optional<Recognized> number(List<Word> words, int from, int serial, String text) {
    int at = serial + 1;
    if (at < words.size() && isNumber(words.get(at)) && length(words.get(at)) == YEAR_DIGITS) {
      at++;
    }
    if (at >= words.size() || !isAbbreviation(words.get(at))) {
      return Optional.empty();
    }
    int abbreviation = at++;
    while (at < words.size() && continuesNumber(words, at, text)) {
      at++;
    }
    boolean hasIssuer = at > abbreviation + 1;
    String key =
        hasIssuer
            ? numberKey(words.subList(serial, at))
            : words.get(abbreviation).folded() + " " + term(words.get(serial));
    return Optional.of(new Recognized(key, from, at));
  }

  private static boolean continuesNumber(List<Word> words, int at, String text) {
    String between = text.substring(words.get(at - 1).end(), words.get(at).start());
    boolean joined = between.chars().allMatch(c -> JOINTS.indexOf(c) >= 0);
    return joined || (isAbbreviation(words.get(at - 1)) && ISSUERS.contains(term(words.get(at))));
  }

  private static String numberKey(List<Word> words) {
    return words.stream().map(DirectiveKeys::term).collect(Collectors.joining(" "));
  }

  /** Without marks and leading zeros; TƯ is TW. */
  private static String term(Word word) {
    if (isNumber(word)) {
      int from = 0;
      while (from < word.folded().length() - 1 && word.folded().charAt(from) == '0') {
        from++;
      }
      return word.folded().substring(from);
    }
    return word.key().endsWith("tư")
        ? word.folded().substring(0, word.folded().length() - 1) + "w"
        : word.folded();
  }

  private static String slug(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining("-"));
  }

  private static boolean isAbbreviation(Word word) {
    return MARKS.contains(word.folded());
  }

  private static boolean isWord(List<Word> words, int at, String folded) {
    return at < words.size() && words.get(at).folded().equals(folded);
  }

  private static boolean isNumber(Word word) {
    char first = word.key().charAt(0);
    return first >= '0' && first <= '9';
  }

  private static int length(Word word) {
    return word.end() - word.start();
  }
}
