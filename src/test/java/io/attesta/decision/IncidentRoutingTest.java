package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRoutingTest {

  private static final Table TABLE = Table.of("incident/incident-routing.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  workplace-support, server,         database-support, network,  workplace-support
          2,  -,                 network-device, database-support, software, network-support
          3,  -,                 database,       -,                -,        database-support
          4,  -,                 application,    -,                -,        application-support
          5,  -,                 printer,        database-support, -,        workplace-support
          5,  -,                 telephone,      -,                -,        workplace-support
          6,  -,                 storage,        -,                -,        technical-support
          7,  -,                 -,              database-support, hardware, database-support
          8,  -,                 -,              -,                network,  network-support
          9,  -,                 -,              -,                database, database-support
          10, -,                 -,              -,                email,    application-support
          10, -,                 -,              -,                software, application-support
          11, -,                 -,              -,                hardware, workplace-support
          12, -,                 -,              -,                security, technical-support
          13, -,                 -,              -,                access,   service-desk
          13, -,                 -,              -,                -,        service-desk
          13, -,                 unknown,        -,                unknown,  service-desk
          """)
  void eachRowGivesItsGroup(
      int row, String routeTo, String ciClass, String supportGroup, String category, String group) {
    Map<String, Object> facts =
        Facts.of(
            "routeTo",
            routeTo,
            "ciClass",
            ciClass,
            "supportGroup",
            supportGroup,
            "category",
            category);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("group", group));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("routeTo", "service-desk")
            .with("ciClass", "server", "database", "network-device", "application", "workstation")
            .with("supportGroup", "technical-support")
            .with("category", "hardware", "software", "network", "database", "security", "other"));
  }
}
