/**
 * What people add to what the machine read: baskets, notes, corrections, and how entities are to be
 * told apart. Everything hangs on a page's id and quoted words, so that it outlives every rebuild;
 * {@code store} keeps it, this package says what it means.
 */
@NullMarked
package vn.sotay.notebook;

import org.jspecify.annotations.NullMarked;
