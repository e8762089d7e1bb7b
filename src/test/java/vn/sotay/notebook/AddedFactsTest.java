package vn.sotay.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.index.SampleArticle;
import vn.sotay.notebook.Correction.Verdict;

/** Facts that the machine missed, and people added. */
class AddedFactsTest {

  private static final SampleArticle READ =
      SampleArticle.of(
              "doi-moi",
              "Đổi mới sinh hoạt",
              "Chi bộ thôn Hạ có hai mươi đảng viên, tỷ lệ dự họp đạt 95%.\nMỗi quý, đồng chí Lò"
                  + " Văn\nPanh kể chuyện về Bác theo Hướng dẫn 12.")
          .figure("95%", "95", Unit.PERCENT, "dự họp");

  private final AnnotatedArticle read = READ.annotated();
  private final List<Notebook.Entry> entries = new ArrayList<>();

  private void say(Layer layer, String words, Verdict verdict, Map<String, String> values) {
    TextQuote quote = TextQuote.of(read.article().id(), read.article().text(), READ.words(words));
    var change = new Change.Judged(layer, quote, verdict, values, "");
    entries.add(new Notebook.Entry(entries.size() + 1L, Instant.EPOCH, change, false));
  }

  private void undoLast() {
    Notebook.Entry last = entries.removeLast();
    entries.add(new Notebook.Entry(last.id(), last.made(), last.change(), true));
  }

  private JudgedFacts judged() {
    return JudgedFacts.in(read.article().text(), Notebook.of(entries).corrections());
  }

  private List<String> figures() {
    return judged()
        .applied(read)
        .mentions(Mention.Quantity.class)
        .map(figure -> read.words(figure.span()))
        .toList();
  }

  private <M extends Mention> M only(Class<M> kind) {
    return judged().applied(read).mentions(kind).findFirst().orElseThrow();
  }

  private void addTwenty() {
    say(Layer.QUANTITIES, "hai mươi", Verdict.ADDED, Map.of("value", "20", "unit", "count"));
  }

  @Test
  void anAddedFigureStandsAmongTheOthersInTextOrder() {
    addTwenty();
    assertThat(figures()).containsExactly("hai mươi", "95%");
    assertThat(only(Mention.Quantity.class).value()).contains(BigDecimal.valueOf(20));
    undoLast();
    assertThat(figures()).containsExactly("95%");
  }

  @Test
  void everyLayerCanBeAddedTo() {
    say(Layer.PERSONS, "Lò Văn\nPanh", Verdict.ADDED, Map.of());
    say(Layer.ORGANIZATIONS, "Chi bộ thôn Hạ", Verdict.ADDED, Map.of("kind", "chi-bo"));
    say(Layer.LOCATIONS, "thôn Hạ", Verdict.ADDED, Map.of("norm", "thôn Hạ, Sơn La"));
    say(Layer.DATES, "Mỗi quý", Verdict.ADDED, Map.of());
    say(
        Layer.DIRECTIVES,
        "Hướng dẫn 12",
        Verdict.ADDED,
        Map.of("type", "huong-dan", "number", "12-HD/BTCTW"));
    say(Layer.PRACTICES, "kể chuyện về Bác", Verdict.ADDED, Map.of("categories", "hoc-bac"));
    say(Layer.RESULTS, "tỷ lệ dự họp đạt 95%", Verdict.ADDED, Map.of());
    say(Layer.LIMITATIONS, "Chi bộ thôn Hạ có hai mươi đảng viên", Verdict.ADDED, Map.of());
    AnnotatedArticle all = judged().applied(read);
    assertThat(only(Mention.Person.class).name()).isEqualTo("Lò Văn Panh");
    assertThat(only(Mention.Organization.class).kind()).contains("chi-bo");
    assertThat(only(Mention.Location.class).name()).isEqualTo("thôn Hạ, Sơn La");
    assertThat(only(Mention.TimeExpression.class).iso()).isEmpty();
    assertThat(only(Mention.Directive.class).number()).contains("12-HD/BTCTW");
    assertThat(all.statements())
        .extracting(Statement::kind)
        .containsExactly(Statement.Kind.LIMITATION, Statement.Kind.RESULT, Statement.Kind.PRACTICE);
    assertThat(all.statements(Statement.Kind.PRACTICE).findFirst().orElseThrow())
        .returns(List.of("hoc-bac"), Statement::categories)
        .returns(Optional.of(Statement.Modality.DONE), Statement::modality);
  }

  @Test
  void whatTheMachineByNowReadsIsNotAddedTwiceButItsValuesArePut() {
    say(Layer.QUANTITIES, "95%", Verdict.ADDED, Map.of("unit", "percent", "qualifier", ">="));
    assertThat(figures()).containsExactly("95%");
    assertThat(only(Mention.Quantity.class))
        .returns(Optional.of(Qualifier.AT_LEAST), Mention.Quantity::qualifier)
        .returns(Optional.of("dự họp"), Mention.Quantity::counted);
    assertThat(judged().withAdded(read)).isSameAs(read);
  }

  @Test
  void whatIsReadWronglyThereIsAnotherFact() {
    say(Layer.QUANTITIES, "95%", Verdict.WRONG, Map.of());
    say(Layer.QUANTITIES, "đạt 95%", Verdict.ADDED, Map.of("unit", "percent", "value", "95"));
    assertThat(figures()).containsExactly("đạt 95%");
  }

  @Test
  void anAddedFactIsJudgedLikeAnyOther() {
    addTwenty();
    say(Layer.QUANTITIES, "hai mươi", Verdict.RIGHT, Map.of());
    assertThat(figures()).contains("hai mươi");
    say(Layer.QUANTITIES, "hai mươi", Verdict.MENDED, Map.of("of", "đảng viên"));
    assertThat(only(Mention.Quantity.class))
        .returns(Optional.of(BigDecimal.valueOf(20)), Mention.Quantity::value)
        .returns(Optional.of("đảng viên"), Mention.Quantity::counted);
    say(Layer.QUANTITIES, "hai mươi", Verdict.WRONG, Map.of());
    assertThat(figures()).containsExactly("95%");
    undoLast();
    assertThat(figures()).contains("hai mươi");
  }

  @Test
  void anAdditionWhoseWordsAreGoneIsAnOrphan() {
    addTwenty();
    JudgedFacts later = JudgedFacts.in("Bài đã được viết lại.", Notebook.of(entries).corrections());
    assertThat(later.orphans()).extracting(Correction::verdict).containsExactly(Verdict.ADDED);
    assertThat(later.applied(read).mentions()).isEqualTo(read.mentions());
  }

  @Test
  void whatLacksAValueItCannotBeWithoutIsRefused() {
    assertThatThrownBy(
            () -> say(Layer.QUANTITIES, "hai mươi", Verdict.ADDED, Map.of("value", "20")))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            """
            'hai mươi' can't be read as one of quantities: 'unit=' is missing, expected one of \
            count, percent, ratio, duration, money.
            Give its values: value=… unit=… of=… qualifier=… denominator=….\
            """);
    assertThatThrownBy(() -> say(Layer.DIRECTIVES, "Hướng dẫn 12", Verdict.ADDED, Map.of()))
        .hasMessageContaining("'type=' is missing");
    assertThatThrownBy(() -> say(Layer.RESULTS, "kể chuyện", Verdict.ADDED, Map.of("value", "20")))
        .hasMessageContaining("can't be mended of results");
    assertThatThrownBy(() -> say(Layer.RESULTS, "kể", Verdict.RIGHT, Map.of("value", "20")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsAreFoundWhateverTheirWhiteSpaceButNotAsPartsOfOthers() {
    String text = "Lò Văn\nPanh: 95%, 9,5% và 5%; chi bộ, chi  bộ.";
    assertThat(Quotes.all("Lò Văn Panh", text)).containsExactly(new Span(0, 11));
    assertThat(Quotes.all("5%", text)).extracting(span -> span.start()).containsExactly(26);
    assertThat(Quotes.all("9", text)).isEmpty();
    assertThat(Quotes.all("chi bộ", text)).hasSize(2);
    assertThat(Quotes.all("Chi bộ", text)).isEmpty();
    assertThat(Quotes.all(" ", text)).isEmpty();
  }
}
