package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.MailAddresses;
import io.attesta.integration.Mail;
import io.attesta.integration.OutboxEntry;
import io.attesta.reporting.FactKeeper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ReportScheduleTest {

  private static final String SCHEDULE = "/api/v1/report-schedules/";
  private static final String KARIN = "karin@customer.example";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired FactKeeper facts;
  @Autowired ScheduledReports scheduled;
  @Autowired ShiftedNow now;
  @Autowired JdbcClient jdbc;

  /** Each test has a schedule and a service, and so a report, for itself. */
  private final String key = "schedule-" + System.nanoTime();

  /** What a mail server would have got. */
  private record Sent(List<String> to, String subject, String text, List<Mail.File> files) {}

  @BeforeEach
  void someService() {
    facts.rebuildWhereNeeded();
    new ReportedTimes(context, port, "scheduled-payments").agree();
    context
        .getBean(Catalogue.class)
        .ensure(
            List.of(
                new ServiceEntry(
                    key, "Payments " + key, "LOW", null, null, ReportedTimes.CUSTOMER)));
    jdbc.sql("delete from report_schedule").update();
  }

  @AfterEach
  void noMoreReports() {
    now.reset();
    jdbc.sql("delete from report_schedule").update();
  }

  private Rest manager() {
    return new Rest(port, "service-level-manager");
  }

  private Map<String, Object> monthly() {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Payments every month");
    body.put("scope", "SERVICE");
    body.put("scopeKey", key);
    body.put("period", "MONTH");
    body.put("day", 1);
    body.put(
        "recipients",
        List.of(
            recipient("PERSON", "top-manager"),
            recipient("GROUP", "top-management"),
            recipient("CONTACT", KARIN)));
    body.put("formats", List.of("pdf", "xlsx"));
    body.put("language", "de");
    body.put("active", true);
    return body;
  }

  private static Map<String, Object> recipient(String kind, String of) {
    return Map.of("kind", kind, "of", of);
  }

  private void schedule() {
    var answer = manager().put(SCHEDULE + key, monthly());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private List<JsonNode> deliveries() {
    List<JsonNode> all = new ArrayList<>();
    for (long report :
        jdbc.sql("select report_id from report_run where schedule = ? order by period_from")
            .param(key)
            .query(Long.class)
            .list()) {
      manager()
          .get("/api/v1/service-reports/" + report + "/deliveries")
          .body()
          .path("items")
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void whatIsDueIsMadeAndSentOnceWhicheverNodeIsAtIt() {
    schedule();
    var other = CompletableFuture.supplyAsync(scheduled::make);
    assertThat(scheduled.make() + other.join()).isEqualTo(1);
    assertThat(scheduled.make()).isZero();
    assertThat(deliveries())
        .extracting(delivery -> delivery.path("recipient").asText())
        .containsExactly("top-manager", KARIN);
    var inbox = new Rest(port, "top-manager").get("/api/v1/notifications").body().path("items");
    assertThat(inbox.at("/0/kind").asText()).isEqualTo("service-report");
    assertThat(inbox.at("/0/text").asText()).contains("Payments " + key, "Servicebericht");
    assertThat(outbox()).isEqualTo(2);
  }

  private long outbox() {
    return jdbc.sql(
            """
            select count(*) from outbox o join report_delivery d on d.id = (o.payload ->> 'delivery')::bigint
            where o.kind = 'service-report-mail' and d.schedule = ?""")
        .param(key)
        .query(Long.class)
        .single();
  }

  @Test
  void afterADowntimeEveryPeriodIsMadeThatWasDue() {
    schedule();
    scheduled.make();
    LocalDate today = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
    now.pass(Duration.ofDays(75));
    LocalDate later = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
    int months = (int) ChronoUnit.MONTHS.between(today.withDayOfMonth(1), later.withDayOfMonth(1));
    assertThat(months).isGreaterThanOrEqualTo(2);
    assertThat(scheduled.make()).isEqualTo(months);
    assertThat(scheduled.make()).isZero();
  }

  @Test
  void theMailHasTheFilesAndIsNotedAndWhoIsNoContactGetsNone() {
    schedule();
    scheduled.make();
    List<Sent> sent = new ArrayList<>();
    Mail server =
        new Mail() {
          @Override
          public boolean isConfigured() {
            return true;
          }

          @Override
          public void send(List<String> to, String subject, String text, List<File> files) {
            sent.add(new Sent(to, subject, text, files));
          }
        };
    JsonNode karin = deliveries().get(1);
    handle(server, karin);
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).to()).containsExactly(KARIN);
    assertThat(sent.get(0).subject()).contains("Servicebericht Payments");
    assertThat(sent.get(0).files()).hasSize(2);
    assertThat(new String(sent.get(0).files().get(0).content(), 0, 5)).isEqualTo("%PDF-");
    assertThat(sent.get(0).files().get(1).name()).endsWith(".xlsx");
    assertThat(deliveries().get(1).path("mailedAt").isNull()).isFalse();
    assertThat(deliveries().get(0).path("mailedAt").isNull()).isTrue();
    jdbc.sql("update report_delivery set recipient = 'gone@customer.example' where id = ?")
        .param(karin.path("id").asLong())
        .update();
    handle(server, karin);
    assertThat(sent).hasSize(1);
    assertThat(deliveries().get(1).path("unsent").asText()).isEqualTo("no-longer-a-contact");
  }

  private void handle(Mail server, JsonNode delivery) {
    var mail =
        new ReportMail(
            server,
            context.getBean(MailAddresses.class),
            context.getBean(ReportDeliveries.class),
            context.getBean(Reports.class),
            context.getBean(ReportDocuments.class),
            context.getBean(ReportScheduleCheck.class));
    var payload = JsonNodeFactory.instance.objectNode();
    payload.put("delivery", delivery.path("id").asLong());
    mail.handle(new OutboxEntry(1, ReportMail.KIND, null, payload, Instant.now()));
  }

  @Test
  void anInactiveScheduleSendsNothing() {
    Map<String, Object> body = monthly();
    body.put("active", false);
    assertThat(manager().put(SCHEDULE + key, body).status()).isEqualTo(201);
    assertThat(scheduled.make()).isZero();
  }

  @Test
  void everyVersionIsKeptAndTheCurrentOneHasToBeNamed() {
    schedule();
    assertThat(manager().put(SCHEDULE + key, monthly()).status()).isEqualTo(428);
    var changed = manager().with("If-Match", "\"1\"").put(SCHEDULE + key, monthly());
    assertThat(changed.body().path("version").asInt()).isEqualTo(2);
    Rest stale = manager().with("If-Match", "\"1\"");
    assertThat(stale.call("DELETE", SCHEDULE + key, null, "application/json").status())
        .isEqualTo(412);
    Rest current = manager().with("If-Match", "\"2\"");
    assertThat(current.call("DELETE", SCHEDULE + key, null, "application/json").status())
        .isEqualTo(204);
    assertThat(manager().get(SCHEDULE + key).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select changed_by from report_schedule_version where key = ?")
                .param(key)
                .query(String.class)
                .list())
        .hasSize(3)
        .containsOnly("service-level-manager");
    assertThat(manager().put(SCHEDULE + key, monthly()).body().path("version").asInt())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE, scheduled-payments, PERSON, nobody-at-all",
    "SERVICE, scheduled-payments, GROUP, no-such-group",
    "SERVICE, scheduled-payments, CONTACT, someone@elsewhere.example",
    "ALL, , CONTACT, karin@customer.example"
  })
  void reportsGoOnlyToThoseWhoAreKnown(String scope, String of, String kind, String recipient) {
    Map<String, Object> body = monthly();
    body.put("scope", scope);
    body.put("scopeKey", of);
    body.put("recipients", List.of(recipient(kind, recipient)));
    var answer = manager().put(SCHEDULE + key, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("recipients[0].of");
  }

  @ParameterizedTest
  @CsvSource({"agent, 404", "requester, 404", "auditor, 403", "process-owner, 201"})
  void editorsSayWhatIsSent(String person, int status) {
    assertThat(new Rest(port, person).put(SCHEDULE + key, monthly()).status()).isEqualTo(status);
  }
}
