package vn.sotay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/**
 * Cuts blocks of an article where anything begins or ends, so that marks may overlap in any way and
 * every beginning has an anchor.
 *
 * <p>Linear in the article: what lies before the block asked for is never looked at again, so
 * blocks must be asked for in text order.
 */
final class ArticleSegments {

  private final AnnotatedArticle annotated;
  private final Optional<Span> marked;
  private final Set<String> hidden;
  private final Labels labels;
  private final List<Span> pending;
  private int next;
  private List<Span> open = List.of();

  /**
   * @param marked the words somebody was sent here to see
   * @param hidden layers that aren't shown ({@link MarkLayers})
   */
  ArticleSegments(
      AnnotatedArticle annotated, Optional<Span> marked, Set<String> hidden, Labels labels) {
    this.annotated = annotated;
    this.marked = marked;
    this.hidden = Set.copyOf(hidden);
    this.labels = labels;
    this.pending =
        Stream.of(
                annotated.sentences().stream(),
                annotated.mentions().stream().map(Mention::span),
                annotated.statements().stream().map(Statement::span),
                marked.stream())
            .flatMap(spans -> spans)
            .sorted()
            .toList();
  }

  /** Returns the segments of a block; together they are its exact words. */
  List<View.Segment> in(Span block) {
    List<Span> here = overlapping(block);
    SortedSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
    for (Span span : here) {
      cut(cuts, block, span.start());
      cut(cuts, block, span.end());
    }
    List<Mention> mentions = mentions(block);
    List<Statement> statements = statements(block);
    List<View.Segment> segments = new ArrayList<>();
    int start = block.start();
    for (int end : cuts.tailSet(block.start() + 1)) {
      segments.add(segment(new Span(start, end), mentions, statements));
      start = end;
    }
    return segments;
  }

  private static void cut(SortedSet<Integer> cuts, Span block, int at) {
    if (block.contains(at)) {
      cuts.add(at);
    }
  }

  private List<Span> overlapping(Span block) {
    List<Span> here = new ArrayList<>(open);
    while (next < pending.size() && pending.get(next).start() < block.end()) {
      here.add(pending.get(next++));
    }
    open = here.stream().filter(span -> span.end() > block.end()).toList();
    return here.stream().filter(block::overlaps).toList();
  }

  private List<Mention> mentions(Span block) {
    return annotated.mentions().stream().filter(m -> m.span().overlaps(block)).toList();
  }

  private List<Statement> statements(Span block) {
    return annotated.statements().stream().filter(s -> s.span().overlaps(block)).toList();
  }

  /** Of mentions within each other the outermost shows: a directive holds its date and issuer. */
  private View.Segment segment(Span span, List<Mention> mentions, List<Statement> statements) {
    Optional<Mention> mention =
        mentions.stream()
            .filter(m -> m.span().contains(span))
            .filter(m -> !hidden.contains(MarkLayers.ofMention(MentionLabels.slug(m))))
            .max(Comparator.comparingInt(m -> m.span().length()));
    List<Statement> stated =
        statements.stream()
            .filter(s -> s.span().contains(span) && !hidden.contains(MarkLayers.of(s.kind())))
            .toList();
    List<String> marks = new ArrayList<>();
    mention.map(MentionLabels::slug).map(MarkLayers::ofMention).ifPresent(marks::add);
    stated.stream().map(s -> MarkLayers.of(s.kind())).distinct().forEach(marks::add);
    marked.filter(m -> m.contains(span)).ifPresent(m -> marks.add("evidence"));
    return new View.Segment(
        "c" + span.start(),
        span.in(annotated.article().text()),
        String.join(" ", marks),
        mention.map(new MentionLabels(labels)::hint).orElse(""),
        stated.stream()
            .filter(s -> s.span().start() == span.start())
            .map(s -> labels.of(s.kind()))
            .toList());
  }
}
