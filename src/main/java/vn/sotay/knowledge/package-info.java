/**
 * Annotated articles → practice cards: which articles carry the same story, and each practice once,
 * with all its sources.
 *
 * <p>Nothing here depends on the order in which articles come: they are sorted by publication and
 * page id first, so that the same corpus always gives the same cards with the same ids.
 */
@NullMarked
package vn.sotay.knowledge;

import org.jspecify.annotations.NullMarked;
