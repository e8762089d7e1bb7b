package vn.sotay.search;

import org.apache.lucene.search.Query;

/**
 * A query in Lucene's terms.
 *
 * @param weighing matches whatever has some of the words, and weighs it
 * @param any matches the same, and weighs nothing
 * @param complete matches what has all of the words, and nothing that {@code any} doesn't
 * @param words how many words it takes to be complete
 */
record Question(Query weighing, Query any, Query complete, int words) {

  /** Returns whether a document may have some words and miss others. */
  boolean hasPartial() {
    return words > 1;
  }

  /** Returns the query that weighs what has all words; what has the only one has all. */
  Query all() {
    return hasPartial() ? Conditions.among(weighing, complete) : weighing;
  }

  /** Returns the query for what misses some words, without weights. */
  Query some() {
    return Conditions.without(any, complete);
  }

  /** Returns the same question to what {@code filter} matches. */
  Question among(Query filter) {
    return new Question(
        Conditions.among(weighing, filter),
        Conditions.all(any, filter),
        Conditions.all(complete, filter),
        words);
  }
}
