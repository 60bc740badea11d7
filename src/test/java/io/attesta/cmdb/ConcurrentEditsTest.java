package io.attesta.cmdb;

import static io.attesta.cmdb.Sites.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.Together;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of edits that meet, each is either kept or told that it was not. */
@AttestaTest
class ConcurrentEditsTest {

  private static final int WRITERS = 8;
  private static final String ITEMS = "/api/v1/configuration-items/";

  @LocalServerPort int port;
  private final ConfigurationWrites writes;
  private final ItemReads reads;

  @Autowired
  ConcurrentEditsTest(ConfigurationWrites writes, ItemReads reads) {
    this.writes = writes;
    this.reads = reads;
  }

  @Test
  void ofThoseWhoHaveReadTheSameVersionOneWins() {
    add("con-1");
    List<Integer> answers =
        Together.run(
            WRITERS,
            i ->
                new Rest(port, "admin")
                    .with("If-Match", "\"1\"")
                    .patch(ITEMS + "con-1", Map.of("name", "Writer " + i))
                    .status());
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 412)).isEqualTo(WRITERS - 1);
    assertThat(reads.find("con-1").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void ofThoseWhoAddTheSameKeyOneWins() {
    List<Integer> answers =
        Together.run(
            WRITERS,
            i ->
                new Rest(port, "admin")
                    .put(ITEMS + "con-2", Map.of("ciClass", "site", "name", "Writer " + i))
                    .status());
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(answers).allMatch(status -> status == 201 || status == 409 || status == 428);
  }

  @Test
  void editsThatBuildOnWhatIsThereAreAllKept() {
    add("con-3");
    Together.run(
        WRITERS,
        i ->
            writes
                .items(
                    List.of(new ItemWrite("con-3", before -> site(before.name() + "+"))),
                    EditRun.of("tester", null, "test"))
                .get(0)
                .orThrow());
    ConfigurationItem item = reads.find("con-3").orElseThrow();
    assertThat(item.name()).isEqualTo("con-3" + "+".repeat(WRITERS));
    assertThat(item.version()).isEqualTo(WRITERS + 1);
    assertThat(reads.before("con-3", Long.MAX_VALUE, 100)).hasSize(WRITERS + 1);
  }

  @Test
  void batchesInOppositeOrderDoNotBlockEachOther() {
    for (int i = 0; i < 20; i++) {
      add("con-batch-" + i);
    }
    List<Integer> written =
        Together.run(
            4,
            i -> {
              List<ItemWrite> batch =
                  new java.util.ArrayList<>(
                      java.util.stream.IntStream.range(0, 20)
                          .mapToObj(n -> ItemWrite.to("con-batch-" + n, site("By " + i)))
                          .toList());
              if (i % 2 == 0) {
                Collections.reverse(batch);
              }
              return writes.items(batch, EditRun.of("tester", null, "test")).size();
            });
    assertThat(written).containsOnly(20);
  }

  @Test
  void ofThoseWhoAddTheSameRelationOneWins() {
    add("con-4");
    add("con-5");
    List<Integer> answers =
        Together.run(
            WRITERS,
            i ->
                new Rest(port, "admin")
                    .put(ITEMS + "con-4/relations/uses/con-5", Map.of())
                    .status());
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 428)).isEqualTo(WRITERS - 1);
  }

  private void add(String key) {
    writes
        .items(List.of(ItemWrite.to(key, site(key))), EditRun.of("tester", null, "test"))
        .get(0)
        .orThrow();
  }
}
