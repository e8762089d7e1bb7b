package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String PROSE = "Chi bộ bản Nà Lếch họp đúng ngày 5 hằng tháng.";
  private static final Optional<String> NOTHING_DECLARED = Optional.empty();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecidesAndIsLeftOut(String charset) {
    byte[] bytes = ("\ufeff" + PROSE).getBytes(Charset.forName(charset));
    assertThat(TextDecoder.decode(bytes, Optional.of("windows-1252"))).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void unicodeIsRecognisedWithoutAMark(String charset) {
    byte[] bytes = PROSE.getBytes(Charset.forName(charset));
    assertThat(TextDecoder.decode(bytes, NOTHING_DECLARED)).isEqualTo(PROSE);
  }

  @Test
  void utf8BytesAreUtf8WhateverTheServerDeclares() {
    byte[] bytes = PROSE.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(bytes, Optional.of("iso-8859-1"))).isEqualTo(PROSE);
  }

  @Test
  void aTruncatedLastLetterLeavesTheRestReadable() {
    byte[] bytes = "Chi bộ".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(TextDecoder.decode(cut, NOTHING_DECLARED)).isEqualTo("Chi b\ufffd");
  }

  @Test
  void oneBrokenByteInUtf8IsDamageAndNoOtherEncoding() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(PROSE.repeat(5).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes(PROSE.getBytes(StandardCharsets.UTF_8));
    assertThat(TextDecoder.decode(bytes.toByteArray(), NOTHING_DECLARED))
        .isEqualTo(PROSE.repeat(5) + "\ufffd" + PROSE);
  }

  @Test
  void theDeclaredCharsetIsUsedForBytesThatAreNoUtf8() {
    byte[] bytes = "Đa\u0309ng".getBytes(Charset.forName("windows-1258"));
    byte[] russian = "Съезд".getBytes(Charset.forName("windows-1251"));
    assertThat(TextDecoder.decode(russian, Optional.of("windows-1251"))).isEqualTo("Съезд");
    assertThat(TextDecoder.decode(bytes, Optional.of("no-such-charset"))).isEqualTo("Đa\u0309ng");
  }

  @Test
  void theCharsetInMetaIsUsedWhereNoneIsDeclared() {
    byte[] bytes =
        "<html><meta http-equiv=x content='text/html; charset=windows-1251'><p>Съезд"
            .getBytes(Charset.forName("windows-1251"));
    assertThat(TextDecoder.decode(bytes, NOTHING_DECLARED)).endsWith("<p>Съезд");
  }

  @Test
  void vietnameseWindowsTextIsRecognisedByItsToneMarks() {
    String decomposed = "Đa\u0309ng bô\u0323 huyê\u0323n";
    byte[] bytes = decomposed.getBytes(Charset.forName("windows-1258"));
    assertThat(TextNormalizer.normalize(TextDecoder.decode(bytes, NOTHING_DECLARED)))
        .isEqualTo("Đảng bộ huyện");
  }

  @Test
  void otherWesternTextFallsBackToWindows1252() {
    byte[] bytes = "déjà “vu”".getBytes(Charset.forName("windows-1252"));
    assertThat(TextDecoder.decode(bytes, Optional.of("utf-8"))).isEqualTo("déjà “vu”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html; charset=UTF-8     | utf-8
          text/html;charset="utf-8"    | utf-8
          text/plain; CHARSET='tis-620'| tis-620
          """)
  void theCharsetOfAMediaType(String mediaType, String charset) {
    assertThat(TextDecoder.charsetOf(mediaType)).contains(charset);
  }

  @Test
  void aMediaTypeMayNameNone() {
    assertThat(TextDecoder.charsetOf("text/html")).isEmpty();
    assertThat(TextDecoder.charsetOf("text/html; charset=")).isEmpty();
  }

  @Test
  void anyBytesGiveSomeText() {
    var random = new Random(20_261_121);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      assertThat(TextDecoder.decode(bytes, NOTHING_DECLARED)).as("round %d", i).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"£10,000 và © 2020", "T-shirt ® «X» · ¥40,000", "§ 12"})
  void signsAloneAreNoLettersOfAnOldEncoding(String text) {
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), NOTHING_DECLARED))
        .isEqualTo(text);
  }

  /** Whatever the size of the pieces, halves of characters beyond the basic plane included. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        PROSE,
        "\ufeff" + PROSE,
        "plain text, nothing else in it",
        "Größe, 中文, 😀😀 and a😀",
        "Äáº£ng bộ",
        "khơng phải, khơng nên"
      })
  void aReaderHandsOutTheSameText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int most = 1; most < 12; most++) {
      assertThat(pieces(TextDecoder.reader(bytes, NOTHING_DECLARED), most))
          .isEqualTo(TextDecoder.decode(bytes, NOTHING_DECLARED));
    }
  }

  @Test
  void longRunsOfPlainLettersAreHandedOutWhole() throws IOException {
    String plain = "<a href=\"/tin-tuc\">".repeat(20);
    byte[] bytes = (plain + "ạ" + plain + "😀" + plain).getBytes(StandardCharsets.UTF_8);

    for (int most : new int[] {63, 64, 65, 200, 5_000}) {
      assertThat(pieces(TextDecoder.reader(bytes, NOTHING_DECLARED), most))
          .isEqualTo(TextDecoder.decode(bytes, NOTHING_DECLARED));
    }
  }

  private static String pieces(Reader reader, int most) throws IOException {
    var text = new StringBuilder();
    char[] piece = new char[most];
    for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
      assertThat(length).isPositive();
      text.append(piece, 0, length);
    }
    return text.toString();
  }
}
