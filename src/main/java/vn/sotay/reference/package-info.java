/**
 * What Sotay knows of the world: the registers and word lists that the annotators read by.
 *
 * <p>Every list is a table of {@code reference/*.tsv} with its source and licence in its first
 * lines; the types here read it once and answer questions about it. Lookups are by {@link
 * vn.sotay.lang.MatchingKey matching key}, so that the spelling of a tone mark never matters.
 */
@NullMarked
package vn.sotay.reference;

import org.jspecify.annotations.NullMarked;
