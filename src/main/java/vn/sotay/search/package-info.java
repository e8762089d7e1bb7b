/**
 * Query → hits, facets, highlights; and the other questions asked of the knowledge base: practices,
 * figures, directives.
 *
 * <p>{@link vn.sotay.search.KnowledgeBase} is the one entry. What it returns are values; whatever
 * is quoted comes with its offsets in the article's text, so that it can be proved.
 */
@NullMarked
package vn.sotay.search;

import org.jspecify.annotations.NullMarked;
