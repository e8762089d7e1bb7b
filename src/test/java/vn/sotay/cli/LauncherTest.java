package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a folder of its own. */
class LauncherTest {

  private static final List<String> TOOLS =
      List.of("dirname", "sed", "head", "find", "readlink", "cat", "ls");

  @TempDir Path folder;
  private Path launcher;
  private Path tools;

  @BeforeEach
  void copyTheLauncher() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh on this machine");
    launcher = Files.copy(Path.of("sotay"), folder.resolve("sotay"));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), where(tool));
    }
  }

  @Test
  void withoutAJdkItSaysInOneSentenceWhatToInstall() throws Exception {
    Result result = run(Map.of("JAVA_HOME", ""));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.said())
        .isEqualTo(
            "sotay: no JDK 21 or newer found (looked at JAVA_HOME, the usual places and PATH)."
                + " Install one, for example Temurin 25 from adoptium.net, or set JAVA_HOME to"
                + " it.\n");
  }

  @Test
  void aJdkThatIsTooOldDoesNotCount() throws Exception {
    assertThat(run(Map.of("JAVA_HOME", jdk("17.0.15").toString())).said())
        .startsWith("sotay: no JDK 21 or newer found");
  }

  @Test
  void withoutTheJarItSaysWhatToDo() throws Exception {
    Result result = run(Map.of("JAVA_HOME", jdk("21.0.2").toString()));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.said())
        .contains(
            "sotay.jar is missing. Unpack the whole zip into one folder and start 'sotay' there.");
  }

  @Test
  void theJarIsRunWithWhatWasTyped() throws Exception {
    Files.createFile(folder.resolve("sotay.jar"));
    Result result = run(Map.of("JAVA_HOME", jdk("25").toString()), "search", "sinh hoạt");
    assertThat(result.code()).isZero();
    assertThat(result.said())
        .contains("[-jar] [" + folder.toRealPath().resolve("sotay.jar") + "] [search] [sinh hoạt]");
  }

  @Test
  void whereThereIsVnCoreNlpItsModelsHaveRoom() throws Exception {
    Files.createFile(folder.resolve("sotay.jar"));
    Path nlp = Files.createDirectory(folder.resolve("my nlp"));
    Files.writeString(
        folder.resolve("sotay.yaml"), "language: en\nvncorenlp: '%s'\n".formatted(nlp));
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk("25").toString(), "HOME", folder.toString());
    assertThat(run(environment, "build").said()).contains("[-Xmx1g]");
    Files.createFile(nlp.resolve("VnCoreNLP-1.2.jar"));
    assertThat(run(environment, "build").said()).contains("[-Xmx2g]");
    assertThat(run(environment, "search", "x").said()).contains("[-Xmx1g]");
    Files.delete(folder.resolve("sotay.yaml"));
    assertThat(run(environment, "build").said()).contains("[-Xmx1g]");
    Files.createDirectories(folder.resolve(".sotay"));
    Files.move(nlp, folder.resolve(".sotay/vncorenlp"));
    assertThat(run(environment, "build").said()).contains("[-Xmx2g]");
  }

  @Test
  void sourcesWithoutMavenSaySo() throws Exception {
    Files.createFile(folder.resolve("pom.xml"));
    Result result = run(Map.of("JAVA_HOME", jdk("25").toString()));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.said())
        .startsWith("sotay: Maven is needed to build from sources and 'mvn' isn't on the PATH.");
  }

  /** Makes a folder that looks like a JDK and whose java prints what it was given. */
  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk-" + version));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do printf '[%s] ' \"$word\"; done\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private record Result(int code, String said) {}

  private Result run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("SOTAY_JAVA_PLACES", "");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), said);
  }

  private static Path where(String tool) {
    for (String place : List.of("/usr/bin", "/bin")) {
      if (Files.exists(Path.of(place, tool))) {
        return Path.of(place, tool);
      }
    }
    throw new AssertionError(tool + " is missing on this machine");
  }
}
