package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.lang.MatchingKey;

class IssuersTest {

  /** {@link DocumentNumberReader} passes over words with a tone that end otherwise. */
  @Test
  void aMarkWithAToneEndsInU() {
    Stream<String> ofIssuers =
        Issuers.standard().all().stream()
            .flatMap(issuer -> Stream.concat(Stream.of(issuer.mark()), issuer.variants().stream()));
    Stream<String> ofTypes =
        DocumentTypes.standard().all().stream().flatMap(type -> type.marks().stream());

    assertThat(Stream.concat(ofIssuers, ofTypes).map(MatchingKey::of))
        .allSatisfy(
            key ->
                assertThat(!MatchingKey.hasTone(key) || key.charAt(key.length() - 2) == 'u')
                    .as(key)
                    .isTrue());
  }
}
