package vn.sotay.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.MendableException;

class FamiliesTest {

  private static final Path FOLDER = Path.of("src/main/resources/sites/families");

  private static final String COMPLETE =
      """
      id: mau
      name: Mẫu
      signature: [.mau-body]
      hosts: [mau.vn]
      title: [h1.mau-title]
      body: [".mau-body > .text"]
      drop: [.mau-related]
      """;

  @Test
  void theListNamesEveryFileAndNothingElse() throws IOException {
    List<String> ids = Families.standard().all().stream().map(Family::id).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .toList();
      assertThat(ids).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void whatProfilesSayOfTheirFamiliesFits() {
    Families families = Families.standard();
    assertThat(Sites.standard().all())
        .isNotEmpty()
        .allSatisfy(site -> assertThat(families.with(site).all()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [h1.mau-title]        | ["div / p"]      | x.yaml: 'title' is 'div / p', expected a CSS selector (Could not parse query '/': unexpected token at '/').
          [h1.mau-title]        | ["h1, h2"]       | x.yaml: 'title' is 'h1, h2', expected a CSS selector ('h1,': one selector an entry, joined by spaces and '>' only).
          [h1.mau-title]        | ["h1 >"]         | x.yaml: 'title' is 'h1 >', expected a CSS selector (nothing to select).
          [h1.mau-title]        | h1.mau-title     | x.yaml: 'title' is '"h1.mau-title"', expected a list of texts such as [h1.title].
          body: [".mau-body > .text"] | ''         | x.yaml: 'body' is missing, expected selectors of the article's text, such as ["#news-bodyhtml"].
          title: [h1.mau-title] | titel: [h1]      | x.yaml: unknown key 'titel', expected one of author, body, drop, hosts, id, lead, name, published, signature, title.
          id: mau               | id: Mẫu          | x.yaml: 'id' is 'Mẫu', expected lower-case letters, digits and single hyphens.
          """)
  void aFaultNamesTheFileTheKeyAndTheNextStep(String right, String wrong, String message) {
    assertThatThrownBy(() -> FamilyReader.read("x.yaml", COMPLETE.replace(right, wrong)))
        .isInstanceOf(MendableException.class)
        .hasMessage(message + "\nCorrect the file, then run 'sotay sites check x.yaml'.");
  }

  @Test
  void aFamilyWithoutMarksIsRefused() {
    assertThatThrownBy(() -> FamilyReader.read("x.yaml", "id: x\nbody: [.b]\n"))
        .hasMessageStartingWith(
            "x.yaml: 'signature' is missing, expected marks of its pages, such as [.cms-body].");
  }

  @Test
  void aHostCountsWithItsSubdomains() {
    Family family = FamilyReader.read("x.yaml", COMPLETE);
    assertThat(family.isHost(URI.create("https://www.Mau.vn/a"))).isTrue();
    assertThat(family.isHost(URI.create("https://amau.vn/a"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .a .b                     | yes
          .a > .b                   | no
          .m > .b                   | yes
          .a > .m > .b              | yes
          .x .b                     | no
          div.b[data-role=content]  | yes
          [data-role^=cont]         | yes
          "#two"                    | yes
          p.b                       | no
          body div                  | yes
          .b:not([data-role=title]) | yes
          .b:not([data-role^=tit])  | yes
          [data-role$=TENT]         | yes
          [data-role$=cont]         | no
          [data-role=cont]          | no
          """)
  void aSelectorPointsAtWhatCssSays(String css, String expected) {
    Document page =
        Jsoup.parse(
            "<div class=a><div class=m><div class='c b' id=two"
                + " data-role=content>x</div></div></div>");
    Element two = page.getElementById("two");
    assertThat(Selector.of(css.replace("\"", "")).matches(two)).isEqualTo(expected.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource({
    ".a > h1.title[itemprop=headline], CLASS, title",
    "meta[name=generator], TAG, meta",
    "[data-role=title], ATTRIBUTE, data-role",
    "div#x.y, ID, x",
    "time, TAG, time",
    "div.v:not([type=Photo]), CLASS, v"
  })
  void aSelectorIsFoundByItsRarestName(String css, Selector.KeyKind kind, String name) {
    assertThat(Selector.of(css).key()).isEqualTo(new Selector.Key(kind, name));
  }

  @Test
  void aProfilesOwnSelectorsGoBeforeItsFamilys() {
    SiteProfile site =
        SiteReader.read(
            "x.yaml",
            """
            id: x
            outlet: Báo X
            home: https://x.vn/
            family: mau
            selectors: {body: [.rieng]}
            """);
    Families families = Families.of(List.of(FamilyReader.read("m.yaml", COMPLETE))).with(site);
    Family own = families.byId("mau").orElseThrow();
    assertThat(own.selectors(Family.Part.BODY).stream().map(Selector::toString))
        .containsExactly(".rieng", ".mau-body > .text");
    assertThat(own.isHost(URI.create("https://x.vn/tin"))).isTrue();
  }

  @Test
  void selectorsWrittenAlikeAreEqual() {
    assertThat(Selector.of("div.noi-dung > p")).isEqualTo(Selector.of("div.noi-dung > p"));
    assertThat(Selector.of("div.noi-dung > p")).isNotEqualTo(Selector.of("div.noi-dung p"));
  }
}
