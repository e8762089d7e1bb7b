package vn.sotay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vn.sotay.article.Bytes;

/**
 * Names the code that makes articles out of pages, so that a better rule is applied to yesterday's
 * pages without anybody having to remember it.
 *
 * <p>It is a digest over the classes and tables of the stages before the index. Changing a message
 * in {@code cli} doesn't change it.
 */
final class CodeVersion {

  /** What an annotated article depends on. */
  private static final List<String> PARTS =
      List.of(
          "vn/sotay/article/",
          "vn/sotay/lang/",
          "vn/sotay/reference/",
          "vn/sotay/json/",
          "vn/sotay/site/",
          "vn/sotay/extract/",
          "vn/sotay/annotate/",
          "lang/",
          "reference/",
          "annotate/",
          "sites/");

  /** What traces and cards depend on besides. */
  private static final List<String> CARD_PARTS =
      List.of("vn/sotay/knowledge/", "vn/sotay/notebook/", "vn/sotay/pipeline/");

  private static final int DIGITS = 12;

  private CodeVersion() {}

  /**
   * Returns the version of what this code makes with that engine: {@link #current()}, a stop, and
   * the engine's id.
   */
  static String with(WordEngine engine) {
    return current() + "." + engine.id();
  }

  /** Returns 12 hexadecimal digits, the same for the same code on any machine. */
  static String current() {
    return of(PARTS);
  }

  /** Returns the same of the code that makes cards out of articles. */
  static String ofCards() {
    return of(CARD_PARTS);
  }

  private static String of(List<String> wanted) {
    try {
      Path place =
          Path.of(CodeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      SortedMap<String, Long> parts =
          Files.isDirectory(place) ? inFolder(place, wanted) : inJar(place, wanted);
      return Bytes.utf8(parts.toString()).sha256().substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own code can't be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no file", e);
    }
  }

  private static boolean counts(String name, List<String> wanted) {
    return wanted.stream().anyMatch(name::startsWith);
  }

  private static SortedMap<String, Long> inJar(Path place, List<String> wanted) throws IOException {
    var parts = new TreeMap<String, Long>();
    try (var jar = new JarFile(place.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && counts(entry.getName(), wanted))
          .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
    }
    return parts;
  }

  private static SortedMap<String, Long> inFolder(Path place, List<String> wanted)
      throws IOException {
    var parts = new TreeMap<String, Long>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString().replace('\\', '/');
        if (counts(name, wanted)) {
          parts.put(name, crc(Files.readAllBytes(file)));
        }
      }
    }
    return parts;
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
