package vn.sotay.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.Changes;
import vn.sotay.reference.Targets;

/**
 * What a figure is said of: the bodies and places that its sentence names by a name of their own or
 * as the whole province, and the years it speaks of, or else that of publication.
 *
 * @param names as written; none where nothing is named
 * @param years four digits each
 * @param isComparable whether another figure can contradict it: a plain value of something counted
 *     that is no rise or fall and nobody's aim, said of a subject in a year
 */
record FigureSubjects(List<String> names, List<String> years, boolean isComparable) {

  private static final int YEAR_DIGITS = 4;

  private static final PhraseTable<Boolean> WHOLE_PROVINCE =
      PhraseTable.of(Map.of("toàn tỉnh", true, "cả tỉnh", true));

  static FigureSubjects of(AnnotatedArticle annotated, Mention.Quantity figure, Span sentence) {
    List<String> names =
        Stream.concat(
                Stream.concat(
                        within(annotated, Mention.Organization.class, sentence).map(Mention::span),
                        within(annotated, Mention.Location.class, sentence).map(Mention::span))
                    .map(span -> spaced(annotated.words(span)))
                    .filter(FigureSubjects::isNamed),
                wholeProvince(annotated, sentence).stream())
            .distinct()
            .toList();
    List<String> years = years(annotated, figure, sentence);
    boolean isComparable =
        figure.value().isPresent()
            && figure.counted().isPresent()
            && figure.qualifier().isEmpty()
            && !names.isEmpty()
            && isLevel(before(annotated, figure, sentence))
            && years.size() == 1;
    return new FigureSubjects(names, years, isComparable);
  }

  /**
   * Returns the year the figure is of, or else those of its sentence that no other figure is of.
   */
  private static List<String> years(
      AnnotatedArticle annotated, Mention.Quantity figure, Span sentence) {
    Optional<String> own = FigureTime.of(annotated, figure, sentence).map(FigureSubjects::year);
    if (own.isPresent()) {
      return List.of(own.get());
    }
    Set<String> ofOthers =
        within(annotated, Mention.Quantity.class, sentence)
            .flatMap(other -> FigureTime.of(annotated, other, sentence).stream())
            .map(FigureSubjects::year)
            .collect(Collectors.toSet());
    List<String> told =
        within(annotated, Mention.TimeExpression.class, sentence)
            .flatMap(time -> time.iso().stream())
            .filter(FigureSubjects::beginsWithYear)
            .map(FigureSubjects::year)
            .filter(year -> !ofOthers.contains(year))
            .distinct()
            .toList();
    return told.isEmpty() ? published(annotated).stream().toList() : told;
  }

  private static String year(String iso) {
    return iso.substring(0, YEAR_DIGITS);
  }

  /** "Toàn tỉnh" is the province that the article is about. */
  private static Optional<String> wholeProvince(AnnotatedArticle annotated, Span sentence) {
    List<Token> tokens = Tokenizer.tokens(annotated.words(sentence));
    return IntStream.range(0, tokens.size())
            .anyMatch(at -> WHOLE_PROVINCE.longestAt(tokens, at).isPresent())
        ? annotated.province().map(names -> "tỉnh " + names.then())
        : Optional.empty();
  }

  private static <M extends Mention> Stream<M> within(
      AnnotatedArticle annotated, Class<M> kind, Span sentence) {
    return annotated.mentions(kind).filter(mention -> sentence.contains(mention.span()));
  }

  private static String before(AnnotatedArticle annotated, Mention.Quantity figure, Span sentence) {
    int start = figure.span().start();
    return annotated.article().text().substring(Math.min(sentence.start(), start), start);
  }

  private static boolean isLevel(String before) {
    return !Changes.follows(before) && !Targets.announcedIn(before);
  }

  private static Optional<String> published(AnnotatedArticle annotated) {
    return annotated
        .article()
        .publication()
        .published()
        .map(PublicationTime::date)
        .map(day -> Integer.toString(day.getYear()));
  }

  private static boolean beginsWithYear(String iso) {
    return iso.length() >= YEAR_DIGITS
        && iso.chars().limit(YEAR_DIGITS).allMatch(c -> c >= '0' && c <= '9')
        && !iso.contains("/");
  }

  /** "Huyện ủy Mường La" is one of many, "Ban Thường vụ Huyện ủy" is any. */
  private static boolean isNamed(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.length() > 1
        && Character.isUpperCase(last.charAt(0))
        && last.substring(1).chars().anyMatch(Character::isLowerCase);
  }

  /** Returns the words with one space between them. */
  static String spaced(String words) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      boolean isSpace = Character.isWhitespace(words.charAt(i));
      boolean follows = isSpace && !spaced.isEmpty() && spaced.charAt(spaced.length() - 1) == ' ';
      if (!follows) {
        spaced.append(isSpace ? ' ' : words.charAt(i));
      }
    }
    return spaced.toString().strip();
  }

  void addTo(Document document) {
    if (isComparable) {
      IndexField.COMPARABLE.addTo(document, Schema.YES);
      names.forEach(name -> IndexField.SUBJECT.addTo(document, name));
      years.forEach(year -> IndexField.PERIOD.addTo(document, year));
    }
  }
}
