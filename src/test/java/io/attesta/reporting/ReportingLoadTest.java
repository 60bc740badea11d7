package io.attesta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ReportingLoadTest {

  private static final String FIGURES =
      "/api/v1/measures/opened/figures?from=1985-01-01&until=1985-02-01";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void slowReportsKeepNobodyFromWorking() {
    ExecutorService readers = Executors.newFixedThreadPool(9);
    List<CompletableFuture<Rest.Answer>> asked =
        transaction.execute(
            status -> {
              jdbc.sql("lock table report_day, report_month").update();
              var waiting =
                  Stream.generate(
                          () ->
                              CompletableFuture.supplyAsync(
                                  () -> new Rest(port, "auditor").get(FIGURES), readers))
                      .limit(9)
                      .toList();
              Rest.Answer first =
                  CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                      .thenApply(Rest.Answer.class::cast)
                      .join();
              assertThat(first.status()).isEqualTo(503);
              assertThat(first.text("code")).isEqualTo("reports-busy");
              assertThat(first.header("Retry-After")).isNotBlank();
              assertThat(opened()).as("an incident can be reported").isEqualTo(201);
              return waiting;
            });
    List<Integer> answers =
        asked.stream().map(CompletableFuture::join).map(Rest.Answer::status).toList();
    readers.shutdown();
    assertThat(answers).filteredOn(s -> s == 200).hasSize(6);
    assertThat(answers).filteredOn(s -> s == 503).hasSize(3);
    assertThat(new Rest(port, "auditor").get(FIGURES).status()).as("and after").isEqualTo(200);
  }

  private int opened() {
    Map<String, Object> incident =
        Map.of(
            "practice",
            "incident",
            "title",
            "While others look back",
            "service",
            "email",
            "details",
            Map.of("impact", "LOW", "urgency", "LOW"));
    return new Rest(port, "requester").post("/api/v1/work-items", incident).status();
  }
}
