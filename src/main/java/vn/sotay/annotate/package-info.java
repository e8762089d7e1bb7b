/**
 * An article → what is said in it: people, bodies, places, dates, figures, directives; practices,
 * results, limitations.
 *
 * <p>Every layer is a scanner: one pass over the article's tokens, linear in its length. The
 * scanners run in a fixed order, since a later one keeps out of what an earlier one has taken (the
 * 12 of "Hướng dẫn 12" is no figure). What they know beyond grammar stands in {@code reference}.
 */
@NullMarked
package vn.sotay.annotate;

import org.jspecify.annotations.NullMarked;
