package vn.sotay.extract;

import java.util.List;

/**
 * What the walk over a page found.
 *
 * @param blocks all text in page order
 * @param hinted elements whose names say something, in page order
 * @param places how many block-level elements there are
 */
record PageText(List<Block> blocks, List<PageWalk.Hinted> hinted, int places) {

  PageText {
    blocks = List.copyOf(blocks);
    hinted = List.copyOf(hinted);
  }
}
