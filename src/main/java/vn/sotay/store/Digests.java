package vn.sotay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of what streams by. */
final class Digests {

  private static final int BUFFER = 64 * 1024;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Copies; returns the SHA-256 of what was copied.
   *
   * @throws IOException if there are more bytes than {@code most}
   */
  static String copy(InputStream in, OutputStream out, long most) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      copied += read;
      if (copied > most) {
        throw new IOException("longer than the %d bytes told of".formatted(most));
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
