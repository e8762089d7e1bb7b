/**
 * Vietnamese text: its one normal form, tokens, matching keys, sentences and phrase tables.
 *
 * <p>Text is normalised once, by {@link vn.sotay.lang.TextNormalizer}; from there on nothing moves.
 * Whoever compares words compares {@link vn.sotay.lang.MatchingKey matching keys}, whoever shows
 * them cuts them out of the text.
 */
@NullMarked
package vn.sotay.lang;

import org.jspecify.annotations.NullMarked;
