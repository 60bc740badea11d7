package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report of an import tells what its rows change, of a dry run what they would. */
@AttestaTest
class ImportChangesTest {

  @LocalServerPort int port;
  private EstateFiles files;

  @BeforeEach
  void signIn() {
    files = new EstateFiles(new Rest(port, "admin"));
  }

  @Test
  void aDryRunTellsWhatTheRowsWouldChangeFieldByField() {
    files.write(
        "items", "key,ciClass,name,attributes.row\nimc-1,rack,Rack 1,A\nimc-2,rack,Rack 2,B\n");
    String file = "key,ciClass,name,attributes.row\nimc-1,rack,Rack 1,C\nimc-2,rack,Rack 2,B\n";
    var dry =
        files.csv("items", file + "imc-3,rack,Rack 3,\nimc-4,no-such,Rack 4,\n", "dryRun=true");
    List<String> expected =
        List.of(
            "1 imc-1 CHANGED attributes.row: A > C",
            "3 imc-3 ADDED ciClass: null > rack, name: null > Rack 3, state: null > planned");
    assertThat(changes(dry)).isEqualTo(expected);
    var real = files.csv("items", file + "imc-3,rack,Rack 3,\nimc-4,no-such,Rack 4,\n");
    assertThat(changes(real)).isEqualTo(expected);
    assertThat(changes(files.csv("items", file, "dryRun=true"))).isEmpty();
  }

  @Test
  void relationsAreToldByTheirEnds() {
    files.write("items", "key,ciClass,name\nimd-1,rack,Rack 1\nimd-2,site,Site 2\n");
    String file = "from,type,to,redundancyGroup,redundancyNeeded\nimd-1,located-in,imd-2,";
    var added = files.csv("relations", file + ",\n");
    assertThat(changes(added))
        .containsExactly("1 imd-1 located-in imd-2 ADDED confidence: null > IMPORTED");
    var changed = files.csv("relations", file + "pair,1\n", "dryRun=true");
    assertThat(changes(changed))
        .containsExactly(
            "1 imd-1 located-in imd-2 CHANGED redundancyGroup: null > pair, redundancyNeeded: null > 1");
  }

  @Test
  void ofManyRowsTheFirstThousandAreTold() {
    String rows =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "ime-%d,rack,Rack %d".formatted(i, i))
            .collect(Collectors.joining("\n"));
    var dry = files.csv("items", "key,ciClass,name\n" + rows, "dryRun=true");
    assertThat(dry.body().path("created").asInt()).isEqualTo(2_500);
    JsonNode told = files.report(dry).path("changes");
    assertThat(told).hasSize(1_000);
    assertThat(told.at("/999/key").asText()).isEqualTo("ime-999");
  }

  private List<String> changes(Rest.Answer answer) {
    List<String> told = new ArrayList<>();
    for (JsonNode change : files.report(answer).path("changes")) {
      List<String> fields = new ArrayList<>();
      for (JsonNode field : change.path("fields")) {
        String before = field.path("before").asText();
        String after = field.path("after").asText();
        fields.add(field.path("field").asText() + ": " + before + " > " + after);
      }
      told.add(
          String.join(
              " ",
              change.path("row").asText(),
              change.path("key").asText(),
              change.path("change").asText(),
              String.join(", ", fields)));
    }
    return told;
  }
}
