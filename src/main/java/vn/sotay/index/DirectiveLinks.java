package vn.sotay.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;

/**
 * Which directives of an article are said to implement which: "Cụ thể hóa Hướng dẫn số 12-HD/BTCTW,
 * Ban Thường vụ Thị ủy ban hành Hướng dẫn số 07-HD/TXU".
 *
 * <p>Within one sentence, what stands behind "ban hành" implements what stands behind "thực hiện"
 * or the like; in either order.
 */
final class DirectiveLinks {

  private static final List<String> IMPLEMENTING =
      List.of("thực hiện", "cụ thể hóa", "cụ thể hoá", "triển khai", "căn cứ", "quán triệt");

  private static final List<String> ISSUING = List.of("ban hành", "xây dựng");

  /** How far before a directive its verb may stand, in characters. */
  private static final int REACH = 60;

  private final Map<Span, List<Mention.Directive>> superiors = new HashMap<>();

  private DirectiveLinks() {}

  static DirectiveLinks in(AnnotatedArticle annotated) {
    var links = new DirectiveLinks();
    List<Mention.Directive> all = annotated.mentions(Mention.Directive.class).toList();
    for (Span sentence : annotated.sentences()) {
      List<Mention.Directive> inside =
          all.stream().filter(mention -> sentence.contains(mention.span())).toList();
      if (inside.size() > 1) {
        links.add(annotated.article().text(), sentence, inside);
      }
    }
    return links;
  }

  private void add(String text, Span sentence, List<Mention.Directive> inside) {
    List<Mention.Directive> superior = new ArrayList<>();
    List<Mention.Directive> issued = new ArrayList<>();
    int from = sentence.start();
    boolean implementing = false;
    for (Mention.Directive mention : inside) {
      String before =
          text.substring(Math.max(from, mention.span().start() - REACH), mention.span().start())
              .toLowerCase(Locale.ROOT);
      int verb = last(before, IMPLEMENTING);
      int issue = last(before, ISSUING);
      boolean listed = verb < 0 && issue < 0;
      implementing = listed ? implementing : verb > issue;
      (implementing ? superior : issued).add(mention);
      from = mention.span().end();
    }
    issued.stream()
        .filter(mention -> isBehind(text, sentence, mention))
        .forEach(mention -> superiors.put(mention.span(), List.copyOf(superior)));
  }

  /** Only what is said to be issued here implements. */
  private static boolean isBehind(String text, Span sentence, Mention.Directive mention) {
    String before =
        text.substring(sentence.start(), mention.span().start()).toLowerCase(Locale.ROOT);
    return last(before, ISSUING) >= 0;
  }

  private static int last(String text, List<String> cues) {
    return cues.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }

  /** Returns the directives that {@code mention} is said to implement; none if none is named. */
  List<Mention.Directive> implementedBy(Mention.Directive mention) {
    return superiors.getOrDefault(mention.span(), List.of());
  }
}
