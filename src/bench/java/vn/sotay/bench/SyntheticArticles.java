package vn.sotay.bench;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.reference.Provinces;

/**
 * Articles that a small grammar makes, as many as are wanted, each the same whenever it is made:
 * words as frequent as Zipf's law says, sentences that tell practices, results, limitations,
 * figures and directives.
 */
final class SyntheticArticles {

  private static final int SENTENCES = 22;
  private static final int SHORTEST = 7;
  private static final int VARIATION = 9;
  private static final int FIRST_YEAR = 2012;
  private static final int DAYS = 5_000;
  private static final int OUTLETS = 120;

  private final SyntheticWords words = new SyntheticWords();
  private final List<DirectiveRegister.Entry> directives = DirectiveRegister.standard().all();
  private final List<PracticeCategories.Category> categories = PracticeCategories.standard().all();

  /** An article with its practice cards. */
  record Made(AnnotatedArticle article, List<PracticeCard> cards) {}

  SyntheticWords words() {
    return words;
  }

  /** Returns article number {@code number}. */
  Made article(int number) {
    return new Writer(number).write();
  }

  private final class Writer {

    private final Random random;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final ProvinceNames province;

    Writer(int number) {
      this.number = number;
      this.random = new Random(number);
      this.province =
          Provinces.named(Provinces.OLD.get(random.nextInt(Provinces.OLD.size()))).orElseThrow();
    }

    Made write() {
      words(SHORTEST);
      Span title = new Span(0, text.length());
      text.append("\n\n");
      int body = text.length();
      for (int i = 0; i < SENTENCES; i++) {
        int start = text.length();
        sentence(i);
        text.append('.');
        sentences.add(new Span(start, text.length()));
        text.append(' ');
      }
      Article article = article(title, new Span(body, text.length() - 1));
      return new Made(
          new AnnotatedArticle(
              article,
              sentences,
              mentions.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList(),
              statements,
              new AnnotatedArticle.Topic(1, true),
              Optional.of(province)),
          cards(article));
    }

    private void sentence(int at) {
      int start = text.length();
      switch (at % 7) {
        case 0 -> {
          append("Chi bộ ");
          words(SHORTEST);
          statement(start, Statement.Kind.PRACTICE);
        }
        case 1 -> {
          append("Tỷ lệ đảng viên ");
          words(2);
          append("đạt ");
          figure(Unit.PERCENT, 50 + random.nextInt(50), "%", "đảng viên");
          statement(start, Statement.Kind.RESULT);
        }
        case 2 -> {
          append("Thực hiện ");
          directive();
          append(", ");
          words(SHORTEST);
        }
        case 3 -> {
          words(3);
          append("với ");
          figure(Unit.COUNT, 1 + random.nextInt(9_000), " đảng viên", "đảng viên");
        }
        case 4 -> {
          append("Tuy nhiên, ");
          words(SHORTEST);
          statement(start, Statement.Kind.LIMITATION);
        }
        default -> words(SHORTEST + random.nextInt(VARIATION));
      }
    }

    private void append(String piece) {
      text.append(piece);
    }

    private void words(int count) {
      for (int i = 0; i < count; i++) {
        text.append(i == 0 ? "" : " ").append(words.word(random));
      }
      text.append(' ');
    }

    private void statement(int start, Statement.Kind kind) {
      List<String> slugs = kind == Statement.Kind.PRACTICE ? List.of(category()) : List.of();
      statements.add(
          new Statement(
              new Span(start, text.length()), kind, slugs, Optional.empty(), Optional.empty()));
    }

    private String category() {
      return categories.get(words.rank(random, categories.size())).slug();
    }

    private void figure(Unit unit, int value, String sign, String counted) {
      int start = text.length();
      text.append(value).append(sign);
      mentions.add(
          new Mention.Quantity(
              new Span(start, text.length()),
              Optional.of(BigDecimal.valueOf(value)),
              unit,
              Optional.of(counted),
              Optional.empty(),
              Optional.empty()));
    }

    private void directive() {
      DirectiveRegister.Entry entry = directives.get(words.rank(random, directives.size()));
      int start = text.length();
      text.append(entry.number());
      mentions.add(
          new Mention.Directive(
              new Span(start, text.length()),
              entry.type(),
              Optional.of(entry.number()),
              Optional.empty(),
              Optional.empty(),
              List.of(entry.id())));
    }

    private Article article(Span title, Span body) {
      LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(DAYS));
      return new Article(
          new Article.Origin(
              URI.create("https://bao%d.example/%d".formatted(number % OUTLETS, number)),
              "0".repeat(64),
              Optional.empty(),
              Instant.EPOCH),
          text.toString(),
          new Article.Layout(
              Optional.of(title),
              Optional.empty(),
              body,
              List.of(body),
              List.of(),
              Optional.empty()),
          new Article.Publication(
              Optional.of(PublicationTime.of(day)),
              Optional.empty(),
              Optional.empty(),
              Optional.of("Báo " + number % OUTLETS),
              Optional.of(province.then())));
    }

    private List<PracticeCard> cards(Article article) {
      List<PracticeCard> cards = new ArrayList<>();
      List<Statement> results =
          statements.stream().filter(each -> each.kind() == Statement.Kind.RESULT).toList();
      Stream<Statement> practices =
          statements.stream().filter(each -> each.kind() == Statement.Kind.PRACTICE);
      for (Statement practice : practices.toList()) {
        Evidence result = Evidence.of(article, results.get(cards.size() % results.size()).span());
        cards.add(
            new PracticeCard(
                "card-" + number + "-" + cards.size(),
                Evidence.of(article, practice.span()),
                practice.categories(),
                Statement.Modality.DONE,
                Optional.empty(),
                Optional.of(province),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(result),
                List.of()));
      }
      return cards;
    }
  }
}
