package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Texts;
import vn.sotay.report.ExportFormat;
import vn.sotay.report.ExportRow;
import vn.sotay.report.ExportRows;
import vn.sotay.search.KnowledgeBase;

/** Everything that a question finds as a file, instead of a page of it on the terminal. */
final class ExportOption {

  @Option(
      names = "--format",
      paramLabel = "ID",
      description =
          "everything found as a table (csv, xlsx, jsonl) or its sources (bib, ris), up to 1000")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write it (default: standard output)")
  private @Nullable Path output;

  /**
   * @throws MendableException if there is a file, but no format for it
   */
  boolean wanted() {
    if (format == null && output != null) {
      throw new MendableException(
          "'%s' is to be written, but in no format. Add --format with one of %s."
              .formatted(output, known()));
    }
    return format != null;
  }

  /**
   * Writes what was found; returns the exit code.
   *
   * @param rows asks for it
   */
  int write(Context context, KnowledgeBase base, Function<ExportRows, List<ExportRow>> rows) {
    ExportFormat chosen = chosen();
    Texts texts = Texts.of(ExportFormat.MESSAGES, context.settings().language());
    List<ExportRow> found = rows.apply(ExportRows.of(base, texts));
    byte[] bytes = chosen.write(found, texts).toArray();
    if (output == null) {
      context.console().out().writeBytes(bytes);
    } else {
      WholeFile.write(output, bytes, "elsewhere");
      context.tell("export.done", output, found.size());
    }
    return found.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private ExportFormat chosen() {
    return ExportFormat.ofId(String.valueOf(format))
        .orElseThrow(
            () -> new MendableException("no format '%s'; known are %s".formatted(format, known())));
  }

  private static String known() {
    return ExportFormat.ALL.stream().map(ExportFormat::id).collect(Collectors.joining(", "));
  }
}
