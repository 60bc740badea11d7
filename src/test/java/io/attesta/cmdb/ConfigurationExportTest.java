package io.attesta.cmdb;

import static io.attesta.cmdb.EstateFiles.counts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ConfigurationExportTest {

  private static final String ITEMS = "/api/v1/configuration-items/export";
  private static final String RELATIONS = "/api/v1/configuration-relations/export";

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private Rest admin;
  private EstateFiles files;

  @Autowired
  ConfigurationExportTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @BeforeEach
  void record() {
    admin = new Rest(port, "admin");
    files = new EstateFiles(admin);
    files.write(
        "items",
        """
        key,ciClass,name,state,owner,location,attributes.row,attributes.heightUnits,attributes.memoryGb,attributes.personalData,attributes.url
        exp-rack,rack,"=1+1 ""quoted"", with comma",live,+49 owner,"two
        lines",-A,42,,,
        exp-server,server,' leading apostrophe,live,,,,,63.50,,
        exp-app,application,"'=already",,,,,,,true,@home
        exp-site,site,Plain,live,,,,,,,
        """);
    files.write(
        "relations",
        """
        from,type,to,redundancyGroup,redundancyNeeded,confidence
        exp-app,runs-on,exp-server,,,RECORDED
        exp-server,located-in,exp-rack,=group,2,PROPOSED
        exp-rack,located-in,exp-site,,,
        """);
  }

  @Test
  void whatIsExportedComesBackUnchanged() {
    for (String kind : List.of("items", "relations")) {
      String path = kind.equals("items") ? ITEMS : RELATIONS;
      var csv = admin.get(path + "?format=csv");
      assertThat(csv.status()).isEqualTo(200);
      assertThat(csv.header("Content-Type")).startsWith("text/csv");
      assertThat(csv.header("Content-Disposition")).contains("configuration-" + kind + ".csv");
      allUnchanged(files.csv(kind, csv.response().body(), "dryRun=true"));

      var json = admin.get(path + "?format=json");
      assertThat(json.body().isArray()).isTrue();
      allUnchanged(files.json(kind, json.response().body(), "dryRun=true"));
    }
  }

  private void allUnchanged(Rest.Answer answer) {
    List<Integer> counts = counts(answer);
    assertThat(counts.get(0)).isGreaterThanOrEqualTo(3);
    assertThat(counts.get(3)).as(files.report(answer).toString()).isEqualTo(counts.get(0));
  }

  @Test
  void nothingInAnExportRunsInASpreadsheet() {
    String csv = admin.get(ITEMS + "?class=rack").response().body();
    assertThat(csv).contains("\"'=1+1 \"\"quoted\"\", with comma\"").contains("'+49 owner");
    assertThat(csv).contains(",42,'-A");
    var sheet = admin.get(ITEMS + "?class=rack&format=xlsx");
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.response().body()).startsWith("PK");
    assertThat(sheet.header("Content-Type")).contains("spreadsheetml");
    assertThat(admin.get(RELATIONS + "?format=xlsx").response().body()).startsWith("PK");
  }

  @Test
  void classStateAndMomentChooseWhatIsExported() {
    Instant before = jdbc.sql("select now()").query(Instant.class).single();
    files.write(
        "items",
        "key,ciClass,name,state\nexp-rack,rack,Renamed,retired\nexp-vm,virtual-machine,VM,live\n");
    assertThat(keys(ITEMS + "?format=json&class=server")).contains("exp-server", "exp-vm");
    assertThat(keys(ITEMS + "?format=json&class=virtual-machine"))
        .contains("exp-vm")
        .doesNotContain("exp-server");
    assertThat(keys(ITEMS + "?format=json&class=rack&state=live")).doesNotContain("exp-rack");
    String then = ITEMS + "?format=json&class=rack&state=live&asOf=" + before;
    assertThat(keys(then)).contains("exp-rack");
    assertThat(keys(ITEMS + "?format=json&asOf=" + before)).doesNotContain("exp-vm");
    assertThat(admin.get(RELATIONS + "?format=json&class=rack").response().body())
        .contains("exp-rack")
        .doesNotContain("exp-app");
    assertThat(admin.get(RELATIONS + "?format=json&asOf=2001-01-01T00:00:00Z").body()).isEmpty();
    assertThat(admin.get(ITEMS + "?class=nothing").status()).isEqualTo(400);
    assertThat(admin.get(ITEMS + "?format=pdf").status()).isEqualTo(400);
    assertThat(new Rest(port, "requester").get(ITEMS).status()).isEqualTo(404);
    assertThat(new Rest(port, "agent").get(ITEMS).status()).isEqualTo(200);
  }

  private List<String> keys(String path) {
    JsonNode rows = admin.get(path).body();
    return rows.findValuesAsText("key");
  }
}
