package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;
import org.junit.jupiter.api.Test;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;

/** Articles are gathered 64 at once as they are one by one, over several windows. */
class PlacesTest {

  private static final int DOCUMENTS = 150_000;
  private static final int ROUNDS = 60;
  private static final long SEED = 3;

  private final Random random = new Random(SEED);

  /** An article in one of so many documents, of 16 whole words all or none. */
  private boolean isArticle(int doc, int oneIn) {
    int word = doc >> 6;
    return word % 97 < 8 ? word % 97 < 4 : random.nextInt(oneIn) == 0;
  }

  private FixedBitSet write(ByteBuffersDirectory directory, int oneIn) throws IOException {
    FixedBitSet articles = new FixedBitSet(DOCUMENTS);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int doc = 0; doc < DOCUMENTS; doc++) {
        Document document = new Document();
        if (isArticle(doc, oneIn)) {
          articles.set(doc);
          document.add(new StringField(IndexField.KIND.field(), Schema.ARTICLE, Field.Store.NO));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return articles;
  }

  @Test
  void articlesAreGatheredAsTheyAreOneByOne() throws IOException {
    for (int oneIn : new int[] {2, 20, 5_000}) {
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
        FixedBitSet articles = write(directory, oneIn);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          check(reader.leaves().getFirst(), articles);
        }
      }
    }
  }

  private void check(LeafReaderContext leaf, FixedBitSet articles) throws IOException {
    Places places = Places.read(leaf);
    for (int round = 0; round < ROUNDS; round++) {
      List<DocIdSetIterator> all = new ArrayList<>();
      FixedBitSet expected = new FixedBitSet(places.size());
      for (int i = random.nextInt(4); i >= 0; i--) {
        SparseFixedBitSet some = some(1 + random.nextInt(1 << random.nextInt(16)));
        all.add(new BitSetIterator(some, some.cardinality()));
        addTo(expected, places, articles, some);
      }
      assertThat(places.ofAny(all, DOCUMENTS)).as("round %d", round).isEqualTo(expected);
    }
  }

  private SparseFixedBitSet some(int oneIn) {
    SparseFixedBitSet some = new SparseFixedBitSet(DOCUMENTS);
    for (int doc = random.nextInt(oneIn); doc < DOCUMENTS; doc += 1 + random.nextInt(2 * oneIn)) {
      some.set(doc);
    }
    return some;
  }

  private static void addTo(
      FixedBitSet expected, Places places, FixedBitSet articles, SparseFixedBitSet some) {
    for (int doc = 0; doc < DOCUMENTS; doc++) {
      if (articles.get(doc) && some.get(doc)) {
        expected.set(places.of(doc));
      }
    }
  }
}
