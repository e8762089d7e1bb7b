package vn.sotay.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import vn.sotay.article.PageId;

/** Reads which articles an index holds. */
final class ArticleIds {

  private ArticleIds() {}

  static List<PageId> in(DirectoryReader reader) throws IOException {
    List<PageId> ids = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      addFrom(leaf.reader(), ids);
    }
    return ids;
  }

  private static void addFrom(LeafReader leaf, List<PageId> ids) throws IOException {
    PostingsEnum articles =
        leaf.postings(new Term(IndexField.KIND.field(), Schema.ARTICLE), PostingsEnum.NONE);
    SortedDocValues pages = leaf.getSortedDocValues(IndexField.PAGE.field());
    Bits live = leaf.getLiveDocs();
    if (articles == null || pages == null) {
      return;
    }
    while (articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = articles.docID();
      if ((live == null || live.get(doc)) && pages.advanceExact(doc)) {
        ids.add(new PageId(pages.lookupOrd(pages.ordValue()).utf8ToString()));
      }
    }
  }
}
