package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.json.ArticleJson;

/** Files → articles, nothing stored. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Reads the article off each page and prints it, one JSON object a line. Stores nothing.")
final class ExtractCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private FileArticles articles = new FileArticles();

  @Mixin private ExtractorOption extractor = new ExtractorOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = ".html, .txt, .pdf or .docx")
  private List<Path> files = List.of();

  ExtractCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return articles.each(context.console(), files, extractor.extractor(), ArticleJson::write);
  }
}
