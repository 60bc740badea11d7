package io.attesta.work;

import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal can only grow, and what somebody with the database in hand does to it is noticed.
 * Tampering happens in transactions that are rolled back, so that no other test finds a broken
 * journal.
 */
@AttestaTest
class JournalTest {

  private final Front front;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JournalVerification verification;
  private final JournalSeals seals;
  private String number;

  JournalTest(
      @LocalServerPort int port,
      @Autowired IdentityService identity,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions,
      @Autowired JournalVerification verification,
      @Autowired JournalSeals seals) {
    this.front = new Front(port, identity);
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.verification = verification;
    this.seals = seals;
  }

  @BeforeEach
  void open() {
    number = front.open("requester", "Printer jams");
    front.comment("agent", number, Map.of("text", "Looking"));
    front.patch("agent", number, Map.of("title", "Printer eats paper"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set actor = 'nobody' where position = 1",
        "delete from journal_entry where position = 1",
        "truncate journal_entry",
        "update journal_seal set hash = ''",
        "delete from journal_seal",
        "delete from journal_sealed_head"
      })
  void theDatabaseRefusesToChangeIt(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
  }

  @Test
  void itTellsWhoDidWhatInOrder() {
    List<JsonNode> journal = front.journal(number);
    assertThat(journal.stream().map(entry -> entry.path("position").asInt()))
        .isEqualTo(IntStream.rangeClosed(1, journal.size()).boxed().toList());
    assertThat(journal.get(0).path("kind").asText()).isEqualTo("opened");
    assertThat(journal.get(0).path("actor").asText()).isEqualTo("requester");
    JsonNode edit =
        journal.stream()
            .filter(entry -> entry.path("content").has("title"))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(edit.path("actor").asText()).isEqualTo("agent");
    assertThat(edit.path("content").path("title").path("from").asText()).isEqualTo("Printer jams");
    assertThat(edit.path("content").path("title").path("to").asText())
        .isEqualTo("Printer eats paper");
  }

  @Test
  void aCommentsTextIsNotInIt() {
    assertThat(front.journal(number).toString()).contains("textHash").doesNotContain("Looking");
  }

  @Test
  void itIsPagedByPosition() {
    Rest.Answer first = front.as("agent").get(path(number, "/journal?limit=2"));
    Rest.Answer second =
        front.as("agent").get(path(number, "/journal?limit=2&cursor=") + first.text("next"));
    assertThat(first.body().path("items").get(1).path("position").asInt()).isEqualTo(2);
    assertThat(second.body().path("items").get(0).path("position").asInt()).isEqualTo(3);
  }

  @Test
  void requestersDoNotReadItAndAuditorsVerifyAll() {
    assertThat(front.as("requester").get(path(number, "/journal")).status()).isEqualTo(403);
    assertThat(front.as("requester").get(path(number, "/journal/verification")).status())
        .isEqualTo(403);
    assertThat(front.as("agent").get("/api/v1/journal/verification").status()).isEqualTo(403);
    seals.seal();
    JsonNode all = front.as("auditor").get("/api/v1/journal/verification").body();
    assertThat(all.path("brokenAt").isNull()).as(all.toString()).isTrue();
    assertThat(all.path("workItems").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | update journal_entry set actor = 'nobody' where position = 2",
        "2 | update journal_entry set content = concat(content, ' ') where position = 2",
        "2 | update journal_entry set kind = 'x' where position in (2, 3)",
        "3 | update journal_entry set at = at + interval '1 microsecond' where position = 3",
        "1 | update journal_entry set hash = repeat('0', 64) where position = 1",
        "2 | delete from journal_entry where position = 2",
        "1 | delete from journal_entry where true"
      })
  void theFirstBrokenEntryIsNamed(int position, String tampering) {
    JournalVerification.Broken broken = afterTampering(tampering);
    assertThat(broken.number()).isEqualTo(number);
    assertThat(broken.position()).isEqualTo(position);
  }

  @Test
  void aMissingLastEntryIsNoticed() {
    int length = front.journal(number).size();
    JournalVerification.Broken broken =
        afterTampering("delete from journal_entry where position = " + length);
    assertThat(broken.position()).isEqualTo(length);
    assertThat(broken.reason()).contains((length - 1) + " of " + length);
  }

  /** Nobody can hide the end by correcting the item's head as well once it was sealed. */
  @Test
  void aShortenedJournalWithACorrectedHeadBreaksItsSeal() {
    seals.seal();
    int length = front.journal(number).size();
    JournalVerification.Result result =
        rolledBack(
            () -> {
              tamper("delete from journal_entry where position = " + length);
              jdbc.sql(
                      """
                      update work_item w set journal_length = journal_length - 1, journal_head =
                        (select hash from journal_entry e where e.work_item_id = w.id and e.position = :last)
                      where number = :number""")
                  .param("last", length - 1)
                  .param("number", number)
                  .update();
              assertThat(verification.one(number).brokenAt()).isNull();
              return verification.all();
            });
    assertThat(result.brokenAt().position()).isEqualTo(length);
    assertThat(result.brokenAt().reason()).contains("sealed journal");
  }

  @Test
  void aRemovedWorkItemBreaksItsSeal() {
    seals.seal();
    Long id =
        jdbc.sql("select id from work_item where number = ?")
            .param(number)
            .query(Long.class)
            .single();
    JournalVerification.Result result =
        rolledBack(
            () -> {
              tamper("delete from journal_entry where true");
              jdbc.sql("delete from work_item where id = ?").param(id).update();
              return verification.all();
            });
    assertThat(result.brokenAt().number()).isEqualTo("work item " + id);
  }

  @Test
  void aForgedSealDoesNotHold() {
    seals.seal();
    JournalVerification.Result result =
        rolledBack(
            () -> {
              jdbc.sql("set local session_replication_role = replica").update();
              jdbc.sql(
                      "update journal_sealed_head set journal_length = journal_length + 1"
                          + " where seal_id = (select max(id) from journal_seal)")
                  .update();
              return verification.all();
            });
    assertThat(result.brokenAt().reason()).isEqualTo("the seal does not hold");
  }

  @Test
  void sealingAgainWithoutNewsAddsNoSeal() {
    seals.seal();
    long before = seals();
    seals.seal();
    assertThat(seals()).isEqualTo(before);
    front.comment("agent", number, Map.of("text", "Still looking"));
    seals.seal();
    assertThat(seals()).isEqualTo(before + 1);
  }

  private long seals() {
    return jdbc.sql("select count(*) from journal_seal").query(Long.class).single();
  }

  private JournalVerification.Broken afterTampering(String statement) {
    return rolledBack(
            () -> {
              tamper(statement);
              return verification.all();
            })
        .brokenAt();
  }

  /** As a superuser could: without triggers. */
  private void tamper(String statement) {
    jdbc.sql("set local session_replication_role = replica").update();
    int changed =
        jdbc.sql(
                statement
                    + " and work_item_id = (select id from work_item where number = '"
                    + number
                    + "')")
            .update();
    assertThat(changed).isPositive();
  }

  private JournalVerification.Result rolledBack(
      java.util.function.Supplier<JournalVerification.Result> work) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return work.get();
        });
  }
}
