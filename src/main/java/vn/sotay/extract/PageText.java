package vn.sotay.extract;

import java.util.List;

/**
 * What the walk over a page found.
 *
 * @param blocks all text in page order
 * @param hinted elements whose names say something, in page order
 * @param places all block-level elements, by their number
 */
record PageText(List<Block> blocks, List<PageWalk.Hinted> hinted, List<Place> places) {

  PageText {
    blocks = List.copyOf(blocks);
    hinted = List.copyOf(hinted);
    places = List.copyOf(places);
  }
}
