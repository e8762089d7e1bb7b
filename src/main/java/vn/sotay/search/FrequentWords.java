package vn.sotay.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which articles of a segment have the words that most questions have: those asked for of late that
 * stand in very many articles. A segment never changes, so its sets hold for good; deleted articles
 * are among them.
 *
 * <p>Each takes a bit of an article, all together eight bytes.
 */
final class FrequentWords {

  private static final int MOST = 64;

  /** Of words in fewer articles postings are gone through in less time. */
  private static final int ONE_IN = 16;

  private final Map<Term, FixedBitSet> sets = new Latest();

  private static final class Latest extends LinkedHashMap<Term, FixedBitSet> {

    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    Latest() {
      super(2 * MOST, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Term, FixedBitSet> eldest) {
      return size() > MOST;
    }
  }

  /** Returns the places of the articles that have a word, if they are kept; not to be changed. */
  synchronized Optional<FixedBitSet> having(Term word) {
    return Optional.ofNullable(sets.get(word));
  }

  /** Keeps them, if they are many. */
  synchronized void keep(Term word, FixedBitSet having) {
    if ((long) having.cardinality() * ONE_IN >= having.length()) {
      sets.put(word, having);
    }
  }
}
