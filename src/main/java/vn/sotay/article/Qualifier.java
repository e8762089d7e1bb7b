package vn.sotay.article;

/** How a figure is hedged. */
public enum Qualifier {
  /** {@code hơn}, {@code trên}, {@code ít nhất}, {@code từ … trở lên}. */
  AT_LEAST(">="),
  /** {@code dưới}, {@code không quá}, {@code chưa đầy}, {@code tối đa}. */
  AT_MOST("<="),
  /** {@code gần}, {@code khoảng}. */
  ABOUT("~");

  private final String sign;

  Qualifier(String sign) {
    this.sign = sign;
  }

  /** Returns the sign used in JSON: {@code >=}, {@code <=} or {@code ~}. */
  public String sign() {
    return sign;
  }
}
