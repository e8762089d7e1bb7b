package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.PageId;

class PutRecordTest {

  private static final PageId ID = PageId.of(URI.create("http://bao.example/a"));

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsBelievedWhenTheCommitNotedIt() {
    var record = new PutRecord(folder);
    String digest = record.write(new TreeMap<>(Map.of(ID, "abc")));
    assertThat(record.read(Map.of(PutRecord.KEY, digest))).containsExactly(Map.entry(ID, "abc"));
  }

  @Test
  void aRecordWhoseCommitNeverCameIsNotBelieved() {
    var record = new PutRecord(folder);
    String committed = record.write(new TreeMap<>(Map.of(ID, "abc")));
    record.write(new TreeMap<>(Map.of(ID, "def")));
    assertThat(record.read(Map.of(PutRecord.KEY, committed))).isEmpty();
    assertThat(record.read(Map.of())).isEmpty();
  }

  @Test
  void withoutARecordNothingWasPut() {
    assertThat(new PutRecord(folder).read(Map.of())).isEmpty();
  }
}
