package vn.sotay.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.report.JudgedArticle;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;
import vn.sotay.store.NotebookFile;

/** One article, with what is said in it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one article: its text, and what was found in it.")
final class ShowCommand implements Callable<Integer> {

  private final Context context;
  private final Wording wording;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "ID",
      description = "an article's id as 'search' prints it, or its first digits")
  private String id = "";

  ShowCommand(Context context) {
    this.context = context;
    this.wording = new Wording(context);
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      StoredArticle stored =
          base.article(FactAddress.page(id))
              .orElseThrow(
                  () -> new MendableException(context.messages().text("show.unknown", id)));
      if (json.wanted()) {
        context.console().out().println(JudgedArticle.json(stored));
      } else {
        print(stored, JudgedArticle.withAdded(stored));
      }
      return ExitCode.DONE;
    }
  }

  private void print(StoredArticle stored, AnnotatedArticle annotated) {
    PrintStream out = context.console().out();
    out.println(wording.origin(stored.head()));
    out.println(stored.head().place());
    out.println("sha256:" + annotated.article().origin().digest());
    for (Article.PartPage page : annotated.article().origin().further()) {
      out.println(page.url() + "\nsha256:" + page.digest());
    }
    out.println();
    out.println(stored.text());
    var facts = new FactPrinter(context, annotated, JudgedArticle.facts(stored));
    facts.print();
    NotebookFile.read(folders.corpus())
        .notes(stored.head().id())
        .forEach(note -> out.println("\n" + facts.note(note)));
  }
}
