package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of a list that ask for work items, where one cannot be opened. */
@AttestaTest
class ListedWorkTest {

  @Autowired LinkedWork linked;
  @Autowired WorkItems items;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private JsonNode raised(Map<String, Object> row) {
    Rest.Answer opened =
        new Rest(port, "requester")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "incident", "title", "Listed work", "details", Map.of()));
    long id = items.get(opened.text("number")).id();
    transaction.executeWithoutResult(
        t -> {
          items.setDetail(id, "actions", List.of(row));
          linked.raiseListed(id, "actions", Map.of());
        });
    return items.get(opened.text("number")).details().path("actions").get(0);
  }

  @Test
  void aPracticeWithoutProcessLeavesTheRowWithTheReason() {
    JsonNode row = raised(Map.of("raise", "astrology", "title", "Read the stars"));
    assertThat(row.has("workItem")).isFalse();
    assertThat(row.path("notRaised").asText()).contains("astrology");
    assertThat(row.path("title").asText()).isEqualTo("Read the stars");
  }

  @Test
  void whatTheStartFormDoesNotTakeLeavesTheRowWithTheReason() {
    JsonNode row = raised(Map.of("raise", "change", "title", "Without any plan"));
    assertThat(row.has("workItem")).isFalse();
    assertThat(row.path("notRaised").asText()).isNotBlank();
  }

  /** What only shows when the item is written must not leave it behind without a process. */
  @Test
  void whatIsRefusedLaterLeavesNothingHalfWritten() {
    Map<String, Object> row =
        Map.of("raise", "incident", "title", "Half a quokka", "service", "no-such-service");
    assertThatThrownBy(() -> raised(row))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::code)
                    .containsExactly("unknown-service"));
    assertThat(new Rest(port, "admin").get("/api/v1/work-items?q=quokka").body().path("items"))
        .isEmpty();
  }

  @Test
  void aRowThatIsRaisedIsNotRaisedAgain() {
    JsonNode row = raised(Map.of("raise", "incident", "title", "Look again", "workItem", "INC-1"));
    assertThat(row.path("workItem").asText()).isEqualTo("INC-1");
  }
}
