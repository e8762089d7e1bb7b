package vn.sotay.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One key for all spellings of a province: "tỉnh Hà Tĩnh" and "Hà Tĩnh", "TP. Hồ Chí Minh" and
 * "Thành phố Hồ Chí Minh".
 */
public final class PlaceKey {

  private static final Set<String> TYPES = Set.of("tinh", "tp", "thanh pho");

  private PlaceKey() {}

  /** Returns the key of a name; empty if it has no word. */
  public static String of(String name) {
    return withoutType(Words.of(name)).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  /** Returns the key of a name typed without accents. */
  public static String folded(String name) {
    return withoutType(Words.of(name)).stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  private static List<Word> withoutType(List<Word> words) {
    for (int length = Math.min(2, words.size() - 1); length > 0; length--) {
      String start =
          words.subList(0, length).stream().map(Word::folded).collect(Collectors.joining(" "));
      if (TYPES.contains(start)) {
        return words.subList(length, words.size());
      }
    }
    return words;
  }
}
