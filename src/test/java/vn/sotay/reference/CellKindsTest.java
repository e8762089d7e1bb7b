package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.lang.Tsv;

class CellKindsTest {

  @TestFactory
  Stream<DynamicTest> everyRowsExampleIsOfItsKind() {
    return Tsv.rows("/reference/cell-kinds.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.cell("example"),
                    () ->
                        assertThat(CellKinds.standard().of(row.cell("example")))
                            .map(CellKinds.CellKind::slug)
                            .contains(row.cell("kind"))));
  }

  @Test
  void aNameThatTellsNoKindHasNone() {
    assertThat(CellKinds.standard().of("Chi bộ 4")).isEmpty();
    assertThat(CellKinds.standard().of("")).isEmpty();
    assertThat(CellKinds.standard().kind("dan-cu")).isPresent();
    assertThat(CellKinds.standard().kind("xyz")).isEmpty();
  }
}
