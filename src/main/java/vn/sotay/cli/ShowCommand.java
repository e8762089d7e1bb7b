package vn.sotay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.report.JudgedArticle;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

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
          base.article(id)
              .orElseThrow(
                  () -> new MendableException(context.messages().text("show.unknown", id)));
      if (json.wanted()) {
        context.console().out().println(stored.json());
      } else {
        print(stored, JudgedArticle.of(stored));
      }
      return ExitCode.DONE;
    }
  }

  private void print(StoredArticle stored, AnnotatedArticle annotated) {
    PrintStream out = context.console().out();
    out.println(wording.origin(stored.head()));
    out.println(stored.head().url());
    out.println("sha256:" + annotated.article().origin().digest());
    out.println();
    out.println(stored.text());
    for (Statement.Kind kind : Statement.Kind.values()) {
      section(
          "statement." + kind.slug(),
          annotated,
          annotated.statements(kind).map(Statement::span).toList());
    }
    section("mention.quantities", annotated, spans(annotated, Mention.Quantity.class));
    section("mention.directives", annotated, spans(annotated, Mention.Directive.class));
    section("mention.persons", annotated, spans(annotated, Mention.Person.class));
    section("mention.organizations", annotated, spans(annotated, Mention.Organization.class));
    section("mention.locations", annotated, spans(annotated, Mention.Location.class));
    section("mention.dates", annotated, spans(annotated, Mention.TimeExpression.class));
  }

  private static List<Span> spans(AnnotatedArticle annotated, Class<? extends Mention> kind) {
    return annotated.mentions(kind).map(Mention::span).toList();
  }

  private void section(String key, AnnotatedArticle annotated, List<Span> spans) {
    if (spans.isEmpty()) {
      return;
    }
    PrintStream out = context.console().out();
    out.println();
    out.println("== " + context.messages().text(key));
    out.println(
        spans.stream()
            .map(annotated::words)
            .map(Wording::onOneLine)
            .distinct()
            .map(words -> "  - " + words)
            .collect(Collectors.joining("\n")));
  }
}
