package vn.sotay.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.report.Report.Chapter;
import vn.sotay.report.Report.Draft;
import vn.sotay.report.Report.Entry;
import vn.sotay.report.Report.Quotation;
import vn.sotay.report.Report.Section;

/** Puts articles and practice cards into the outline of a report. */
public final class ReportAssembler {

  private static final String UNCATEGORISED = "Cách làm khác";

  private final Map<PageId, AnnotatedArticle> articles;
  private final Map<PageId, Source> sources;
  private final List<PracticeCard> cards;

  private ReportAssembler(List<AnnotatedArticle> given, List<PracticeCard> cards) {
    this.articles = byId(given);
    this.sources = number(articles);
    List<PracticeCard> citable =
        cards.stream().filter(card -> sources.containsKey(card.practice().page())).toList();
    this.cards =
        Stream.concat(citable.stream(), UncardedPractices.of(articles.values(), citable)).toList();
  }

  /**
   * Returns the report that articles and cards give.
   *
   * @param title what it is about
   * @param date the day to put on it
   * @param articles all that it may cite; the same one twice counts once
   * @param cards practices of these articles; those of other articles are left out, since they
   *     couldn't be cited. A practice that an article on topic states but no card holds is taken
   *     from the article
   */
  public static Report of(
      String title, LocalDate date, List<AnnotatedArticle> articles, List<PracticeCard> cards) {
    return new ReportAssembler(articles, cards).report(title, date);
  }

  private static Map<PageId, AnnotatedArticle> byId(List<AnnotatedArticle> given) {
    Comparator<AnnotatedArticle> newestFirst =
        Comparator.comparing(
            ReportAssembler::published, Comparator.nullsLast(Comparator.reverseOrder()));
    return given.stream()
        .sorted(newestFirst.thenComparing(annotated -> annotated.article().id()))
        .collect(
            Collectors.toMap(
                annotated -> annotated.article().id(),
                annotated -> annotated,
                (first, again) -> first,
                LinkedHashMap::new));
  }

  private static @Nullable LocalDate published(AnnotatedArticle annotated) {
    return annotated.article().publication().published().map(p -> p.date()).orElse(null);
  }

  private static Map<PageId, Source> number(Map<PageId, AnnotatedArticle> articles) {
    Map<PageId, Source> sources = new LinkedHashMap<>();
    articles.forEach(
        (id, annotated) -> sources.put(id, Source.of(sources.size() + 1, annotated.article())));
    return sources;
  }

  private Report report(String title, LocalDate date) {
    return new Report(
        title,
        date,
        List.of(situation(), outcome(), shortcomings(), lessons(), tasks()),
        AppendixTables.figures(articles.values(), sources),
        AppendixTables.directives(articles.values(), sources),
        List.copyOf(sources.values()),
        Report.LeftOut.NOTHING);
  }

  private Chapter situation() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Draft(SituationSummary.of(articles.values(), cards.size())));
    entries.addAll(SituationSummary.byProvince(articles.values()));
    return new Chapter("I. Đặc điểm tình hình", List.of(new Section(Optional.empty(), entries)));
  }

  private Chapter outcome() {
    List<PracticeCard> done = cards(card -> card.modality() == Statement.Modality.DONE);
    List<Section> sections = new ArrayList<>();
    Set<Evidence> told = new HashSet<>();
    byCategory(done).forEach((label, group) -> sections.add(practices(label, group, told)));
    section("Kết quả khác được nêu trong các bài", statements(Statement.Kind.RESULT, told))
        .ifPresent(sections::add);
    return chapter("II. Kết quả thực hiện", "cách làm hoặc kết quả", sections);
  }

  private Chapter shortcomings() {
    return chapter(
        "III. Hạn chế, nguyên nhân",
        "hạn chế hoặc nguyên nhân",
        present(
            List.of(
                section("Hạn chế", statements(Statement.Kind.LIMITATION)),
                section("Nguyên nhân", statements(Statement.Kind.CAUSE)))));
  }

  private Chapter lessons() {
    return chapter(
        "IV. Bài học kinh nghiệm",
        "bài học kinh nghiệm",
        present(List.of(section("Bài học được nêu", statements(Statement.Kind.LESSON)))));
  }

  private Chapter tasks() {
    List<Quotation> planned =
        cards(card -> card.modality() != Statement.Modality.DONE).stream()
            .map(this::quotation)
            .toList();
    return chapter(
        "V. Nhiệm vụ, giải pháp, kiến nghị",
        "nhiệm vụ, giải pháp hoặc kiến nghị",
        present(
            List.of(
                section("Nhiệm vụ, giải pháp", statements(Statement.Kind.TASK)),
                section("Cách làm dự kiến hoặc được yêu cầu thực hiện", planned),
                section("Kiến nghị", statements(Statement.Kind.PROPOSAL)))));
  }

  private static Chapter chapter(String heading, String what, List<Section> sections) {
    if (!sections.isEmpty()) {
      return new Chapter(heading, numbered(sections));
    }
    Draft none =
        new Draft(
            "Không tìm thấy %s nào trong các bài được chọn. Người soạn cần bổ sung hoặc bỏ mục này."
                .formatted(what));
    return new Chapter(heading, List.of(new Section(Optional.empty(), List.of(none))));
  }

  private static List<Section> numbered(List<Section> sections) {
    List<Section> numbered = new ArrayList<>();
    for (Section section : sections) {
      String number = numbered.size() + 1 + ". ";
      numbered.add(new Section(section.heading().map(number::concat), section.entries()));
    }
    return numbered;
  }

  private static List<Section> present(List<Optional<Section>> sections) {
    return sections.stream().flatMap(Optional::stream).toList();
  }

  private static Optional<Section> section(String heading, List<Quotation> quotations) {
    List<Entry> entries = new ArrayList<>(QuotationMerger.merge(quotations));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(Optional.of(heading), entries));
  }

  private List<PracticeCard> cards(Predicate<PracticeCard> wanted) {
    return cards.stream().filter(wanted).toList();
  }

  /** Groups cards by their best category, the largest group first, those without one last. */
  private static Map<String, List<PracticeCard>> byCategory(List<PracticeCard> cards) {
    Map<String, List<PracticeCard>> groups =
        cards.stream()
            .collect(
                Collectors.groupingBy(
                    ReportAssembler::category, LinkedHashMap::new, Collectors.toList()));
    Comparator<Map.Entry<String, List<PracticeCard>>> order =
        Comparator.comparing(group -> group.getKey().equals(UNCATEGORISED));
    return groups.entrySet().stream()
        .sorted(
            order.thenComparing(group -> -group.getValue().size()).thenComparing(Map.Entry::getKey))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static String category(PracticeCard card) {
    return card.categories().stream()
        .findFirst()
        .map(
            slug ->
                PracticeCategories.standard()
                    .category(slug)
                    .map(PracticeCategories.Category::label)
                    .orElse(slug))
        .orElse(UNCATEGORISED);
  }

  /**
   * Returns a section of practices, each with its results.
   *
   * @param told takes the results
   */
  private Section practices(String label, List<PracticeCard> group, Set<Evidence> told) {
    List<Quotation> quotations = new ArrayList<>();
    Map<String, List<Evidence>> results = new HashMap<>();
    for (PracticeCard card : group) {
      Quotation quotation = quotation(card);
      quotations.add(quotation);
      results.putIfAbsent(quotation.words(), citable(card.results()));
    }
    List<Quotation> merged = QuotationMerger.merge(quotations);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Draft(SituationSummary.ofPractices(merged.size(), provinces(group))));
    for (Quotation practice : merged) {
      entries.add(practice);
      results.getOrDefault(practice.words(), List.of()).stream()
          .filter(told::add)
          .map(result -> new Quotation(result.quotation(), "", List.of(source(result.page()))))
          .map(Report.Outcome::new)
          .forEach(entries::add);
    }
    return new Section(Optional.of(label), entries);
  }

  private List<Evidence> citable(List<Evidence> results) {
    return results.stream().filter(result -> sources.containsKey(result.page())).toList();
  }

  private static List<String> provinces(List<PracticeCard> group) {
    return group.stream()
        .flatMap(card -> card.province().stream())
        .map(ProvinceNames::then)
        .distinct()
        .sorted()
        .toList();
  }

  private Quotation quotation(PracticeCard card) {
    Set<Source> cited = new LinkedHashSet<>();
    Stream.concat(Stream.of(card.practice()), card.copies().stream())
        .map(Evidence::page)
        .filter(sources::containsKey)
        .map(this::source)
        .forEach(cited::add);
    return new Quotation(card.practice().quotation(), note(card), List.copyOf(cited));
  }

  private static String note(PracticeCard card) {
    return Stream.of(
            card.actor().map(Evidence::quotation),
            card.province().map(ProvinceNames::then),
            card.when().map(Wording::when),
            Optional.of(Wording.modality(card.modality())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private List<Quotation> statements(Statement.Kind kind) {
    return statements(kind, Set.of());
  }

  /** Returns what articles state, without what was told before. */
  private List<Quotation> statements(Statement.Kind kind, Set<Evidence> told) {
    List<Quotation> quotations = new ArrayList<>();
    for (AnnotatedArticle annotated : articles.values()) {
      annotated
          .statements(kind)
          .map(Statement::span)
          .filter(span -> !told.contains(Evidence.of(annotated.article(), span)))
          .map(span -> quotation(annotated, span))
          .forEach(quotations::add);
    }
    return quotations;
  }

  private Quotation quotation(AnnotatedArticle annotated, Span span) {
    String note = annotated.province().map(ProvinceNames::then).orElse("");
    Source source = source(annotated.article().id());
    return new Quotation(annotated.words(span), note, List.of(source));
  }

  private Source source(PageId id) {
    Source source = sources.get(id);
    if (source == null) {
      throw new IllegalStateException("no source for page " + id);
    }
    return source;
  }
}
