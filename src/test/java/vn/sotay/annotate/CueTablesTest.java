package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/** Every row of the cue tables is found in its own example. */
class CueTablesTest {

  @TestFactory
  Stream<DynamicTest> everyStatementCueIsFoundInItsExample() {
    return Tsv.rows("/annotate/statement-cues.tsv").stream()
        .map(row -> DynamicTest.dynamicTest("line " + row.line(), () -> isFound(row)));
  }

  private static void isFound(Tsv.Row row) {
    List<Token> tokens = Tokenizer.tokens(row.cell("example"));
    assertThat(StatementCues.in(tokens, 0, tokens.size()))
        .as("%s (%s) in '%s'", row.cell("phrase"), row.cell("sense"), row.cell("example"))
        .anySatisfy(
            hit -> {
              assertThat(hit.cue().phrase()).isEqualTo(row.cell("phrase"));
              assertThat(hit.cue().sense().name().toLowerCase(Locale.ROOT))
                  .isEqualTo(row.cell("sense"));
            });
  }

  @TestFactory
  Stream<DynamicTest> everyTopicCueMovesTheScoreOfItsExampleItsWay() {
    return Tsv.rows("/annotate/topic-cues.tsv").stream()
        .map(row -> DynamicTest.dynamicTest("line " + row.line(), () -> moves(row)));
  }

  private static void moves(Tsv.Row row) {
    double without = TopicScorer.score(Texts.body("Trời mưa."), List.of()).score();
    double with = TopicScorer.score(Texts.body(row.cell("example")), List.of()).score();
    assertThat(Math.signum(with - without))
        .as(row.cell("example"))
        .isEqualTo(Math.signum(Double.parseDouble(row.cell("weight"))));
  }
}
