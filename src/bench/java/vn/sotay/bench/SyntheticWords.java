package vn.sotay.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A vocabulary of words of one to three syllables, the first ones real, used as Zipf's law says.
 */
final class SyntheticWords {

  private static final int WORDS = 30_000;
  private static final int SYLLABLES = 3_000;
  private static final long SEED = 20_261_122L;

  private static final List<String> FREQUENT =
      List.of(
          "chi bộ",
          "đảng viên",
          "và",
          "của",
          "sinh hoạt",
          "các",
          "được",
          "trong",
          "có",
          "đảng ủy",
          "tổ chức",
          "nội dung",
          "là",
          "cấp ủy",
          "thực hiện",
          "chất lượng",
          "cho",
          "với",
          "nâng cao",
          "chuyên đề",
          "bí thư",
          "đồng chí",
          "ban thường vụ",
          "huyện ủy",
          "nghị quyết",
          "nhiệm vụ",
          "công tác",
          "cán bộ",
          "nhân dân",
          "kết quả");

  private static final String[] ONSETS = {
    "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s",
    "t", "th", "tr", "v", "x"
  };
  private static final String[] RIMES = {
    "a", "á", "à", "ả", "ạ", "an", "án", "ang", "áng", "anh", "ánh", "ao", "áo", "at", "ạt", "âm",
    "ấm", "ân", "ận", "ất", "ây", "ấy", "en", "ẹn", "ê", "ế", "ề", "ên", "ến", "i", "í", "ì", "in",
    "ính", "iên", "iến", "iệt", "o", "ó", "ọ", "ong", "ông", "ồng", "ơ", "ở", "ơi", "ới", "u", "ú",
    "ụ", "ung", "ũng", "ư", "ứ", "ữ", "ương", "ượng", "uân", "uyên", "uyết"
  };

  private final List<String> words;
  private final double[] upTo;

  SyntheticWords() {
    words = vocabulary(new Random(SEED));
    upTo = new double[words.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1.0 / (rank + 2);
      upTo[rank] = sum;
    }
  }

  private static List<String> vocabulary(Random random) {
    List<String> syllables = new ArrayList<>();
    for (String onset : ONSETS) {
      for (String rime : RIMES) {
        syllables.add(onset + rime);
      }
    }
    Collections.shuffle(syllables, random);
    List<String> used = syllables.subList(0, Math.min(SYLLABLES, syllables.size()));
    Set<String> words = new LinkedHashSet<>(FREQUENT);
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder(used.get(random.nextInt(used.size())));
      for (int more = random.nextInt(3); more > 0; more--) {
        word.append(' ').append(used.get(random.nextInt(used.size())));
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** Returns a word. */
  String word(Random random) {
    return words.get(rank(random, words.size()));
  }

  /** Returns a word among those between two ranks, each as likely. */
  String word(Random random, int from, int to) {
    return words.get(from + random.nextInt(to - from));
  }

  /** Returns a rank below {@code size}, the first the most likely. */
  int rank(Random random, int size) {
    double wanted = random.nextDouble() * upTo[size - 1];
    int at = Arrays.binarySearch(upTo, 0, size, wanted);
    return Math.min(size - 1, at < 0 ? -at - 1 : at);
  }
}
