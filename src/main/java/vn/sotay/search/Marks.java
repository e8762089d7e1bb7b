package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.Span;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/**
 * Finds in a text what a query's words match: a word with marks only itself, one without in any
 * accents.
 *
 * <p>Syllables look alike, the more so without accents: "de" is đề, để and đế. So of several words
 * asked for, those count that stand beside each other as in the query; see {@link WordRun}.
 */
final class Marks {

  private final List<WordRun> runs = new ArrayList<>();
  private final List<List<Word>> phrases = new ArrayList<>();
  private final boolean exact;
  private final Optional<Whole> whole;

  /**
   * Words matched.
   *
   * @param span where
   * @param word which of the query's, by key
   * @param size how many words
   */
  record Mark(Span span, String word, int size) {}

  /**
   * The article whose parts are looked at.
   *
   * @param words all it has
   * @param paired names of the words that stand beside their neighbours in it
   */
  private record Whole(List<Word> words, Set<String> paired) {}

  private Marks(boolean exact) {
    this.exact = exact;
    this.whole = Optional.empty();
  }

  private Marks(Marks marks, Whole whole) {
    this.exact = marks.exact;
    this.runs.addAll(marks.runs);
    this.phrases.addAll(marks.phrases);
    this.whole = Optional.of(whole);
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
      case QueryNode.Text(String text) -> addRun(text);
      case QueryNode.Phrase(String text) -> phrases.add(Words.of(text));
      case QueryNode.And(List<QueryNode> parts) -> parts.forEach(this::add);
      case QueryNode.Or(List<QueryNode> parts) -> parts.forEach(this::add);
      case QueryNode.Not unused -> {}
      case QueryNode.Condition unused -> {}
    }
  }

  private void addRun(String text) {
    List<Word> typed = Words.of(text);
    runs.add(WordRun.of(typed, exact));
    AskedWords asked = AskedWords.of(typed, text);
    if (asked.isSpeltOut()) {
      runs.add(WordRun.of(asked.words(), exact));
    }
  }

  /**
   * Returns the same marks for parts of an article, such as its headline: a word that the article
   * has beside its neighbour is marked only there.
   */
  Marks within(String article) {
    List<Word> words = Words.of(article);
    Set<String> found = new HashSet<>();
    runs.forEach(run -> run.addPaired(words, found));
    return new Marks(this, new Whole(words, found));
  }

  /** Returns the query's words that stand in {@code text}, in text order. */
  List<Mark> in(String text) {
    return in(Words.of(text));
  }

  /** Returns the query's words that stand in the article that these marks are for. */
  List<Mark> inArticle() {
    return in(whole.orElseThrow().words());
  }

  private List<Mark> in(List<Word> words) {
    Optional<Set<String>> paired = whole.map(Whole::paired);
    Stream<Mark> single = runs.stream().flatMap(run -> run.in(words, paired).stream());
    Stream<Mark> whole = phrases.stream().flatMap(phrase -> in(words, phrase));
    return Stream.concat(single, whole).sorted(Comparator.comparing(Mark::span)).toList();
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
        found.add(new Mark(new Span(words.get(at).start(), end), name, phrase.size()));
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
