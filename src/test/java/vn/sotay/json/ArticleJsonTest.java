package vn.sotay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.article.AdminArea;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.article.Word;
import vn.sotay.article.WordLayer;

class ArticleJsonTest {

  /** The emoji takes two code units and one code point. */
  private static final String TEXT =
      "📰 Tin vui\n\n"
          + "Ngày 11-8, ông Lê Văn Minh, Bí thư Chi bộ thôn 3 xã Ia Mơr, nêu 33/8.155 đảng viên"
          + " theo Hướng dẫn 12.";

  private static final AnnotatedArticle ARTICLE = article();

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    assertThat(ArticleJson.read(ArticleJson.write("x", ARTICLE))).isEqualTo(ARTICLE);
  }

  @Test
  void offsetsCountCodePointsInJson() {
    JsonNode person = parse(ArticleJson.write("x", ARTICLE)).get("persons").get(0);
    int start = person.get("start").asInt();
    int end = person.get("end").asInt();
    int[] points = TEXT.codePoints().toArray();
    assertThat(new String(points, start, end - start))
        .isEqualTo("Lê Văn Minh")
        .isEqualTo(person.get("surface").asString());
    assertThat(person.get("title").asString()).isEqualTo("Bí thư Chi bộ thôn 3");
  }

  @Test
  void wordsAreOneTextOfCellsThatCountCodePoints() {
    JsonNode node = parse(ArticleJson.write("x", ARTICLE));
    assertThat(node.get("words").asString()).startsWith("0+1Y 7N 2+4 ").endsWith("+9V");
    assertThat(node.get("damaged").asBoolean()).isTrue();
  }

  @Test
  void aLargeAmountStandsWithoutExponent() {
    assertThat(ArticleJson.write("x", ARTICLE)).contains("\"value\":12000000,");
  }

  @Test
  void whatIsAbsentIsNullInTheGoldSchemasFields() {
    JsonNode node = parse(ArticleJson.write("x", ARTICLE));
    assertThat(node.get("author").isNull()).isTrue();
    assertThat(node.get("directives").get(0).get("date").isNull()).isTrue();
    assertThat(node.get("limitations").isEmpty()).isTrue();
  }

  @Test
  void aLineThatIsNoArticleSaysSo() {
    assertThatThrownBy(() -> ArticleJson.read("{\"id\":\"x\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not an annotated article: ");
    assertThatThrownBy(() -> ArticleJson.read("{\"id\":\"x\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not an annotated article: ");
  }

  private static JsonNode parse(String line) {
    return JsonMapper.builder().build().readTree(line);
  }

  private static Span of(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static AnnotatedArticle article() {
    Span body = new Span(TEXT.indexOf("Ngày"), TEXT.length());
    Article article =
        new Article(
            new Article.Origin(
                URI.create("http://bao.example/a"),
                "00",
                Optional.of("a.html"),
                Instant.EPOCH,
                List.of(
                    new Article.PartPage(
                        URI.create("http://bao.example/a?page=2"),
                        "01",
                        Instant.EPOCH,
                        TEXT.indexOf("Ngày")))),
            TEXT,
            new Article.Layout(
                Optional.of(of("📰 Tin vui")),
                Optional.of(body),
                body,
                List.of(body),
                List.of(),
                Optional.empty()),
            new Article.Publication(
                Optional.of(PublicationTime.parse("2023-08-12T14:39")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Báo Sông Trà"),
                Optional.of("Quảng Ngãi")),
            new Article.Filing(
                Optional.of("Xây dựng Đảng"),
                List.of("chi bộ"),
                Optional.of(URI.create("http://bao.example/a")),
                Optional.of("vi"),
                Optional.of(
                    new Article.Part(
                        1, 3, Optional.of(URI.create("http://bao.example/a?page=3"))))),
            Article.Reading.UNKNOWN);
    return new AnnotatedArticle(
        article,
        new AnnotatedArticle.Language(List.of(body), WordLayer.of(words()), true),
        mentions(),
        statements(body),
        new AnnotatedArticle.Topic(0.75, true),
        Optional.of(new ProvinceNames("Gia Lai", "Gia Lai")),
        List.of(
            new Link(Link.Kind.REVIEWS, List.of(), of("Lê Văn Minh")),
            new Link(Link.Kind.COMPARED_WITH, List.of(of("33/8.155")), of("Ngày 11-8"))));
  }

  private static List<Word> words() {
    return List.of(
        new Word(of("📰"), Optional.of(PartOfSpeech.SYM)),
        new Word(of("Tin vui"), Optional.of(PartOfSpeech.NOUN)),
        new Word(of("Ngày")),
        new Word(of("Hướng dẫn"), Optional.of(PartOfSpeech.VERB)));
  }

  private static List<Mention> mentions() {
    return List.of(
        new Mention.TimeExpression(of("Ngày 11-8"), Optional.of("2023-08-11"), false),
        new Mention.Person(
            of("Lê Văn Minh"), "Lê Văn Minh", Optional.of(of("Bí thư Chi bộ thôn 3"))),
        new Mention.Organization(of("Chi bộ thôn 3"), Optional.of("chi-bo")),
        new Mention.Location(
            of("xã Ia Mơr"),
            "Xã Ia Mơr, Gia Lai",
            Optional.of(new ProvinceNames("Gia Lai", "Gia Lai")),
            new AdminArea(
                Optional.of("huyện Chư Prông"), Optional.of("xã Ia Mơr"), Optional.of("xã Ia Mơ"))),
        new Mention.Quantity(
            of("33/8.155"),
            Optional.of(new BigDecimal("0.004047")),
            Unit.RATIO,
            Optional.of("đảng viên"),
            Optional.of(Qualifier.ABOUT),
            Optional.of(new BigDecimal("8155"))),
        new Mention.Quantity(
            of("12"),
            Optional.of(new BigDecimal("12000000")),
            Unit.MONEY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Mention.TimeExpression(of("thôn 3"), Optional.empty(), true),
        new Mention.Directive(
            of("Hướng dẫn 12"),
            "huong-dan",
            Optional.of("12-HD/BTCTW"),
            Optional.empty(),
            Optional.<String>empty(),
            List.of("12-hd-btctw-2018")));
  }

  private static List<Statement> statements(Span body) {
    return List.of(
        new Statement(
            body,
            Statement.Kind.PRACTICE,
            List.of("sinh-hoat-mau"),
            Optional.of(Statement.Modality.DONE),
            Optional.of(of("Lê Văn Minh"))),
        new Statement(
            of("Tin vui"), Statement.Kind.LESSON, List.of(), Optional.empty(), Optional.empty()));
  }
}
