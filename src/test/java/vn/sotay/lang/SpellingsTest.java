package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpellingsTest {

  private static final Path PATHOLOGIES = Path.of("../shared/domain/pathologies.json");

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
          "entities");

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
  Stream<DynamicTest> thePathologiesOfThePapersAreReadAsMeant() throws Exception {
    assumeTrue(
        Files.exists(PATHOLOGIES), "../shared isn't there: the pathologies of papers aren't read");
    JsonNode cases = JsonMapper.shared().readTree(Files.readString(PATHOLOGIES));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : cases) {
      String id = node.path("id").asString();
      if (OURS.contains(node.path("category").asString()) && !NOT_OURS.contains(id)) {
        tests.add(DynamicTest.dynamicTest(id, () -> isReadAsMeant(node)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  private static void isReadAsMeant(JsonNode node) {
    String written = node.path("input").asString();
    String meant = node.path("expected").asString();
    if (node.path("kind").asString().equals("number")) {
      assertThat(String.join(" ", keys(written))).contains(String.join(" ", keys(meant)));
      return;
    }
    List<String> meanings = parts(meant);
    List<String> writings = parts(written);
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
