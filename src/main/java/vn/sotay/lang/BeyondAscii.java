package vn.sotay.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text's letters beyond ASCII tell of how it was written, gathered as they come by: they are
 * few on most pages, so nobody need look at the whole text again.
 */
final class BeyondAscii {

  /** So many words tell a text's encoding. */
  private static final int ENOUGH_WORDS = 400;

  /** Stands for any character beyond ASCII. */
  static final char ANY = '\ufffd';

  private static final int ASCII_END = 0x80;

  /** The first byte of a UTF-8 sequence is none smaller and none larger (RFC 3629). */
  private static final char FIRST_LEAD = 0xc2;

  private static final char LAST_LEAD = 0xf4;

  private final Set<String> words = new LinkedHashSet<>();
  private boolean vietnamese;
  private boolean impossible;
  private boolean letterSeen;
  private boolean mayBeReadTwice;

  static BeyondAscii of(String text) {
    var found = new BeyondAscii();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= ASCII_END) {
        found.see(
            text.charAt(at), charAt(text, at - 1), charAt(text, at + 1), charAt(text, at + 2));
      }
    }
    found.addWords(text);
    return found;
  }

  private static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  /**
   * Notes a character.
   *
   * @param before what stands before it; a space at the text's start
   * @param next what follows; {@link #ANY} will do for what is beyond ASCII
   * @param afterNext likewise
   */
  void see(char c, char before, char next, char afterNext) {
    vietnamese = vietnamese || TextRepair.isVietnameseOnly(c);
    impossible = impossible || TextRepair.isImpossible(before, c, next, afterNext);
    if (!letterSeen && !TextRepair.divides(c)) {
      letterSeen = true;
      mayBeReadTwice = c >= FIRST_LEAD && c <= LAST_LEAD && next >= ASCII_END;
    }
  }

  /** Returns whether words are still to be added: Vietnamese ones tell nothing new. */
  boolean wantsWords() {
    return !vietnamese && words.size() < ENOUGH_WORDS;
  }

  /**
   * Adds those words of a piece of the text that have letters beyond ASCII. Signs alone ({@code ©},
   * {@code «}) are none, though old encodings have letters in their places.
   */
  void addWords(String piece) {
    int at = 0;
    while (at < piece.length() && wantsWords()) {
      if (piece.charAt(at) < ASCII_END || TextRepair.divides(piece.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (start > 0 && !TextRepair.divides(piece.charAt(start - 1))) {
        start--;
      }
      while (at < piece.length() && !TextRepair.divides(piece.charAt(at))) {
        at++;
      }
      String word = piece.substring(start, at);
      if (hasLetter(word)) {
        words.add(word);
      }
    }
  }

  private static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a letter or mark occurs that no Western encoding has. */
  boolean isVietnamese() {
    return vietnamese;
  }

  /** Returns whether a letter stands as in no Vietnamese syllable. */
  boolean isImpossible() {
    return impossible;
  }

  /** Returns whether the first letter and what follows may be the bytes of one. */
  boolean mayBeReadTwice() {
    return mayBeReadTwice;
  }

  /** Returns the first few hundred different words; none of a Vietnamese text. */
  List<String> words() {
    return List.copyOf(words);
  }
}
