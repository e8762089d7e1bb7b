package vn.sotay.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.index.ArticleIndex;
import vn.sotay.store.FolderLock;

/**
 * Takes pages out of everything that was built from them. What a kill leaves, the next build
 * removes, since the pages are no longer in the corpus.
 */
public final class IndexRemoval {

  private IndexRemoval() {}

  /**
   * Removes pages; nothing happens where nothing was built.
   *
   * @param host whose learned lines go, too; absent where other pages of it stay
   * @throws MendableException if another process builds this index, or it can't be written
   */
  public static void of(Path indexDir, Set<PageId> pages, Optional<String> host) {
    Path lucene = Build.searchIndex(indexDir);
    if (!Files.isDirectory(lucene)) {
      return;
    }
    try (FolderLock held = FolderLock.take(indexDir, "--index");
        ArticleIndex index = ArticleIndex.open(lucene)) {
      Set<PageId> gone = ArticleFiles.remove(indexDir, pages);
      if (host.isPresent()) {
        HostTemplates.remove(indexDir, host.orElseThrow());
      }
      remove(indexDir, index, gone);
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be written (%s), expected the folder of the index.\nMend its rights, then run 'sotay build'."
              .formatted(indexDir, e.getMessage()),
          e);
    }
  }

  private static void remove(Path indexDir, ArticleIndex index, Set<PageId> pages) {
    var record = new PutRecord(indexDir);
    SortedMap<PageId, PutRecord.Put> put = record.read(index.userData());
    put.keySet().removeAll(pages);
    pages.forEach(index::remove);
    index.expunge();
    index.commit(Map.of(PutRecord.KEY, record.write(put)));
  }
}
