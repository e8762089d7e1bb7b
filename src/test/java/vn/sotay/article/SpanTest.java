package vn.sotay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void trimmedLeavesOutWhiteSpaceAtTheEndsOnly() {
    String text = "Mở. \n Chi bộ họp.\t";
    assertThat(Span.trimmed(text, 3, text.length()).map(span -> span.in(text)))
        .contains("Chi bộ họp.");
    assertThat(Span.trimmed(text, 6, 12).map(span -> span.in(text))).contains("Chi bộ");
  }

  @Test
  void nothingIsLeftOfWhiteSpaceOrOfNothing() {
    assertThat(Span.trimmed("a  b", 1, 3)).isEmpty();
    assertThat(Span.trimmed("a  b", 2, 2)).isEmpty();
  }
}
