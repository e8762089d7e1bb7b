package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.Tsv;

/** Organisations, persons, places and the article's province, on composed sentences. */
class EntitiesTest {

  private static final int MANY = 100_000;

  private static ArticleText text(String words) {
    return ArticleText.of(Texts.published(words, Optional.empty(), Optional.empty()));
  }

  private static List<Mention> entities(ArticleText text) {
    List<Mention> mentions = new ArrayList<>(OrganizationScanner.scan(text));
    mentions.addAll(PersonScanner.scan(text, mentions));
    mentions.addAll(LocationScanner.scan(text, mentions, DocumentProvince.of(text, mentions)));
    return mentions;
  }

  private static <M extends Mention> List<M> only(List<Mention> mentions, Class<M> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String words(ArticleText text, List<? extends Mention> mentions) {
    return mentions.stream().map(m -> m.span().in(text.text())).collect(Collectors.joining("; "));
  }

  private static String holders(ArticleText text, List<Mention.Person> persons) {
    return persons.stream()
        .map(
            p ->
                p.span().in(text.text())
                    + p.title().map(title -> " = " + title.in(text.text())).orElse(""))
        .collect(Collectors.joining("; "));
  }

  static Stream<List<String>> rows(String resource) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EntitiesTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<List<String>> sentences() {
    return rows("/annotate/entities.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void aSentenceNamesWhatItsRowSays(List<String> row) {
    ArticleText text = text(row.get(0));
    List<Mention> found = entities(text);
    assertThat(words(text, only(found, Mention.Organization.class))).isEqualTo(row.get(1));
    assertThat(holders(text, only(found, Mention.Person.class))).isEqualTo(row.get(2));
    assertThat(words(text, only(found, Mention.Location.class))).isEqualTo(row.get(3));
  }

  static Stream<List<String>> heads() {
    return Tsv.rows("/reference/organization-kinds.tsv").stream()
        .map(Tsv.Row::cells)
        .filter(row -> !row.get(1).equals("generic"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void everyHeadReadsItsExampleToTheEnd(List<String> row) {
    ArticleText text = text("Ngày 5/3, " + row.get(3) + " đã tổ chức hội nghị.");
    List<Mention.Organization> found = OrganizationScanner.scan(text);
    assertThat(words(text, found)).isEqualTo(row.get(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bí thư chi bộ, cấp ủy, Đảng ủy, chi ủy và đảng viên của Đảng.",
        "Chi bộ 4 tốt, chi bộ ba không, Đảng bộ bốn tốt.",
        "Tỉnh ủy viên, Huyện ủy viên và các đảng ủy viên.",
        "UBND các xã, phường; các Đảng ủy xã, phường.",
        "Ban Giám hiệu, Ban Tổ chức hội thi, Tổ công tác.",
        "NÂNG CAO CHẤT LƯỢNG SINH HOẠT CHI BỘ Ở CƠ SỞ",
        "",
      })
  void whatIsNotNamedIsNoOrganisation(String words) {
    assertThat(OrganizationScanner.scan(text(words + " "))).isEmpty();
  }

  @Test
  void aNameEndsWithItsLine() {
    ArticleText text = text("Chi bộ Sở Ngoại vụ\n\nHà Nội");
    assertThat(words(text, OrganizationScanner.scan(text))).isEqualTo("Chi bộ Sở Ngoại vụ");
  }

  @Test
  void noBreakSpacesAndInvisibleCharactersStayInTheSpan() {
    ArticleText text = text("đồng chí\u00a0Nguyễn\u00a0Văn\u00a0\u200bAn nói");
    List<Mention.Person> persons = PersonScanner.scan(text, List.of());
    assertThat(persons).extracting(Mention.Person::name).containsExactly("Nguyễn Văn An");
  }

  @Test
  void aLaterMentionWithoutAPostHasNoTitle() {
    ArticleText text = text("Ông Trần Đình Khoa, Bí thư Huyện ủy, nói. Sau đó Trần Đình Khoa về.");
    assertThat(holders(text, PersonScanner.scan(text, bodies(text))))
        .isEqualTo("Trần Đình Khoa = Bí thư Huyện ủy; Trần Đình Khoa");
  }

  private static List<Mention> bodies(ArticleText text) {
    return List.copyOf(OrganizationScanner.scan(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'Ở huyện Mai Sơn.', 'Huyện Mai Sơn, Sơn La', Sơn La",
    "'Ở tỉnh Hoà Bình.', 'Tỉnh Hòa Bình', Hòa Bình",
    "'Ở TP.HCM.', 'Thành phố Hồ Chí Minh', Thành phố Hồ Chí Minh",
    "'Ở TP. Vũng Tàu.', 'Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu', Bà Rịa - Vũng Tàu",
  })
  void aPlaceHasItsTypeInFullAndItsProvince(String words, String name, String province) {
    ArticleText text =
        ArticleText.of(
            Texts.published(words, Optional.empty(), Optional.of(LocalDate.of(2024, 1, 1))));
    List<Mention.Location> found =
        LocationScanner.scan(text, List.of(), DocumentProvince.of(text, List.of()));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().name()).isEqualTo(name);
    assertThat(found.getFirst().province()).map(ProvinceNames::then).contains(province);
  }

  @ParameterizedTest
  @CsvSource({
    "Tỉnh ủy Vĩnh Phúc và Hà Nội., '', 2021-10-14, Vĩnh Phúc, Phú Thọ",
    "Tỉnh ủy Phú Thọ., '', 2025-07-01, Phú Thọ, Phú Thọ",
    "Xã Tân Tiến họp., Báo Bình Định, 2025-06-30, Bình Định, Gia Lai",
    "Xã Tân Tiến họp., Báo Bình Định, 2025-08-01, Gia Lai, Gia Lai",
    "Ban Tổ chức Thành ủy thành phố Hồ Chí Minh., '', 2014-04-07, Thành phố Hồ Chí Minh, Thành phố"
        + " Hồ Chí Minh",
    "Hội nghị tại huyện A Lưới., '', 2020-01-01, Thừa Thiên Huế, Huế",
  })
  void theProvinceIsTheOutletsOrTheOneMostNamed(
      String words, String outlet, LocalDate date, String then, String now) {
    Article article =
        Texts.published(words, Optional.of(outlet).filter(o -> !o.isEmpty()), Optional.of(date));
    assertThat(DocumentProvince.of(ArticleText.of(article), List.of()))
        .contains(new ProvinceNames(then, now));
  }

  @Test
  void withoutAnyNameThereIsNoProvince() {
    assertThat(DocumentProvince.of(text("Phong cách Hồ Chí Minh."), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ",
        "Nguyễn ",
        "Chi bộ ",
        "Chi bộ Sở ",
        "HĐND, ",
        "xã An, ",
        "đồng chí ",
        "Bí thư, ",
        "Bí thư Nguyễn Văn An, ",
        "Ban Thường vụ ",
        "( ",
        "KH& ",
        "thuộc Đảng bộ ",
        "thôn 5 ",
        "Ban Quản lý dự "
      })
  void endlessInputIsReadAndEverySpanLiesInIt(String piece) {
    ArticleText text = text(piece.repeat(MANY / piece.length()));
    List<Mention> found = entities(text);
    assertThat(found)
        .allSatisfy(m -> assertThat(m.span().end()).isLessThanOrEqualTo(text.text().length()));
  }
}
