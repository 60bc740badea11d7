package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentEngagementTest {

  private static final Table TABLE = Table.of("major-incident/major-incident-engagement.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, email,                true,  P2, application-support, technical-support;network-support, PT15M
          2, vpn,                  false, P2, network-support, network-support;technical-support, PT30M
          2, store-network,        -,     P1, network-support, network-support;technical-support, PT30M
          3, point-of-sale,        -,     P1, application-support, application-support;database-support;network-support, PT30M
          3, warehouse-management, false, P1, database-support, application-support;database-support;network-support, PT30M
          4, email,                -,     P1, application-support, technical-support, PT30M
          4, -,                    -,     P1, -, technical-support, PT30M
          5, point-of-sale,        -,     P2, application-support, -, PT1H
          5, payroll,              false, -,  application-support, -, PT1H
          6, -,                    -,     P2, -, technical-support, PT1H
          """)
  void eachRowNamesTeamsAndTimes(
      int row,
      String service,
      Boolean security,
      String priority,
      String support,
      String teams,
      String decides) {
    Map<String, Object> facts =
        Facts.of(
            "service", service,
            "securityAffected", security,
            "priority", priority,
            "supportGroup", support);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("supportTeam", row == 6 ? null : support)
        .containsEntry("tableTeams", teams == null ? null : teams.replace(";", ", "))
        .containsEntry("managementGroup", "top-management")
        .containsEntry("decideWithin", decides)
        .containsEntry("audiences", row < 5 ? "customers, management, staff" : "management, staff");
  }

  @Test
  void everyCombinationIsAnsweredByKnownGroupsAndNoRowIsDead() throws IOException {
    Set<String> known = new HashSet<>();
    for (JsonNode group :
        new YAMLMapper()
            .readTree(Path.of("src/main/resources/identity/groups.yaml").toFile())
            .path("groups")) {
      known.add(group.path("key").asText());
    }
    Facts facts =
        new Facts()
            .with("service", "store-network", "vpn", "point-of-sale", "warehouse-management", "x")
            .with("securityAffected", true, false)
            .with("priority", "P1", "P2")
            .with("supportGroup", "network-support");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            out -> {
              assertThat(known).containsAll(words(out.get("tableTeams")));
              Set<String> told = new HashSet<>(words(out.get("closingGroups")));
              assertThat(told.remove("requesters")).isTrue();
              assertThat(known).containsAll(told);
              assertThat(Duration.parse((String) out.get("decideWithin"))).isPositive();
            });
  }

  private static Set<String> words(Object list) {
    return list == null
        ? Set.of()
        : new HashSet<>(
            Arrays.asList(Stream.of(list.toString().split(", ")).toArray(String[]::new)));
  }
}
