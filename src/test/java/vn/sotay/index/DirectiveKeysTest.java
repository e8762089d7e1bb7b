package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.reference.DocumentTypes;

class DirectiveKeysTest {

  private static final Set<String> HD12 =
      DirectiveKeys.of(directive("huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018"));

  private static Mention.Directive directive(String type, String number, String... ids) {
    return new Mention.Directive(
        new Span(0, 1),
        type,
        Optional.of(number).filter(written -> !written.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        List.of(ids));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12-HD/BTCTW",
        "12/HD-BTCTW",
        "12 - HD/BTCTW",
        "12-HD/BTCTƯ",
        "12 hd btctw",
        "HD 12",
        "HD12",
        "hd số 12",
        "huong dan 12",
        "Hướng dẫn số 12",
        "hướng dẫn số 12-HD/BTCTW",
        "12-hd-btctw-2018"
      })
  void aDirectiveIsFoundInAnySpelling(String spelling) {
    assertThat(DirectiveKeys.ofValue(spelling)).anyMatch(HD12::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12-HD/TU", "HD 13", "kế hoạch 12", "112-HD/BTCTW", "12"})
  void anotherDirectiveIsNot(String spelling) {
    assertThat(DirectiveKeys.ofValue(spelling)).noneMatch(HD12::contains);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          thuc hien huong dan 12 o chi bo, huong-dan 12, 2, 5
          theo 12-HD/BTCTW nhe, 12 hd btctw, 1, 4
          Nghị định số 30/2020/NĐ-CP, 30 2020 nd cp, 0, 7
          Nghị quyết 05 của tỉnh, nghi-quyet 5, 0, 3
          QĐ 58, qd 58, 0, 2
          """)
  void directivesAreRecognisedAmongOtherWords(String text, String key, int from, int to) {
    assertThat(DirectiveKeys.recognized(Words.of(text), text))
        .containsExactly(new DirectiveKeys.Recognized(key, from, to));
  }

  @Test
  void wordsWithoutANumberAreNoDirective() {
    String text = "hướng dẫn sinh hoạt chi bộ 30 phút";
    assertThat(DirectiveKeys.recognized(Words.of(text), text)).isEmpty();
  }

  @Test
  void quyDinhAndQuyetDinhShareTheirAbbreviationOnly() {
    Set<String> keys = DirectiveKeys.of(directive("quy-dinh", "58-QĐ/TW"));
    assertThat(DirectiveKeys.ofValue("QĐ 58")).anyMatch(keys::contains);
    assertThat(DirectiveKeys.ofValue("quy dinh so 58")).anyMatch(keys::contains);
    assertThat(DirectiveKeys.ofValue("quyết định 58")).noneMatch(keys::contains);
  }

  @Test
  void everyTypesExampleIsFoundAsItIsCited() {
    for (DocumentTypes.DocumentType type : DocumentTypes.standard().all()) {
      Set<String> keys = DirectiveKeys.of(directive(type.slug(), type.exampleNumber()));
      assertThat(DirectiveKeys.ofValue(type.example())).as(type.example()).anyMatch(keys::contains);
    }
  }
}
