package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LearnedFeaturesTest {

  @Test
  void numbersTheLearnedOnesInOrder() {
    Set<Integer> learned = Set.of(0, 31, 32, 64, 99);
    LearnedFeatures features = LearnedFeatures.of(100, learned::contains);
    assertThat(features.rows()).isEqualTo(6);
    int row = LearnedFeatures.NOT_LEARNED;
    for (int feature = 0; feature < 100; feature++) {
      int expected = learned.contains(feature) ? ++row : LearnedFeatures.NOT_LEARNED;
      assertThat(features.row(feature)).as("row of %d", feature).isEqualTo(expected);
    }
  }

  @Test
  void hasOneRowWhereNothingWasLearned() {
    LearnedFeatures none = LearnedFeatures.of(64, feature -> false);
    assertThat(none.rows()).isEqualTo(1);
    assertThat(none.row(63)).isEqualTo(LearnedFeatures.NOT_LEARNED);
  }

  @Test
  void sparseWeightsAddUpAsAllWeightsDo() {
    Random random = new Random(7);
    double[] all = new double[1 << 12];
    Set<Integer> set = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      int feature = random.nextInt(all.length);
      set.add(feature);
      all[feature] = random.nextInt(-127, 128);
    }
    FeatureWeights sparse = SparseWeights.of(Weights.rounded(all, 127));
    for (int feature = 0; feature < all.length; feature++) {
      assertThat(sparse.sum(new int[] {feature}, 1)).isEqualTo((int) all[feature]);
    }
    int[] ids = set.stream().mapToInt(Integer::intValue).toArray();
    double sum = set.stream().mapToDouble(feature -> all[feature]).sum();
    assertThat(sparse.sum(ids, ids.length)).isEqualTo((int) sum);
  }
}
