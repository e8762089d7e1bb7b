package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.lang.Token;

/** The sentences of an article as runs of its tokens, by paragraph. */
final class Paragraphs {

  private Paragraphs() {}

  /** Returns the paragraphs, each with its sentences; a sentence without tokens is left out. */
  static List<List<Clause>> of(ArticleText text) {
    List<List<Clause>> paragraphs = new ArrayList<>();
    List<Clause> paragraph = new ArrayList<>();
    int token = 0;
    int end = 0;
    for (Span sentence : text.sentences()) {
      if (hasLineBreak(text.text(), end, sentence.start()) && !paragraph.isEmpty()) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      }
      int from = skip(text.tokens(), token, sentence.start());
      token = skip(text.tokens(), from, sentence.end());
      if (token > from) {
        paragraph.add(new Clause(from, token));
      }
      end = sentence.end();
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private static int skip(List<Token> tokens, int from, int offset) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    return at;
  }

  private static boolean hasLineBreak(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }
}
