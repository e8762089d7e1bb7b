package vn.sotay.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.DirectiveRegister.Confidence;
import vn.sotay.reference.DirectiveRegister.Entry;

/**
 * Chooses among papers that bear one number.
 *
 * <p>Date or year in the citation decide alone. Else, in this order and each only where it leaves
 * some: the term, the body, the publication date, a year in the sentence, the words of the title in
 * the sentence; then papers on cell meetings go first, then the latest.
 */
final class RegisterChoice {

  /** How far around a citation its subject is looked for, so that the whole stays linear. */
  private static final int REACH = 250;

  private static final String CELL_MEETING = "cell-meeting";

  /** An entry's id → the words of its title. */
  private static final Map<String, Set<String>> TITLE_WORDS =
      DirectiveRegister.standard().all().stream()
          .collect(Collectors.toMap(Entry::id, entry -> keys(Tokenizer.tokens(entry.title()))));

  private final ArticleText text;
  private final Optional<LocalDate> published;
  private final TreeMap<Integer, Span> sentences = new TreeMap<>();

  private RegisterChoice(ArticleText text) {
    this.text = text;
    this.published = text.article().publication().published().map(PublicationTime::date);
    text.sentences().forEach(sentence -> sentences.put(sentence.start(), sentence));
  }

  static RegisterChoice of(ArticleText text) {
    return new RegisterChoice(text);
  }

  /** Returns the last such day up to the publication date; empty where that isn't known. */
  Optional<LocalDate> inYearOfArticle(MonthDay day) {
    return published.map(
        today -> {
          LocalDate thisYear = day.atYear(today.getYear());
          return thisYear.isAfter(today) ? day.atYear(today.getYear() - 1) : thisYear;
        });
  }

  /** Returns the one paper that is meant, or none. */
  List<Entry> among(List<Entry> entries, Citation citation) {
    Citation.Details details = citation.details();
    if (details.year().isPresent()) {
      return ofYear(entries, details);
    }
    List<Entry> left = entries.stream().filter(this::isOut).filter(RegisterChoice::isSeen).toList();
    left = narrowed(left, e -> details.term().isPresent() && e.term().equals(details.term()));
    left = narrowed(left, e -> details.issuer().map(i -> isBody(e, i)).orElse(false));
    if (left.size() > 1) {
      left = bySentence(left, citation.span());
    }
    return left.stream()
        .max(
            Comparator.comparing((Entry e) -> e.topic().equals(CELL_MEETING))
                .thenComparing(Entry::year))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Entry> ofYear(List<Entry> entries, Citation.Details details) {
    List<Entry> ofYear =
        entries.stream().filter(e -> details.year().equals(OptionalInt.of(e.year()))).toList();
    List<Entry> ofDay = narrowed(ofYear, e -> e.date().equals(details.date()));
    return ofDay.isEmpty() ? List.of() : List.of(ofDay.get(0));
  }

  private boolean isOut(Entry entry) {
    return published
        .map(day -> entry.date().map(d -> !d.isAfter(day)).orElse(entry.year() <= day.getYear()))
        .orElse(true);
  }

  private static boolean isSeen(Entry entry) {
    return entry.confidence() != Confidence.UNVERIFIED;
  }

  private static boolean isBody(Entry entry, String issuer) {
    return issuer.startsWith(entry.issuer());
  }

  private static List<Entry> narrowed(List<Entry> entries, Predicate<Entry> fits) {
    List<Entry> fitting = entries.stream().filter(fits).toList();
    return fitting.isEmpty() ? entries : fitting;
  }

  private List<Entry> bySentence(List<Entry> entries, Span citation) {
    Map.Entry<Integer, Span> sentence = sentences.floorEntry(citation.start());
    if (sentence == null) {
      return entries;
    }
    Set<String> words = keys(Tokenizer.tokens(text.text(), around(citation, sentence.getValue())));
    List<Entry> left = narrowed(entries, e -> words.contains(String.valueOf(e.year())));
    long most = left.stream().mapToLong(e -> shared(e, words)).max().orElse(0);
    return narrowed(left, e -> shared(e, words) == most);
  }

  private static Set<String> keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).collect(Collectors.toSet());
  }

  private static Span around(Span citation, Span sentence) {
    return new Span(
        Math.max(sentence.start(), citation.start() - REACH),
        Math.max(citation.end(), Math.min(sentence.end(), citation.end() + REACH)));
  }

  private static long shared(Entry entry, Set<String> words) {
    return TITLE_WORDS.getOrDefault(entry.id(), Set.of()).stream().filter(words::contains).count();
  }

  /**
   * Returns the term whose meeting of that number came last before publication, if one is known.
   */
  List<String> termOfPlenum(int meeting) {
    return DirectiveRegister.standard().all().stream()
        .filter(e -> e.plenum().equals(OptionalInt.of(meeting)))
        .filter(RegisterChoice::isSeen)
        .filter(this::isOut)
        .max(Comparator.comparing(Entry::year))
        .flatMap(Entry::term)
        .map(List::of)
        .orElse(List.of());
  }
}
