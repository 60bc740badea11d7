package io.attesta.cmdb;

import static io.attesta.cmdb.EstateFiles.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ItemImportTest {

  @LocalServerPort int port;
  private final JdbcClient jdbc;
  private final Configuration configuration;
  private EstateFiles files;

  @Autowired
  ItemImportTest(JdbcClient jdbc, Configuration configuration) {
    this.jdbc = jdbc;
    this.configuration = configuration;
  }

  @BeforeEach
  void signIn() {
    files = new EstateFiles(new Rest(port, "admin"));
  }

  private ConfigurationItem item(String key) {
    return configuration.find(key).orElseThrow();
  }

  @Test
  void rowsAreAddedChangedAndLeftAloneByKey() {
    String file =
        "key,ciClass,name,state,attributes.row,attributes.heightUnits\n"
            + "imp-1,rack,Rack 1,live,A,42\nimp-2,rack,Rack 2,,B,\n";
    assertThat(counts(files.csv("items", file, "source=dc-tool"))).containsExactly(2, 2, 0, 0, 0);
    assertThat(item("imp-1").attributes().path("heightUnits").isInt()).isTrue();
    assertThat(item("imp-1").source()).isEqualTo("dc-tool");
    assertThat(item("imp-2").state()).isEqualTo("planned");
    assertThat(item("imp-2").attributes().has("heightUnits")).isFalse();

    assertThat(counts(files.csv("items", file))).containsExactly(2, 0, 0, 2, 0);
    String partial = "key;attributes.row\nimp-1;\nimp-2;B\n";
    assertThat(counts(files.csv("items", partial))).containsExactly(2, 0, 1, 1, 0);
    assertThat(item("imp-1").attributes().has("row")).isFalse();
    assertThat(item("imp-1").name()).isEqualTo("Rack 1");
    assertThat(item("imp-1").version()).isEqualTo(2);
  }

  @Test
  void jsonKeepsTypesAndTakesManyMoreThanAnOrdinaryBody() {
    String rows =
        IntStream.range(0, 9_000)
            .mapToObj(
                i ->
                    "{\"key\":\"imj-%d\",\"ciClass\":\"rack\",\"name\":\"%s\",\"attributes\":{\"heightUnits\":%d}}"
                        .formatted(i, "R".repeat(80), i % 50))
            .collect(Collectors.joining(",\n"));
    assertThat(rows.length()).isGreaterThan(1_000_000);
    var first = files.json("items", "[" + rows + "]");
    assertThat(counts(first)).containsExactly(9_000, 9_000, 0, 0, 0);
    assertThat(counts(files.json("items", rows.replace("},\n", "}\n"))))
        .containsExactly(9_000, 0, 0, 9_000, 0);
    var wrong = files.json("items", "[{\"key\":\"imj-1\",\"attributes\":{\"heightUnits\":\"7\"}}]");
    assertThat(files.faults(wrong)).containsExactly("1 wrong-type attributes.heightUnits");
  }

  @Test
  void everyRejectedRowIsToldWithItsPlace() {
    String file =
        """
        key,ciClass,name,state,supportGroup,customer,attributes.engine,attributes.heightUnits
        imf-1,rack,Rack,live,,,,
        imf-1,rack,Again,live,,,,
        ,rack,No key,live,,,,
        imf-4,spaceship,Unknown,live,,,,
        imf-5,rack,Rack,broken,nobody,nowhere,,tall
        imf-6,rack,Rack,live,,,postgresql,
        imf-7,rack,too,few
        IMF-8,rack,Rack,live,,,,
        imf-9,rack,,live,,,,
        """;
    var answer = files.csv("items", file);
    assertThat(counts(answer)).containsExactly(9, 1, 0, 0, 8);
    assertThat(files.faults(answer))
        .containsExactlyInAnyOrder(
            "3 duplicate-key key",
            "4 required key",
            "5 unknown ciClass",
            "6 unknown supportGroup",
            "6 unknown customer",
            "6 unknown state",
            "6 wrong-type attributes.heightUnits",
            "7 unknown-field attributes.engine",
            "8 column-count null",
            "9 invalid key",
            "10 required name");
  }

  @Test
  void whateverIsInTheFileTheReportAddsUp() {
    Random random = new Random(8_2_6);
    for (int round = 0; round < 12; round++) {
      int rows = random.nextInt(60);
      StringBuilder file = new StringBuilder("key,ciClass,name,state,attributes.heightUnits\n");
      for (int i = 0; i < rows; i++) {
        file.append(pick(random, "imr-" + random.nextInt(90), "imr-" + random.nextInt(90), "", "ü"))
            .append(pick(random, ",rack", ",rack", ",rack", ",nothing", ""))
            .append(pick(random, ",Rack", ",Rack " + i, ","))
            .append(pick(random, ",live", ",", ",gone"))
            .append(pick(random, ",1", ",2", ",", ",x", ",1,2"))
            .append('\n');
      }
      long before = versions();
      var dry = files.csv("items", file.toString(), "dryRun=true");
      assertThat(versions()).isEqualTo(before);
      var real = files.csv("items", file.toString());
      List<Integer> counts = counts(real);
      assertThat(counts).isEqualTo(counts(dry));
      assertThat(files.faults(real)).isEqualTo(files.faults(dry));
      assertThat(counts.get(0)).isEqualTo(rows);
      assertThat(counts.subList(1, 5).stream().mapToInt(n -> n).sum()).isEqualTo(rows);
      assertThat(versions() - before).isEqualTo(counts.get(1) + counts.get(2));
    }
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private long versions() {
    return jdbc.sql("select count(*) from configuration_item where key like 'imr-%'")
        .query(Long.class)
        .single();
  }

  @Test
  void manyRejectedRowsAreCountedAndTheFirstThousandKept() {
    String file =
        "key,ciClass,name\n"
            + IntStream.range(0, 1_200)
                .mapToObj(i -> "imm-" + i + ",nothing,N\n")
                .collect(Collectors.joining());
    var answer = files.csv("items", file);
    assertThat(counts(answer)).containsExactly(1_200, 0, 0, 0, 1_200);
    assertThat(files.report(answer).path("faults")).hasSize(1_000);
  }

  @Test
  void aBrokenFileIsWrittenAsAWholeOrNotAtAll() {
    String rows =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "imb-" + i + ",rack,R\n")
            .collect(Collectors.joining());
    var answer = files.csv("items", "key,ciClass,name\n" + rows + "imb-x,rack,\"open\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("csv-broken");
    assertThat(answer.text("detail")).startsWith("Line 3002");
    assertThat(configuration.find("imb-1")).isEmpty();
    var list = new Rest(port, "admin").get(EstateFiles.IMPORTS + "?limit=1").body();
    assertThat(list.at("/items/0/state").asText()).isEqualTo("FAILED");
    assertThat(list.at("/items/0/failure").asText()).startsWith("Line 3002");
  }

  @Test
  void aFileWithUnknownColumnsOrNothingInItIsNoImport() {
    var answer = files.csv("items", "key,colour\na,red\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("colour");
    assertThat(files.csv("items", "\n").status()).isEqualTo(400);
    assertThat(files.csv("things", "key\na\n").status()).isEqualTo(400);
    assertThat(files.csv("items", "key\na\n", "format=xlsx").status()).isEqualTo(400);
    assertThat(files.csv("items", "key\na\n", "source=rest").status()).isEqualTo(400);
  }

  @Test
  void theSameKeyImportsOnce() {
    Rest admin = new Rest(port, "admin").with("Idempotency-Key", UUID.randomUUID().toString());
    EstateFiles once = new EstateFiles(admin);
    String file = "key,ciClass,name\nimo-1,rack,Once\n";
    var first = once.csv("items", file);
    var second = once.csv("items", file);
    assertThat(counts(first)).containsExactly(1, 1, 0, 0, 0);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(counts(second)).containsExactly(1, 1, 0, 0, 0);
    assertThat(once.csv("items", file + "imo-2,rack,Twice\n").status()).isEqualTo(422);
  }

  @Test
  void aFormCarriesTheFileToo() {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"racks.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nkey,ciClass,name\nimu-1,rack,Uploaded\n\r\n--part--\r\n";
    var answer =
        new Rest(port, "integrator")
            .call(
                "POST",
                EstateFiles.IMPORTS + "?kind=items",
                body,
                "multipart/form-data; boundary=part");
    assertThat(counts(answer)).containsExactly(1, 1, 0, 0, 0);
    assertThat(answer.text("startedBy")).isEqualTo("integrator");
  }

  @Test
  void onlyThoseWhoAnswerForItImport() {
    String file = "key,ciClass,name\nimw-1,rack,Not mine\n";
    for (String user : List.of("agent", "auditor", "process-owner", "technician")) {
      assertThat(new EstateFiles(new Rest(port, user)).csv("items", file).status())
          .as(user)
          .isEqualTo(403);
    }
    Rest requester = new Rest(port, "requester");
    assertThat(new EstateFiles(requester).csv("items", file).status()).isEqualTo(404);
    assertThat(requester.get(EstateFiles.IMPORTS).status()).isEqualTo(404);
    assertThat(new Rest(port, "auditor").get(EstateFiles.IMPORTS).status()).isEqualTo(200);
    assertThat(configuration.find("imw-1")).isEmpty();
  }
}
