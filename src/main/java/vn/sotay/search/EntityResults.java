package vn.sotay.search;

import java.util.List;

/**
 * The entities found.
 *
 * @param total how many there are
 * @param entities the page asked for: what most articles name first, then by name
 */
public record EntityResults(long total, List<EntityCount> entities) {

  public EntityResults {
    entities = List.copyOf(entities);
  }
}
