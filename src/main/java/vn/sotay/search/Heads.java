package vn.sotay.search;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import vn.sotay.article.PageId;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.index.IndexField;
import vn.sotay.index.StoredCards;

/** Reads what is stored of articles. */
final class Heads {

  private static final Set<String> FIELDS =
      fields(
          IndexField.PAGE,
          IndexField.TITLE,
          IndexField.OUTLET,
          IndexField.PUBLISHED,
          IndexField.PROVINCE_THEN,
          IndexField.PROVINCE_NOW,
          IndexField.URL,
          IndexField.FILE_NAME);

  private static final Set<String> WITH_TEXT =
      Stream.concat(
              FIELDS.stream(),
              fields(IndexField.TEXT, IndexField.BODY, IndexField.CLUSTER).stream())
          .collect(Collectors.toSet());

  private Heads() {}

  private static Set<String> fields(IndexField... fields) {
    return Stream.of(fields).map(IndexField::field).collect(Collectors.toSet());
  }

  /** Returns an article's head. */
  static ArticleHead head(IndexSearcher searcher, int doc) throws IOException {
    return head(searcher.storedFields().document(doc, FIELDS));
  }

  /** Returns an article's stored fields for its head, text and cluster. */
  static Document withText(IndexSearcher searcher, int doc) throws IOException {
    return searcher.storedFields().document(doc, WITH_TEXT);
  }

  static ArticleHead head(Document document) {
    return new ArticleHead(
        new PageId(document.get(IndexField.PAGE.field())),
        document.get(IndexField.TITLE.field()),
        stored(document, IndexField.OUTLET),
        stored(document, IndexField.PUBLISHED).map(PublicationTime::parse),
        StoredCards.province(document),
        URI.create(document.get(IndexField.URL.field())),
        stored(document, IndexField.FILE_NAME));
  }

  static String text(Document document) {
    return document.get(IndexField.TEXT.field());
  }

  static Optional<String> stored(Document document, IndexField field) {
    return Optional.ofNullable(document.get(field.field()));
  }

  /** Returns the span stored as start and end. */
  static Span span(Document document, IndexField field) {
    String stored = document.get(field.field());
    int space = stored.indexOf(' ');
    return new Span(
        Integer.parseInt(stored.substring(0, space)),
        Integer.parseInt(stored.substring(space + 1)));
  }

  /** Returns the article that a child belongs to. */
  static int parent(IndexSearcher searcher, int child) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(child, leaves));
    BitSet parents = Conditions.PARENTS.getBitSet(leaf);
    if (parents == null) {
      throw new IllegalStateException("child %d without its article".formatted(child));
    }
    return leaf.docBase + parents.nextSetBit(child - leaf.docBase);
  }
}
