package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.reference.DirectiveRegister.Entry;

class DirectiveRegisterTest {

  private static final DirectiveRegister REGISTER = DirectiveRegister.standard();

  static List<Entry> entries() {
    return REGISTER.all();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsFoundByItsNumberAndYearAndIsWhole(Entry entry) {
    assertThat(REGISTER.byNumber(entry.number(), entry.year())).contains(entry);
    assertThat(REGISTER.byId(entry.id())).contains(entry);
    assertThat(DocumentTypes.standard().bySlug(entry.type())).isPresent();
    assertThat(entry.title()).isNotBlank();
    assertThat(DocumentNumber.parse(entry.number()).orElseThrow().text()).isEqualTo(entry.number());
    assertThat(entry.replacedBy().map(id -> REGISTER.byId(id).isPresent()).orElse(true)).isTrue();
  }

  @Test
  void idsAreUnique() {
    assertThat(REGISTER.all().stream().map(Entry::id)).doesNotHaveDuplicates();
  }

  @Test
  void aNumberAloneIsNoKey() {
    assertThat(REGISTER.byNumber("10-CT/TW").stream().map(Entry::id))
        .containsExactly("10-ct-tw-2007", "10-ct-tw-2011");
    assertThat(REGISTER.byNumber("10-CT/TW", 2011)).hasSize(1);
  }

  @Test
  void spellingDoesNotMatter() {
    assertThat(REGISTER.byNumber("9 - hd/btctw")).isEqualTo(REGISTER.byNumber("09-HD/BTCTW"));
    assertThat(REGISTER.byNumber("08-QĐ/TW").stream().map(Entry::id))
        .containsExactly("08-qdi-tw-2018");
  }

  @Test
  void anUnknownNumberIsNoPaper() {
    assertThat(REGISTER.byNumber("999-CT/TW")).isEmpty();
    assertThat(REGISTER.byNumber("chi bộ")).isEmpty();
    assertThat(REGISTER.byId("999-ct-tw")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, XI, 12-nq-tw-2012", "4, XII, 04-nq-tw-2016", "4, XIII, 21-kl-tw-2021"})
  void plenumsAreFoundByTermAndMeeting(int meeting, String term, String id) {
    assertThat(REGISTER.byPlenum(meeting, term).stream().map(Entry::id)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({"huong-dan, 12, 12-hd-btctw-2018", "quy-dinh, 213, 213-qd-tw-2020"})
  void aShortFormIsFoundByTypeAndSerial(String type, String serial, String id) {
    assertThat(REGISTER.bySerial(type, serial).stream().map(Entry::id)).contains(id);
  }

  @Test
  void anUnknownTypeIsShownByItsSlug() {
    assertThat(DocumentTypes.standard().label("huong-dan")).isEqualTo("Hướng dẫn");
    assertThat(DocumentTypes.standard().label("thu-moi")).isEqualTo("thu-moi");
  }
}
