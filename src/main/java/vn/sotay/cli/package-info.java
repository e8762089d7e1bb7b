/**
 * The commands: the only place that wires the parts together, reads settings, prints and exits.
 *
 * <p>Results go to standard output, everything else to standard error. Exit codes are those of grep: 0 done, 1 nothing found or a check failed, 2
 * could not do it.
 */
@NullMarked
package vn.sotay.cli;

import org.jspecify.annotations.NullMarked;
