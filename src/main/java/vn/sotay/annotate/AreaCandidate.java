package vn.sotay.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.ProvinceNames;
import vn.sotay.reference.Communes;
import vn.sotay.reference.Communes.Commune;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.reference.PlaceTypes.Level;
import vn.sotay.reference.Provinces;

/**
 * A district or commune that a name may mean.
 *
 * @param name with its type word
 * @param isDistrict whether it is one, else a commune
 * @param isYoung whether it is a commune of the time since 1 July 2025
 * @param province one of the 63; of a young one one of the 34
 * @param districts that it lies in, or lay in until then; a district is its own
 * @param since the communes it belongs to since then
 */
record AreaCandidate(
    String name,
    boolean isDistrict,
    boolean isYoung,
    String province,
    List<String> districts,
    List<String> since) {

  /**
   * Returns what bears a name: those that most likely do first, then, should none of them fit, the
   * others.
   *
   * @param name without type word
   * @param isBare whether no type word tells the level, so that a district's name may be that of a
   *     commune of today
   * @param date of the article: before 1 July 2025 it knows none of the younger ones
   */
  static List<List<AreaCandidate>> groups(
      String name, Level level, boolean isBare, Optional<LocalDate> date) {
    String plain = withoutZero(name);
    Communes register = Communes.standard();
    List<AreaCandidate> old =
        level == Level.DISTRICT
            ? register.districts(plain).stream().map(AreaCandidate::district).toList()
            : register.communes(plain).stream().map(AreaCandidate::commune).toList();
    if (date.filter(day -> day.isBefore(Provinces.MERGER)).isPresent()
        || (level == Level.DISTRICT && !isBare)) {
      return List.of(old);
    }
    List<AreaCandidate> young =
        register.communesSince(plain).stream().map(AreaCandidate::young).toList();
    if (date.isEmpty() && isBare) {
      return List.of(old, young);
    }
    return date.isPresent() && !isBare
        ? List.of(young, old)
        : List.of(Stream.concat(old.stream(), young.stream()).toList());
  }

  /** "phường 01" is phường 1. */
  private static String withoutZero(String name) {
    boolean number = name.length() > 1 && name.chars().allMatch(Character::isDigit);
    return number && name.charAt(0) == '0' ? name.substring(1) : name;
  }

  private static AreaCandidate district(Unit unit) {
    return new AreaCandidate(
        unit.name(), true, false, unit.province(), List.of(unit.name()), unit.since());
  }

  private static AreaCandidate commune(Unit unit) {
    return new AreaCandidate(
        unit.name(), false, false, unit.province(), List.of(unit.district()), unit.since());
  }

  private static AreaCandidate young(Commune commune) {
    return new AreaCandidate(
        commune.name(),
        false,
        true,
        commune.province(),
        commune.districts(),
        List.of(commune.name()));
  }

  /** Returns its province at a date and now; one that knows only the younger name is of today. */
  Optional<ProvinceNames> names(Optional<LocalDate> date) {
    return isYoung
        ? Provinces.named(province, Provinces.MERGER)
        : DocumentProvince.names(province, date);
  }

  /** Returns whether it lies in a province that has the same name then and now, or told then. */
  boolean liesIn(ProvinceNames names) {
    return names.then().equals(province) || (isYoung && names.now().equals(province));
  }

  /** Returns whether it lies in what a province is today. */
  boolean liesInToday(ProvinceNames names) {
    return Provinces.named(province)
        .map(ProvinceNames::now)
        .filter(names.now()::equals)
        .isPresent();
  }

  /** Returns whether it is part of a larger place, as far as that is known. */
  boolean liesIn(PlaceAreas.Reading larger) {
    return larger.province().filter(names -> !liesInToday(names)).isEmpty()
        && larger.area().district().filter(district -> !districts.contains(district)).isEmpty();
  }

  boolean isPartOf(String district) {
    return !isDistrict && districts.contains(district);
  }

  /** "huyện đảo Lý Sơn" is a huyện. */
  boolean isA(String type) {
    int own = Communes.typeLength(name);
    return type.startsWith(name.substring(0, own))
        && (type.length() == own || type.charAt(own) == ' ');
  }

  Optional<String> district() {
    return districts.size() == 1 ? Optional.of(districts.getFirst()) : Optional.empty();
  }

  Optional<String> commune() {
    return isDistrict ? Optional.empty() : Optional.of(name);
  }

  Optional<String> communeNow() {
    return !isDistrict && since.size() == 1 ? Optional.of(since.getFirst()) : Optional.empty();
  }
}
