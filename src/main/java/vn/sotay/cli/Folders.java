package vn.sotay.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.sotay.notebook.Notebook;
import vn.sotay.pipeline.Build;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** Where the collection and the index lie. */
final class Folders {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${sys:sotay.home:-.}/corpus",
      description = "the collected pages (default: corpus beside the program)")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "${sys:sotay.home:-.}/index",
      description = "what is built from them (default: index beside the program)")
  private Path index = Path.of("index");

  Path corpus() {
    return corpus.normalize();
  }

  /** Returns where the search index lies below the index folder. */
  Path searchIndex() {
    return Build.searchIndex(index());
  }

  /** Opens the knowledge base, its facts put right by what people said of them so far. */
  KnowledgeBase knowledge() {
    Notebook notebook = NotebookFile.read(corpus());
    return KnowledgeBase.open(searchIndex(), () -> notebook);
  }

  Path index() {
    return index.normalize();
  }
}
