package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String TEXT =
      "Chi bộ hoà nhã thông qua kỹ kế hoạch 12 buổi. Đảng uỷ xã cử ba người về dự mỗi kỳ.";

  private static String words(Random random, int number) {
    String[] syllables =
        "chi bộ họp bàn việc làng nước dân góp ý kiến xong mới ghi sổ".split(" ", -1);
    return random
        .ints(number, 0, syllables.length)
        .mapToObj(i -> syllables[i])
        .collect(Collectors.joining(" "));
  }

  @Test
  void spellingCasePunctuationAndLineBreaksDoNotChangeIt() {
    String variant =
        "CHI BỘ hòa nhã, thông qua KĨ\nkế hoạch – 12 buổi; Đảng ủy xã cử ba người về dự mỗi kì!";

    assertThat(Fingerprint.of(variant)).isEqualTo(Fingerprint.of(TEXT));
    assertThat(Shingles.of(variant).resemblance(Shingles.of(TEXT))).isEqualTo(1);
  }

  @Test
  void aDroppedMarkIsAnotherWord() {
    assertThat(Shingles.of("chi bo hop ban").resemblance(Shingles.of("chi bộ họp bàn"))).isZero();
  }

  @Test
  void aNearCopyDiffersInFewBitsAndAnotherTextInMany() {
    Random random = new Random(7);
    String story = words(random, 600);
    String other = words(random, 600);

    Fingerprint print = Fingerprint.of(story);
    assertThat(print.distance(Fingerprint.of(story + " theo báo tỉnh"))).isLessThan(6);
    assertThat(print.distance(Fingerprint.of(other))).isGreaterThan(12);
  }

  @Test
  void resemblanceIsTheShareOfCommonRuns() {
    // 3 runs each (abcd bcde cdef / abcd bcde cdeg), 2 of them common, 4 in all
    Shingles one = Shingles.of("a b c d e f");
    Shingles other = Shingles.of("a b c d e g");

    assertThat(one.resemblance(other)).isCloseTo(0.5, within(1e-12));
    assertThat(one.containment(other)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(other.resemblance(one)).isEqualTo(one.resemblance(other));
  }

  @Test
  void aCutCopyIsContainedWhole() {
    String story = words(new Random(3), 400);
    assertThat(
            Shingles.of(story)
                .containment(Shingles.of(story.substring(0, story.indexOf(" ", 500)))))
        .isEqualTo(1);
  }

  @Test
  void aCutCopySharesSketchValues() {
    String story = words(new Random(5), 900);
    var whole = Shingles.of(story).sketch();
    var third = Shingles.of(story.substring(0, story.length() / 3)).sketch();

    assertThat(whole).isSorted().filteredOn(third::contains).hasSizeGreaterThan(5);
  }

  @Test
  void textsWithoutSyllablesResembleNothing() {
    assertThat(Fingerprint.of("")).isEqualTo(new Fingerprint(0));
    assertThat(Fingerprint.of(" … !").bits()).isZero();
    assertThat(Shingles.of("").resemblance(Shingles.of(""))).isZero();
    assertThat(Shingles.of("").containment(Shingles.of("chi bộ"))).isZero();
    assertThat(Shingles.of("").sketch()).isEmpty();
  }

  @Test
  void aTextShorterThanARunIsOneRun() {
    assertThat(Shingles.of("chi bộ").hashes()).hasSize(1);
    assertThat(Fingerprint.of("chi bộ")).isEqualTo(Fingerprint.of("Chi Bộ."));
  }

  @Test
  void aFingerprintIsTheSameOnEveryMachine() {
    assertThat(Long.toHexString(Fingerprint.of("chi bộ họp bàn").bits()))
        .isEqualTo(Long.toHexString(Shingles.of("chi bộ họp bàn").hashes().iterator().next()));
  }
}
