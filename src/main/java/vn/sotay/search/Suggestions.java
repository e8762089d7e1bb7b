package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.sotay.index.IndexField;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.reference.Provinces;

/**
 * What may be meant by what was typed so far: directives, categories, places and bodies that one
 * state of the index has, and titles. Typed with accents or without; the last word may be
 * unfinished.
 */
final class Suggestions {

  private final IndexReader reader;
  private @Nullable List<Entry> entries;

  /** A suggestion with the words by which it is found. */
  private record Entry(Suggestion suggestion, List<Word> words) {}

  private Suggestions(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the suggestions of one state of the index, which is read when first asked. */
  static Suggestions in(IndexReader reader) {
    return new Suggestions(reader);
  }

  private synchronized List<Entry> entries() throws IOException {
    List<Entry> read = entries == null ? read(reader) : entries;
    entries = read;
    return read;
  }

  private static List<Entry> read(IndexReader reader) throws IOException {
    List<Suggestion> all = new ArrayList<>();
    directives(all, counts(reader, IndexField.DIRECTIVE_ID));
    Map<String, Long> categories = counts(reader, IndexField.CATEGORY);
    PracticeCategories.standard()
        .all()
        .forEach(
            each ->
                all.add(
                    new Suggestion(
                        Suggestion.Kind.CATEGORY,
                        each.label(),
                        "cách_làm:" + each.slug(),
                        categories.getOrDefault(each.slug(), 0L))));
    Map<String, Long> provinces = counts(reader, IndexField.PROVINCE_NOW);
    Stream.concat(Provinces.NEW.stream(), Provinces.OLD.stream())
        .distinct()
        .forEach(
            name ->
                all.add(
                    new Suggestion(
                        Suggestion.Kind.PLACE,
                        name,
                        "tỉnh:\"%s\"".formatted(name),
                        provinces.getOrDefault(name, 0L))));
    counts(reader, IndexField.BODY_NAME)
        .forEach(
            (name, count) ->
                all.add(
                    new Suggestion(Suggestion.Kind.BODY, name, "\"%s\"".formatted(name), count)));
    return all.stream()
        .filter(each -> each.count() > 0)
        .map(each -> new Entry(each, Words.of(each.text())))
        .toList();
  }

  private static void directives(List<Suggestion> all, Map<String, Long> cited) {
    DirectiveRegister register = DirectiveRegister.standard();
    cited.forEach(
        (id, count) ->
            all.add(
                new Suggestion(
                    Suggestion.Kind.DIRECTIVE,
                    register
                        .byId(id)
                        .map(entry -> entry.number() + " – " + entry.title())
                        .orElse(id),
                    "văn_bản:\"%s\"".formatted(id),
                    count)));
  }

  private static Map<String, Long> counts(IndexReader reader, IndexField field) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field.field());
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          counts.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
        }
      }
    }
    return counts;
  }

  /**
   * Returns at most {@code size} suggestions of each kind: those that begin with what was typed
   * first, then the most frequent.
   */
  List<Suggestion> of(Snapshot snapshot, String typed, int size) throws IOException {
    List<Word> words = Words.of(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Suggestion.Kind, List<Entry>> found =
        entries().stream()
            .filter(entry -> matchesFrom(entry.words(), words) >= 0)
            .collect(Collectors.groupingBy(entry -> entry.suggestion().kind()));
    Comparator<Entry> order =
        Comparator.<Entry>comparingInt(entry -> matchesFrom(entry.words(), words) == 0 ? 0 : 1)
            .thenComparing(
                Comparator.comparingLong((Entry entry) -> entry.suggestion().count()).reversed())
            .thenComparing(entry -> entry.suggestion().text());
    List<Suggestion> suggestions = new ArrayList<>();
    for (Suggestion.Kind kind : Suggestion.Kind.values()) {
      found.getOrDefault(kind, List.of()).stream()
          .sorted(order)
          .limit(size)
          .map(Entry::suggestion)
          .forEach(suggestions::add);
    }
    suggestions.addAll(titles(snapshot, words, size));
    return suggestions;
  }

  /** Returns where the typed words stand in a row, the last perhaps unfinished; -1 if nowhere. */
  static int matchesFrom(List<Word> words, List<Word> typed) {
    for (int from = 0; from + typed.size() <= words.size(); from++) {
      if (matchesAt(words, typed, from)) {
        return from;
      }
    }
    return -1;
  }

  private static boolean matchesAt(List<Word> words, List<Word> typed, int from) {
    int last = typed.size() - 1;
    for (int i = 0; i < last; i++) {
      Word word = words.get(from + i);
      boolean same =
          typed.get(i).isMarked()
              ? word.key().equals(typed.get(i).key())
              : word.folded().equals(typed.get(i).folded());
      if (!same) {
        return false;
      }
    }
    return begins(words.get(from + last), typed.get(last));
  }

  /** A tone may be typed last, so only one that is there must be the same. */
  private static boolean begins(Word word, Word typed) {
    if (!typed.isMarked()) {
      return word.folded().startsWith(typed.folded());
    }
    String letters = MatchingKey.letters(typed.key());
    boolean sameTone =
        letters.equals(typed.key()) || word.key().endsWith(typed.key().substring(letters.length()));
    return sameTone && MatchingKey.letters(word.key()).startsWith(letters);
  }

  private static List<Suggestion> titles(Snapshot snapshot, List<Word> words, int size)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(Conditions.ARTICLES, Occur.FILTER);
    for (Word word : words.subList(0, words.size() - 1)) {
      String term = word.isMarked() ? word.key() : word.folded();
      query.add(Conditions.term(IndexField.TITLE, term), Occur.FILTER);
    }
    query.add(
        new PrefixQuery(
            new Term(
                IndexField.TITLE.field(),
                words.getLast().isMarked()
                    ? MatchingKey.letters(words.getLast().key())
                    : words.getLast().folded())),
        Occur.FILTER);
    List<Suggestion> titles = new ArrayList<>();
    for (int doc :
        snapshot.page(query.build(), Ranking.sort(SearchRequest.Order.NEWEST), 0, size)) {
      Document article = snapshot.searcher().storedFields().document(doc);
      String title = article.get(IndexField.TITLE.field());
      titles.add(
          new Suggestion(
              Suggestion.Kind.TITLE, title, "\"%s\"".formatted(title.replace('"', ' ')), 1));
    }
    return titles;
  }
}
