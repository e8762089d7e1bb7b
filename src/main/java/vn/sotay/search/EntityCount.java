package vn.sotay.search;

import vn.sotay.index.Entity;

/**
 * An entity, and in how many articles.
 *
 * @param id see {@link Entity}
 * @param kind what it is
 * @param name the name by which most articles call it
 * @param province where it belongs, as it is named today; empty for the whole country or where
 *     unknown
 * @param articles how many articles name it
 */
public record EntityCount(
    String id, Entity.Kind kind, String name, String province, long articles) {}
