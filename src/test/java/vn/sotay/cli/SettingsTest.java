package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.site.Manners;
import vn.sotay.site.QuietHours;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void withoutAFileTheDefaultsHold() {
    assertThat(Settings.in(folder)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void anEmptyFileIsFine() throws IOException {
    assertThat(read("# nothing yet\n")).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void contactAndLanguageAreRead() throws IOException {
    Settings settings = read("contact: lan@example.org\nlanguage: en\n");
    assertThat(settings.contact()).contains("lan@example.org");
    assertThat(settings.language()).isEqualTo(Language.EN);
  }

  @Test
  void theFolderOfVnCoreNlpIsRead() throws IOException {
    assertThat(read("vncorenlp: /opt/vn core/đã cài\n").vncorenlp())
        .isEqualTo(Path.of("/opt/vn core/đã cài"));
  }

  @Test
  void mannersAreRead() throws IOException {
    assertThat(read("daily: 500\nquiet: 07:00-09:30\n").usual())
        .isEqualTo(Manners.DEFAULT.daily(500).quiet(QuietHours.parse("07:00-09:30").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          daily: 0      | 'daily' is '0', expected a number of requests a day, at least 1.
          daily: viele  | 'daily' is 'viele', expected a number of requests a day, at least 1.
          quiet: 7-9    | 'quiet' is '7-9', expected two times such as 07:00-09:00.
          """)
  void wrongMannersSayWhatIsExpected(String line, String said) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(MendableException.class)
        .hasMessage("sotay.yaml: " + said + " Correct the file.");
  }

  @Test
  void anUnknownKeyListsTheKnownOnes() {
    assertThatThrownBy(() -> read("contakt: lan@example.org\n"))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "sotay.yaml: unknown key 'contakt'; known are 'contact', 'language',"
                + " 'vncorenlp', 'daily' and 'quiet'. Correct the file.");
  }

  @Test
  void anUnknownLanguageSaysWhatIsExpected() {
    assertThatThrownBy(() -> read("language: fr\n"))
        .isInstanceOf(MendableException.class)
        .hasMessage("sotay.yaml: 'language' is 'fr', expected vi or en. Correct the file.");
  }

  @Test
  void whatIsNoYamlSaysWhere() {
    assertThatThrownBy(() -> read("contact: [\n"))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("sotay.yaml isn't YAML: ");
    assertThatThrownBy(() -> read("just words\n"))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("'contact: name@example.org'");
  }

  private Settings read(String yaml) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), yaml);
    return Settings.in(folder);
  }
}
