package io.attesta.cmdb;

import static io.attesta.cmdb.Sites.database;
import static io.attesta.cmdb.Sites.server;
import static io.attesta.cmdb.Sites.site;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What is controlled is changed under the authority of a change. */
@AttestaTest
class AuthorisationTest {

  private static final String ITEMS = "/api/v1/configuration-items/";
  private static final String GOOD = "CHG-777777";
  private static final AtomicInteger ASKED = new AtomicInteger();

  @LocalServerPort int port;
  private final ConfigurationWrites writes;
  private final ItemReads reads;
  private final UnauthorisedSweep sweep;
  private final ShiftedNow now;
  private final TransactionTemplate transaction;
  private final ItemWriter authorised;
  private final RelationWriter authorisedRelations;

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Autowired
  AuthorisationTest(
      ConfigurationWrites writes,
      ItemReads reads,
      TransactionTemplate transaction,
      ClassRegister register,
      ContentCheck check,
      ItemRows rows,
      RelationRows relationRows,
      ChangeFeed feed,
      UnauthorisedSweep sweep,
      ShiftedNow now) {
    this.writes = writes;
    this.reads = reads;
    this.sweep = sweep;
    this.now = now;
    this.transaction = transaction;
    ChangeAuthority authority = new Named();
    Authorisation authorisation =
        new Authorisation(
            new StaticListableBeanFactory(Map.of("authority", authority))
                .getBeanProvider(ChangeAuthority.class));
    this.authorised = new ItemWriter(register, check, authorisation, rows, feed, now);
    this.authorisedRelations =
        new RelationWriter(register, authorisation, rows, relationRows, feed, now);
  }

  @Test
  void withoutAChangeWhatIsRefusedIsRefused() {
    Map<String, Object> body =
        Map.of("ciClass", "database", "name", "New", "attributes", Map.of("engine", "postgresql"));
    var refused = admin().put(ITEMS + "aut-db", body);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("change-required");
    assertThat(refused.text("detail")).contains("no change is named");
    assertThat(reads.find("aut-db")).isEmpty();
  }

  @Test
  void anAuthorisedChangeMayAddEditAndRetire() {
    assertThat(write(GOOD, "aut-named-db", database("Named", 5432)).refusal()).isNull();
    assertThat(write(GOOD, "aut-named-db", database("Named", 5433)).refusal()).isNull();
    assertThat(write(GOOD, "aut-named-db", database("Named", 5433).withState("retired")).refusal())
        .isNull();
    assertThat(reads.find("aut-named-db").orElseThrow().changeNumber()).isEqualTo(GOOD);
    assertThat(write("CHG-000001", "aut-named-db", database("Named", 1)).refusal().code())
        .isEqualTo("change-required");
    assertThat(write(GOOD, "aut-other-db", database("Other", 5432)).refusal())
        .hasMessageContaining("it does not name aut-other-db");
  }

  @Test
  void whatIsNotControlledNeedsNoChange() {
    write(GOOD, "aut-named-free", database("Free", 5432));
    assertThat(write(null, "aut-named-free", database("Renamed", 5432)).refusal()).isNull();
    assertThat(write(null, "aut-named-free", database("Renamed", 5433)).refusal()).isNotNull();
    assertThat(
            write(null, "aut-named-free", database("Renamed", 5432).withState("retired")).refusal())
        .isNotNull();
    assertThat(write(null, "aut-site", site("Site").withState("retired")).refusal()).isNull();
  }

  @Test
  void whatIsRecordedGetsAWorkItemOfItsOwn() {
    Map<String, Object> body =
        Map.of("ciClass", "server", "name", "Rogue", "attributes", Map.of("cpuCores", 4));
    assertThat(admin().put(ITEMS + "aut-rogue", body).status()).isEqualTo(201);
    Map<String, Object> patch = Map.of("attributes", Map.of("cpuCores", 8), "change", "CHG-999999");
    assertThat(admin().with("If-Match", "\"1\"").patch(ITEMS + "aut-rogue", patch).status())
        .isEqualTo(200);
    assertThat(
            admin()
                .with("If-Match", "\"2\"")
                .patch(ITEMS + "aut-rogue", Map.of("location", "Cellar"))
                .status())
        .isEqualTo(200);

    JsonNode found = unauthorised("key=aut-rogue");
    assertThat(found).hasSize(2);
    assertThat(found.at("/0/what").asText()).isEqualTo("attributes.cpuCores: 4 → 8");
    assertThat(found.at("/0/changeNumber").asText()).isEqualTo("CHG-999999");
    assertThat(found.at("/1/what").asText()).isEqualTo("added in state planned");
    String number = found.at("/0/workItem").asText();
    assertThat(number).startsWith("UCH-").isNotEqualTo(found.at("/1/workItem").asText());
    var item = admin().get("/api/v1/work-items/" + number);
    assertThat(item.text("title")).isEqualTo("Unauthorised change of aut-rogue");
    assertThat(item.body().at("/details/configurationItems").asText()).isEqualTo("aut-rogue");
    assertThat(item.body().at("/details/detected").asText()).contains("cpuCores: 4 → 8");
  }

  @Test
  void aRunOfManyEditsGetsOneWorkItem() {
    EditRun run = EditRun.of("tester", null, "an-import");
    List<ItemWrite> batch =
        IntStream.range(0, 150)
            .mapToObj(i -> ItemWrite.to("aut-run-" + i, server("Server " + i, 2)))
            .toList();
    writes.items(batch.subList(0, 100), run);
    writes.items(batch.subList(100, 150), run);
    String number = writes.finish(run).orElseThrow();
    var item = admin().get("/api/v1/work-items/" + number);
    assertThat(item.text("title")).isEqualTo("150 unauthorised changes, first of aut-run-0");
    assertThat(item.body().at("/details/detected").asText()).contains("… and 50 more");
    assertThat(unauthorised("workItem=" + number + "&limit=200")).hasSize(150);
    assertThat(writes.finish(run)).isEmpty();
  }

  @Test
  void theChangeOfABatchIsAskedOnce() {
    List<ItemWrite> batch =
        IntStream.range(0, 40)
            .mapToObj(i -> ItemWrite.to("aut-named-batch-" + i, server("Server " + i, 2)))
            .toList();
    int before = ASKED.get();
    EditRun run = EditRun.of("tester", GOOD, "test");
    transaction.executeWithoutResult(status -> authorised.write(batch, run));
    assertThat(ASKED.get() - before).isEqualTo(1);
    assertThat(run.takeUnauthorised()).isEmpty();
  }

  @Test
  void aRunThatNobodyFinishedIsReportedLater() {
    writes.items(
        List.of(ItemWrite.to("aut-forgotten", server("Forgotten", 2))),
        EditRun.of("tester", null, "an-import"));
    sweep.sweep();
    assertThat(unauthorised("key=aut-forgotten").at("/0/workItem").isNull()).isTrue();
    now.pass(Duration.ofMinutes(11));
    sweep.sweep();
    assertThat(unauthorised("key=aut-forgotten").at("/0/workItem").asText()).startsWith("UCH-");
  }

  @Test
  void aRelationIsAsControlledAsItsStricterEnd() {
    write(GOOD, "aut-named-a", database("A", 5432));
    write(null, "aut-b", site("B"));
    write(null, "aut-c", site("C"));
    assertThat(relate(null, "aut-b", "uses", "aut-named-a")).isEqualTo("change-required");
    assertThat(relate(null, "aut-named-a", "uses", "aut-b")).isEqualTo("change-required");
    assertThat(relate(null, "aut-b", "documented-by", "aut-named-a")).isNull();
    assertThat(relate(null, "aut-b", "uses", "aut-c")).isNull();
    assertThat(relate(GOOD, "aut-b", "uses", "aut-named-a")).isNull();
    assertThat(relate("CHG-000001", "aut-named-a", "uses", "aut-b")).isEqualTo("change-required");
  }

  private JsonNode unauthorised(String query) {
    return admin().get("/api/v1/unauthorised-changes?" + query).body().path("items");
  }

  private ItemResult write(String change, String key, CiContent content) {
    return transaction.execute(
        status ->
            authorised
                .write(List.of(ItemWrite.to(key, content)), EditRun.of("tester", change, "test"))
                .get(0));
  }

  private String relate(String change, String from, String type, String to) {
    RelationWrite write =
        RelationWrite.to(new RelationKey(from, type, to), new RelationContent(null, null, null));
    RelationResult result =
        transaction.execute(
            status ->
                authorisedRelations
                    .write(List.of(write), EditRun.of("tester", change, "test"))
                    .get(0));
    return result.refusal() == null ? null : result.refusal().code();
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }

  /** One change is authorised and names what begins with {@code aut-named}. */
  private static final class Named implements ChangeAuthority {

    @Override
    public String objection(String change, String key) {
      if (!change.equals(GOOD)) {
        return "it is not approved";
      }
      return key.startsWith("aut-named") ? null : "it does not name " + key;
    }

    @Override
    public Map<String, String> objections(String change, Collection<String> keys) {
      ASKED.incrementAndGet();
      return ChangeAuthority.super.objections(change, keys);
    }
  }
}
