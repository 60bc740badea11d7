package io.attesta.cmdb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An estate to try the service with; written when none of it is there. */
@Component
@Profile("local")
class DemoEstate implements SmartInitializingSingleton {

  private final Resource file;
  private final CatalogueItems services;
  private final Configuration configuration;
  private final ConfigurationWrites writes;
  private final TransactionTemplate transaction;

  DemoEstate(
      @Value("classpath:cmdb/demo-estate.yaml") Resource file,
      CatalogueItems services,
      Configuration configuration,
      ConfigurationWrites writes,
      TransactionTemplate transaction) {
    this.file = file;
    this.services = services;
    this.configuration = configuration;
    this.writes = writes;
    this.transaction = transaction;
  }

  record Item(
      String key,
      String ciClass,
      String name,
      String state,
      String supportGroup,
      String customer,
      String location,
      ObjectNode attributes) {

    ItemWrite write() {
      return ItemWrite.to(
          key,
          new CiContent(ciClass, name, state, null, supportGroup, customer, location, attributes));
    }
  }

  record Relation(
      String from, String type, String to, String redundancyGroup, Integer redundancyNeeded) {

    RelationWrite write() {
      return RelationWrite.to(
          new RelationKey(from, type, to),
          new RelationContent(redundancyGroup, redundancyNeeded, Confidence.RECORDED));
    }
  }

  record Estate(List<Item> items, List<Relation> relations) {}

  @Override
  public void afterSingletonsInstantiated() {
    services.afterSingletonsInstantiated();
    Estate estate = read();
    if (configuration.find(estate.items().stream().map(Item::key).toList()).isEmpty()) {
      transaction.executeWithoutResult(status -> write(estate));
    }
  }

  private void write(Estate estate) {
    EditRun run = EditRun.trusted("system", "demo");
    writes
        .items(estate.items().stream().map(Item::write).toList(), run)
        .forEach(ItemResult::orThrow);
    writes
        .relations(estate.relations().stream().map(Relation::write).toList(), run)
        .forEach(RelationResult::orThrow);
  }

  Estate read() {
    try (InputStream in = file.getInputStream()) {
      return new YAMLMapper().readValue(in, Estate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
