package vn.sotay.index;

import java.util.Optional;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;

/**
 * An entity named in an article.
 *
 * @param id see {@link Entity}
 * @param span where it is named
 * @param form by what name, in full: what a back reference leaves out is put back
 * @param post a person's post as written beside the name
 * @param province where it belongs; absent for what belongs to the whole country, or is unknown
 */
record NamedEntity(
    String id, Span span, String form, Optional<String> post, Optional<ProvinceNames> province) {}
