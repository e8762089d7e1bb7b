package vn.sotay.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads the resources below {@code sites/}; lists name the files, since a jar lists no folder. */
final class SiteFiles {

  private SiteFiles() {}

  static Stream<String> entries(String list) {
    return text(list).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  static String text(String resource) {
    try (InputStream in = SiteFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
