/**
 * A value ↔ its JSON: the one codec.
 *
 * <p>Only here do offsets change: UTF-16 code units in memory, Unicode code points in JSON.
 */
@NullMarked
package vn.sotay.json;

import org.jspecify.annotations.NullMarked;
