package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.lang.Sentences;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tokens;

/**
 * An article made ready for the scanners: the parts in which things are annotated, cut into tokens
 * and sentences.
 *
 * @param article the article
 * @param zones the body without its captions, in text order
 * @param tokens the zones' tokens, in text order
 * @param sentences the zones' sentences, in text order
 * @param words the tokens and what their look tells
 */
record ArticleText(
    Article article, List<Span> zones, Tokens tokens, List<Span> sentences, Words words) {

  static ArticleText of(Article article) {
    List<Span> zones = zones(article.layout());
    String text = article.text();
    Tokens tokens = Tokenizer.tokens(text, zones);
    return new ArticleText(
        article,
        zones,
        tokens,
        zones.stream().flatMap(zone -> Sentences.in(text, zone).stream()).toList(),
        Words.of(text, tokens));
  }

  private static List<Span> zones(Article.Layout layout) {
    List<Span> zones = new ArrayList<>();
    int from = layout.body().start();
    for (Span caption : layout.captions()) {
      if (layout.body().contains(caption)) {
        addZone(zones, from, caption.start());
        from = caption.end();
      }
    }
    addZone(zones, from, layout.body().end());
    return List.copyOf(zones);
  }

  private static void addZone(List<Span> zones, int from, int to) {
    if (from < to) {
      zones.add(new Span(from, to));
    }
  }

  String text() {
    return article.text();
  }
}
