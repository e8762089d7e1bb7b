package vn.sotay.lang;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that nearly always have the same part of speech: it is looked up, instead of weighing
 * their features.
 */
final class TagDictionary {

  /** No tag: the word isn't here. */
  static final int NONE = -1;

  /** A word is here if the training sentences have it so often. */
  private static final int LEAST_COUNT = 10;

  /** … and this share of it with one tag. Both were set by cross-validation. */
  private static final double LEAST_SHARE = 0.98;

  private static final int FIRST_CAPACITY = 16;

  /** By open addressing; at the slots of {@link #tags}. */
  private final int[] keys;

  /** The tag plus one; 0 where a slot is free. */
  private final byte[] tags;

  private TagDictionary(Map<Integer, Integer> tagByKey) {
    keys = new int[FIRST_CAPACITY * Integer.highestOneBit(1 + tagByKey.size() / 4)];
    tags = new byte[keys.length];
    tagByKey.forEach(this::put);
  }

  private void put(int key, int tag) {
    int slot = slot(key);
    keys[slot] = key;
    tags[slot] = (byte) (tag + 1);
  }

  /** Returns where the key is, or would be. */
  private int slot(int key) {
    int slot = KeyTree.spread(key) & (keys.length - 1);
    while (tags[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /**
   * Returns the dictionary that the counts give.
   *
   * @param counts by {@linkplain TaggerFeatures#key key} how often the word has each tag
   */
  static TagDictionary of(Map<Integer, int[]> counts) {
    Map<Integer, Integer> tagByKey = new TreeMap<>();
    counts.forEach(
        (key, ofTags) -> {
          int best = PartOfSpeechTagger.best(ofTags);
          int all = Arrays.stream(ofTags).sum();
          if (all >= LEAST_COUNT && ofTags[best] >= LEAST_SHARE * all) {
            tagByKey.put(key, best);
          }
        });
    return new TagDictionary(tagByKey);
  }

  /** Reads what {@link #write} wrote. */
  static TagDictionary read(ModelInput in) {
    Map<Integer, Integer> tagByKey = new TreeMap<>();
    int count = in.readInt();
    int key = 0;
    for (int i = 0; i < count; i++) {
      key += in.readInt();
      tagByKey.put(key, (int) in.readByte());
    }
    return new TagDictionary(tagByKey);
  }

  void write(ModelOutput out) {
    Map<Integer, Integer> tagByKey = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (tags[slot] != 0) {
        tagByKey.put(keys[slot], tags[slot] - 1);
      }
    }
    out.writeInt(tagByKey.size());
    int before = 0;
    for (Map.Entry<Integer, Integer> entry : tagByKey.entrySet()) {
      out.writeInt(entry.getKey() - before);
      out.writeByte(entry.getValue());
      before = entry.getKey();
    }
  }

  /** Returns the ordinal of the word's part of speech; {@link #NONE} if it isn't known. */
  int tag(int key) {
    return tags[slot(key)] - 1;
  }
}
