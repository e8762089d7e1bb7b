package vn.sotay.lang;

/** Weights in one byte each. Most are zero, and a file leaves those out. */
final class Weights implements FeatureWeights {

  private final byte[] values;

  /**
   * Which rows of {@link #addTo} aren't all zero, a bit each: small enough for the processor's
   * nearest cache, so that a feature never learned costs no way to the far one.
   */
  private final long[] learned;

  private Weights(byte[] values, long[] learned) {
    this.values = values;
    this.learned = learned;
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
    return new Weights(values, new long[0]);
  }

  /** Reads weights that are asked for by {@link #sum}. */
  static Weights read(ModelInput in) {
    return new Weights(values(in), new long[0]);
  }

  /**
   * Reads weights that are asked for by {@link #addTo}.
   *
   * @param classes how many weights a feature has
   */
  static Weights read(ModelInput in, int classes) {
    byte[] values = values(in);
    long[] learned = new long[values.length / classes / Long.SIZE + 1];
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        int row = i / classes;
        learned[row / Long.SIZE] |= 1L << row;
      }
    }
    return new Weights(values, learned);
  }

  private static byte[] values(ModelInput in) {
    byte[] values = new byte[in.readInt()];
    int count = in.readInt();
    int at = 0;
    for (int i = 0; i < count; i++) {
      at += in.readInt();
      values[at] = in.readByte();
    }
    return values;
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

  @Override
  public int sum(int[] ids, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[ids[i]];
    }
    return sum;
  }

  @Override
  public void addTo(int[] scores, int[] ids, int count) {
    for (int i = 0; i < count; i++) {
      int row = ids[i];
      if ((learned[row / Long.SIZE] & 1L << row) != 0) {
        for (int k = 0; k < scores.length; k++) {
          scores[k] += values[row * scores.length + k];
        }
      }
    }
  }
}
