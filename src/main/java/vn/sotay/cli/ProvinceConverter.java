package vn.sotay.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.reference.Provinces;

/** A province as it is typed, with or without accents → its names before and after the mergers. */
final class ProvinceConverter implements ITypeConverter<ProvinceNames> {

  @Override
  public ProvinceNames convert(String typed) {
    return Provinces.typed(typed)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no province, expected one of %s"
                        .formatted(typed, String.join(", ", Provinces.OLD))));
  }
}
