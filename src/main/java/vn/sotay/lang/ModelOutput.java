package vn.sotay.lang;

import java.io.ByteArrayOutputStream;

/** Writes a model's numbers: small ones take one byte. */
final class ModelOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void writeByte(int value) {
    bytes.write(value);
  }

  /** Writes an int as unsigned, seven bits a byte, lowest first. */
  void writeInt(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
