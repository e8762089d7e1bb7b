package vn.sotay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.notebook.Notebook;
import vn.sotay.pipeline.IndexRemoval;
import vn.sotay.store.Corpus;
import vn.sotay.store.Forgettable;
import vn.sotay.store.ForgottenPages;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.StoredPage;

/** A page or a host, gone for good. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a page, or everything of a host, out of the archive, the index, and what people wrote"
          + " on it. It can't be brought back, but from a backup; it isn't fetched or imported"
          + " again unless '--undo' allows it.",
      "",
      "  sotay forget https://baohatinh.vn/bai-1.html",
      "  sotay forget 2868858ebc",
      "  sotay forget baohatinh.vn --yes",
      "  sotay forget --undo baohatinh.vn"
    })
final class ForgetCommand implements Callable<Integer> {

  /** A page's id or its beginning: {@code 2868858ebc}. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");

  private static final int SHOWN = 20;

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "an address, an article's id or its first digits, or a host")
  private @Nullable String what;

  @Option(names = "--yes", description = "don't ask")
  private boolean yes;

  @Option(names = "--undo", description = "let it be fetched and imported again")
  private boolean undo;

  @Option(names = "--list", description = "list what was forgotten")
  private boolean list;

  ForgetCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Corpus.read(folders.corpus()).close();
    try (Corpus corpus = Corpus.open(folders.corpus())) {
      if (list) {
        return list(corpus);
      }
      if (what == null) {
        throw new MendableException(context.messages().text("forget.what"));
      }
      return undo ? undo(corpus, what) : forget(corpus, meant(corpus, what));
    }
  }

  private int list(Corpus corpus) {
    List<ForgottenPages.Forgotten> all = corpus.forgotten().all();
    all.forEach(
        each ->
            context
                .console()
                .out()
                .println(
                    NotebookPrinter.day(each.when()) + "  " + each.label() + "  " + each.key()));
    return all.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private int undo(Corpus corpus, String name) {
    Optional<ForgottenPages.Forgotten> forgotten =
        corpus.forgotten().all().stream()
            .filter(
                each -> each.label().equals(name) || each.key().equals(name) || isStart(name, each))
            .findFirst();
    forgotten.map(ForgetCommand::again).ifPresent(corpus.forgotten()::undo);
    say(
        forgotten
            .map(each -> context.messages().text("forget.undone", each.label()))
            .orElseGet(() -> context.messages().text("forget.notForgotten", name)));
    return forgotten.isPresent() ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private static boolean isStart(String name, ForgottenPages.Forgotten forgotten) {
    return ID.matcher(name).matches() && forgotten.key().startsWith(name);
  }

  private static Forgettable again(ForgottenPages.Forgotten forgotten) {
    return forgotten.key().equals(forgotten.label())
        ? new Forgettable.WholeHost(forgotten.key())
        : new Forgettable.OnePage(new PageId(forgotten.key()), URI.create(forgotten.label()));
  }

  /** Returns what a person means: an address, an id, or a host. */
  private Forgettable meant(Corpus corpus, String name) {
    if (name.contains(":")) {
      URI url = UrlNormalizer.normalize(name).orElseThrow(() -> unknown(name));
      return new Forgettable.OnePage(PageId.of(url), url);
    }
    if (ID.matcher(name).matches()) {
      List<StoredPage> pages = corpus.pages(name);
      if (pages.size() > 1) {
        throw new MendableException(context.messages().text("forget.several", name));
      }
      if (pages.size() == 1) {
        return new Forgettable.OnePage(pages.getFirst().id(), pages.getFirst().url());
      }
    }
    return new Forgettable.WholeHost(name.toLowerCase(Locale.ROOT));
  }

  private MendableException unknown(String name) {
    return new MendableException(context.messages().text("forget.unknown", name));
  }

  private int forget(Corpus corpus, Forgettable meant) throws IOException {
    Set<PageId> pages =
        corpus.pages(meant).stream().map(StoredPage::id).collect(Collectors.toSet());
    if (pages.isEmpty()) {
      throw unknown(String.valueOf(what));
    }
    tell(corpus, meant, pages);
    if (!yes && !agreed()) {
      say(context.messages().text("forget.kept"));
      return ExitCode.NOTHING;
    }
    corpus.forget(meant, Instant.now());
    IndexRemoval.of(folders.index(), new HashSet<>(pages), host(meant));
    say(context.messages().text("forget.done", pages.size()));
    return ExitCode.DONE;
  }

  private static Optional<String> host(Forgettable meant) {
    return meant instanceof Forgettable.WholeHost(String host)
        ? Optional.of(host)
        : Optional.empty();
  }

  /** Tells what will go: the pages, and what people wrote on them. */
  private void tell(Corpus corpus, Forgettable meant, Set<PageId> pages) {
    Messages messages = context.messages();
    say(messages.text("forget.pages", pages.size()));
    corpus.pages(meant).stream()
        .map(page -> page.url().toString())
        .distinct()
        .limit(SHOWN)
        .forEach(url -> say("  " + url));
    if (pages.size() > SHOWN) {
      say("  …");
    }
    Notebook notebook = NotebookFile.read(folders.corpus());
    notebook.baskets().stream()
        .flatMap(
            basket ->
                basket.items().stream()
                    .filter(item -> pages.contains(item.page()))
                    .map(item -> messages.text("forget.item", basket.name(), item.title())))
        .forEach(this::say);
    notebook.notes().stream()
        .filter(note -> pages.contains(note.on().page()))
        .forEach(note -> say("  " + messages.text("note.of", note.text())));
    notebook.corrections().stream()
        .filter(correction -> pages.contains(correction.quote().page()))
        .forEach(
            correction ->
                say(
                    "  “%s”: %s"
                        .formatted(
                            correction.quote().words(), new Wording(context).said(correction))));
  }

  private boolean agreed() throws IOException {
    if (!context.console().interactive()) {
      throw new MendableException(context.messages().text("forget.unasked"));
    }
    context.console().err().print(context.messages().text("forget.ask") + " ");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String answer = in.readLine();
    return answer != null
        && Set.of("y", "yes", "c", "co", "có").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private void say(String line) {
    context.console().err().println(line);
  }
}
