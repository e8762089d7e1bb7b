package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;

/**
 * An index whose articles' lengths, by which every word is weighed, are held in memory: a byte an
 * article for each of the four views of its text.
 *
 * <p>Lucene keeps the lengths of texts that few documents have in lists that it goes through from
 * their start: for each word of a question, through all articles. (They took a third of the time of
 * a long question to 100,000 articles.) What else is kept of its segments ({@link KeptSets}) is
 * passed on with the lengths.
 */
final class LengthsInMemory extends FilterDirectoryReader {

  private static final Set<String> FIELDS =
      Arrays.stream(TextView.values())
          .map(view -> view.in(TextScope.ARTICLE))
          .collect(Collectors.toSet());

  /** By segment, what was read of it; passed on to the reader of the next state. */
  private final Map<IndexReader.CacheKey, Segment> segments;

  private final KeptSets kept;

  private LengthsInMemory(
      DirectoryReader index, Map<IndexReader.CacheKey, Segment> segments, KeptSets kept)
      throws IOException {
    super(index, new Wrapper(segments, kept));
    this.segments = segments;
    this.kept = kept;
  }

  static DirectoryReader of(DirectoryReader index) throws IOException {
    return of(index, new KeptSets());
  }

  /**
   * @param kept what is kept of all segments
   */
  static DirectoryReader of(DirectoryReader index, KeptSets kept) throws IOException {
    return new LengthsInMemory(index, new ConcurrentHashMap<>(), kept);
  }

  /** Returns whether a field is one of those of articles' texts. */
  static boolean holds(String field) {
    return FIELDS.contains(field);
  }

  /** Returns the places of a segment's articles; empty if nothing of it is held in memory. */
  static Optional<Places> places(LeafReaderContext leaf) throws IOException {
    return leaf.reader() instanceof Leaf held
        ? Optional.of(held.segment.places(held.getDelegate()))
        : Optional.empty();
  }

  /** Returns what is kept of a segment; empty if nothing of it is held in memory. */
  static Optional<KeptSets.OfSegment> kept(LeafReaderContext leaf) {
    return leaf.reader() instanceof Leaf held ? Optional.of(held.kept) : Optional.empty();
  }

  /**
   * Returns a word or pair of words of articles' texts, and keeps it, if it is frequent; empty if
   * nothing of the segment is held in memory, or if it can't be held.
   *
   * @param having how many articles of the segment have it
   */
  static Optional<HeldWord> frequentWord(LeafReaderContext leaf, TermQuery word, long having)
      throws IOException {
    if (!(leaf.reader() instanceof Leaf held)) {
      return Optional.empty();
    }
    Optional<HeldWord> known = held.kept.word(word);
    if (known.isPresent()
        || !KeptSets.isFrequent(having, held.segment.places(held.getDelegate()))) {
      return known;
    }
    Optional<HeldWord> read = held.segment.read(held.getDelegate(), word.getTerm());
    read.ifPresent(each -> held.kept.keep(word, each));
    return read;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
    return new LengthsInMemory(newer, segments, kept);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Wrapper extends SubReaderWrapper {

    private final Map<IndexReader.CacheKey, Segment> segments;
    private final KeptSets kept;

    Wrapper(Map<IndexReader.CacheKey, Segment> segments, KeptSets kept) {
      this.segments = segments;
      this.kept = kept;
    }

    @Override
    public LeafReader wrap(LeafReader leaf) {
      IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
      Segment known =
          segments.computeIfAbsent(
              core.getKey(),
              key -> {
                core.addClosedListener(segments::remove);
                core.addClosedListener(kept::forget);
                return new Segment();
              });
      return new Leaf(leaf, known, kept.of(core.getKey()));
    }
  }

  /** What was read of one segment, which never changes. */
  private static final class Segment {

    private final Map<String, byte[]> lengths = new ConcurrentHashMap<>();
    private @Nullable Places places;

    private Optional<HeldWord> read(LeafReader leaf, Term word) throws IOException {
      NumericDocValues stored = leaf.getNormValues(word.field());
      PostingsEnum postings = leaf.postings(word, PostingsEnum.FREQS);
      return stored == null || postings == null
          ? Optional.empty()
          : Optional.of(
              HeldWord.read(
                  postings, places(leaf), lengths(leaf, word.field(), stored), leaf.docFreq(word)));
    }

    private synchronized Places places(LeafReader leaf) throws IOException {
      Places known = places == null ? Places.read(leaf.getContext()) : places;
      places = known;
      return known;
    }

    private byte[] lengths(LeafReader leaf, String field, NumericDocValues stored)
        throws IOException {
      byte[] known = lengths.get(field);
      if (known == null) {
        known = read(places(leaf), stored);
        lengths.put(field, known);
      }
      return known;
    }

    private static byte[] read(Places places, NumericDocValues stored) throws IOException {
      byte[] read = new byte[places.size()];
      DocIdSetIterator articles = places.documents();
      for (int place = 0; place < read.length; place++) {
        if (stored.advanceExact(articles.nextDoc())) {
          read[place] = (byte) stored.longValue();
        }
      }
      return read;
    }
  }

  private static final class Leaf extends FilterLeafReader {

    private final Segment segment;
    private final KeptSets.OfSegment kept;

    Leaf(LeafReader leaf, Segment segment, KeptSets.OfSegment kept) {
      super(leaf);
      this.segment = segment;
      this.kept = kept;
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) throws IOException {
      NumericDocValues stored = in.getNormValues(field);
      return stored == null || !FIELDS.contains(field)
          ? stored
          : new Lengths(segment.places(in), segment.lengths(in, field, stored));
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  /** The lengths of one view of the articles' texts in a segment. */
  private static final class Lengths extends NumericDocValues {

    private final Places places;
    private final byte[] lengths;
    private int doc = -1;
    private int place;

    Lengths(Places places, byte[] lengths) {
      this.places = places;
      this.lengths = lengths;
    }

    @Override
    public long longValue() {
      return lengths[place];
    }

    @Override
    public void longValues(int size, int[] docs, long[] values, long missing) {
      for (int at = 0; at < size; at++) {
        values[at] = lengths[places.of(docs[at])];
      }
    }

    @Override
    public boolean advanceExact(int target) {
      doc = target;
      place = places.of(target);
      return true;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      throw new UnsupportedOperationException("lengths are looked up by document");
    }

    @Override
    public long cost() {
      return lengths.length;
    }
  }
}
