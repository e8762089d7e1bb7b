package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it went in. */
class FrequenciesTest {

  private static final int COUNT = 1_001;
  private static final int GREATEST = 100_000;

  @Test
  void anyNumberIsToldAtItsPlace() {
    Random random = new Random(1);
    int[] numbers =
        random
            .ints(COUNT, 0, 10)
            .map(kind -> 1 + random.nextInt(kind == 0 ? GREATEST : Frequencies.LARGE + 1))
            .toArray();
    Frequencies packed = new Frequencies(COUNT);
    int most = 1;
    for (int at = 0; at < COUNT; at++) {
      packed.set(at, numbers[at]);
      most = Math.max(most, numbers[at]);
    }
    for (int at = 0; at < COUNT; at++) {
      assertThat(packed.of(at)).isEqualTo(numbers[at]);
    }
    assertThat(packed.most()).isEqualTo(most);
    assertThat(packed.count()).isEqualTo(COUNT);
  }
}
