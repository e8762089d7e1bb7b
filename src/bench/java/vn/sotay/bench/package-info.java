/** Benchmarks (JMH), built and run by the Maven profile {@code bench} alone. */
@NullMarked
package vn.sotay.bench;

import org.jspecify.annotations.NullMarked;
