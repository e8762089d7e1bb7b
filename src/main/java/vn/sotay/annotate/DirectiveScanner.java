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

  private static final String PLAN = "quy-hoach";

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

  /** "quy hoạch 1/2000" is drawn to a scale. */
  private static boolean isScale(Citation citation) {
    return citation.name() instanceof Citation.Name.Yearly(var number, var year)
        && MapScale.is(number, year)
        && citation.type().filter(type -> type.slug().equals(PLAN)).isPresent();
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
      reading.get().citations().stream().filter(c -> !isScale(c)).forEach(found::add);
      at = reading.get().to();
    }
    return found;
  }
}
