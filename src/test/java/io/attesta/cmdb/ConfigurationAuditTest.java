package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ConfigurationAuditTest {

  private static final String AUDITS = "/api/v1/configuration-audits";

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private Rest admin;
  private EstateFiles files;

  @Autowired
  ConfigurationAuditTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @BeforeEach
  void signIn() {
    admin = new Rest(port, "admin");
    files = new EstateFiles(admin);
    // A class of its own, so that items of other tests are not missing here.
    admin.put(
        "/api/v1/ci-classes/aud-node",
        Map.of(
            "name",
            "Node",
            "states",
            List.of("planned", "live", "retired"),
            "control",
            "REFUSE",
            "attributes",
            List.of(
                attribute("kernel", true, false),
                attribute("note", false, false),
                attribute("contract", false, true))));
  }

  private void putEmptyClass() {
    admin.put(
        "/api/v1/ci-classes/aud-empty",
        Map.of(
            "name",
            "None of these",
            "states",
            List.of("live", "gone"),
            "control",
            "NONE",
            "attributes",
            List.of()));
  }

  private static Map<String, Object> attribute(String key, boolean controlled, boolean required) {
    return Map.of(
        "key", key, "name", key, "type", "TEXT", "required", required, "controlled", controlled);
  }

  private Rest.Answer verify(Rest rest, String query, String items, String relations) {
    StringBuilder body = new StringBuilder();
    part(body, "items", items);
    part(body, "relations", relations);
    return rest.call(
        "POST", AUDITS + query, body + "--part--\r\n", "multipart/form-data; boundary=part");
  }

  private static void part(StringBuilder body, String name, String file) {
    if (file != null) {
      body.append(
          "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
              .formatted(name, file));
    }
  }

  private List<String> findings(String path) {
    List<String> told = new ArrayList<>();
    for (JsonNode f : admin.get(path).body().path("items")) {
      told.add(
          "%s %s %s %s"
              .formatted(
                  f.path("kind").asText(),
                  f.path("item").asText(),
                  f.path("field").isNull()
                      ? f.path("target").asText()
                      : f.path("field").asText()
                          + " "
                          + f.path("recorded").asText()
                          + "→"
                          + f.path("discovered").asText(),
                  f.path("unauthorised").asBoolean() ? "unauthorised" : "accounted"));
    }
    return told;
  }

  /** Written past the control of the class, as a change would. */
  private void recorded(String... keys) {
    for (String key : keys) {
      jdbc.sql(
              """
              insert into configuration_item (id, version, key, class, name, state, attributes,
                valid_from, changed_by, source)
              select nextval('configuration_item_id'), 1, ?, 'aud-node', ?, ?,
                '{"kernel":"6.1","note":"x","contract":"c"}', now() - interval '1 day', 'test', 'test'
              on conflict do nothing""")
          .params(key, "Node " + key, key.endsWith("planned") ? "planned" : "live")
          .update();
    }
  }

  private void related(String from, String to, String confidence) {
    jdbc.sql(
            """
            insert into ci_relation (id, version, from_ci, type, to_ci, confidence, valid_from, changed_by)
            select nextval('ci_relation_id'), 1, f.id, 'depends-on', t.id, ?, now(), 'test'
            from configuration_item f, configuration_item t where f.key = ? and t.key = ?""")
        .params(confidence, from, to)
        .update();
  }

  @Test
  void everyKindOfDifferenceIsFoundAndNothingIsWritten() {
    recorded("aud-1", "aud-2", "aud-gone", "aud-planned");
    related("aud-1", "aud-2", "RECORDED");
    related("aud-2", "aud-1", "PROPOSED");
    List<Long> before = everything();
    var answer =
        verify(
            admin,
            "?source=scan",
            """
            key,ciClass,name,state,attributes.kernel,attributes.note
            aud-1,aud-node,Node aud-1,live,6.8,x
            aud-2,aud-node,Node aud-2,live,6.1,y
            aud-new,aud-node,Unknown node,live,6.1,
            aud-1,aud-node,Twice,live,6.1,
            aud-odd,nothing,Odd,live,,
            """,
            """
            from,type,to
            aud-2,depends-on,aud-new
            aud-2,marries,aud-1
            """);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(everything()).isEqualTo(before);
    String path = AUDITS + "/" + answer.text("id");
    assertThat(findings(path + "/findings"))
        .containsExactlyInAnyOrder(
            "ATTRIBUTE_DIFFERS aud-1 attributes.kernel 6.1→6.8 unauthorised",
            "ATTRIBUTE_DIFFERS aud-2 attributes.note x→y accounted",
            "NOT_RECORDED aud-new null unauthorised",
            "MISSING_IN_REALITY aud-gone null accounted",
            "RELATION_UNEXPECTED aud-2 aud-new accounted",
            "RELATION_MISSING aud-1 aud-2 unauthorised");
    assertThat(answer.body().path("itemsRead").asInt()).isEqualTo(5);
    assertThat(answer.body().path("relationsRead").asInt()).isEqualTo(2);
    assertThat(answer.body().path("rowsRejected").asInt()).isEqualTo(3);
    assertThat(answer.body().path("findings").asInt()).isEqualTo(6);
    assertThat(answer.body().path("unauthorised").asInt()).isEqualTo(3);
    var review = admin.get("/api/v1/work-items/" + answer.text("workItem"));
    assertThat(review.text("title")).startsWith("3 unauthorised changes");
    assertThat(admin.get(path + "/faults").body().findValuesAsText("code"))
        .containsExactly("duplicate-key", "unknown", "unknown");
    assertThat(findings(path + "/findings?kind=NOT_RECORDED")).hasSize(1);
    assertThat(
            jdbc.sql("select count(distinct run) from unauthorised_change where source = 'scan'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    select i.key from ci_verification v
                    join configuration_item i on i.id = v.ci_id and i.version = 1
                    where i.class = 'aud-node' order by 1""")
                .query(String.class)
                .list())
        .containsExactly("aud-1", "aud-2");
  }

  private List<Long> everything() {
    return List.of("configuration_item", "ci_relation", "ci_change").stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  @Test
  void aFindingIsDecidedOnOnceAndByWhomItConcerns() {
    putEmptyClass();
    files.write("items", "key,ciClass,name,state\naud-rack,rack,Rack,live\n");
    var audit = verify(admin, "?covers=aud-empty", "key,location\naud-rack,Cellar\n", null);
    String list = AUDITS + "/" + audit.text("id") + "/findings";
    String path = list + "/" + admin.get(list).body().at("/items/0/id").asText();
    var open = admin.get(path);
    assertThat(open.text("status")).isEqualTo("OPEN");
    Map<String, Object> accepted = Map.of("status", "ACCEPTED", "comment", "It stays there");

    assertThat(admin.patch(path, accepted).status()).isEqualTo(428);
    assertThat(new Rest(port, "agent").with("If-Match", "\"1\"").patch(path, accepted).status())
        .isEqualTo(403);
    Rest current = admin.with("If-Match", open.header("ETag"));
    var decided = current.patch(path, accepted);
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.text("decidedBy")).isEqualTo("admin");
    assertThat(decided.text("decidedAt")).isNotNull();
    assertThat(current.patch(path, accepted).status()).isEqualTo(412);
    assertThat(admin.get(AUDITS + "/" + audit.text("id")).body().path("open").asInt()).isZero();
    assertThat(admin.get(list + "?status=OPEN").body().path("items")).isEmpty();
    var again =
        admin.with("If-Match", decided.header("ETag")).patch(path, Map.of("status", "OPEN"));
    assertThat(again.text("decidedBy")).isNull();
    assertThat(again.text("comment")).isEqualTo("It stays there");
  }

  @Test
  void onlyConfigurationManagersVerify() {
    String items = "key,name\naud-x,X\n";
    assertThat(verify(new Rest(port, "integrator"), "", items, null).status()).isEqualTo(403);
    assertThat(verify(new Rest(port, "requester"), "", items, null).status()).isEqualTo(404);
    assertThat(verify(admin, "", null, null).status()).isEqualTo(400);
    assertThat(verify(admin, "?covers=nothing", items, null).status()).isEqualTo(400);
    assertThat(verify(admin, "", "colour\nred\n", null).status()).isEqualTo(400);
    assertThat(admin.get(AUDITS + "/999999999").status()).isEqualTo(404);
    assertThat(new Rest(port, "auditor").get(AUDITS).status()).isEqualTo(200);
  }
}
