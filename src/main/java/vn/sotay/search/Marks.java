package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.Span;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/**
 * Finds in a text what a query's words match, exactly as the index does: a word with marks only
 * itself, one without in any accents.
 */
final class Marks {

  private final Set<String> keys = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final List<List<Word>> phrases = new ArrayList<>();

  /** A word matched: where, and which of the query's words it is, by its key. */
  record Mark(Span span, String word) {}

  private final boolean exact;

  private Marks(boolean exact) {
    this.exact = exact;
  }

  /** Returns what to mark for a query; excluded words and conditions mark nothing. */
  static Marks of(QueryNode node) {
    return of(node, SearchRequest.Accents.ANY);
  }

  static Marks of(QueryNode node, SearchRequest.Accents accents) {
    var marks = new Marks(accents == SearchRequest.Accents.EXACT);
    marks.add(node);
    return marks;
  }

  /** Returns what to mark for plain words. */
  static Marks of(String words) {
    return of(new QueryNode.Text(words));
  }

  private void add(QueryNode node) {
    switch (node) {
      case QueryNode.Text(String text) -> Words.of(text).forEach(this::add);
      case QueryNode.Phrase(String text) -> phrases.add(Words.of(text));
      case QueryNode.And(List<QueryNode> parts) -> parts.forEach(this::add);
      case QueryNode.Or(List<QueryNode> parts) -> parts.forEach(this::add);
      case QueryNode.Not unused -> {}
      case QueryNode.Condition unused -> {}
    }
  }

  private void add(Word word) {
    boolean byKey = exact || word.isMarked();
    (byKey ? keys : folded).add(byKey ? word.key() : word.folded());
  }

  /** Returns the query's words that stand in {@code text}, in text order. */
  List<Mark> in(String text) {
    List<Word> words = Words.of(text);
    Stream<Mark> single =
        words.stream()
            .filter(this::matches)
            .map(word -> new Mark(new Span(word.start(), word.end()), matched(word)));
    Stream<Mark> whole = phrases.stream().flatMap(phrase -> in(words, phrase));
    return Stream.concat(single, whole).sorted(Comparator.comparing(Mark::span)).toList();
  }

  private boolean matches(Word word) {
    return keys.contains(word.key()) || folded.contains(word.folded());
  }

  private String matched(Word word) {
    return keys.contains(word.key()) ? word.key() : word.folded();
  }

  private Stream<Mark> in(List<Word> words, List<Word> phrase) {
    if (phrase.isEmpty()) {
      return Stream.empty();
    }
    List<Mark> found = new ArrayList<>();
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      if (standsAt(words, at, phrase)) {
        int end = words.get(at + phrase.size() - 1).end();
        String name = "\"" + phrase.get(0).key() + phrase.size();
        found.add(new Mark(new Span(words.get(at).start(), end), name));
      }
    }
    return found.stream();
  }

  private boolean standsAt(List<Word> words, int at, List<Word> phrase) {
    boolean byKey = exact || phrase.stream().anyMatch(Word::isMarked);
    int shift = words.get(at).position() - phrase.get(0).position();
    for (int i = 0; i < phrase.size(); i++) {
      Word here = words.get(at + i);
      Word wanted = phrase.get(i);
      boolean same =
          byKey ? here.key().equals(wanted.key()) : here.folded().equals(wanted.folded());
      if (!same || here.position() - wanted.position() != shift) {
        return false;
      }
    }
    return true;
  }

  /** Returns the marks as spans, touching and overlapping ones joined, relative to {@code from}. */
  static List<Span> spans(List<Mark> marks, int from) {
    List<Span> joined = new ArrayList<>();
    for (Mark mark : new LinkedHashSet<>(marks)) {
      Span span = new Span(mark.span().start() - from, mark.span().end() - from);
      int last = joined.size() - 1;
      if (last >= 0 && span.start() <= joined.get(last).end()) {
        joined.set(last, joined.get(last).union(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
