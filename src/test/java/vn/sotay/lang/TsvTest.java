package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TsvTest {

  @Test
  void cellsAreFoundByColumnAndListsByBar() {
    Tsv.Row row = Tsv.rows("/lang/tsv-test.tsv").getFirst();

    assertThat(row.line()).isEqualTo(3);
    assertThat(row.cell("phrase")).isEqualTo("chi bộ");
    assertThat(row.list("words")).containsExactly("một", "hai");
  }

  @Test
  void aMissingLastCellIsEmpty() {
    Tsv.Row row = Tsv.rows("/lang/tsv-test.tsv").getLast();

    assertThat(row.cell("words")).isEmpty();
    assertThat(row.list("words")).isEmpty();
  }

  @Test
  void anUnknownColumnIsNamedWithItsLine() {
    Tsv.Row row = Tsv.rows("/lang/tsv-test.tsv").getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.cell("weight"))
        .withMessageStartingWith("line 3 has no column 'weight'");
  }

  @Test
  void aTooLongRowIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tsv.rows("/lang/tsv-broken.tsv"))
        .withMessage("/lang/tsv-broken.tsv line 2 has 3 cells, expected at most 2");
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tsv.rows("/lang/none.tsv"))
        .withMessage("no resource '/lang/none.tsv'");
  }
}
