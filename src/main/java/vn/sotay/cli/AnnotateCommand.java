package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.Article;
import vn.sotay.json.ArticleJson;
import vn.sotay.lang.WordSegmenter;

/** Files → annotated articles, nothing stored. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description =
        "Reads pages or texts and prints each article with its annotations, one JSON object a line."
            + " Stores nothing.")
final class AnnotateCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private FileArticles articles = new FileArticles();

  @Mixin private NlpOption nlp = new NlpOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = ".html, .txt, .pdf or .docx")
  private List<Path> files = List.of();

  AnnotateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    WordSegmenter words = nlp.engine(context).segmenter();
    return articles.each(context.console(), files, (stem, article) -> line(stem, article, words));
  }

  private static String line(String stem, Article article, WordSegmenter words) {
    return ArticleJson.write(stem, Annotator.annotate(article, words));
  }
}
