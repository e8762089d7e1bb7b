package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import vn.sotay.index.Schema;
import vn.sotay.notebook.Notebook;

/**
 * One state of the index, and what is computed once for it.
 *
 * @param searcher asks it
 * @param stories which document carries which story
 * @param facets its facets' values; absent where there is no article
 * @param userData what its commit noted
 * @param suggestions what it has that may be meant by a beginning
 * @param judgements what people said of its facts
 */
record Snapshot(
    IndexSearcher searcher,
    Stories stories,
    Optional<SortedSetDocValuesReaderState> facets,
    Map<String, String> userData,
    Suggestions suggestions,
    Judgements judgements) {

  static Snapshot of(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    return new Snapshot(
        searcher,
        Stories.in(reader),
        facetsOf(reader),
        Map.copyOf(reader.getIndexCommit().getUserData()),
        Suggestions.in(reader),
        Judgements.NONE);
  }

  /** Returns the same state with what people added by now. */
  Snapshot judgedBy(Notebook notebook) throws IOException {
    return notebook.equals(judgements.notebook())
        ? this
        : new Snapshot(
            searcher, stories, facets, userData, suggestions, Judgements.of(notebook, searcher));
  }

  private static Optional<SortedSetDocValuesReaderState> facetsOf(IndexReader reader)
      throws IOException {
    boolean isEmpty =
        reader.leaves().stream()
            .allMatch(
                leaf ->
                    leaf.reader().getFieldInfos().fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
                        == null);
    return isEmpty
        ? Optional.empty()
        : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, Schema.facets()));
  }

  /** Returns the numbers of the best documents from {@code from} on. */
  List<Integer> page(Query query, Sort sort, int from, int size) throws IOException {
    int depth = from + size;
    if (size == 0) {
      return List.of();
    }
    ScoreDoc[] top = searcher.search(query, depth, sort).scoreDocs;
    List<Integer> page = new ArrayList<>();
    for (int i = from; i < top.length; i++) {
      page.add(top[i].doc);
    }
    return page;
  }
}
