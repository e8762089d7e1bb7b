package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.article.PageId;
import vn.sotay.pipeline.PutRecord.Put;

class PutRecordTest {

  private static final PageId ID = PageId.of(URI.create("http://bao.example/a"));

  private static final Put ABC = new Put("abc", 3);

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsBelievedWhenTheCommitNotedIt() {
    var record = new PutRecord(folder);
    String digest = record.write(new TreeMap<>(Map.of(ID, ABC)));
    assertThat(record.read(Map.of(PutRecord.KEY, digest))).containsExactly(Map.entry(ID, ABC));
  }

  @Test
  void aRecordWhoseCommitNeverCameIsNotBelieved() {
    var record = new PutRecord(folder);
    String committed = record.write(new TreeMap<>(Map.of(ID, ABC)));
    record.write(new TreeMap<>(Map.of(ID, new Put("def", 0))));
    assertThat(record.read(Map.of(PutRecord.KEY, committed))).isEmpty();
    assertThat(record.read(Map.of())).isEmpty();
  }

  @Test
  void withoutARecordNothingWasPut() {
    assertThat(new PutRecord(folder).read(Map.of())).isEmpty();
  }

  @Test
  void aRecordOfAnOlderVersionIsNotBelieved() throws IOException {
    String old = ID + "\tabc\n";
    Files.writeString(folder.resolve("put.tsv"), old);
    String committed = Bytes.utf8(old).sha256();
    assertThat(new PutRecord(folder).read(Map.of(PutRecord.KEY, committed))).isEmpty();
  }
}
