package vn.sotay.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A query in Lucene's terms.
 *
 * @param weighing matches whatever has some of the words, and weighs it
 * @param complete matches, of these, what has all of the words
 * @param words how many words it takes to be complete
 */
record Question(Query weighing, Query complete, int words) {

  /** Returns the query for what has all words. */
  Query all() {
    return new BooleanQuery.Builder().add(weighing, Occur.MUST).add(complete, Occur.FILTER).build();
  }

  /** Returns the query for what misses some. */
  Query some() {
    return new BooleanQuery.Builder()
        .add(weighing, Occur.MUST)
        .add(complete, Occur.MUST_NOT)
        .build();
  }
}
