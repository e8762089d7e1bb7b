package vn.sotay.lang;

/**
 * What the segmenter has learned: a weight for each feature, above zero if it speaks for joining.
 *
 * @param lexicon the known words
 * @param weights by index of {@link Hashing}, in steps of the trainer's scale
 * @param tables those of the weights that are asked in groups, added up
 */
record SegmenterModel(Lexicon lexicon, FeatureWeights weights, SegmenterTables tables) {

  private static final String MAGIC = "STW1";

  static SegmenterModel read(ModelInput in) {
    in.expect(MAGIC);
    Lexicon lexicon = Lexicon.read(in);
    FeatureWeights weights = SparseWeights.of(Weights.read(in));
    return new SegmenterModel(lexicon, weights, SegmenterTables.of(weights));
  }

  static void write(LexiconBuilder lexicon, Weights weights, ModelOutput out) {
    MAGIC.chars().forEach(out::writeByte);
    lexicon.write(out);
    weights.write(out);
  }
}
