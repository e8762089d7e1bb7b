package vn.sotay.crawl;

import java.net.URI;
import vn.sotay.article.Progress;

/** Joins what the sites' threads have done into one progress. */
final class Steps {

  private final Progress progress;
  private long done;
  private long known;

  Steps(Progress progress) {
    this.progress = progress;
  }

  synchronized void known(long more) {
    known += more;
  }

  synchronized void done(URI url) {
    done++;
    known = Math.max(known, done);
    progress.step(done, known, url.toString());
  }
}
