package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenKeysTest {

  @Test
  void aKeyThatComesAgainIsTheSameObject() {
    var tokens = Tokenizer.tokens("Hòa hoà HOÀ");
    assertThat(tokens.get(1).key()).isSameAs(tokens.get(0).key());
    assertThat(tokens.get(2).key()).isSameAs(tokens.get(0).key()).isEqualTo("hoa1");
  }

  @Test
  void longAndUnusualKeysKeepTheirLetters() {
    String text = "nghiêngnghiêng nghiêngnghiêngg Жук жук x̂ 12345678901 12345678902 – ― 𝒳";
    Tokens tokens = (Tokens) Tokenizer.tokens(text);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isSyllable()) {
        assertThat(token.key()).isEqualTo(MatchingKey.of(token.span().in(text)));
      }
      assertThat(tokens.codeAt(i)).isEqualTo(Tokens.code(token.key()));
    }
    assertThat(tokens.stream().filter(Token::isNumber).map(Token::key))
        .containsExactly("12345678901", "12345678902");
  }

  @Test
  void moreKeysThanSlotsPushEachOtherOut() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append(i).append(" a").append((char) ('a' + i % 26)).append(' ');
    }
    var tokens = Tokenizer.tokens(text.toString());
    for (int i = 0; i < 3000; i++) {
      assertThat(tokens.get(2 * i).key()).isEqualTo(Integer.toString(i));
    }
  }
}
