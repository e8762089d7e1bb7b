package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A word, or a pair of words, of one segment, held in memory: which articles have it and how often.
 * It takes half a byte for each of them, and a fifth of a byte for every article. To go through
 * them takes a fraction of the time that postings take, whose articles stand far apart among their
 * children.
 */
final class HeldWord {

  private static final int WORD_BITS = 6;
  private static final int LENGTHS = 256;

  private final FixedBitSet articles;

  /** How many articles that have it stand before each word of the bit set. */
  private final int[] before;

  private final Frequencies frequencies;

  /** By place, the lengths of all articles. */
  private final byte[] lengths;

  /** By frequency, the least length with it; {@link #LENGTHS} where no article has it so often. */
  private final int[] shortest;

  private HeldWord(FixedBitSet articles, byte[] lengths, Reading read) {
    this.articles = articles;
    this.lengths = lengths;
    this.frequencies = read.frequencies;
    this.shortest = read.shortest;
    long[] words = articles.getBits();
    this.before = new int[words.length];
    int count = 0;
    for (int at = 0; at < words.length; at++) {
      before[at] = count;
      count += Long.bitCount(words[at]);
    }
  }

  /**
   * Reads a word.
   *
   * @param postings of articles only, with frequencies
   * @param lengths by place, as they are weighed
   * @param count how many articles have it
   */
  static HeldWord read(PostingsEnum postings, Places places, byte[] lengths, int count)
      throws IOException {
    Reading reading = new Reading(count, new FixedBitSet(Math.max(1, places.size())));
    DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    postings.nextDoc();
    postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    while (block.size > 0) {
      for (int i = 0; i < block.size; i++) {
        int place = places.of(block.docs[i]);
        reading.add(place, (int) block.features[i], lengths[place] & 0xFF);
      }
      postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    }
    reading.end();
    return new HeldWord(reading.articles, lengths, reading);
  }

  /** What is gathered of the articles one after the other. */
  private static final class Reading {

    private final Frequencies frequencies;
    private final int[] shortest = new int[Frequencies.LARGE + 1];
    private final FixedBitSet articles;
    private int count;

    /** The bits of the last 64 places, of which the word is set when the next begins. */
    private long bits;

    private int word;

    Reading(int count, FixedBitSet articles) {
      this.frequencies = new Frequencies(count);
      this.articles = articles;
      Arrays.fill(shortest, LENGTHS);
    }

    void add(int place, int frequency, int length) {
      if (place >> WORD_BITS != word) {
        end();
        word = place >> WORD_BITS;
        bits = 0;
      }
      bits |= 1L << place;
      frequencies.set(count++, frequency);
      int known = Math.min(frequency, Frequencies.LARGE);
      if (length < shortest[known]) {
        shortest[known] = length;
      }
    }

    void end() {
      articles.getBits()[word] = bits;
    }
  }

  /** Returns the places of the articles that have it; not to be changed. */
  FixedBitSet articles() {
    return articles;
  }

  int count() {
    return frequencies.count();
  }

  /** Returns how much room it takes. */
  long bytes() {
    return frequencies.bytes() + (long) before.length * (Long.BYTES + Integer.BYTES);
  }

  /** Returns what an article weighs by it at most. */
  float heaviest(WordWeights weights) {
    float most = 0;
    for (int frequency = 1; frequency < shortest.length; frequency++) {
      if (shortest[frequency] < LENGTHS) {
        int often = frequency < Frequencies.LARGE ? frequency : frequencies.most();
        most = Math.max(most, weights.of(often, (byte) shortest[frequency]));
      }
    }
    return most;
  }

  /** Returns what an article weighs by it; 0 if it doesn't have it. */
  float weight(int place, WordWeights weights) {
    long word = articles.getBits()[place >> WORD_BITS];
    long bit = 1L << place;
    if ((word & bit) == 0) {
      return 0;
    }
    int at = before[place >> WORD_BITS] + Long.bitCount(word & (bit - 1));
    return weights.of(frequencies.of(at), lengths[place]);
  }

  /** Takes what articles weigh, in order. */
  interface Taking {

    /**
     * Takes one.
     *
     * @param at the article's place in the window
     */
    void take(int at, float weight);
  }

  /** Adds its weights to the sums of the articles in {@code [first, end)}. */
  void addTo(double[] sums, int first, int end, WordWeights weights) {
    int at = firstFrom(first);
    for (int word = first >> WORD_BITS; word <= (end - 1) >> WORD_BITS; word++) {
      int base = word << WORD_BITS;
      for (long left = within(word, first, end); left != 0; left &= left - 1) {
        int place = base + Long.numberOfTrailingZeros(left);
        sums[place - first] += weights.of(frequencies.of(at++), lengths[place]);
      }
    }
  }

  /** Tells the weights of the articles in {@code [first, end)}. */
  void tell(Taking taking, int first, int end, WordWeights weights) {
    int at = firstFrom(first);
    for (int word = first >> WORD_BITS; word <= (end - 1) >> WORD_BITS; word++) {
      int base = word << WORD_BITS;
      for (long left = within(word, first, end); left != 0; left &= left - 1) {
        int place = base + Long.numberOfTrailingZeros(left);
        taking.take(place - first, weights.of(frequencies.of(at++), lengths[place]));
      }
    }
  }

  /** Returns which of the articles that have it is the first from a place on. */
  private int firstFrom(int place) {
    int word = place >> WORD_BITS;
    return before[word] + Long.bitCount(articles.getBits()[word] & ((1L << place) - 1));
  }

  /** Returns those 64 bits of a word of the set that are within {@code [first, end)}. */
  private long within(int word, int first, int end) {
    long bits = articles.getBits()[word];
    if (word == first >> WORD_BITS) {
      bits &= -1L << first;
    }
    return word == end >> WORD_BITS ? bits & ((1L << end) - 1) : bits;
  }
}
