package vn.sotay.notebook;

import java.time.Instant;

/**
 * What somebody wrote on something.
 *
 * @param id the change that made it
 * @param on what it is about
 * @param text the note
 * @param written when
 */
public record Note(long id, Item on, String text, Instant written) {}
