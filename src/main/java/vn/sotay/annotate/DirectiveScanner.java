package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Mention;

/**
 * Finds directives: cited in full, without mark, in short, by plenum or congress, in enumerations,
 * with the usual slips. {@link CitationReader} holds the grammar, {@link DirectiveResolver} finds
 * the paper.
 */
final class DirectiveScanner {

  private DirectiveScanner() {}

  /**
   * Returns the directives cited, in text order.
   *
   * @param bodies the article's organisations, of which some have issued them
   */
  static List<Mention.Directive> scan(ArticleText text, List<Mention.Organization> bodies) {
    List<Citation> citations = new ArrayList<>();
    text.words().lines(bodies).forEach(line -> citations.addAll(citations(line)));
    return DirectiveResolver.resolve(text, citations);
  }

  private static List<Citation> citations(Words line) {
    List<Citation> found = new ArrayList<>();
    int at = 0;
    while (at < line.size()) {
      Optional<CitationReader.Reading> reading = CitationReader.at(line, at);
      if (reading.isEmpty()) {
        at++;
        continue;
      }
      found.addAll(reading.get().citations());
      at = reading.get().to();
    }
    return found;
  }
}
