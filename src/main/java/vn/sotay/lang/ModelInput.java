package vn.sotay.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.sotay.article.Bytes;

/** Reads what {@link ModelOutput} wrote. */
final class ModelInput {

  private final byte[] bytes;
  private int at;

  ModelInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the model in this resource of the class path.
   *
   * @throws IllegalStateException if it isn't there
   */
  static ModelInput ofResource(String name) {
    return new ModelInput(bytes(name).toArray());
  }

  /**
   * Returns the content of this resource of the class path.
   *
   * @throws IllegalStateException if it isn't there
   */
  static Bytes bytes(String name) {
    try (InputStream in = ModelInput.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "%s isn't on the class path; docs/how-to-train-the-segmenter.md tells how to make it"
                .formatted(name));
      }
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the four bytes that a file of this kind starts with.
   *
   * @throws IllegalStateException if it starts with others
   */
  void expect(String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (readByte() != magic.charAt(i)) {
        throw new IllegalStateException("not a model of the kind " + magic);
      }
    }
  }

  byte readByte() {
    return bytes[at++];
  }

  int readInt() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
