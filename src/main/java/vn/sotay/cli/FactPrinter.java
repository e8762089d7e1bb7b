package vn.sotay.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.Note;
import vn.sotay.notebook.TextQuote;

/**
 * Prints what was found in an article: words, addresses, and what people said of them.
 *
 * @param judged what people said; wrong facts are printed, too
 */
record FactPrinter(Context context, AnnotatedArticle annotated, JudgedFacts judged) {

  private static final List<Layer> MENTIONS =
      List.of(
          Layer.QUANTITIES,
          Layer.DIRECTIVES,
          Layer.PERSONS,
          Layer.ORGANIZATIONS,
          Layer.LOCATIONS,
          Layer.DATES);

  void print() {
    for (Statement.Kind kind : Statement.Kind.values()) {
      section(
          context.messages().text("statement." + kind.slug()),
          JudgedFacts.layer(kind),
          annotated.statements(kind).map(Statement::span).toList());
    }
    Map<Layer, List<Span>> facts = JudgedFacts.facts(annotated);
    for (Layer layer : MENTIONS) {
      section(
          new Wording(context).layer(layer),
          Optional.of(layer),
          facts.getOrDefault(layer, List.of()));
    }
  }

  private void section(String heading, Optional<Layer> layer, List<Span> spans) {
    if (spans.isEmpty()) {
      return;
    }
    var out = context.console().out();
    out.println();
    out.println("== " + heading);
    Map<Integer, List<Span>> byWords = new TreeMap<>();
    for (Span span : spans) {
      String words = words(span);
      int first =
          spans.stream().filter(each -> words(each).equals(words)).findFirst().orElse(span).start();
      byWords.merge(
          first, List.of(span), (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
    }
    byWords
        .values()
        .forEach(
            same ->
                out.println(
                    "  - " + words(same.getFirst()) + layer.map(l -> said(l, same)).orElse("")));
  }

  private String words(Span span) {
    return Wording.onOneLine(annotated.words(span));
  }

  /** Returns the addresses of facts with the same words, each with what was said of it. */
  private String said(Layer layer, List<Span> same) {
    return same.stream()
        .map(
            span ->
                FactAddress.of(layer, span)
                    + judged
                        .of(layer, span)
                        .map(said -> " " + new Wording(context).said(said))
                        .orElse(""))
        .collect(Collectors.joining(" ", "  [", "]"));
  }

  /** Returns a note with the words it is on. */
  String note(Note note) {
    String words =
        note.on().quote().map(TextQuote::words).map(each -> "“" + each + "”: ").orElse("");
    return context.messages().text("note.of", words + note.text());
  }
}
