/**
 * Vietnamese text: its one normal form, tokens, matching keys, sentences, words with their parts of
 * speech, and phrase tables.
 *
 * <p>Text is normalised once, by {@link vn.sotay.lang.TextNormalizer}; from there on nothing moves.
 * Whoever compares words compares {@link vn.sotay.lang.MatchingKey matching keys}, whoever shows
 * them cuts them out of the text.
 *
 * <p>Words are found by a {@link vn.sotay.lang.WordSegmenter}; {@link
 * vn.sotay.lang.TaggingSegmenter#load} gives the built-in one. Its models are made by the classes
 * named …Trainer (docs/how-to-train-the-segmenter.md).
 */
@NullMarked
package vn.sotay.lang;

import org.jspecify.annotations.NullMarked;
