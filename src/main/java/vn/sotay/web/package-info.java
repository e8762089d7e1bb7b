/**
 * The knowledge base for browsers, and as JSON.
 *
 * <p>Every route is a function from checked parameters to an answer; only {@link
 * vn.sotay.web.WebServer} speaks HTTP. Archived words are hostile input: they reach a page through
 * templates that escape them, never as markup.
 */
@NullMarked
package vn.sotay.web;

import org.jspecify.annotations.NullMarked;
