package vn.sotay.extract;

/**
 * A fact and where it was found.
 *
 * @param value the fact
 * @param source where it was found
 */
public record Sourced<T>(T value, Source source) {}
