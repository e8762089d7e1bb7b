package vn.sotay.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An immutable run of bytes, equal by content. */
public final class Bytes {

  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] bytes;

  /** Counted when first asked for, and then known, as a string's hash code is. */
  private volatile @Nullable String sha256;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a copy of {@code bytes} as a value. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public int length() {
    return bytes.length;
  }

  /** Returns a copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** Returns a copy of the first bytes, at most so many. */
  public byte[] first(int most) {
    return Arrays.copyOf(bytes, Math.min(most, bytes.length));
  }

  /** Returns a view that can't write. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Returns the SHA-256 digest (FIPS 180-4), as 64 lower-case hexadecimal digits. */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = digest();
      sha256 = known;
    }
    return known;
  }

  /** Returns the same bytes, their digest counted: whoever asks for it needn't wait. */
  Bytes digested() {
    sha256 = sha256();
    return this;
  }

  private String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
