package vn.sotay.lang;

import java.util.HashSet;
import java.util.Set;

/** Which runs of letters can be a Vietnamese syllable. */
final class Syllables {

  /** Letters of the longest, nghiêng, and one to spare. */
  private static final int LONGEST = 8;

  /** Longest first, so that the first that fits is the onset. */
  private static final String[] ONSETS = {
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"
  };

  private static final String OPEN =
      "a e ê i o ô ơ u ư y ia ya ua ưa oa oe uê uy uơ uya ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi"
          + " ưu iêu yêu uôi ươi ươu oai oay oao oeo uây uyu uêu";

  private static final String CLOSED =
      "a ă â e ê i o ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê oo";

  private static final String CODAS = "c ch m n ng nh p t";

  /** Never before a palatal or velar coda that needs another vowel: khơng is no syllable. */
  private static final Set<String> IMPOSSIBLE =
      Set.of(
          "ơng", "ơc", "ơch", "ơnh", "ing", "ic", "ưnh", "ưch", "unh", "uch", "ăch", "ănh", "âch",
          "ânh", "onh", "och", "ônh", "ôch", "yng");

  private static final Set<String> RIMES = new HashSet<>();

  static {
    RIMES.addAll(Set.of(OPEN.split(" ", -1)));
    for (String nucleus : CLOSED.split(" ", -1)) {
      for (String coda : CODAS.split(" ", -1)) {
        RIMES.add(nucleus + coda);
      }
    }
    RIMES.removeAll(IMPOSSIBLE);
  }

  private Syllables() {}

  /** Returns whether the letters make a syllable, whatever their tone mark and case. */
  static boolean isSyllable(String letters) {
    if (letters.length() > LONGEST) {
      return false;
    }
    StringBuilder toneless = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      toneless.append(Letters.toneless(letters.charAt(i)));
    }
    String syllable = toneless.toString();
    if (RIMES.contains(syllable)) {
      return true;
    }
    for (String onset : ONSETS) {
      if (syllable.startsWith(onset) && fits(onset, syllable.substring(onset.length()))) {
        return true;
      }
    }
    return syllable.startsWith("gi") && RIMES.contains(syllable.substring(1));
  }

  /** The spelling rule: k, gh, ngh before e, ê and i; c and ng elsewhere. */
  private static boolean fits(String onset, String rime) {
    boolean hard = onset.equals("c") || onset.equals("ng");
    return RIMES.contains(rime) && !(hard && "eêi".indexOf(rime.charAt(0)) >= 0);
  }
}
