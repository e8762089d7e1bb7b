/**
 * The data that all stages share: a page, the article on it, what is said in the article, and the
 * practice cards made from it.
 *
 * <p>Everything here is an immutable value and imports nothing of Sotay. Offsets count UTF-16 code
 * units of {@link vn.sotay.article.Article#text()}, half-open; nothing but {@code json} turns them
 * into code points.
 */
@NullMarked
package vn.sotay.article;

import org.jspecify.annotations.NullMarked;
