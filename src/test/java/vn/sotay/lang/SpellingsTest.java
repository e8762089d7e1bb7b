package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingsTest {

  /** What this package answers for; numbers of documents and slips of the pen are others' work. */
  private static final Set<String> OURS =
      Set.of(
          "word-tone-place",
          "word-iy",
          "word-case",
          "word-eth",
          "word-nfd",
          "word-space",
          "word-dash",
          "number-dash",
          "number-eth",
          "legacy-tcvn3",
          "legacy-vni",
          "mojibake",
          "entities",
          "word-quote",
          "dropped-letters");

  /** All double quotes are one sign; … is a sentence's end that stands before one. */
  private static final Set<String> SOUND_QUOTES = Set.of("\"", "'", "…");

  /** A plain D for Đ is no spelling; the register of directives decides. */
  private static final Set<String> NOT_OURS = Set.of("number-eth-52");

  private static Stream<Arguments> spellings() {
    return Tsv.rows("/lang/spellings.tsv").stream()
        .map(
            row ->
                Arguments.of(
                    row.cell("kind"),
                    unescaped(row.cell("written")),
                    unescaped(row.cell("meant"))));
  }

  private static String unescaped(String cell) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      boolean escape = cell.startsWith("\\u", i);
      out.append(
          escape ? (char) Integer.parseInt(cell.substring(i + 2, i + 6), 16) : cell.charAt(i));
      i += escape ? 5 : 0;
    }
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void whatIsWrittenHasTheTokensOfWhatIsMeant(String kind, String written, String meant) {
    assertThat(keys(written)).as(kind).isEqualTo(keys(meant));
  }

  @TestFactory
  Stream<DynamicTest> thePathologiesOfThePapersAreReadAsMeant() {
    List<Pathology> ours =
        Pathology.all().stream()
            .filter(one -> OURS.contains(one.category()) && !NOT_OURS.contains(one.id()))
            .toList();
    assumeTrue(!ours.isEmpty(), "../shared isn't there: the pathologies of papers aren't read");
    assertThat(ours).extracting(Pathology::category).containsAll(OURS);
    return ours.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> isReadAsMeant(one)));
  }

  private static void isReadAsMeant(Pathology one) {
    switch (one.category()) {
      case "word-quote" ->
          assertThat(quoted(one.input())).isNotEmpty().allMatch(SOUND_QUOTES::contains);
      case "dropped-letters" -> {
        assertThat(TextRepair.isDamaged(one.input())).isTrue();
        assertThat(TextRepair.repaired(one.input())).isEqualTo(one.input());
        assertThat(TextRepair.isDamaged(one.expected())).isFalse();
      }
      default -> hasTheKeysOfWhatIsMeant(one);
    }
  }

  /** Returns the keys of the first and last token of each part that a sign begins. */
  private static List<String> quoted(String text) {
    return parts(text).stream()
        .map(SpellingsTest::keys)
        .flatMap(keys -> Stream.of(keys.getFirst(), keys.getLast()))
        .filter(key -> !Character.isLetterOrDigit(key.charAt(0)))
        .toList();
  }

  private static void hasTheKeysOfWhatIsMeant(Pathology one) {
    if (one.kind().equals("number")) {
      assertThat(String.join(" ", keys(one.input())))
          .contains(String.join(" ", keys(one.expected())));
      return;
    }
    List<String> meanings = parts(one.expected());
    List<String> writings = parts(one.input());
    for (int i = 0; i < writings.size(); i++) {
      assertThat(keys(writings.get(i)))
          .isEqualTo(keys(meanings.get(Math.min(i, meanings.size() - 1))));
    }
  }

  private static List<String> parts(String text) {
    return Arrays.asList(Entities.resolved(text).split("[,;] "));
  }

  private static List<String> keys(String written) {
    String text = TextNormalizer.normalize(TextRepair.repaired(Entities.resolved(written)));
    return Tokenizer.tokens(text).stream().map(Token::key).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hoá    | hòa
          đường  | dương
          ma     | má
          tai    | tay
          hai    | hay
          thúi   | thúy
          bộ     | bố
          lũy    | lụy
          cầu    | câu
          mùa    | mua
          """)
  void wordsThatDifferInMeaningHaveDifferentKeys(String one, String other) {
    assertThat(MatchingKey.of(one)).isNotEqualTo(MatchingKey.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thc hin mt s ni dung trong quy đnh               | true
          sửa đi, bổ sung một s điều ca Luật               | true
          Chi bộ thôn 3 có 25 kg thóc, 30 m rào, đ/c Nam.  | false
          b) Họp đều đặn hằng tháng; c) ghi đủ biên bản    | false
          TP. HCM và BTCTW                                 | false
          """)
  void aTextWithLettersLostIsDamaged(String text, boolean damaged) {
    assertThat(TextRepair.isDamaged(text)).isEqualTo(damaged);
  }

  @ParameterizedTest
  @CsvSource({"&x;,&x;", "&#xZZ;,&#xZZ;", "&#0;,&#0;", "a & b,a & b", "&#1114112;,&#1114112;"})
  void unknownReferencesStay(String text, String expected) {
    assertThat(Entities.resolved(text)).isEqualTo(expected);
  }
}
