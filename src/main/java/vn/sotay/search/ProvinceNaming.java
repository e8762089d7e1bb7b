package vn.sotay.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.ProvinceNames;
import vn.sotay.index.PlaceKey;
import vn.sotay.reference.Provinces;

/** A province as somebody types it → the keys under which the index has it. */
final class ProvinceNaming {

  private ProvinceNaming() {}

  /**
   * Returns the keys of what a name means: of a province that is no more, its own; of one that took
   * in others, theirs as well, since they bear its name now.
   *
   * @return empty if no province has that name
   */
  static List<String> keys(String typed) {
    Optional<ProvinceNames> province = Provinces.typed(typed);
    return province.stream().flatMap(ProvinceNaming::names).map(PlaceKey::of).distinct().toList();
  }

  /** A province that only changed its name is meant by either. */
  private static Stream<String> names(ProvinceNames names) {
    boolean isRenamed = Provinces.mergedInto(names.now()).equals(List.of(names.then()));
    return isRenamed ? Stream.of(names.then(), names.now()) : Stream.of(names.then());
  }
}
