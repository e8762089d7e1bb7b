package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.annotate.StatementTrainer.Labelled;
import vn.sotay.annotate.StatementTrainer.Lesson;
import vn.sotay.annotate.StatementTrainer.Open;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;

class StatementModelTest {

  private static final String TITLE = "Sinh hoạt chi bộ ở xã Yên Hạ";
  private static final String DEED = "Bí thư hỏi từng người.";
  private static final String OUTCOME = "Ai cũng đi họp.";
  private static final String CAPTION = "Toàn cảnh buổi họp.";

  private static final String BODY =
      String.join("\n\n", DEED, OUTCOME, CAPTION, DEED, OUTCOME, CAPTION, DEED, OUTCOME, CAPTION);

  private static Article article() {
    return Texts.article(TITLE, BODY).article();
  }

  private static Lesson lesson(boolean open) {
    Article article = article();
    List<Labelled> labelled = new ArrayList<>();
    List<Open> left = new ArrayList<>();
    for (String paragraph : BODY.split("\n\n", -1)) {
      int from = labelled.isEmpty() ? 0 : labelled.getLast().span().end();
      int start = article.text().indexOf(paragraph, from);
      Span span = new Span(start, start + paragraph.length());
      if (!paragraph.equals(CAPTION)) {
        labelled.add(new Labelled(span, paragraph.equals(DEED) ? Kind.PRACTICE : Kind.RESULT));
      } else if (open) {
        left.add(new Open(span, true));
      }
    }
    return new Lesson(article, labelled, left);
  }

  private static List<Kind> kinds(List<String> table) {
    AnnotatedArticle annotated = Annotator.annotate(article());
    return StatementTrainer.labelled(annotated, table).statements().stream()
        .map(Statement::kind)
        .toList();
  }

  @Test
  void whatWasTaughtIsFoundAgain() {
    List<String> table = StatementTrainer.train(List.of(lesson(false), lesson(false)));

    assertThat(kinds(table))
        .containsExactly(
            Kind.PRACTICE, Kind.RESULT, Kind.PRACTICE, Kind.RESULT, Kind.PRACTICE, Kind.RESULT);
  }

  @Test
  void theSameLessonsGiveTheSameTable() {
    assertThat(StatementTrainer.train(List.of(lesson(false))))
        .isEqualTo(StatementTrainer.train(List.of(lesson(false))));
  }

  @Test
  void whatTheGoldLeavesOpenTeachesNothing() {
    assertThat(StatementTrainer.train(List.of(lesson(true))))
        .noneMatch(row -> row.contains("canh"));
    assertThat(StatementTrainer.train(List.of(lesson(false))))
        .anyMatch(row -> row.contains("canh"));
  }

  @Test
  void aTableWithoutSignsFindsNothing() {
    List<String> table =
        List.of("sign\tnothing\tpractice\tresult\tlimitation", "ALWAYS\t1\t0\t0\t0");

    assertThat(kinds(table)).isEmpty();
  }

  @Test
  void logarithmsAreOfProbabilitiesWhateverTheSizeOfTheScores() {
    double[] logarithms = StatementModel.logarithms(new double[] {1000, 1000, -1000, 999});
    double sum = 0;
    for (double logarithm : logarithms) {
      sum += Math.exp(logarithm);
    }

    assertThat(sum).isBetween(0.999999, 1.000001);
  }
}
