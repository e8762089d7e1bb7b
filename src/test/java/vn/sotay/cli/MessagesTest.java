package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.sotay.lang.Language;

class MessagesTest {

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(bundle(Language.VI).keySet()).isEqualTo(bundle(Language.EN).keySet());
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(Messages.in(Language.VI).text("search.total", 10677))
        .isEqualTo("10.677 bài có đủ các từ");
    assertThat(Messages.in(Language.EN).text("search.total", 10677))
        .isEqualTo("10,677 articles with all words");
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("cli.messages", language.locale());
  }
}
