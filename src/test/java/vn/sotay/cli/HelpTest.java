package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** Every command's help is as the golden file says; {@code -Dgolden.update=true} rewrites it. */
class HelpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/cli/help");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static Stream<String> commands() {
    var context = new Context(new Console(System.out, System.err, false), Settings.DEFAULT);
    return Stream.concat(
        Stream.of(""), Main.commands(context).stream().map(command -> command.getClass().getAnnotation(Command.class).name()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpIsTheGoldenOne(String command) throws IOException {
    Path golden = GOLDEN.resolve((command.isEmpty() ? "sotay" : command) + ".txt");
    CliRunner.Result result = command.isEmpty() ? CliRunner.run("--help") : CliRunner.run(command, "--help");
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, result.out());
    }
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(Files.readString(golden));
  }
}
