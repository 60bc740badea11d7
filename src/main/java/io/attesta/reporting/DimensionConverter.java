package io.attesta.reporting;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Addresses name dimensions as documents do. */
@Component
class DimensionConverter implements Converter<String, Dimension> {

  @Override
  public Dimension convert(String name) {
    return Dimension.valueOf(name.strip().toUpperCase(Locale.ROOT));
  }
}
