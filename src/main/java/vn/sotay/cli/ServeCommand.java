package vn.sotay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;
import vn.sotay.web.Library;
import vn.sotay.web.WebSettings;

/** The knowledge base in the browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the knowledge base as web pages and as JSON, on this machine only unless told"
            + " otherwise.")
final class ServeCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = WebSettings.LOOPBACK,
      description = "address to listen on (default: 127.0.0.1); any other needs --token")
  private String host = WebSettings.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port (default: 8080; 0: any free one)")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "SECRET",
      description = "what whoever asks has to know; at least 16 characters")
  private @Nullable String token;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var settings =
        new WebSettings(host, port, Optional.ofNullable(token), context.settings().language());
    try (NotebookFile notebook = NotebookFile.open(folders.corpus());
        KnowledgeBase base = KnowledgeBase.open(folders.searchIndex(), notebook::notebook)) {
      return Serving.untilInterrupted(
          context, settings, Library.of(base, folders.corpus(), notebook));
    }
  }
}
