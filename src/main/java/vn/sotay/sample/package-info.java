/**
 * The bundled sample site: five invented outlets with invented articles, served over loopback.
 *
 * <p>Its pages imitate five families of Vietnamese news systems, with menus, related stories,
 * counters, share bars and the rest, so that crawling and extracting can be seen, and tested,
 * without the network.
 */
@NullMarked
package vn.sotay.sample;

import org.jspecify.annotations.NullMarked;
