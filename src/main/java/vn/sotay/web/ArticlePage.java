package vn.sotay.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.report.JudgedArticle;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** An article with its marks. */
final class ArticlePage {

  static final Set<String> KNOWN = Set.of("mark", "marks");

  /** Dates of fetching are shown in Vietnamese time. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(7));

  private final KnowledgeBase base;

  ArticlePage(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Parameters parameters) {
    Optional<StoredArticle> stored = StoredArticles.find(base, parameters.words("id"));
    return stored
        .map(found -> Answer.page(view(found, parameters)))
        .orElseGet(() -> Messages.notFound("Không có bài này trong sổ tay."));
  }

  private static View view(StoredArticle stored, Parameters parameters) {
    AnnotatedArticle annotated = JudgedArticle.of(stored);
    boolean shown = parameters.choice("marks", List.of("on", "off")).orElse("on").equals("on");
    Optional<Span> marked = marked(parameters, annotated.article().text().length());
    var segments = new ArticleSegments(annotated, marked, shown);
    String path = Heads.path(stored.head().id());
    Optional<Span> title = annotated.article().layout().title();
    return new View.Article(
        annotated.article().headline(),
        title.map(segments::in).orElse(List.of()),
        facts(annotated),
        blocks(annotated.article(), segments),
        statements(annotated, path),
        mentions(annotated, path),
        shown
            ? new View.Link("Ẩn các dấu trong bài", path + "?marks=off")
            : new View.Link("Hiện các dấu trong bài", path));
  }

  /** Reads {@code 120-240}. */
  private static Optional<Span> marked(Parameters parameters, int length) {
    return parameters
        .one("mark")
        .map(
            value -> {
              int dash = value.indexOf('-');
              int start = offset(value, 0, dash);
              int end = offset(value, dash + 1, value.length());
              if (dash < 1 || start < 0 || end <= start || end > length) {
                throw new BadRequest(
                    "Tham số 'mark' là '%s', cần hai vị trí trong bài, như 120-240, lớn nhất %d."
                        .formatted(Parameters.shortened(value), length));
              }
              return new Span(start, end);
            });
  }

  /** Returns the whole number there, or -1. */
  private static int offset(String value, int from, int to) {
    boolean digits =
        from < to
            && to - from <= 8
            && value.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(value.substring(from, to)) : -1;
  }

  private static List<View.Block> blocks(Article article, ArticleSegments segments) {
    Map<Span, String> kinds = new LinkedHashMap<>();
    Article.Layout layout = article.layout();
    layout.captions().forEach(span -> kinds.put(span, "caption"));
    layout.byline().ifPresent(span -> kinds.putIfAbsent(span, "byline"));
    layout
        .paragraphs()
        .forEach(
            span ->
                kinds.putIfAbsent(
                    span, layout.lead().filter(span::contains).isPresent() ? "lead" : "text"));
    return kinds.keySet().stream()
        .sorted(Comparator.naturalOrder())
        .map(span -> new View.Block(kinds.get(span), segments.in(span)))
        .toList();
  }

  private static List<View.Fact> facts(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Article.Publication publication = article.publication();
    List<View.Fact> facts = new ArrayList<>();
    fact(facts, "Báo, cổng thông tin", publication.outlet());
    fact(facts, "Ngày đăng", publication.published().map(Labels::of));
    fact(facts, "Cập nhật", publication.updated().map(Labels::of));
    fact(facts, "Tác giả", publication.author());
    fact(facts, "Địa bàn", annotated.province().map(Labels::of));
    String url = article.origin().url().toString();
    facts.add(new View.Fact("Địa chỉ gốc", url, Heads.original(article.origin().url())));
    fact(facts, "Tệp", article.origin().fileName());
    fact(facts, "Truy cập", Optional.of(MINUTE.format(article.origin().fetched())));
    fact(facts, "SHA-256 của bản lưu", Optional.of(article.origin().digest()));
    fact(facts, "Về sinh hoạt chi bộ", Optional.of(annotated.topic().onTopic() ? "Có" : "Không"));
    return facts;
  }

  private static void fact(List<View.Fact> facts, String name, Optional<String> value) {
    value.ifPresent(v -> facts.add(new View.Fact(name, v, Optional.empty())));
  }

  private static List<View.Group> statements(AnnotatedArticle annotated, String path) {
    return Stream.of(Statement.Kind.values())
        .map(
            kind ->
                new View.Group(
                    Labels.of(kind),
                    "s-" + kind.slug(),
                    annotated.statements(kind).map(s -> note(annotated, s, path)).toList()))
        .filter(group -> !group.notes().isEmpty())
        .toList();
  }

  private static View.Note note(AnnotatedArticle annotated, Statement statement, String path) {
    String detail =
        Stream.concat(
                statement.categories().stream().map(Labels::category),
                statement.modality().map(Labels::of).stream())
            .collect(Collectors.joining("; "));
    return new View.Note(
        annotated.words(statement.span()), detail, path + "#c" + statement.span().start());
  }

  private static List<View.Group> mentions(AnnotatedArticle annotated, String path) {
    Map<String, List<Mention>> kinds =
        annotated.mentions().stream()
            .collect(
                Collectors.groupingBy(
                    MentionLabels::slug, LinkedHashMap::new, Collectors.toList()));
    return Stream.of("person", "organization", "location", "date", "quantity", "directive")
        .filter(kinds::containsKey)
        .map(slug -> group(annotated, slug, kinds.getOrDefault(slug, List.of()), path))
        .toList();
  }

  private static View.Group group(
      AnnotatedArticle annotated, String slug, List<Mention> mentions, String path) {
    return new View.Group(
        MentionLabels.kind(mentions.getFirst()),
        "m-" + slug,
        mentions.stream()
            .map(
                m ->
                    new View.Note(
                        annotated.words(m.span()),
                        m instanceof Mention.Person(var span, var name, var title)
                            ? title.map(annotated::words).orElse("")
                            : MentionLabels.detail(m),
                        path + "#c" + m.span().start()))
            .toList());
  }
}
