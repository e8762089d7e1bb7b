package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;
import vn.sotay.index.Word;
import vn.sotay.lang.MatchingKey;

/** Words of the index that are spelt nearly as a given one. */
final class SimilarTerms {

  /** So many are asked for, the most frequent first. */
  private static final int MOST = 8;

  /** One letter more, less, other, or two that changed places. */
  private static final int MOST_EDITS = 1;

  private static final int SHORTEST = 2;
  private static final double LETTER = 1.0;
  private static final double MARK = 0.5;

  /** Onsets that sound alike to many and differ by more than one letter. */
  private static final List<List<String>> ALIKE =
      List.of(List.of("ch", "tr"), List.of("gi", "d"), List.of("gi", "r"));

  private SimilarTerms() {}

  /**
   * A word spelt otherwise.
   *
   * @param word as it is looked for
   * @param spelling as it is written
   * @param cost what the difference weighs
   */
  record Similar(Word word, String spelling, double cost) {}

  static List<Similar> to(Word word, IndexReader reader) throws IOException {
    if (word.folded().length() < SHORTEST || Character.isDigit(word.key().charAt(0))) {
      return List.of();
    }
    TextView view = word.isMarked() ? TextView.SYL : TextView.FOLD;
    String field = view.in(TextScope.ARTICLE);
    Map<String, Long> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        count(terms, new Term(field, view.term(word)), found);
      }
    }
    for (String alike : soundingAlike(view.term(word))) {
      found.put(alike, (long) reader.docFreq(new Term(field, alike)));
    }
    found.remove(view.term(word));
    found.values().removeIf(count -> count == 0);
    List<Map.Entry<String, Long>> frequent = new ArrayList<>(found.entrySet());
    frequent.sort(
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return frequent.stream()
        .map(entry -> similar(word, entry.getKey()))
        .sorted(Comparator.comparingDouble(Similar::cost))
        .limit(MOST)
        .toList();
  }

  private static List<String> soundingAlike(String term) {
    List<String> alike = new ArrayList<>();
    for (List<String> onsets : ALIKE) {
      for (int i = 0; i < onsets.size(); i++) {
        if (term.startsWith(onsets.get(i))) {
          alike.add(onsets.get(1 - i) + term.substring(onsets.get(i).length()));
        }
      }
    }
    return alike;
  }

  /** A key ends with its tone's digit, so one edit is a letter, a hat or a tone. */
  private static void count(Terms terms, Term term, Map<String, Long> found) throws IOException {
    TermsEnum near = new FuzzyTermsEnum(terms, term, MOST_EDITS, 0, true);
    for (BytesRef each = near.next(); each != null; each = near.next()) {
      found.merge(each.utf8ToString(), (long) near.docFreq(), Long::sum);
    }
  }

  private static Similar similar(Word word, String key) {
    String folded = word.isMarked() ? MatchingKey.folded(key) : key;
    boolean sameLetters = folded.equals(word.folded());
    Word other = new Word(word.start(), word.end(), key, folded, word.position());
    return new Similar(other, MatchingKey.spelling(key), sameLetters ? MARK : LETTER);
  }
}
