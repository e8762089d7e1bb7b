package vn.sotay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.eval.CrossValidation;
import vn.sotay.eval.SegmentationScore;
import vn.sotay.eval.SpanScore;
import vn.sotay.eval.Treebank;
import vn.sotay.lang.EmbeddedSegmenter;
import vn.sotay.lang.Headword;
import vn.sotay.lang.PartOfSpeechTagger;
import vn.sotay.lang.SegmenterTrainer;
import vn.sotay.lang.TaggedSentence;
import vn.sotay.lang.TaggerTrainer;
import vn.sotay.lang.TaggingSegmenter;

/** Makes the models that are shipped, for those who develop them. */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Makes the models of words, of parts of speech and of statements.")
final class TrainCommand extends CommandGroup {

  private static final Path MODELS = Path.of("src/main/resources/lang");
  private static final String SEGMENTER = "segmenter.bin";

  private static final Path STATEMENT_MODEL =
      Path.of("src/main/resources/annotate/statement-model.tsv");

  private final Context context;

  TrainCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "segmenter",
      mixinStandardHelpOptions = true,
      description = "Makes segmenter.bin. Make tagger.bin after it, which uses its lexicon.")
  int segmenter(
      @Parameters(paramLabel = "TREEBANK", description = "folder of UD Vietnamese-VTB")
          Path treebank,
      @Parameters(paramLabel = "DICTIONARY", description = "the unpacked npm @vntk/dictionary")
          Path dictionary,
      @Option(names = "--to", paramLabel = "DIR", description = "where the model goes")
          @Nullable Path folder,
      @Option(names = "--cross-validate", description = "print scores of both instead of writing")
          boolean crossValidate) {
    List<TaggedSentence> sentences = sentences(treebank);
    List<Headword> headwords = headwords(dictionary);
    if (crossValidate) {
      validate(sentences, headwords);
      return ExitCode.DONE;
    }
    write(folder, SEGMENTER, SegmenterTrainer.train(sentences, headwords));
    return ExitCode.DONE;
  }

  @Command(
      name = "tagger",
      mixinStandardHelpOptions = true,
      description = "Makes tagger.bin, with the lexicon of the segmenter.bin beside it.")
  int tagger(
      @Parameters(paramLabel = "TREEBANK", description = "folder of UD Vietnamese-VTB")
          Path treebank,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "where segmenter.bin lies and the model goes")
          @Nullable Path folder) {
    byte[] tagger = TaggerTrainer.train(sentences(treebank), segmenterIn(folder));
    write(folder, "tagger.bin", tagger);
    return ExitCode.DONE;
  }

  @Command(
      name = "statements",
      mixinStandardHelpOptions = true,
      description = "Makes statement-model.tsv, which labels an article's clauses.")
  int statements(
      @Parameters(arity = "1..*", paramLabel = "GOLD", description = "folders of gold sets")
          List<Path> gold,
      @Option(names = "--to", paramLabel = "FILE", description = "where the model goes")
          @Nullable Path file,
      @Option(names = "--cross-validate", description = "print scores instead of writing")
          boolean crossValidate) {
    StatementLessons lessons = StatementLessons.in(context.console(), gold);
    if (crossValidate) {
      lessons.crossValidate(context.console().out());
      return ExitCode.DONE;
    }
    String table = String.join("\n", lessons.train()) + "\n";
    Path target = file == null ? STATEMENT_MODEL : file;
    write(
        target.toAbsolutePath().getParent(),
        target.getFileName().toString(),
        table.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }

  private static EmbeddedSegmenter segmenterIn(@Nullable Path folder) {
    Path model = in(folder).resolve(SEGMENTER);
    try {
      return EmbeddedSegmenter.of(Files.readAllBytes(model));
    } catch (NoSuchFileException e) {
      throw new MendableException(
          "%s is missing. Run 'sotay train segmenter' first, with the same --to.".formatted(model),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path in(@Nullable Path folder) {
    return folder == null ? MODELS : folder;
  }

  /** Train and dev; never test, which the scores are for. */
  private static List<TaggedSentence> sentences(Path treebank) {
    List<TaggedSentence> sentences = new ArrayList<>(Treebank.read(treebank, "train"));
    sentences.addAll(Treebank.read(treebank, "dev"));
    if (sentences.isEmpty()) {
      throw new MendableException(
          "%s has no *-ud-train.conllu, expected a treebank. Name the folder of UD Vietnamese-VTB."
              .formatted(treebank));
    }
    return sentences;
  }

  private static List<Headword> headwords(Path dictionary) {
    return Stream.concat(
            DictionaryPackage.headwords(dictionary).stream(), Headword.ofTheParty().stream())
        .toList();
  }

  private void validate(List<TaggedSentence> sentences, List<Headword> headwords) {
    SpanScore words =
        CrossValidation.of(
            sentences,
            some -> EmbeddedSegmenter.of(SegmenterTrainer.train(some, headwords)),
            SegmentationScore::ofSentences);
    SpanScore tags =
        CrossValidation.of(sentences, some -> tagging(some, headwords), SegmentationScore::ofTags);
    context.console().out().printf("words\t%.4f%ntags\t%.4f%n", words.f1(), tags.f1());
  }

  private static TaggingSegmenter tagging(
      List<TaggedSentence> sentences, List<Headword> headwords) {
    EmbeddedSegmenter segmenter =
        EmbeddedSegmenter.of(SegmenterTrainer.train(sentences, headwords));
    byte[] tagger = TaggerTrainer.train(sentences, segmenter);
    return new TaggingSegmenter(segmenter, PartOfSpeechTagger.of(segmenter, tagger));
  }

  private void write(@Nullable Path folder, String name, byte[] model) {
    Path target = in(folder).resolve(name);
    Path draft = target.resolveSibling(name + ".new");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(draft, model);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.console().out().printf("%s\t%d bytes%n", target, model.length);
  }
}
