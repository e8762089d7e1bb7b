package vn.sotay.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.notebook.Basket;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Note;
import vn.sotay.notebook.Quotes;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/**
 * A basket as a report. An article that is in it as a whole is told as a whole; of others only what
 * was taken from them.
 *
 * @param report the report
 * @param articles how many it was made from
 * @param orphans what could not be told, because the article or the words are gone
 */
public record CollectionReport(Report report, int articles, List<Item> orphans) {

  public CollectionReport {
    orphans = List.copyOf(orphans);
  }

  /**
   * Makes a report of a basket.
   *
   * @param notes those on its items are told as drafts
   * @param date the day to put on the report
   */
  public static CollectionReport of(
      KnowledgeBase base, Basket basket, List<Note> notes, LocalDate date) {
    Map<PageId, List<Item>> byPage =
        basket.items().stream()
            .collect(Collectors.groupingBy(Item::page, LinkedHashMap::new, Collectors.toList()));
    List<AnnotatedArticle> articles = new ArrayList<>();
    List<Item> orphans = new ArrayList<>();
    byPage.forEach(
        (page, items) -> {
          Optional<StoredArticle> stored = base.article(page);
          if (stored.isEmpty()) {
            orphans.addAll(items);
          } else {
            articles.add(part(stored.get(), items, orphans));
          }
        });
    Report report =
        ReportAssembler.of("Tổng hợp theo bộ sưu tập: " + basket.name(), date, articles, List.of());
    return new CollectionReport(
        noted(report.noting(note(basket, orphans)), basket, notes), articles.size(), orphans);
  }

  private static AnnotatedArticle part(StoredArticle stored, List<Item> items, List<Item> orphans) {
    AnnotatedArticle annotated = JudgedArticle.of(stored);
    List<Span> taken = new ArrayList<>();
    for (Item item : items) {
      item.quote()
          .ifPresent(
              quote ->
                  Quotes.find(quote, stored.text())
                      .ifPresentOrElse(taken::add, () -> orphans.add(item)));
    }
    boolean whole = items.stream().anyMatch(item -> item.kind() == Item.Kind.ARTICLE);
    return whole ? annotated : part(annotated, taken);
  }

  private static AnnotatedArticle part(AnnotatedArticle whole, List<Span> taken) {
    List<Statement> statements =
        whole.statements().stream()
            .filter(statement -> taken.stream().anyMatch(statement.span()::overlaps))
            .toList();
    List<Mention> mentions =
        whole.mentions().stream()
            .filter(
                mention ->
                    taken.stream().anyMatch(mention.span()::overlaps)
                        || statements.stream()
                            .anyMatch(each -> each.span().contains(mention.span())))
            .toList();
    return new AnnotatedArticle(
        whole.article(),
        whole.language(),
        mentions,
        statements,
        whole.topic(),
        whole.province(),
        whole.links());
  }

  private static String note(Basket basket, List<Item> orphans) {
    String gone =
        orphans.isEmpty()
            ? ""
            : " %d mục không còn tìm thấy trong các bài đã lưu và không có trong báo cáo này."
                .formatted(orphans.size());
    return "Bộ sưu tập: “%s”, %d mục.%s".formatted(basket.name(), basket.items().size(), gone);
  }

  private static Report noted(Report report, Basket basket, List<Note> notes) {
    Report noted = report;
    for (Note note : notes.reversed()) {
      if (basket.items().stream().anyMatch(note.on()::isSame)) {
        String words = note.on().quote().map(quote -> quote.words()).orElse(note.on().title());
        noted = noted.noting("Ghi chú về “%s”: %s".formatted(words, note.text()));
      }
    }
    return noted;
  }
}
