package vn.sotay.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What the walk over a page found.
 *
 * @param blocks all text in page order
 * @param hinted elements whose names say something, in page order
 * @param places all block-level elements, by their number
 */
record PageText(List<Block> blocks, List<Hinted> hinted, List<Place> places) {

  /**
   * An element whose names say something, whether inline or not.
   *
   * @param element the element
   * @param hints what its names say
   * @param place the block-level element around it, or itself
   * @param blockIndex the number of the first block that can hold its text
   */
  record Hinted(Element element, Hints hints, Place place, int blockIndex) {}

  PageText {
    blocks = List.copyOf(blocks);
    hinted = List.copyOf(hinted);
    places = List.copyOf(places);
  }
}
