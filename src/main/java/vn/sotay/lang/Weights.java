package vn.sotay.lang;

/** Weights in one byte each. Most are zero, and a file leaves those out. */
final class Weights {

  private final byte[] values;

  private Weights(byte[] values) {
    this.values = values;
  }

  /**
   * Rounds weights to one byte each.
   *
   * @param largest the weight that becomes 127; larger ones are cut off to it
   */
  static Weights rounded(double[] weights, double largest) {
    byte[] values = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double scaled = weights[i] * Byte.MAX_VALUE / largest;
      values[i] = (byte) Math.round(Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, scaled)));
    }
    return new Weights(values);
  }

  /** Reads what {@link #write} wrote. */
  static Weights read(ModelInput in) {
    byte[] values = new byte[in.readInt()];
    int count = in.readInt();
    int at = 0;
    for (int i = 0; i < count; i++) {
      at += in.readInt();
      values[at] = in.readByte();
    }
    return new Weights(values);
  }

  void write(ModelOutput out) {
    out.writeInt(values.length);
    int count = 0;
    for (byte value : values) {
      count += value == 0 ? 0 : 1;
    }
    out.writeInt(count);
    int before = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        out.writeInt(i - before);
        out.writeByte(values[i]);
        before = i;
      }
    }
  }

  int at(int index) {
    return values[index];
  }

  int size() {
    return values.length;
  }
}
