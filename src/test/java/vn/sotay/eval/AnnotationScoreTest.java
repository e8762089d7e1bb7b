package vn.sotay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.MendableException;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredJson;

class AnnotationScoreTest {

  @TempDir Path folder;

  @Test
  void aRangeThatIsOffByOneOverlapsButIsNotExact() {
    LayerCounts dates = score("dates", "{'start':4,'end':9}", "{'start':4,'end':10}");
    assertThat(dates.exactFit().f1()).isZero();
    assertThat(dates.overlapFit().f1()).isEqualTo(1);
  }

  @Test
  void aStatementNeedsFortyPercentOfTheUnion() {
    String gold = "{'start':0,'end':100}";
    assertThat(score("results", gold, "{'start':0,'end':40}").overlapping()).isEqualTo(1);
    assertThat(score("results", gold, "{'start':0,'end':39}").overlapping()).isZero();
    assertThat(score("results", gold, "{'start':60,'end':150}").overlapping()).isZero();
  }

  @Test
  void asManyAreMatchedAsCanBe() {
    // The first gold item could take either prediction; the second only the longer one.
    LayerCounts dates =
        score(
            "dates",
            "{'start':0,'end':10},{'start':10,'end':14}",
            "{'start':0,'end':3},{'start':2,'end':12}");
    assertThat(dates.overlapping()).isEqualTo(2);
  }

  @Test
  void aValueWhereTheGoldHasNoneIsWrong() {
    LayerCounts silent =
        score("persons", "{'start':0,'end':5,'title':null}", "{'start':0,'end':5,'title':''}");
    assertThat(silent.attribute("title")).isEqualTo(Tally.NONE);
    LayerCounts saidTooMuch =
        score(
            "persons",
            "{'start':0,'end':5,'title':null}",
            "{'start':0,'end':5,'title':'Bí thư Huyện ủy'}");
    assertThat(saidTooMuch.attribute("title")).isEqualTo(new Tally(0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number | '09-HD/BTCTW' | '9- HD/BTCTW'      | true
          number | '37-QĐ/TW'    | '37-QD/TW'         | true
          number | '12-HD/BTCTW' | '12'               | false
          issuer | 'Ban Chấp hành Trung ương khóa XII' | 'BCH TƯ khoá XII' | true
          issuer | 'Huyện ủy Quan Sơn' | 'Huyện ủy'   | false
          value  | '0.004047'    | '33/8.155'         | true
          value  | '100'         | '102'              | false
          title  | 'Bí thư Chi bộ thôn Gò Rin' | 'Bí thư Chi bộ' | true
          title  | 'Bí thư Chi bộ thôn Gò Rin' | 'Trưởng thôn'   | false
          of     | 'đảng viên'   | 'đảng viên dự họp' | true
          norm   | 'Huyện Quan Sơn, tỉnh Thanh Hóa' | 'xã Quan Sơn' | true
          iso    | '2023-08-11'  | '2023-08-12'       | false
          """)
  void attributesAreComparedInTheirOwnWay(
      String attribute, String right, String said, boolean same) {
    String item = "{'start':0,'end':5,'%s':'%s'}";
    LayerCounts counts =
        score(
            layerOf(attribute).slug(),
            item.formatted(attribute, right),
            item.formatted(attribute, said));
    assertThat(counts.attribute(attribute)).isEqualTo(new Tally(same ? 1 : 0, 1));
  }

  private static Layer layerOf(String attribute) {
    for (Layer layer : Layer.values()) {
      if (layer.attributes().contains(attribute)) {
        return layer;
      }
    }
    throw new IllegalArgumentException(attribute);
  }

  @Test
  void theShortFormOfANumberIsNoAlternative() {
    String gold = "{'start':0,'end':5,'number':'12-HD/BTCTW','number_alt':['12','12-HĐ/BTCTW']}";
    String item = "{'start':0,'end':5,'number':'%s'}";
    assertThat(score("directives", gold, item.formatted("12")).attribute("number").right())
        .isZero();
    assertThat(score("directives", gold, item.formatted("12-HĐ/BTCTW")).attribute("number").right())
        .isEqualTo(1);
  }

  @Test
  void whatIsLeftOpenIsNotCounted() {
    String open = "'ignore_spans':[{'start':0,'end':20,'layers':['persons']}]";
    assertThat(counts(open, "'persons':[{'start':5,'end':12}]").get(Layer.PERSONS).predicted())
        .isZero();
    assertThat(counts(open, "'dates':[{'start':5,'end':12}]").get(Layer.DATES).predicted())
        .isEqualTo(1);
  }

  @Test
  void placesInsideOrganisationsAreNotCounted() {
    String gold = "'organizations':[{'start':0,'end':30}]";
    assertThat(counts(gold, "'locations':[{'start':20,'end':30}]").get(Layer.LOCATIONS).predicted())
        .isZero();
    assertThat(counts(gold, "'locations':[{'start':20,'end':31}]").get(Layer.LOCATIONS).predicted())
        .isEqualTo(1);
  }

  @Test
  void nothingFoundWhereNothingIsCountsAsRight() {
    assertThat(score("dates", "", "").exactFit()).isEqualTo(new Fit(1, 1, 1));
    assertThat(score("dates", "", "{'start':0,'end':3}").exactFit()).isEqualTo(new Fit(0, 0, 0));
  }

  @Test
  void intervalsLieAroundTheValueAndAreTheSameEachTime() {
    AnnotationScore score =
        AnnotationScore.of(
            List.of(
                document("'dates':[{'start':0,'end':3}]", "'dates':[{'start':0,'end':3}]"),
                document("'dates':[{'start':0,'end':3}]", "'dates':[]")));
    AnnotationMeasures.Bounded recall =
        AnnotationMeasures.of(score).stream()
            .filter(measure -> measure.name().equals("annotations.dates.recall"))
            .findFirst()
            .orElseThrow();
    assertThat(recall)
        .isEqualTo(new AnnotationMeasures.Bounded("annotations.dates.recall", 0.5, 0, 1));
    assertThat(AnnotationMeasures.of(score)).isEqualTo(AnnotationMeasures.of(score));
  }

  @Test
  void aFolderWithoutGoldIsNamed() {
    assertThatThrownBy(() -> GoldFolder.read(folder))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "%s holds no *.json with an 'id', expected a gold set or predictions. Name its folder."
                .formatted(folder));
  }

  @Test
  void aBrokenFileIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{");
    assertThatThrownBy(() -> GoldFolder.read(folder))
        .isInstanceOf(MendableException.class)
        .hasMessageStartingWith("%s: not JSON: ".formatted(file));
  }

  private static LayerCounts score(String layer, String gold, String predicted) {
    String items = "'%s':[%s]";
    return counts(items.formatted(layer, gold), items.formatted(layer, predicted))
        .get(Layer.valueOf(layer.toUpperCase(Locale.ROOT)));
  }

  private static Map<Layer, LayerCounts> counts(String gold, String predicted) {
    return document(gold, predicted).layers();
  }

  private static DocumentCounts document(String gold, String predicted) {
    return DocumentCounts.of(read(gold), read(predicted), "");
  }

  private static LayeredDocument read(String fields) {
    return LayeredJson.read("{'id':'a',%s}".formatted(fields).replace('\'', '"')).getFirst();
  }
}
