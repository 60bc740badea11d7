package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class GroupsFileTest {

  private final GroupsFile groups = new GroupsFile(new ClassPathResource("identity/groups.yaml"));

  GroupsFileTest() throws IOException {}

  @Test
  void agentsSeeAndEditThePracticesOfAllTheirGroups() {
    RowScope scope =
        groups.scopeOf(new Person("ben", "Ben", Set.of("service-desk", "change-advisory-board")));
    assertThat(scope.everything()).isFalse();
    assertThat(scope.practices())
        .containsExactlyInAnyOrder(
            "incident", "request", "change", "problem", "major-incident", "major-incident-review");
    assertThat(scope.edits("incident")).isTrue();
    assertThat(scope.edits("change")).isFalse();
  }

  @Test
  void whoeverOnlyReadsAPracticeNeitherEditsNorOpensIt() {
    Person agent = new Person("ben", "Ben", Set.of("service-desk"));
    assertThat(groups.scopeOf(agent).sees("major-incident", null, null, null)).isTrue();
    assertThat(groups.scopeOf(agent).edits("major-incident")).isFalse();
    assertThat(groups.mayOpen(agent, "major-incident")).isFalse();
    assertThat(groups.works("service-desk", "major-incident")).isFalse();
  }

  @Test
  void requestersSeeOnlyTheirOwn() {
    RowScope scope = groups.scopeOf(new Person("jonas", "Jonas", Set.of("requesters")));
    assertThat(scope.sees("incident", "service-desk", "ben", "jonas")).isTrue();
    assertThat(scope.sees("incident", "service-desk", "ben", "other")).isFalse();
    assertThat(scope.edits("incident")).isFalse();
  }

  @Test
  void auditorsSeeEverythingAndEditNothing() {
    RowScope scope = groups.scopeOf(new Person("ines", "Ines", Set.of("auditors")));
    assertThat(scope.everything()).isTrue();
    assertThat(scope.edits("incident")).isFalse();
  }

  @Test
  void thePersonWithoutGroupsSeesNothingOfOthers() {
    RowScope scope = groups.scopeOf(Person.ANONYMOUS);
    assertThat(scope.sees("incident", "service-desk", "ben", "jonas")).isFalse();
  }

  @Test
  void aFaultyListStopsTheStart() {
    assertFault("groups: [{key: Service Desk, name: A}]", "lower-case words");
    assertFault("groups: [{key: a, name: A}, {key: a, name: B}]", "listed twice");
    assertFault("groups: [{key: a, name: A, webapps: [console]}]", "web application");
    assertFault("groups: [{key: a}]", "no name");
  }

  private static void assertFault(String yaml, String message) {
    var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new GroupsFile(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }
}
