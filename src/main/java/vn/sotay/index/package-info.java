/**
 * Articles and practice cards → Lucene index. The analysis of text ({@link vn.sotay.index.Words})
 * and the one description of the fields ({@link vn.sotay.index.Schema}) are only here; {@code
 * search} reads with the same.
 *
 * <p>An article is one block of documents: its practices, results, limitations, figures and
 * directive mentions as children, itself as the parent behind them. A block is replaced as a whole.
 */
@NullMarked
package vn.sotay.index;

import org.jspecify.annotations.NullMarked;
