package vn.sotay.article;

/**
 * A province as it was named before and after the mergers of 1 July 2025.
 *
 * @param then its name when the article appeared: one of the 63 until 30 June 2025, one of the 34
 *     after
 * @param now its name today, one of the 34
 */
public record ProvinceNames(String then, String now) {}
