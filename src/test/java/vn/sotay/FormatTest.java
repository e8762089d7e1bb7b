package vn.sotay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format writes it; {@code -Dformat.update=true} rewrites those
 * that aren't.
 */
class FormatTest {

  private static final boolean UPDATE = Boolean.getBoolean("format.update");

  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everySourceFileIsFormatted() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> wrong =
          files.filter(file -> file.toString().endsWith(".java")).filter(this::isWrong).toList();
      assertThat(wrong).as("run 'mvn test -Dtest=FormatTest -Dformat.update=true'").isEmpty();
    }
  }

  private boolean isWrong(Path file) {
    try {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (UPDATE && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return !UPDATE && !formatted.equals(source);
    } catch (IOException | FormatterException e) {
      throw new AssertionError(file + " can't be formatted", e);
    }
  }
}
