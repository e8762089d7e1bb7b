package vn.sotay.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds the whole gzip members (RFC 1952) of a file, to tell a torn tail from good records. */
final class GzipMembers {

  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HEADER_LENGTH = 10;
  private static final int TRAILER_LENGTH = 8;
  private static final int BUFFER = 64 * 1024;

  private GzipMembers() {}

  /**
   * Returns the offset just past the member that starts at {@code from}, its checksum compared; -1
   * if no whole member without optional header fields starts there.
   */
  static long endOf(RandomAccessFile file, long from) throws IOException {
    if (!isHeader(file, from)) {
      return -1;
    }
    Inflater inflater = new Inflater(true);
    try {
      return endOf(file, from + HEADER_LENGTH, inflater);
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  /** Returns whether the file begins as a gzip file does, as far as it goes. */
  static boolean isStart(RandomAccessFile file) throws IOException {
    file.seek(0);
    int first = file.read();
    int second = file.read();
    return (first < 0 || first == MAGIC_1) && (second < 0 || second == MAGIC_2);
  }

  private static boolean isHeader(RandomAccessFile file, long from) throws IOException {
    if (from + HEADER_LENGTH > file.length()) {
      return false;
    }
    file.seek(from);
    return file.read() == MAGIC_1
        && file.read() == MAGIC_2
        && file.read() == DEFLATE
        && file.read() == 0;
  }

  private static long endOf(RandomAccessFile file, long from, Inflater inflater)
      throws IOException, DataFormatException {
    file.seek(from);
    byte[] packed = new byte[BUFFER];
    byte[] plain = new byte[BUFFER];
    CRC32 crc = new CRC32();
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        int read = file.read(packed);
        if (read < 0) {
          return -1;
        }
        inflater.setInput(packed, 0, read);
      }
      int count = inflater.inflate(plain);
      crc.update(plain, 0, count);
      if (count == 0 && inflater.needsDictionary()) {
        return -1;
      }
    }
    return endOfTrailer(file, from + inflater.getBytesRead(), crc, inflater.getBytesWritten());
  }

  private static long endOfTrailer(RandomAccessFile file, long trailer, CRC32 crc, long length)
      throws IOException {
    if (trailer + TRAILER_LENGTH > file.length()) {
      return -1;
    }
    file.seek(trailer);
    long wantedCrc = littleEndian(file);
    long wantedLength = littleEndian(file);
    boolean whole = wantedCrc == crc.getValue() && wantedLength == (length & 0xFFFFFFFFL);
    return whole ? trailer + TRAILER_LENGTH : -1;
  }

  private static long littleEndian(RandomAccessFile file) throws IOException {
    return Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
  }

  /** Returns whether any whole member starts after {@code from}. */
  static boolean anyAfter(RandomAccessFile file, long from) throws IOException {
    byte[] window = new byte[BUFFER];
    long at = from + 1;
    while (at < file.length()) {
      file.seek(at);
      int read = file.read(window);
      for (int i = 0; i + 1 < read; i++) {
        boolean magic = (window[i] & 0xFF) == MAGIC_1 && (window[i + 1] & 0xFF) == MAGIC_2;
        if (magic && endOf(file, at + i) >= 0) {
          return true;
        }
      }
      at += Math.max(1, read - 1);
    }
    return false;
  }
}
