/**
 * The user's own VnCoreNLP → words, parts of speech and names on our offsets.
 *
 * <p>VnCoreNLP is under the GPL and isn't shipped: {@link vn.sotay.vncorenlp.VnCoreNlpFiles} puts
 * the official release into a folder, {@link vn.sotay.vncorenlp.VnCoreNlp} loads it from there in a
 * class loader of its own. This is the only place with reflection, and the lock that goes with it.
 * Whatever VnCoreNLP does wrong comes out as a value ({@link vn.sotay.vncorenlp.Opening.Unusable},
 * {@link vn.sotay.vncorenlp.Reading.Failed}), so that the caller can go on with the built-in engine
 * and say so.
 */
@NullMarked
package vn.sotay.vncorenlp;

import org.jspecify.annotations.NullMarked;
