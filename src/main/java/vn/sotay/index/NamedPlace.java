package vn.sotay.index;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.PlaceTypes;
import vn.sotay.reference.PlaceTypes.PlaceType;
import vn.sotay.reference.Places;
import vn.sotay.reference.Provinces;

/**
 * Which place a name means: "Ba Bể, Bắc Kạn" is the district, "thành phố Bắc Kạn" isn't the
 * province, "Hà Nội" and "thành phố Hà Nội" are one.
 *
 * @param type the unit's type word, written out; empty for a province and where nothing tells it
 * @param bare the name without type word and province
 * @param within the province that the name tells behind a comma, else the one known
 */
record NamedPlace(String type, String bare, String within) {

  static NamedPlace of(Mention.Location place) {
    String own = Mention.Location.ownName(place.name());
    Optional<String> told =
        Optional.of(place.name())
            .filter(name -> name.length() > own.length())
            .map(name -> name.substring(own.length() + Mention.Location.COMMA.length()));
    List<Token> tokens = Tokenizer.tokens(own);
    Optional<PhraseTable.Match<PlaceType>> type =
        PlaceTypes.longestAt(tokens, 0).filter(match -> match.to() < tokens.size());
    String bare = type.map(match -> own.substring(tokens.get(match.to()).start())).orElse(own);
    String within = told.or(() -> place.province().map(ProvinceNames::then)).orElse("");
    String written = type.map(match -> match.value().written()).orElse("");
    return told.isEmpty() && isProvince(written, bare)
        ? new NamedPlace("", bare, "")
        : new NamedPlace(written.isEmpty() ? onlyType(bare, within) : written, bare, within);
  }

  /** Returns the key under which all spellings of the place are one. */
  String key() {
    return NamedEntities.key(type + " " + bare) + "/" + PlaceKey.of(within);
  }

  /** A city of a province's name is the province only where there is none of that name in it. */
  private static boolean isProvince(String type, String bare) {
    return switch (type) {
      case "", "tỉnh", "thủ đô" -> Provinces.named(bare).isPresent();
      case "thành phố" -> Provinces.named(bare).isPresent() && !typesOf(bare, bare).contains(type);
      default -> false;
    };
  }

  /** Returns the type of the only district or commune of that name in a province; else empty. */
  private static String onlyType(String bare, String province) {
    List<String> types = typesOf(bare, province);
    return types.size() == 1 ? types.getFirst() : "";
  }

  private static List<String> typesOf(String bare, String province) {
    List<Token> tokens = Tokenizer.tokens(bare);
    Optional<ProvinceNames> wanted = Provinces.named(province);
    return Places.longestAt(tokens, 0)
        .filter(match -> match.to() == tokens.size())
        .map(PhraseTable.Match::value)
        .orElse(List.of())
        .stream()
        .filter(place -> Provinces.named(place.province()).equals(wanted))
        .map(Places.Place::type)
        .toList();
  }
}
