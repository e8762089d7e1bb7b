package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.Article;
import vn.sotay.article.Span;

/**
 * Joins the parts of an article into one: the first part's headline and lead, then all parts'
 * blocks with paragraphs and captions (an agency's tag before the lead included), page by page, so
 * that each word stands on one known page. What a part repeats of those before it (the lead, a
 * note) is left out.
 */
public final class JoinedArticle {

  private final Article first;
  private final BlockText text = new BlockText();
  private final List<Span> paragraphs = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();
  private final List<Article.PartPage> further = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private @Nullable Span lead;

  private JoinedArticle(Article first) {
    this.first = first;
  }

  /**
   * Returns the article that the parts are of; the first part alone if it is the only one.
   *
   * @param parts in their order, at least one; a part that tells nothing new ends the article
   */
  public static Article of(List<Article> parts) {
    return new JoinedArticle(parts.getFirst()).join(parts);
  }

  private Article join(List<Article> parts) {
    Optional<Span> title = first.layout().title().map(span -> text.add(span.in(first.text())));
    Article last = first;
    addPieces(first, first.layout().lead());
    for (Article part : parts.subList(1, parts.size())) {
      if (tellsNothingNew(part)) {
        break;
      }
      int start = text.next();
      addPieces(part, Optional.empty());
      Article.Origin origin = part.origin();
      further.add(new Article.PartPage(origin.url(), origin.digest(), origin.fetched(), start));
      last = part;
    }
    if (further.isEmpty()) {
      return first;
    }
    Article end = last;
    Optional<Span> byline = end.layout().byline().map(span -> text.add(span.in(end.text())));
    return new Article(
        new Article.Origin(
            first.origin().url(),
            first.origin().digest(),
            first.origin().fileName(),
            first.origin().fetched(),
            further),
        text.toString(),
        new Article.Layout(
            title,
            Optional.ofNullable(lead),
            paragraphs.getFirst().union(paragraphs.getLast()),
            paragraphs,
            captions,
            byline),
        publication(end),
        filing(end),
        reading(parts.subList(0, further.size() + 1)));
  }

  private boolean tellsNothingNew(Article part) {
    return part.layout().paragraphs().stream()
        .map(paragraph -> BlockText.around(paragraph, part.text()))
        .allMatch(block -> said.contains(block.in(part.text())));
  }

  private void addPieces(Article part, Optional<Span> partLead) {
    Article.Layout layout = part.layout();
    List<Span> pieces =
        Stream.concat(layout.paragraphs().stream(), layout.captions().stream())
            .sorted(Comparator.comparing(Span::start))
            .toList();
    for (Span piece : pieces) {
      Span block = BlockText.around(piece, part.text());
      String words = block.in(part.text());
      if (said.add(words)) {
        int moved = text.add(words).start() - block.start();
        Span span = new Span(piece.start() + moved, piece.end() + moved);
        (layout.captions().contains(piece) ? captions : paragraphs).add(span);
        lead = partLead.filter(piece::equals).isPresent() ? span : lead;
      }
    }
  }

  private Article.Publication publication(Article last) {
    Article.Publication told = first.publication();
    return new Article.Publication(
        told.published(),
        told.updated(),
        told.author().or(() -> last.publication().author()),
        told.outlet(),
        told.province());
  }

  private Article.Filing filing(Article last) {
    Article.Filing told = first.filing();
    int of =
        Stream.of(told, last.filing())
            .flatMap(filing -> filing.part().stream())
            .mapToInt(Article.Part::of)
            .max()
            .orElse(1);
    Optional<Article.Part> part =
        Optional.of(new Article.Part(1, of, last.filing().part().flatMap(Article.Part::next)));
    return new Article.Filing(told.section(), told.tags(), told.canonical(), told.language(), part);
  }

  /** One is as sure of it as of its least sure part. */
  private Article.Reading reading(List<Article> parts) {
    double confidence =
        parts.stream().mapToDouble(part -> part.reading().confidence()).min().orElse(0);
    return new Article.Reading(confidence, first.reading().family(), first.reading().sources());
  }
}
