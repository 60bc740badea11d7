package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fields with {@code picks} take what is there, and refuse what is not at the field itself. */
@AttestaTest
class PickedKeysTest {

  private final Rest manager;
  private final Rest requester;

  PickedKeysTest(@LocalServerPort int port) {
    manager = new Rest(port, "change-manager");
    requester = new Rest(port, "requester");
  }

  @Test
  void anUnknownPersonIsRefusedAtTheField() {
    Rest.Answer refused = open(Map.of("implementer", "nobody-of-this-name"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("details.implementer", "unknown-person");
  }

  @Test
  void anUnknownTemplateIsRefusedAtTheField() {
    Rest.Answer refused =
        open(Map.of("changeType", "standard", "standardTemplate", "no-such-template"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString())
        .contains("details.standardTemplate", "unknown-standard-change");
  }

  @Test
  void aKnownPersonIsKeptByKey() {
    Rest.Answer opened = open(Map.of("implementer", "implementer"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.body().path("details").path("implementer").asText("implementer"))
        .isEqualTo("implementer");
  }

  @Test
  void membersOfAGroupAreFoundWithoutWords() {
    Rest.Answer members = manager.get("/api/v1/people?q=&group=incident-managers");
    assertThat(members.status()).isEqualTo(200);
    assertThat(members.body().path("items").findValuesAsText("id"))
        .contains("incident-manager")
        .doesNotContain("requester");
    assertThat(manager.get("/api/v1/people?q=").status()).isEqualTo(400);
    assertThat(requester.get("/api/v1/people?q=&group=incident-managers").status()).isEqualTo(403);
  }

  private Rest.Answer open(Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>();
    details.put("reason", "Picked keys are tried");
    details.put("changeType", "normal");
    details.put("plannedStart", "2031-01-10T20:00Z");
    details.put("plannedEnd", "2031-01-10T22:00Z");
    details.put("implementationPlan", "Do it by hand");
    details.put("backOutPlan", "Undo it by hand");
    details.put("deployment", "tasks");
    details.putAll(more);
    return manager.post(
        "/api/v1/work-items",
        Map.of("practice", "change", "title", "Picked keys", "details", details));
  }
}
