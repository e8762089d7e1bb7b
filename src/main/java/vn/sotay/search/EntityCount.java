package vn.sotay.search;

import vn.sotay.article.EntityKind;

/**
 * An entity, and in how many articles.
 *
 * @param id names it for good, such as {@code person-3f2a91c0de}
 * @param kind what it is
 * @param name the name by which most articles call it
 * @param province where it belongs, as it is named today; empty for the whole country or where
 *     unknown
 * @param articles how many articles name it
 */
public record EntityCount(
    String id, EntityKind kind, String name, String province, long articles) {}
