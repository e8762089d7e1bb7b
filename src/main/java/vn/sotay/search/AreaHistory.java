package vn.sotay.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.sotay.article.EntityKind;
import vn.sotay.article.Mention;
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

  /**
   * Returns the history of a place; nothing for anything else, and where no name tells its type.
   *
   * @param names by which articles call it
   */
  static AreaHistory of(EntityKind kind, List<String> names, List<ProvinceNames> provinces) {
    if (kind != EntityKind.PLACE) {
      return new AreaHistory(List.of(), List.of());
    }
    Communes communes = Communes.standard();
    return new AreaHistory(
        units(names, provinces.stream().flatMap(AreaHistory::old), communes::until),
        units(names, provinces.stream().map(ProvinceNames::now), communes::mergedInto));
  }

  private static List<Unit> units(
      List<String> names, Stream<String> provinces, BiFunction<String, String, List<Unit>> named) {
    List<String> own = names.stream().map(Mention.Location::ownName).distinct().toList();
    return provinces
        .flatMap(province -> own.stream().flatMap(name -> named.apply(name, province).stream()))
        .distinct()
        .toList();
  }

  /** Returns the old province, or all that a province of today may stand for. */
  private static Stream<String> old(ProvinceNames province) {
    return province.then().equals(province.now())
        ? Provinces.mergedInto(province.now()).stream()
        : Stream.of(province.then());
  }
}
