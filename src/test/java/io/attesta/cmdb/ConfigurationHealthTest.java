package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ConfigurationHealthTest {

  private static final String HEALTH = "/api/v1/configuration-health";

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private Rest admin;

  @Autowired
  ConfigurationHealthTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @BeforeEach
  void signIn() {
    admin = new Rest(port, "admin");
  }

  private void putClass(boolean required, int version) {
    Rest rest = version == 0 ? admin : admin.with("If-Match", "\"" + version + "\"");
    var answer =
        rest.put(
            "/api/v1/ci-classes/hea-node",
            Map.of(
                "name",
                "Node",
                "states",
                List.of("live", "retired"),
                "control",
                "NONE",
                "staleAfterDays",
                30,
                "attributes",
                List.of(
                    attribute("serialNumber", false),
                    attribute("hostname", false),
                    attribute("contract", required))));
    assertThat(answer.status()).as(answer.response().body()).isLessThan(300);
  }

  private static Map<String, Object> attribute(String key, boolean required) {
    return Map.of(
        "key", key, "name", key, "type", "TEXT", "required", required, "controlled", false);
  }

  private List<String> keys(String finding) {
    return admin.get(HEALTH + "/hea-node/" + finding).body().path("items").findValuesAsText("key");
  }

  @Test
  void eachFindingIsCountedAndItsItemsAreListed() {
    putClass(false, 0);
    EstateFiles files = new EstateFiles(admin);
    files.write(
        "items",
        """
        key,ciClass,name,state,attributes.serialNumber,attributes.hostname,attributes.contract
        hea-1,hea-node,Alpha,live,SN1,one.example,c
        hea-2,hea-node,ALPHA,live,SN2,two.example,c
        hea-3,hea-node,Gamma,live,sn1,three.example,c
        hea-4,hea-node,Delta,live,SN4,TWO.example,
        hea-5,hea-node,Epsilon,live,,,c
        hea-6,hea-node,Zeta,live,SN6,,c
        hea-7,hea-node,Zeta,retired,SN6,,
        hea-site,site,Site,live,,,
        """);
    files.write(
        "relations",
        """
        from,type,to,confidence
        hea-1,depends-on,hea-2,PROPOSED
        hea-3,depends-on,hea-4,
        hea-4,depends-on,hea-5,
        """);
    putClass(true, 1);
    // As if hea-5 and hea-6 had last been touched long ago, and hea-6 been seen since.
    jdbc.sql(
            "update configuration_item set valid_from = now() - interval '31 days' where key in ('hea-5', 'hea-6')")
        .update();
    jdbc.sql(
            """
            insert into ci_verification select id, now() - interval '1 day', 0
            from configuration_item where key = 'hea-6'""")
        .update();

    assertThat(keys("orphans")).containsExactly("hea-6");
    assertThat(keys("stale")).containsExactly("hea-5");
    assertThat(keys("duplicates")).containsExactly("hea-1", "hea-2", "hea-3", "hea-4");
    assertThat(keys("missing-attributes")).containsExactly("hea-4");
    assertThat(keys("proposed-relations")).containsExactly("hea-1");
    JsonNode all = admin.get(HEALTH).body();
    JsonNode node = of(all, "hea-node");
    assertThat(node.toString())
        .contains("\"items\":6,\"orphans\":1,\"stale\":1,\"duplicates\":4,\"missingAttributes\":1")
        .contains("\"proposedRelations\":1");
    assertThat(of(all, "site").path("orphans").asInt()).isZero();
    assertThat(admin.get(HEALTH + "/site/orphans").body().path("items")).isEmpty();

    JsonNode first = admin.get(HEALTH + "/hea-node/duplicates?limit=3").body();
    assertThat(
            admin
                .get(HEALTH + "/hea-node/duplicates?limit=3&cursor=" + first.path("next").asText())
                .body()
                .path("items")
                .findValuesAsText("key"))
        .containsExactly("hea-4");
  }

  private static JsonNode of(JsonNode all, String ciClass) {
    for (JsonNode one : all) {
      if (one.path("ciClass").asText().equals(ciClass)) {
        return one;
      }
    }
    throw new AssertionError("No class " + ciClass);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(admin.get(HEALTH + "/nothing/orphans").status()).isEqualTo(404);
    assertThat(admin.get(HEALTH + "/rack/boredom").status()).isEqualTo(404);
    assertThat(new Rest(port, "requester").get(HEALTH).status()).isEqualTo(404);
    assertThat(new Rest(port, "auditor").get(HEALTH).status()).isEqualTo(200);
  }
}
