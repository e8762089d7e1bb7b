/**
 * The known sites: host → profile (who publishes there, from which province, where its feeds and
 * hubs are, how long to pause, what its articles' addresses look like).
 *
 * <p>One YAML file a site, {@code sites/<host>.yaml}; {@code sites/list.txt} names the files, since
 * folders inside a jar can't be listed. {@link vn.sotay.site.SiteReader} turns a file into a {@link
 * vn.sotay.site.SiteProfile} or says exactly what is wrong with it.
 */
@NullMarked
package vn.sotay.site;

import org.jspecify.annotations.NullMarked;
