package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.lang.TaggingSegmenter;
import vn.sotay.lang.WordSegmenter;
import vn.sotay.pipeline.WordEngine;
import vn.sotay.vncorenlp.Annotator;
import vn.sotay.vncorenlp.Opening;
import vn.sotay.vncorenlp.VnCoreNlp;
import vn.sotay.vncorenlp.VnCoreNlpSegmenter;

/** Which engine finds the words, and whether it votes on names. */
final class NlpOption {

  private static final List<Annotator> WITHOUT_NAMES = List.of(Annotator.WORDS, Annotator.TAGS);

  /** What may be asked for. */
  enum Choice {
    /** An installed VnCoreNLP, else the built-in engine. */
    AUTO,
    EMBEDDED,
    VNCORENLP
  }

  @Option(
      names = "--nlp",
      paramLabel = "ENGINE",
      defaultValue = "auto",
      description =
          "what finds the words: embedded (built in), vncorenlp (your installed copy), or auto"
              + " (that copy where there is one; the default)")
  private Choice choice = Choice.AUTO;

  @Option(
      names = "--names",
      description =
          "let VnCoreNLP add people, bodies and places where the grammars find no name; needs its"
              + " models for names and 2 GB of memory more (SOTAY_JAVA_OPTS=-Xmx4g)")
  private boolean names;

  /**
   * Returns the engine; notices about it go to the console.
   *
   * @throws MendableException if VnCoreNLP is insisted on, or its names are asked for, and it can't
   *     be used
   */
  WordEngine engine(Context context) {
    Path folder = context.settings().vncorenlp();
    if (names) {
      return naming(folder, context);
    }
    return switch (choice) {
      case EMBEDDED -> WordEngine.embedded();
      case VNCORENLP -> vnCoreNlp(folder, context);
      case AUTO ->
          VnCoreNlp.annotatorsIn(folder).isEmpty()
              ? WordEngine.embedded()
              : vnCoreNlpOrEmbedded(folder, context);
    };
  }

  private WordEngine naming(Path folder, Context context) {
    if (choice == Choice.EMBEDDED) {
      throw new MendableException(context.messages().text("nlp.names.embedded"));
    }
    if (!VnCoreNlp.annotatorsIn(folder).contains(Annotator.NAMES)) {
      throw new MendableException(context.messages().text("nlp.names.missing", folder));
    }
    return switch (VnCoreNlp.open(folder)) {
      case Opening.Opened(VnCoreNlp engine, List<String> notes)
          when !engine.annotators().contains(Annotator.NAMES) -> {
        engine.close();
        throw new MendableException(
            context.messages().text("nlp.names.unusable", String.join(" ", notes)));
      }
      case Opening.Opened opened -> engine(opened, context);
      case Opening.Unusable(String reason) -> throw new MendableException(reason);
    };
  }

  private static WordEngine vnCoreNlp(Path folder, Context context) {
    return switch (VnCoreNlp.open(folder, WITHOUT_NAMES)) {
      case Opening.Opened opened -> engine(opened, context);
      case Opening.Unusable(String reason) -> throw new MendableException(reason);
    };
  }

  private static WordEngine vnCoreNlpOrEmbedded(Path folder, Context context) {
    return switch (VnCoreNlp.open(folder, WITHOUT_NAMES)) {
      case Opening.Opened opened -> engine(opened, context);
      case Opening.Unusable(String reason) -> {
        context.tell("nlp.embedded", reason);
        yield WordEngine.embedded();
      }
    };
  }

  private static WordEngine engine(Opening.Opened opened, Context context) {
    opened.notes().forEach(context.console().err()::println);
    VnCoreNlp engine = opened.engine();
    TaggingSegmenter builtIn = TaggingSegmenter.builtIn();
    WordSegmenter words =
        new VnCoreNlpSegmenter(
            engine,
            engine.annotators().contains(Annotator.TAGS) ? builtIn : builtIn.words(),
            once(context));
    return WordEngine.of(
        "vncorenlp",
        engine.digest(),
        engine.annotators().contains(Annotator.TAGS)
            ? words
            : new TaggingSegmenter(words, builtIn.tagger()));
  }

  /** Tells the first breakdown; on a bad day there would be one a sentence. */
  private static Consumer<String> once(Context context) {
    var told = new AtomicBoolean();
    return reason -> {
      if (told.compareAndSet(false, true)) {
        context.tell("nlp.failed", reason);
      }
    };
  }
}
