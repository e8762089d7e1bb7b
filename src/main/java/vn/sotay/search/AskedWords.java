package vn.sotay.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/**
 * A run of words as people type it, read as it is meant: short forms spelt out ("shcb" → "sinh hoạt
 * chi bộ"), and the words by which it only asks ("là gì") told from what it asks for.
 *
 * @param text with short forms spelt out; as it was typed where there are none
 * @param words of {@code text}
 * @param spelt which of them were typed short, in order, disjoint
 * @param asking indices of the words by which it asks; never all
 */
record AskedWords(String text, List<Word> words, List<Spelt> spelt, BitSet asking) {

  /**
   * A short form spelt out.
   *
   * @param from index of its first word
   * @param to index just past its last word
   * @param typed as it was typed, which texts may have, too
   */
  record Spelt(int from, int to, List<Word> typed) {}

  AskedWords {
    words = List.copyOf(words);
    spelt = List.copyOf(spelt);
  }

  static AskedWords of(String text) {
    return of(Words.of(text), text);
  }

  /**
   * @param typed the words of {@code text}
   */
  static AskedWords of(List<Word> typed, String text) {
    List<ShortForms.Found> shorts = ShortForms.in(typed, text);
    if (shorts.isEmpty()) {
      return new AskedWords(text, typed, List.of(), asking(typed));
    }
    StringBuilder out = new StringBuilder();
    List<Spelt> spelt = new ArrayList<>();
    int copied = 0;
    int before = 0;
    int at = 0;
    for (ShortForms.Found found : shorts) {
      out.append(text, copied, typed.get(found.from()).start()).append(found.words());
      copied = typed.get(found.to() - 1).end();
      int from = before + found.from() - at;
      before = from + Words.of(found.words()).size();
      at = found.to();
      spelt.add(new Spelt(from, before, typed.subList(found.from(), found.to())));
    }
    String whole = out.append(text, copied, text.length()).toString();
    List<Word> words = Words.of(whole);
    return new AskedWords(whole, words, spelt, asking(words));
  }

  /** A question that only asks asks for these words. */
  private static BitSet asking(List<Word> words) {
    BitSet asking = AskingWords.in(words);
    return asking.cardinality() == words.size() ? new BitSet() : asking;
  }

  boolean isSpeltOut() {
    return !spelt.isEmpty();
  }

  /** Returns the words that are asked for. */
  List<Word> wanted() {
    return IntStream.range(0, words.size())
        .filter(at -> !asking.get(at))
        .mapToObj(words::get)
        .toList();
  }

  /** Returns the words that weren't typed short. */
  private Stream<Word> typed() {
    return IntStream.range(0, words.size())
        .filter(at -> spelt.stream().noneMatch(each -> each.from() <= at && at < each.to()))
        .mapToObj(words::get);
  }

  /** Returns how many words were typed: a short form is one word, whatever it means. */
  int typedWords() {
    int more = spelt.stream().mapToInt(each -> each.to() - each.from() - each.typed().size()).sum();
    return words.size() - more;
  }

  /**
   * Returns the text of the words that are asked for, with one space between them: without marks
   * where short forms were spelt out and nothing else has any.
   */
  String wantedText() {
    boolean isBare = isSpeltOut() && typed().noneMatch(Word::isMarked);
    return wanted().stream()
        .map(word -> isBare ? word.folded() : text.substring(word.start(), word.end()))
        .collect(Collectors.joining(" "));
  }
}
