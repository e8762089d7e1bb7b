/**
 * Gold and predictions in, scores out. What is gold comes from a folder the caller names; nothing
 * here writes or prints.
 */
@NullMarked
package vn.sotay.eval;

import org.jspecify.annotations.NullMarked;
