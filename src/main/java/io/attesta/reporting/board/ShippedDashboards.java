package io.attesta.reporting.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the dashboards of the list, each once: from then on they belong to the administrators, and
 * one that they removed does not come back.
 */
@Component
class ShippedDashboards implements InitializingBean {

  record Keyed(String key, @JsonUnwrapped DashboardBody body) {}

  record Content(List<Keyed> dashboards) {}

  private final Resource file;
  private final DashboardTable table;
  private final TransactionTemplate transaction;

  ShippedDashboards(
      @Value("${attesta.reporting.dashboards:classpath:reporting/dashboards.yaml}") Resource file,
      DashboardTable table,
      TransactionTemplate transaction) {
    this.file = file;
    this.table = table;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    List<Keyed> all = read();
    transaction.executeWithoutResult(
        status -> all.stream().filter(one -> table.ship(one.key())).forEach(this::add));
  }

  private void add(Keyed one) {
    table.add(one.body(), null);
  }

  /** The list in its order. */
  List<Keyed> read() throws IOException {
    try (InputStream in = file.getInputStream()) {
      return YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(in, Content.class)
          .dashboards();
    }
  }
}
