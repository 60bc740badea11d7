package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class StandardTemplateTest {

  private static final String PLAN = "1. Paint it";

  private final Drill drill;
  private final Authorisations authorisations;
  private final ChangeOutcomes outcomes;
  private final AuthorityFacts facts;
  private final WorkItems items;
  private final String key = "drill-" + UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/api/v1/standard-change-templates/" + key;

  @Autowired
  StandardTemplateTest(
      @LocalServerPort int port,
      ApplicationContext context,
      Authorisations authorisations,
      ChangeOutcomes outcomes,
      AuthorityFacts facts,
      WorkItems items) {
    this.drill = new Drill(port, context);
    this.authorisations = authorisations;
    this.outcomes = outcomes;
    this.facts = facts;
    this.items = items;
  }

  private static Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Paint a site");
    body.put("ciClasses", List.of("site"));
    body.put("implementationPlan", PLAN);
    body.put("backOutPlan", "Paint it back");
    body.put("deployment", "tasks");
    body.put("risk", "LOW");
    body.put("owner", "change-manager");
    return body;
  }

  private Rest.Answer stand(String user, String standing) {
    String tag = drill.as("admin").get(path).header("ETag");
    return drill
        .as(user)
        .with("If-Match", tag)
        .put(path + "/standing", Map.of("standing", standing, "reason", "It is tried"));
  }

  private String standing() {
    return drill.as("cab-1").get(path).body().at("/template/standing").asText();
  }

  @BeforeEach
  void written() {
    assertThat(drill.as("change-manager").put(path, body()).status()).isEqualTo(201);
  }

  private String change(Map<String, Object> more) {
    Map<String, Object> values = new LinkedHashMap<>(more);
    values.put("standardTemplate", key);
    values.put("changeAuthority", "changeManager");
    values.put("changeCategory", "standard");
    values.putIfAbsent("configurationItems", "drill-switch");
    values.putIfAbsent("backOutPlan", "Paint it back");
    return drill.open(values);
  }

  private boolean inForce(String number) {
    return (boolean) facts.facts(items.get(number)).get("templateInForce");
  }

  @Test
  void aTemplateIsApprovedByFourEyes() {
    Rest.Answer own = stand("change-manager", "inForce");
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text("code")).isEqualTo("four-eyes");
    assertThat(standing()).isEqualTo("draft");
    assertThat(stand("cab-1", "inForce").status()).isEqualTo(403);
    assertThat(stand("admin", "inForce").status()).isEqualTo(200);
    assertThat(standing()).isEqualTo("inForce");
    assertThat(drill.as("change-manager").put(path, body()).status()).isEqualTo(428);
    String tag = drill.as("admin").get(path).header("ETag");
    assertThat(drill.as("admin").with("If-Match", tag).put(path, body()).status()).isEqualTo(200);
    assertThat(standing()).as("what is edited is a draft again").isEqualTo("draft");
    JsonNode history = drill.as("cab-1").get(path).body().path("history");
    assertThat(history.findValuesAsText("standing")).containsExactly("draft", "inForce", "draft");
    assertThat(drill.as("requester").get(path).status()).isEqualTo(403);
    assertThat(drill.as("technician").get(path).status()).isEqualTo(200);
  }

  @Test
  void aChangeKeepsToItsTemplateOrIsNoStandardChange() {
    drill.item("drill-paper", "document");
    String before = change(Map.of());
    assertThat(inForce(before)).isFalse();
    stand("admin", "inForce");
    String kept = change(Map.of());
    assertThat(inForce(kept)).isTrue();
    assertThat(items.get(kept).details().path("implementationPlan").asText())
        .as("filled from the template")
        .isEqualTo(PLAN);
    assertThat(inForce(change(Map.of("implementationPlan", "2. Another way")))).isFalse();
    assertThat(inForce(change(Map.of("configurationItems", "drill-switch, drill-paper"))))
        .isFalse();
    authorisations.record(kept, "standard", "none");
    JsonNode approval = drill.change(kept).at("/authorisations/0");
    assertThat(approval.path("template").asText()).isEqualTo(key);
    assertThat(drill.change(kept).path("authorisation").asText()).isEqualTo("valid");
    assertThatThrownBy(() -> authorisations.record(before, "normal", "none"))
        .hasMessageContaining("has not approved");
  }

  @Test
  void failuresSuspendATemplateAndAPersonPutsItInForceAgain() {
    stand("admin", "inForce");
    String last = null;
    for (String outcome : List.of("successful", "failed", "backedOut")) {
      assertThat(standing()).isEqualTo("inForce");
      last = change(Map.of());
      authorisations.record(last, "standard", "none");
      outcomes.record(last, outcome);
    }
    assertThat(standing()).isEqualTo("suspended");
    assertThat(drill.journal(last, "template-suspended")).hasSize(1);
    JsonNode entry = drill.as("cab-1").get(path).body().path("history").path(2);
    assertThat(entry.path("changedBy").asText()).isEqualTo("system");
    assertThat(entry.path("changeNumber").asText()).isEqualTo(last);
    assertThat(entry.path("reason").asText()).isNotBlank();
    String refused = change(Map.of());
    assertThat(inForce(refused)).isFalse();
    assertThatThrownBy(() -> authorisations.record(refused, "standard", "none"))
        .hasMessageContaining("has not approved");
    assertThat(stand("admin", "inForce").status()).isEqualTo(200);
    String again = change(Map.of());
    authorisations.record(again, "standard", "none");
    outcomes.record(again, "successful");
    assertThat(standing()).as("old failures were judged").isEqualTo("inForce");
    assertThat(drill.as("cab-1").get(path).body().at("/record/uses").asInt()).isEqualTo(1);
    assertThat(facts.facts(items.get(again)).get("likeChangeSuccessRate")).isEqualTo(50);
  }
}
