package io.attesta.cmdb;

import static io.attesta.cmdb.Sites.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each service of the catalogue has its configuration item. */
@AttestaTest
class CatalogueItemsTest {

  private static final String SERVICE = "/api/v1/services/cmdb-printing";

  @LocalServerPort int port;
  private final Catalogue catalogue;
  private final Configuration configuration;
  private final ConfigurationWrites writes;

  @Autowired
  CatalogueItemsTest(Catalogue catalogue, Configuration configuration, ConfigurationWrites writes) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.writes = writes;
  }

  @Test
  void servicesThatWereThereBeforeHaveOne() {
    assertThat(catalogue.onOffer())
        .allMatch(service -> configuration.find(service.key()).isPresent());
    ConfigurationItem payroll = configuration.find("payroll").orElseThrow();
    assertThat(payroll.ciClass()).isEqualTo("business-service");
    assertThat(payroll.state()).isEqualTo("live");
    assertThat(payroll.customer()).isEqualTo("head-office");
  }

  @Test
  void itFollowsTheServiceToTheEnd() {
    Rest owner = new Rest(port, "service-owner");
    owner.put(SERVICE, Map.of("name", "Printing", "criticality", "LOW"));
    assertThat(item().name()).isEqualTo("Printing");
    assertThat(item().source()).isEqualTo("catalogue");
    assertThat(item().changedBy()).isEqualTo("service-owner");
    owner
        .with("If-Match", "\"1\"")
        .put(SERVICE, Map.of("name", "Printing", "criticality", "HIGH", "owner", "femi"));
    assertThat(item().owner()).isEqualTo("femi");
    owner
        .with("If-Match", "\"2\"")
        .put(SERVICE, Map.of("name", "Printing", "criticality", "HIGH", "retired", true));
    assertThat(item().state()).isEqualTo("retired");
    assertThat(item().version()).isEqualTo(3);
  }

  @Test
  void servicesOfAnImportHaveOneAndKnownOnesStay() {
    catalogue.ensure(
        List.of(
            new ServiceEntry("cmdb-imported", "Imported", "LOW", null, null, null),
            new ServiceEntry("email", "Other name", "LOW", null, null, null)));
    assertThat(configuration.find("cmdb-imported")).isPresent();
    assertThat(configuration.find("email").orElseThrow().name()).isEqualTo("E-mail and calendar");
  }

  @Test
  void aServiceDoesNotTakeTheKeyOfSomethingElse() {
    writes.items(
        List.of(ItemWrite.to("cmdb-taken", site("Taken"))), EditRun.of("tester", null, "test"));
    var refused =
        new Rest(port, "service-owner")
            .put("/api/v1/services/cmdb-taken", Map.of("name", "No", "criticality", "LOW"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("key-in-use");
    assertThat(catalogue.find("cmdb-taken")).isEmpty();
  }

  private ConfigurationItem item() {
    return configuration.find("cmdb-printing").orElseThrow();
  }
}
