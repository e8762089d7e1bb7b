package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFilesTest {

  @TempDir Path folder;

  @Test
  void batchesComeBackInTheirOrder() {
    LineFiles files = LineFiles.open(folder, "v1", LineFiles.Form.JSON);
    files.add(List.of("một", "hai"));
    files.add(List.of("ba"));
    assertThat(lines(LineFiles.open(folder, "v1", LineFiles.Form.JSON)))
        .containsExactly("một", "hai", "ba");
  }

  @Test
  void anEmptyBatchLeavesNoFile() {
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAnotherVersionMadeIsDeleted() {
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of("cũ"));
    assertThat(lines(LineFiles.open(folder, "v2", LineFiles.Form.JSON))).isEmpty();
    assertThat(lines(LineFiles.open(folder, "v1", LineFiles.Form.JSON))).isEmpty();
  }

  @Test
  void aBatchThatWasCutOffIsNotSeen() throws IOException {
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of("một"));
    Files.writeString(folder.resolve("v1-000002.jsonl.part"), "ha");
    LineFiles files = LineFiles.open(folder, "v1", LineFiles.Form.JSON);
    files.add(List.of("hai"));
    assertThat(lines(files)).containsExactly("một", "hai");
  }

  @Test
  void otherFilesInTheFolderAreLeftAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of("một"));
    assertThat(notes).exists();
    assertThat(lines(LineFiles.open(folder, "v1", LineFiles.Form.JSON))).containsExactly("một");
  }

  @Test
  void readingAFolderThatIsMissingFindsNothingAndMakesNothing() {
    Path missing = folder.resolve("missing");
    assertThat(lines(LineFiles.read(missing, "v1", LineFiles.Form.JSON))).isEmpty();
    assertThat(missing).doesNotExist();
  }

  private static List<String> lines(LineFiles files) {
    List<String> lines = new ArrayList<>();
    files.forEach(lines::add);
    return lines;
  }

  @Test
  void linesAreTakenOutOfEveryBatchOfEveryVersion() throws IOException {
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of("một", "hai"));
    LineFiles.open(folder, "v1", LineFiles.Form.JSON).add(List.of("hai"));
    Files.writeString(folder.resolve("v0-000001.jsonl"), "hai\nba\n");
    LineFiles.remove(folder, "hai"::equals);
    assertThat(Files.readString(folder.resolve("v0-000001.jsonl"))).isEqualTo("ba\n");
    assertThat(lines(LineFiles.open(folder, "v1", LineFiles.Form.JSON))).containsExactly("một");
    assertThat(folder.resolve("v1-000002.jsonl")).doesNotExist();
  }

  @Test
  void batchesOfAnotherFormAreStale() throws IOException {
    Files.writeString(folder.resolve("v1-000001.jsonl"), "một\tcũ\n");
    assertThat(lines(LineFiles.open(folder, "v1", LineFiles.Form.TABBED))).isEmpty();
    assertThat(folder.resolve("v1-000001.jsonl")).doesNotExist();
  }
}
