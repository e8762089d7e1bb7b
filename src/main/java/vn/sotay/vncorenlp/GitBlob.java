package vn.sotay.vncorenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The ids by which git names files: SHA-1 of {@code "blob <size>\0<bytes>"}. */
final class GitBlob {

  private static final int BUFFER = 1 << 16;

  private GitBlob() {}

  /** Returns the id of a file's content, 40 hexadecimal digits. */
  static String id(Path file) {
    MessageDigest digest = algorithm("SHA-1");
    try (InputStream in = Files.newInputStream(file)) {
      digest.update("blob %d\0".formatted(Files.size(file)).getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(file), e);
    }
  }

  /** Returns one digest (SHA-256) of several files, in their order. */
  static String digest(List<Path> files) {
    MessageDigest digest = algorithm("SHA-256");
    for (Path file : files) {
      digest.update((file.getFileName() + " " + id(file) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest algorithm(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }
}
