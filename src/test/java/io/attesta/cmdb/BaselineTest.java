package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class BaselineTest {

  private static final String BASELINES = "/api/v1/baselines";

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private final Baselines baselines;
  private Rest admin;
  private EstateFiles files;

  @Autowired
  BaselineTest(JdbcClient jdbc, Baselines baselines) {
    this.jdbc = jdbc;
    this.baselines = baselines;
  }

  @BeforeEach
  void signIn() {
    admin = new Rest(port, "admin");
    files = new EstateFiles(admin);
  }

  private Rest.Answer take(String name, String scope, String... keys) {
    return admin.post(
        BASELINES, Map.of("name", name, "reason", "Test", "scope", scope, "keys", List.of(keys)));
  }

  private JsonNode compare(String name, String query) {
    var answer = admin.get(BASELINES + "/" + name + "/comparison" + query);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  /** Change, key and changed fields of each difference. */
  private static List<String> told(JsonNode comparison) {
    List<String> told = new ArrayList<>();
    comparison
        .path("differences")
        .forEach(
            d ->
                told.add(
                    d.path("change").asText()
                        + " "
                        + d.path("key").asText()
                        + (d.path("change").asText().equals("CHANGED")
                            ? " " + d.path("fields").findValuesAsText("field")
                            : "")));
    return told;
  }

  @Test
  void whatWasAddedRemovedAndChangedSinceIsTold() {
    files.write(
        "items",
        "key,ciClass,name,state,attributes.row\nbas-1,rack,One,live,A\nbas-2,rack,Two,live,B\nbas-3,rack,Three,live,C\n");
    files.write(
        "relations",
        "from,type,to\nbas-1,depends-on,bas-2\nbas-1,connects-to,bas-2\nbas-3,connects-to,bas-2\n");
    var taken = take("bas-before", "ITEMS", "bas-1", "bas-2");
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.body().path("items").asInt()).isEqualTo(2);
    assertThat(taken.body().path("relations").asInt()).isEqualTo(3);
    assertThat(told(compare("bas-before", ""))).isEmpty();

    files.write("items", "key,name,attributes.row\nbas-1,Uno,\nbas-2,Two,\n");
    files.write("items", "key,attributes.row\nbas-2,B\n");
    files.write(
        "relations",
        "from,type,to,confidence\nbas-1,depends-on,bas-2,PROPOSED\nbas-2,uses,bas-1,\n");
    Rest tagged = admin.with("If-Match", "\"1\"");
    assertThat(
            tagged
                .call(
                    "DELETE",
                    "/api/v1/configuration-items/bas-1/relations/connects-to/bas-2",
                    null,
                    "application/json")
                .status())
        .isLessThan(300);

    JsonNode items = compare("bas-before", "?with=now");
    assertThat(told(items)).containsExactly("CHANGED bas-1 [name, attributes.row]");
    assertThat(items.at("/differences/0/fields/0/before").asText()).isEqualTo("One");
    assertThat(items.at("/differences/0/fields/0/after").asText()).isEqualTo("Uno");
    assertThat(items.at("/items/changed").asInt()).isEqualTo(1);
    JsonNode relations = compare("bas-before", "?of=relations");
    assertThat(told(relations))
        .containsExactly(
            "REMOVED bas-1 connects-to bas-2",
            "CHANGED bas-1 depends-on bas-2 [confidence]",
            "ADDED bas-2 uses bas-1");
    assertThat(relations.at("/relations/added").asInt()).isEqualTo(1);
    assertThat(relations.at("/relations/removed").asInt()).isEqualTo(1);

    assertThat(take("bas-after", "ITEMS", "bas-2", "bas-3").status()).isEqualTo(201);
    JsonNode both = compare("bas-before", "?with=bas-after&limit=1");
    assertThat(told(both)).containsExactly("REMOVED bas-1");
    JsonNode second =
        compare("bas-before", "?with=bas-after&limit=1&cursor=" + both.path("next").asText());
    assertThat(told(second)).containsExactly("ADDED bas-3");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void aClassAServiceOrEverythingIsFrozen() {
    files.write(
        "items",
        """
        key,ciClass,name,state
        bas-srv,server,Server,live
        bas-vm,virtual-machine,VM,live
        bas-db1,rack,Copy 1,live
        bas-db2,rack,Copy 2,live
        bas-service,business-service,Service,live
        bas-other,business-service,Other,live
        """);
    files.write(
        "relations",
        """
        from,type,to,redundancyGroup,redundancyNeeded
        bas-service,depends-on,bas-vm,,
        bas-vm,runs-on,bas-srv,,
        bas-vm,uses,bas-db1,copies,1
        bas-vm,uses,bas-db2,copies,1
        bas-other,depends-on,bas-service,,
        """);
    assertThat(take("bas-service", "SERVICE", "bas-service").status()).isEqualTo(201);
    assertThat(held("bas-service"))
        .containsExactlyInAnyOrder("bas-service", "bas-vm", "bas-srv", "bas-db1", "bas-db2");
    assertThat(take("bas-class", "CLASS", "server").status()).isEqualTo(201);
    assertThat(held("bas-class")).contains("bas-srv", "bas-vm").doesNotContain("bas-service");
    assertThat(take("bas-all", "ALL").status()).isEqualTo(201);
    assertThat(held("bas-all")).contains("bas-srv", "bas-other");

    files.write("items", "key,ciClass,name,state\nbas-new,server,New,live\n");
    assertThat(told(compare("bas-class", ""))).containsExactly("ADDED bas-new");
    assertThat(told(compare("bas-all", ""))).containsExactly("ADDED bas-new");
    assertThat(told(compare("bas-service", ""))).isEmpty();
  }

  private List<String> held(String name) {
    return jdbc.sql(
            """
            select i.key from baseline b join baseline_item h on h.baseline_id = b.id
            join configuration_item i on i.id = h.ci_id and i.version = h.version
            where b.name = ?""")
        .param(name)
        .query(String.class)
        .list();
  }

  @Test
  void aBaselineStaysAsItWasTaken() {
    files.write("items", "key,ciClass,name\nbas-frozen,rack,Frozen\nbas-late,rack,Late\n");
    assertThat(take("bas-frozen", "ITEMS", "bas-frozen").status()).isEqualTo(201);
    for (String attempt :
        List.of(
            "update baseline set reason = 'other' where name = 'bas-frozen'",
            "delete from baseline where name = 'bas-frozen'",
            "update baseline_item set version = 9",
            "delete from baseline_item",
            "truncate baseline_relation",
            "delete from baseline_relation",
            "insert into baseline_item select b.id, i.id, 1 from baseline b, configuration_item i"
                + " where b.name = 'bas-frozen' and i.key = 'bas-late'",
            "insert into baseline_relation select id, -1, 1 from baseline")) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .as(attempt)
          .hasMessageContaining("a baseline stays as it was taken");
    }
    assertThat(held("bas-frozen")).containsExactly("bas-frozen");
    assertThat(take("bas-frozen", "ITEMS", "bas-frozen").status()).isEqualTo(409);
  }

  @Test
  void aChangeTakesOneOfWhatItTouched() {
    files.write("items", "key,ciClass,name\nbas-chg,rack,Changed\n");
    baselines.take("CHG000777", "After CHG000777", List.of("bas-chg", "bas-unknown"), "CHG000777");
    var read = admin.get(BASELINES + "/CHG000777");
    assertThat(read.text("changeNumber")).isEqualTo("CHG000777");
    assertThat(read.body().path("items").asInt()).isEqualTo(1);
    assertThatThrownBy(() -> baselines.take("CHG000777", "Again", List.of(), null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("baseline-exists"));
  }

  @Test
  void whatCannotBeFrozenIsRefused() {
    assertThat(take("now", "ALL").status()).isEqualTo(400);
    assertThat(take("has space", "ALL").status()).isEqualTo(400);
    assertThat(take("bas-bad", "ALL", "bas-1").status()).isEqualTo(400);
    assertThat(take("bas-bad", "ITEMS").status()).isEqualTo(400);
    assertThat(take("bas-bad", "ITEMS", "bas-nowhere").status()).isEqualTo(400);
    assertThat(take("bas-bad", "CLASS", "nothing").status()).isEqualTo(400);
    assertThat(take("bas-bad", "SERVICE", "bas-nowhere").status()).isEqualTo(400);
    assertThat(admin.get(BASELINES + "/bas-bad").status()).isEqualTo(404);
    Map<String, Object> body = Map.of("name", "bas-not-mine", "reason", "Test", "scope", "ALL");
    assertThat(new Rest(port, "integrator").post(BASELINES, body).status()).isEqualTo(403);
    assertThat(new Rest(port, "requester").post(BASELINES, body).status()).isEqualTo(404);
    assertThat(new Rest(port, "agent").get(BASELINES).status()).isEqualTo(200);
  }
}
