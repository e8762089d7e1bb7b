/**
 * Articles and practice cards → a report, and a report → a Word file.
 *
 * <p>A report quotes; it never rewrites. Every quotation is the article's exact words with its
 * sources. Whatever Sotay words itself is a {@link vn.sotay.report.Report.Draft}, marked as one in
 * every format. Nothing here reads a clock: the same values give the same bytes.
 */
@NullMarked
package vn.sotay.report;

import org.jspecify.annotations.NullMarked;
