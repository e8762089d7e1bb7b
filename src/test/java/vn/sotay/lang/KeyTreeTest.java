package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTreeTest {

  @ParameterizedTest
  @ValueSource(strings = {"đương1", "nghiêng5", "1984", ",", "", "ước-mơ-xa-xôi", "Ω", "h'hen"})
  void aKeysCodeIsNeverThatOfAFreeSlot(String key) {
    assertThat(Tokens.code(key)).isNotZero();
  }

  @Test
  void keysOfOneHashAreToldApart() {
    assertThat(Tokens.code("Aa")).isEqualTo(Tokens.code("BB"));
    var tree = new KeyTree();
    int first = tree.put(KeyTree.ROOT, "Aa");

    assertThat(tree.next(KeyTree.ROOT, "BB")).isEqualTo(KeyTree.ROOT);
    assertThat(tree.put(KeyTree.ROOT, "BB")).isNotEqualTo(first);
    assertThat(tree.next(KeyTree.ROOT, "Aa")).isEqualTo(first);
  }

  @Test
  void whatWasPutIsFoundAfterTheTableHasGrown() {
    var tree = new KeyTree();
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      int place = tree.put(KeyTree.ROOT, "a" + i);
      for (int k = 0; k < 50; k++) {
        places.put(List.of(i, k), tree.put(place, "b" + k));
      }
    }

    places.forEach(
        (keys, place) ->
            assertThat(tree.next(tree.next(KeyTree.ROOT, "a" + keys.getFirst()), "b" + keys.get(1)))
                .isEqualTo(place));
    assertThat(places.values()).doesNotHaveDuplicates();
    assertThat(tree.size()).isEqualTo(1 + 50 + 50 * 50);
  }

  @Test
  void aTokenLeadsWhereItsKeyDoes() {
    var tree = new KeyTree();
    int cell = tree.put(tree.put(KeyTree.ROOT, MatchingKey.of("chi")), MatchingKey.of("bộ"));
    Tokens tokens = Tokens.of(Tokenizer.tokens("Họp CHI BỘ, chị bổ")).subList(1, 6);

    assertThat(tree.next(tree.next(KeyTree.ROOT, tokens, 0), tokens, 1)).isEqualTo(cell);
    assertThat(tree.next(KeyTree.ROOT, tokens, 3)).isEqualTo(KeyTree.ROOT);
  }
}
