package vn.sotay.search;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts documents up to a limit, and looks at no more segments then. */
final class CountUpTo implements CollectorManager<Collector, Long> {

  private final long limit;
  private final AtomicLong counted = new AtomicLong();

  CountUpTo(long limit) {
    this.limit = limit;
  }

  @Override
  public Collector newCollector() {
    return new Counting();
  }

  @Override
  public Long reduce(Collection<Collector> collectors) {
    return Math.min(limit, counted.get());
  }

  private final class Counting extends SimpleCollector {

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      if (counted.get() >= limit) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public void collect(int doc) {
      if (counted.incrementAndGet() >= limit) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
