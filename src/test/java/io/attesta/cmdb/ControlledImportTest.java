package io.attesta.cmdb;

import static io.attesta.cmdb.EstateFiles.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ControlledImportTest {

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private final Configuration configuration;
  private EstateFiles files;

  @Autowired
  ControlledImportTest(JdbcClient jdbc, Configuration configuration) {
    this.jdbc = jdbc;
    this.configuration = configuration;
  }

  @BeforeEach
  void signIn() {
    files = new EstateFiles(new Rest(port, "admin"));
  }

  @Test
  void outsideAChangeTheControlOfTheClassDecides() {
    String file =
        """
        key,ciClass,name,attributes.engine,attributes.vendor,attributes.version
        ico-app-1,application,Shop,,ACME,1.0
        ico-app-2,application,Till,,ACME,2.0
        ico-db-1,database,Orders,postgresql,,17
        ico-rack,rack,Rack,,,
        """;
    var answer = files.csv("items", file, "source=ico");
    assertThat(counts(answer)).containsExactly(4, 3, 0, 0, 1);
    assertThat(files.faults(answer)).containsExactly("4 change-required null");
    assertThat(answer.body().path("unauthorised").asInt()).isEqualTo(2);
    assertThat(runs("ico")).hasSize(1);
    var review = new Rest(port, "admin").get("/api/v1/work-items/" + answer.text("workItem"));
    assertThat(review.text("title")).startsWith("2 unauthorised changes");
    assertThat(review.body().at("/details/configurationItems").asText())
        .contains("ico-app-1", "ico-app-2");

    String free = "key,attributes.vendor\nico-app-1,Other\n";
    assertThat(files.csv("items", free, "source=ico-free").body().path("unauthorised").asInt())
        .isZero();
    assertThat(runs("ico-free")).isEmpty();
    String controlled = "key,attributes.version\nico-app-1,1.1\nico-app-2,2.1\n";
    var second = files.csv("items", controlled, "source=ico-controlled", "change=CHG-NONE");
    assertThat(second.body().path("unauthorised").asInt()).isEqualTo(2);
    assertThat(second.text("changeNumber")).isEqualTo("CHG-NONE");
    assertThat(runs("ico-controlled")).hasSize(1);
    assertThat(configuration.find("ico-app-1").orElseThrow().changeNumber()).isEqualTo("CHG-NONE");
  }

  private List<String> runs(String source) {
    return jdbc.sql("select distinct cast(run as text) from unauthorised_change where source = ?")
        .param(source)
        .query(String.class)
        .list();
  }

  @Test
  void aDryRunTellsTheSameAndWritesNothing() {
    String file = "key,ciClass,name\nicd-1,application,A\nicd-2,rack,B\nicd-3,database,C\n";
    List<Long> before = everything();
    var dry = files.csv("items", file, "dryRun=true", "source=icd");
    assertThat(counts(dry)).containsExactly(3, 2, 0, 0, 1);
    assertThat(dry.body().path("unauthorised").asInt()).isEqualTo(1);
    assertThat(dry.text("workItem")).isNull();
    assertThat(everything()).isEqualTo(before);
    assertThat(files.faults(dry)).isNotEmpty();

    var real = files.csv("items", file, "source=icd");
    assertThat(counts(real)).isEqualTo(counts(dry));
    assertThat(files.faults(real)).isEqualTo(files.faults(dry));
    assertThat(everything()).isNotEqualTo(before);
  }

  private List<Long> everything() {
    return List.of("configuration_item", "ci_relation", "ci_change", "unauthorised_change").stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  @Test
  void relationsAreAddedChangedAndRefusedRowByRow() {
    files.write(
        "items",
        """
        key,ciClass,name
        icr-1,rack,One
        icr-2,rack,Two
        icr-3,rack,Three
        icr-app,application,App
        icr-doc,document,Manual
        """);
    String file =
        """
        from,type,to,redundancyGroup,redundancyNeeded,confidence
        icr-1,depends-on,icr-2,pair,1,
        icr-1,depends-on,icr-3,pair,1,recorded
        icr-1,depends-on,icr-3,,,
        icr-1,depends-on,icr-1,,,
        icr-1,depends-on,icr-9,,,
        icr-1,marries,icr-2,,,
        icr-2,depends-on,icr-3,pair,,
        icr-2,depends-on,,,,
        icr-2,depends-on,icr-3,pair,two,
        icr-3,depends-on,icr-2,,,sure
        """;
    var answer = files.csv("relations", file, "source=icr");
    assertThat(counts(answer)).containsExactly(10, 2, 0, 0, 8);
    assertThat(files.faults(answer))
        .containsExactlyInAnyOrder(
            "4 duplicate-key null",
            "5 invalid to",
            "6 unknown to",
            "7 unknown type",
            "8 required redundancyNeeded",
            "9 required to",
            "10 duplicate-key null",
            "11 unknown confidence");
    assertThat(counts(files.csv("relations", "from,type,to\nicr-1,depends-on,icr-2\n")))
        .containsExactly(1, 0, 0, 1, 0);
    String confirmed = "from,type,to,confidence\nicr-1,depends-on,icr-2,RECORDED\n";
    assertThat(counts(files.csv("relations", confirmed))).containsExactly(1, 0, 1, 0, 0);

    String mixed =
        "from,type,to\nicr-app,depends-on,icr-1\nicr-app,uses,icr-2\nicr-app,documented-by,icr-doc\n";
    var unauthorised = files.csv("relations", mixed, "source=icr-app");
    assertThat(counts(unauthorised)).containsExactly(3, 3, 0, 0, 0);
    assertThat(unauthorised.body().path("unauthorised").asInt()).isEqualTo(2);
    assertThat(runs("icr-app")).hasSize(1);
  }
}
