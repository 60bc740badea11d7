package io.attesta.reporting;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Adds the measures of the list whose key is not taken; a faulty list stops the start. */
@Component
class ShippedMeasures implements InitializingBean {

  record Content(List<MeasureBody.Keyed> measures) {}

  private final Resource file;
  private final Measures measures;
  private final MeasureCheck check;

  ShippedMeasures(
      @Value("${attesta.reporting.measures:classpath:reporting/measures.yaml}") Resource file,
      Measures measures,
      MeasureCheck check) {
    this.file = file;
    this.measures = measures;
    this.check = check;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    for (MeasureBody.Keyed one : read().measures()) {
      Measure measure = one.measure();
      check.refuse(measure);
      measures.add(measure, "system");
    }
  }

  private Content read() throws IOException {
    try (InputStream in = file.getInputStream()) {
      return YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(in, Content.class);
    }
  }
}
