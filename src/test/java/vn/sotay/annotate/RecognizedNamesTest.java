package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.AdminArea;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.NamedEntity;
import vn.sotay.lang.NamedEntity.Kind;

/** What becomes of the names that an engine saw. */
class RecognizedNamesTest {

  private static final String TEXT =
      "Tối ấy Sao Khuê ca mừng, có  Ban  nhạc Gió Lành và Đồi  Chè góp vui.\n"
          + "Mưa 2B rơi ở Lũng Cao-Bằng Lăng Tím Rất Xa Vời Vợi, chị Nụ\nHồng vẫn hát.";

  private static List<Mention> beside(Kind kind, String words, Mention... known) {
    int start = TEXT.indexOf(words);
    assertThat(start).as(words).isNotNegative();
    Span span = new Span(start, start + words.length());
    return RecognizedNames.beside(
        Texts.body(TEXT), Arrays.asList(known), List.of(new NamedEntity(span, kind)));
  }

  private static Span span(String words) {
    return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
  }

  @Test
  void aNameBecomesAMentionWithWhatTheEngineCanTellOfIt() {
    assertThat(beside(Kind.PERSON, "Sao Khuê"))
        .containsExactly(new Mention.Person(span("Sao Khuê"), "Sao Khuê", none()));
    assertThat(beside(Kind.ORGANIZATION, "Ban  nhạc Gió Lành"))
        .containsExactly(new Mention.Organization(span("Ban  nhạc Gió Lành"), none()));
    assertThat(beside(Kind.LOCATION, "Đồi  Chè"))
        .containsExactly(
            new Mention.Location(span("Đồi  Chè"), "Đồi Chè", none(), AdminArea.UNKNOWN));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @Test
  void whatTouchesAMentionIsLeftToTheGrammars() {
    var before = new Mention.Organization(span("ấy Sao"), none());
    var behind = new Mention.Organization(span("ca mừng"), none());
    assertThat(beside(Kind.PERSON, "Sao Khuê", before)).isEmpty();
    assertThat(beside(Kind.PERSON, "Sao Khuê", behind)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mưa", // one syllable
        "nhạc Gió", // begins small
        "Ban  nhạc", // of a person all are capitals
        "Mưa 2B", // no syllable
        "Lũng Cao-Bằng", // a sign
        "Bằng Lăng Tím Rất Xa Vời Vợi", // too long for a person
        "Nụ\nHồng", // over two lines
        "ao Khuê" // a part of a word
      })
  void whatIsNoPersonsNameIsNone(String words) {
    assertThat(beside(Kind.PERSON, words)).isEmpty();
  }

  @Test
  void aNameBesideTheTextIsNone() {
    int end = TEXT.length();
    var name = new NamedEntity(new Span(end, end + 9), Kind.PERSON);
    assertThat(RecognizedNames.beside(Texts.body(TEXT), List.of(), List.of(name))).isEmpty();
  }
}
