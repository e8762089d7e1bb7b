package vn.sotay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.report.GoldFile;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** Writes articles as a gold set: a file each, their texts in {@code text}. */
record GoldFolderWriter(Context context, Path folder) {

  private static final String TEXTS = "text";

  /** Returns the exit code. */
  int write(KnowledgeBase base, List<PageId> pages, GoldFile.Extent extent) {
    checkIsEmpty();
    int files = 0;
    long facts = 0;
    for (PageId page : pages) {
      List<StoredArticle> article =
          base.article(page).stream().filter(each -> isTold(each, extent)).toList();
      for (StoredArticle each : article) {
        GoldFile file = GoldFile.of(each, extent);
        write(file);
        files++;
        facts += file.facts();
      }
    }
    context.tell("gold.done", files, facts, folder);
    return files == 0 ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private static boolean isTold(StoredArticle article, GoldFile.Extent extent) {
    return extent == GoldFile.Extent.WHOLE || !article.corrections().isEmpty();
  }

  private void checkIsEmpty() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new MendableException(context.messages().text("folder.taken", folder));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(GoldFile file) {
    try {
      Files.createDirectories(folder.resolve(TEXTS));
      Files.writeString(folder.resolve(TEXTS).resolve(file.id() + ".txt"), file.text());
      Files.writeString(folder.resolve(file.id() + ".json"), file.json());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private MendableException unwritable(IOException e) {
    return new MendableException(
        context.messages().text("folder.unwritable", folder, e.getMessage()), e);
  }
}
