package vn.sotay.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.report.Report.Draft;

/** What Sotay can say of the material itself: how much, whose, from when and where. */
final class SituationSummary {

  private SituationSummary() {}

  static String of(Collection<AnnotatedArticle> articles, int practices) {
    if (articles.isEmpty()) {
      return "Không có bài nào được chọn; báo cáo chưa có nội dung.";
    }
    return "Báo cáo tổng hợp %d bài%s%s; các bài nêu %d cách làm."
        .formatted(articles.size(), outlets(articles), period(articles), practices);
  }

  /** Returns how many outlets published the articles, and how many articles name none. */
  private static String outlets(Collection<AnnotatedArticle> articles) {
    List<String> known = articles.stream().flatMap(a -> outlet(a).stream()).toList();
    if (known.isEmpty()) {
      return "";
    }
    int unknown = articles.size() - known.size();
    return " của %d cơ quan báo chí, cổng thông tin%s"
        .formatted(
            known.stream().distinct().count(),
            unknown == 0 ? "" : " (%d bài không rõ nơi đăng)".formatted(unknown));
  }

  /** Returns the outlet's name, or else its host; an imported file may have neither. */
  private static Optional<String> outlet(AnnotatedArticle annotated) {
    Article article = annotated.article();
    return article
        .publication()
        .outlet()
        .or(() -> Optional.ofNullable(article.origin().url().getHost()));
  }

  private static String period(Collection<AnnotatedArticle> articles) {
    List<LocalDate> days =
        articles.stream()
            .flatMap(a -> a.article().publication().published().stream())
            .map(PublicationTime::date)
            .sorted(Comparator.naturalOrder())
            .toList();
    return days.isEmpty()
        ? ""
        : ", đăng từ ngày %s đến ngày %s"
            .formatted(Wording.date(days.getFirst()), Wording.date(days.getLast()));
  }

  /** Returns one line on the provinces, none where no article has one. */
  static List<Draft> byProvince(Collection<AnnotatedArticle> articles) {
    Map<String, Long> counts =
        articles.stream()
            .flatMap(a -> a.province().stream())
            .collect(
                Collectors.groupingBy(ProvinceNames::then, TreeMap::new, Collectors.counting()));
    String line =
        counts.entrySet().stream()
            .map(e -> "%s (%d bài)".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? List.of() : List.of(new Draft("Địa bàn: " + line + "."));
  }

  static String ofPractices(int count, List<String> provinces) {
    return "%d cách làm%s:"
        .formatted(count, provinces.isEmpty() ? "" : " tại " + Wording.list(provinces));
  }
}
