/**
 * Corpus → index, step by step and only what is new; imports into the corpus, and checks what was built against it.
 *
 * <p>The stages never see each other: here their values are handed on, and here alone is decided what has to be done again.
 */
@NullMarked
package vn.sotay.pipeline;

import org.jspecify.annotations.NullMarked;
