package vn.sotay.search;

import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;

/**
 * One state of the index, and what is computed once for it.
 *
 * @param searcher asks it
 * @param stories which document carries which story
 * @param facets its facets' values
 */
record Snapshot(IndexSearcher searcher, Stories stories, SortedSetDocValuesReaderState facets) {}
