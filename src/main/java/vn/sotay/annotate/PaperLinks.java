package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Link;
import vn.sotay.article.Link.Kind;
import vn.sotay.article.Mention;
import vn.sotay.lang.PhraseTable;

/** What a sentence says of the papers it cites, by the words between them. */
final class PaperLinks {

  /** Farther apart two papers are spoken of for themselves. */
  private static final int REACH = 14;

  private static final PhraseTable<Kind> VERBS = PhraseTable.of(verbs());
  private static final PhraseTable<String> REVIEW =
      Phrases.of("sơ kết", "tổng kết", "sơ, tổng kết");
  private static final PhraseTable<String> CARRYING_OUT = Phrases.of("thực hiện", "triển khai");
  private static final PhraseTable<String> PASSIVE = Phrases.of("được", "bị");
  private static final PhraseTable<String> BY = Phrases.of("bằng", "bởi");

  private PaperLinks() {}

  private static Map<String, Kind> verbs() {
    Map<String, Kind> verbs = new LinkedHashMap<>();
    for (String verb :
        new String[] {
          "thực hiện", "triển khai thực hiện", "triển khai", "cụ thể hóa", "hướng dẫn thực hiện"
        }) {
      verbs.put(verb, Kind.IMPLEMENTS);
    }
    for (String verb : new String[] {"thay thế", "thay cho", "bãi bỏ", "thay thế cho"}) {
      verbs.put(verb, Kind.REPLACES);
    }
    for (String verb : new String[] {"sửa đổi", "sửa đổi, bổ sung"}) {
      verbs.put(verb, Kind.AMENDS);
    }
    verbs.put("ban hành kèm theo", Kind.ISSUED_WITH);
    verbs.put("kèm theo", Kind.ISSUED_WITH);
    return verbs;
  }

  static List<Link> of(Words words, List<Mention> sentence) {
    List<Mention.Directive> papers = LinkScanner.only(sentence, Mention.Directive.class);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      review(words, papers.get(i)).ifPresent(links::add);
      if (i > 0) {
        between(words, papers.get(i - 1), papers.get(i)).ifPresent(links::add);
      }
    }
    return links;
  }

  /** "sơ kết 5 năm thực hiện Chỉ thị 24" */
  private static Optional<Link> review(Words words, Mention.Directive paper) {
    int at = words.firstFrom(paper.span().start());
    boolean carried = words.after(CARRYING_OUT, at - 2) == at;
    for (int back = at - 3; carried && back >= at - REACH && words.isOneLine(back, at); back--) {
      if (words.after(REVIEW, back) > back) {
        return Optional.of(new Link(Kind.REVIEWS, List.of(), paper.span()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Link> between(
      Words words, Mention.Directive first, Mention.Directive second) {
    int from = words.firstFrom(first.span().end());
    int to = words.firstFrom(second.span().start());
    if (to - from > REACH || !words.isOneLine(from, to)) {
      return Optional.empty();
    }
    for (int at = from; at < to; at++) {
      Optional<PhraseTable.Match<Kind>> verb = words.match(VERBS, at);
      if (verb.isPresent()) {
        boolean reversed = words.after(PASSIVE, at - 1) == at && hasBy(words, at, to);
        return Optional.of(
            reversed
                ? new Link(verb.get().value(), List.of(second.span()), first.span())
                : new Link(verb.get().value(), List.of(first.span()), second.span()));
      }
    }
    return hasBy(words, from, to) ? givenForm(words, first, second) : Optional.empty();
  }

  private static boolean hasBy(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.after(BY, at) > at) {
        return true;
      }
    }
    return false;
  }

  /** "cụ thể hóa Nghị quyết 21 bằng Kế hoạch 30" */
  private static Optional<Link> givenForm(
      Words words, Mention.Directive first, Mention.Directive second) {
    int at = words.firstFrom(first.span().start());
    for (int back = Math.max(0, at - 3); back < at; back++) {
      Optional<PhraseTable.Match<Kind>> verb = words.match(VERBS, back);
      if (verb.filter(match -> match.to() == at).isPresent()) {
        return Optional.of(new Link(verb.get().value(), List.of(second.span()), first.span()));
      }
    }
    return Optional.empty();
  }
}
