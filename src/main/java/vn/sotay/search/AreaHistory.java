package vn.sotay.search;

import java.util.List;
import java.util.stream.Stream;
import vn.sotay.article.EntityKind;
import vn.sotay.article.ProvinceNames;
import vn.sotay.reference.Communes;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.reference.Provinces;

/**
 * What a district or commune was and became on 1 July 2025. Both are told where a name is that of a
 * commune before and since.
 *
 * @param until those that bore the name until then
 * @param mergedUnits those made into the one that bears it since
 */
record AreaHistory(List<Unit> until, List<Unit> mergedUnits) {

  /** Returns the history of a place; nothing for anything else, and where its type isn't told. */
  static AreaHistory of(EntityCount entity, List<ProvinceNames> provinces) {
    if (entity.kind() != EntityKind.PLACE) {
      return new AreaHistory(List.of(), List.of());
    }
    String name = entity.name().split(",", 2)[0];
    return new AreaHistory(
        provinces.stream()
            .flatMap(AreaHistory::old)
            .distinct()
            .flatMap(province -> Communes.standard().until(name, province).stream())
            .toList(),
        provinces.stream()
            .map(ProvinceNames::now)
            .distinct()
            .flatMap(province -> Communes.standard().mergedInto(name, province).stream())
            .toList());
  }

  /** Returns the old province, or all that a province of today may stand for. */
  private static Stream<String> old(ProvinceNames province) {
    return province.then().equals(province.now())
        ? Provinces.mergedInto(province.now()).stream()
        : Stream.of(province.then());
  }
}
