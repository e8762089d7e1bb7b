package vn.sotay.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/** Looks articles up one by one, where they are few. */
final class LookUp {

  private LookUp() {}

  /** Clears those that a scorer doesn't find. */
  static void narrow(FixedBitSet found, Places places, Scorer scorer) throws IOException {
    TwoPhaseIterator checked = scorer.twoPhaseIterator();
    DocIdSetIterator documents = checked == null ? scorer.iterator() : checked.approximation();
    for (int place = next(found, 0);
        place != DocIdSetIterator.NO_MORE_DOCS;
        place = next(found, place + 1)) {
      int doc = places.document(place);
      int at = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      if (at != doc || (checked != null && !checked.matches())) {
        found.clear(place);
      }
    }
  }

  private static int next(FixedBitSet found, int from) {
    return from < found.length() ? found.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
