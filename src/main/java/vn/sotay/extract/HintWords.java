package vn.sotay.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sotay.lang.Tsv;

/**
 * Reads one name: it is cut at signs and at capitals; one to three neighbouring pieces, joined, are
 * looked up in {@code class-hints.tsv}, so that {@code tin-lien-quan}, {@code TinLienQuan} and
 * {@code tinlienquan} are one.
 */
final class HintWords {

  /** As in a string's hash code. */
  private static final int HASH_STEP = 31;

  /** A name of more pieces was made of a headline: {@code id="how-to-share-your-…"}. */
  private static final int MOST_PIECES = 8;

  /** {@code has-sidebar}, {@code no-comments}: the element has, or lacks, what the name says. */
  private static final Set<String> DENIALS = Set.of("no", "has", "with", "without", "not");

  private static final int DENIAL = 1 << Hint.values().length;

  /** What a character of a name is. */
  private static final byte SIGN = 0;

  private static final byte OTHER = 1;
  private static final byte LOWER = 2;
  private static final byte UPPER = 4;

  private static final int ASCII_END = 0x80;
  private static final byte[] KINDS = kinds();

  private static final HintWords STANDARD = standard();

  /** Slots of an open hash table; a free one has no bits. */
  private final String[] words;

  private final int[] hashes;
  private final int[] bits;

  private HintWords(Map<String, Integer> table) {
    int slots = Integer.highestOneBit(table.size()) << 3;
    words = new String[slots];
    hashes = new int[slots];
    bits = new int[slots];
    Arrays.fill(words, "");
    table.forEach(this::put);
  }

  private static HintWords standard() {
    Map<String, Integer> table = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("/extract/class-hints.tsv")) {
      Hint hint = Hint.valueOf(row.cell("hint").toUpperCase(Locale.ROOT));
      table.put(row.cell("word"), hint.bit() | (hint == Hint.FRAME ? Hint.FURNITURE.bit() : 0));
    }
    DENIALS.forEach(word -> table.merge(word, DENIAL, (hint, denial) -> hint | denial));
    return new HintWords(table);
  }

  private void put(String word, int bit) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = HASH_STEP * hash + word.charAt(i);
    }
    int slot = slot(hash);
    while (bits[slot] != 0) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = word;
    hashes[slot] = hash;
    bits[slot] = bit;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (words.length - 1);
  }

  private int find(char[] letters, int from, int to, int hash) {
    for (int slot = slot(hash); bits[slot] != 0; slot = (slot + 1) & (words.length - 1)) {
      if (hashes[slot] == hash && isSame(words[slot], letters, from, to)) {
        return bits[slot];
      }
    }
    return 0;
  }

  private static boolean isSame(String word, char[] letters, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns what a name says, a bit for each hint. */
  static int bits(String name) {
    return new Name(name.length()).read(name);
  }

  /** One name, as it is being cut; of its pieces, lower case and joined, the last few are known. */
  private static final class Name {

    private final char[] letters;
    private int length;
    private int pieces;

    /** Where the piece begins that is being read, and those one and two before it. */
    private int start;

    private int secondStart;
    private int thirdStart;

    /** The hash codes of what stands from there on. */
    private int hash;

    private int secondHash;
    private int thirdHash;

    /** What the one, two and three pieces before say alone. */
    private int before;

    private int secondBefore;
    private int thirdBefore;

    private int found;

    private Name(int length) {
      this.letters = new char[length];
    }

    private int read(String name) {
      int kindBefore = 0;
      for (int i = 0; i < name.length() && pieces <= MOST_PIECES; i++) {
        char c = name.charAt(i);
        int kind = c < KINDS.length ? KINDS[c] : kind(c);
        if (kind == SIGN || ((kindBefore & LOWER) != 0 && (kind & UPPER) != 0)) {
          endPiece();
        }
        if (kind != SIGN) {
          add((kind & UPPER) == 0 ? c : Character.toLowerCase(c));
        }
        kindBefore = kind;
      }
      endPiece();
      return pieces > MOST_PIECES ? 0 : found & (DENIAL - 1);
    }

    private void add(char letter) {
      letters[length++] = letter;
      hash = HASH_STEP * hash + letter;
      secondHash = HASH_STEP * secondHash + letter;
      thirdHash = HASH_STEP * thirdHash + letter;
    }

    /** Looks up the piece, and it joined to the one before it and the two before it. */
    private void endPiece() {
      if (length == start) {
        return;
      }
      int own = STANDARD.find(letters, start, length, hash);
      found |= (before & DENIAL) == 0 ? own : 0;
      if (pieces > 0 && (secondBefore & DENIAL) == 0) {
        found |= STANDARD.find(letters, secondStart, length, secondHash);
      }
      if (pieces > 1 && (thirdBefore & DENIAL) == 0) {
        found |= STANDARD.find(letters, thirdStart, length, thirdHash);
      }
      pieces++;
      thirdBefore = secondBefore;
      secondBefore = before;
      before = own;
      thirdStart = secondStart;
      thirdHash = secondHash;
      secondStart = start;
      secondHash = hash;
      start = length;
      hash = 0;
    }
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII_END];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = kind(c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return SIGN;
    }
    if (Character.isLowerCase(c)) {
      return LOWER;
    }
    return Character.isUpperCase(c) ? UPPER : OTHER;
  }
}
