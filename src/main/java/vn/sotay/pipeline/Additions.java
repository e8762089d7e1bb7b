package vn.sotay.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.article.Statement;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.Notebook;
import vn.sotay.reference.RegisteredPapers;

/**
 * What people added to articles: the only corrections that are put into the index, since a fact
 * that was missed can't be found otherwise. All others are heeded when a question is answered.
 */
final class Additions {

  private final Map<PageId, List<Correction>> byPage;

  private Additions(Map<PageId, List<Correction>> byPage) {
    this.byPage = byPage;
  }

  static Additions of(Notebook notebook) {
    return new Additions(
        notebook.corrections().stream()
            .filter(Correction::adds)
            .collect(Collectors.groupingBy(added -> added.quote().page())));
  }

  private List<Correction> of(PageId page) {
    return byPage.getOrDefault(page, List.of());
  }

  /** Names what was added to a page; blank if nothing was. */
  String digest(PageId page) {
    List<Correction> added = of(page);
    return added.isEmpty()
        ? ""
        : Bytes.utf8(
                added.stream()
                    .map(
                        each ->
                            String.join(
                                "\t",
                                each.layer().slug(),
                                each.quote().toString(),
                                new TreeMap<>(each.values()).toString()))
                    .collect(Collectors.joining("\n")))
            .sha256();
  }

  /** Returns whether somebody added a practice to a page. */
  boolean hasPractice(PageId page) {
    return of(page).stream().anyMatch(added -> added.layer() == Layer.PRACTICES);
  }

  /** Returns an article with what was added to it; itself if nothing was. */
  AnnotatedArticle in(AnnotatedArticle read) {
    List<Correction> added = of(read.article().id());
    if (added.isEmpty()) {
      return read;
    }
    AnnotatedArticle whole = JudgedFacts.in(read.article().text(), added).withAdded(read);
    return RegisteredPapers.in(whole, read);
  }

  /**
   * Returns the article as cards are to be made of it: off topic the machine's practices give none,
   * those that people added do.
   */
  AnnotatedArticle telling(AnnotatedArticle read) {
    if (read.topic().onTopic() || !hasPractice(read.article().id())) {
      return in(read);
    }
    List<Statement> others = new ArrayList<>(read.statements());
    others.removeIf(statement -> statement.kind() == Statement.Kind.PRACTICE);
    return in(
        new AnnotatedArticle(
            read.article(),
            read.language(),
            read.mentions(),
            others,
            read.topic(),
            read.province(),
            read.links()));
  }
}
