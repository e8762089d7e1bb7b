package vn.sotay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** What a strict reader finds wrong with a WARC file. */
public final class ValidWarc {

  private ValidWarc() {}

  public static List<String> problems(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      reader.setLenient(false);
      reader.onWarning(problems::add);
      reader.calculateBlockDigest();
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        WarcRecord record = next.orElseThrow();
        record.body().consume();
        if (!record.blockDigest().equals(record.calculatedBlockDigest())
            && record.blockDigest().isPresent()) {
          problems.add("digest of " + record);
        }
      }
    }
    return problems;
  }

  /** Returns the types of a file's records, in order. */
  public static List<String> types(Path file) throws IOException {
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        types.add(next.orElseThrow().type());
      }
    }
    return types;
  }
}
