/**
 * A page → the article on it.
 *
 * <p>{@link vn.sotay.extract.Extractor} takes any bytes a site, or a file, may hold and gives an
 * {@link vn.sotay.article.Article} or a rejection with its reason, never an exception. It is a pure
 * function of the page.
 *
 * <p>A web page is walked once; off the list that the walk writes are read the page's blocks of
 * text with what is known about each (its links, its place, its type). Everything after works on
 * those. Plain text, PDF and Word go one common way, where structure is told by the form of the
 * lines.
 */
@NullMarked
package vn.sotay.extract;

import org.jspecify.annotations.NullMarked;
