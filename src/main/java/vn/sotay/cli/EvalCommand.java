package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.eval.ExtractionMeasures;
import vn.sotay.eval.GoldFolder;
import vn.sotay.eval.RetrievalMeasures;
import vn.sotay.eval.RetrievalSet;
import vn.sotay.eval.SegmentationMeasures;
import vn.sotay.eval.SegmentationMeasures.Measure;
import vn.sotay.lang.TaggingSegmenter;

/** Scores Sotay's parts against gold. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Scores a part of Sotay against a gold set.")
final class EvalCommand extends CommandGroup {

  private final Context context;

  EvalCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "segmentation",
      mixinStandardHelpOptions = true,
      description = "Words, parts of speech and sentences, against a treebank in CoNLL-U.")
  int segmentation(
      @Parameters(paramLabel = "DIR", description = "folder with *-ud-test.conllu") Path folder,
      @Option(names = "--json", description = "print one JSON object a line") boolean json) {
    List<Measure> measures = SegmentationMeasures.of(folder, TaggingSegmenter.load());
    if (measures.isEmpty()) {
      throw new MendableException(
          "%s has no *-ud-test.conllu, expected a treebank. Name a folder of Universal Dependencies."
              .formatted(folder));
    }
    measures.forEach(measure -> context.console().out().println(line(measure, json)));
    return ExitCode.DONE;
  }

  @Command(
      name = "extraction",
      mixinStandardHelpOptions = true,
      description = "Article texts and reading time, against a gold set of pages.")
  int extraction(
      @Parameters(
              paramLabel = "DIR",
              description = "folder with ground-truth.json and html/*.html.gz")
          Path folder,
      @Option(
              names = "--part",
              defaultValue = "all",
              description = {
                "all, tuning (three quarters of the pages) or rest (the fourth quarter, which"
                    + " nobody tunes on)"
              })
          ExtractionMeasures.Part part,
      @Mixin ExtractorOption extractor,
      @Option(names = "--json", description = "print one JSON object a line") boolean json) {
    ExtractionMeasures.of(folder, part, List.of(ExtractionMeasures.own(extractor.extractor())))
        .forEach(measure -> context.console().out().println(line(measure, json)));
    return ExitCode.DONE;
  }

  @Command(
      name = "retrieval",
      mixinStandardHelpOptions = true,
      description = {
        "Search, by nDCG@10, against a test set in BEIR's layout.",
        "Each query is typed with all its accents, with half of them and with none."
      })
  int retrieval(
      @Parameters(
              paramLabel = "DIR",
              description = "folder with corpus.jsonl, queries.jsonl and qrels.tsv")
          Path folder,
      @Option(names = "--json", description = "print one JSON object a line") boolean json) {
    RetrievalSet set = RetrievalSet.read(folder);
    try (ScratchFolder scratch = ScratchFolder.create()) {
      RetrievalMeasures.of(set, scratch.path())
          .forEach(measure -> context.console().out().println(line(measure, json)));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "annotations",
      mixinStandardHelpOptions = true,
      description =
          "Mentions and statements, against a gold set: DIR/*.json and their texts in DIR/text. The"
              + " table is that of the gold sets' score.py; below it 95 %% intervals.")
  int annotations(
      @Parameters(paramLabel = "DIR", description = "folder of a gold set") Path folder,
      @Option(
              names = "--predictions",
              paramLabel = "DIR",
              description = "scores these files instead of what Sotay says now")
          @Nullable Path predictions,
      @Mixin NlpOption nlp,
      @Mixin JsonOption json) {
    var evaluation = new AnnotationEvaluation(context.console(), folder);
    evaluation.print(
        predictions == null
            ? evaluation.annotated(nlp.engine(context).segmenter())
            : GoldFolder.read(predictions),
        json.wanted());
    return ExitCode.DONE;
  }

  private static String line(Measure measure, boolean json) {
    String format = json ? "{\"measure\":\"%s\",\"on\":\"%s\",\"value\":%.4f}" : "%-28s %-12s %.4f";
    return String.format(Locale.ROOT, format, measure.name(), measure.on(), measure.value());
  }
}
