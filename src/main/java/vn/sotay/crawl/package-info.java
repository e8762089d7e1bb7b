/**
 * Seeds and sites → pages in a corpus, politely.
 *
 * <p>{@link vn.sotay.crawl.Crawler} gives every site a virtual thread ({@code SiteCrawl}), so that
 * no site is asked for two things at once. A site's thread reads robots.txt, finds entrances (feeds,
 * site maps, hubs), and works off the site's queue, which lives in the corpus: a crawl that was
 * killed goes on where it was. {@code PoliteFetcher} keeps the pause, the rules of robots.txt and
 * the limits of redirects; {@code HttpFetcher} asks for one address; {@code SafeAddresses} decides
 * which machines may be reached at all.
 */
@NullMarked
package vn.sotay.crawl;

import org.jspecify.annotations.NullMarked;
