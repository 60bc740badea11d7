package io.attesta.reporting.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.reporting.Measures;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class OutlooksTest {

  private static final LocalDate TODAY = LocalDate.of(1993, 6, 16);

  @LocalServerPort int port;
  @Autowired OutlookRound round;
  @Autowired Measures measures;
  @Autowired JdbcClient jdbc;

  /** Two years in which seven of ten were resolved in time each day. */
  @BeforeEach
  void somePast() {
    jdbc.sql("delete from report_day where service = 'outlook'").update();
    jdbc.sql("delete from outlook where service = 'outlook'").update();
    jdbc.sql("delete from notification where kind = 'outlook'").update();
    jdbc.sql(
            """
            insert into report_day (source, day, practice, service, variant, n, hit, amount)
            select 'clock', d::date, 'incident', 'outlook', 'RESOLUTION', 10, 7, 0
            from generate_series(date '1991-06-16', date '1993-06-15', interval '1 day') d""")
        .update();
  }

  private int look() {
    return round.look(measures.find("resolution-attainment").orElseThrow(), TODAY);
  }

  @Test
  void aMissThatIsLikelyIsToldOnceInAPeriod() {
    assertThat(look()).isEqualTo(1);
    assertThat(look()).isEqualTo(1);
    JsonNode outlook =
        StreamSupport.stream(
                new Rest(port, "service-level-manager")
                    .get("/api/v1/outlooks?on=" + TODAY)
                    .body()
                    .path("items")
                    .spliterator(),
                false)
            .filter(o -> o.path("service").asText().equals("outlook"))
            .findFirst()
            .orElseThrow();
    assertThat(outlook.path("forecast").path("value").asInt()).isEqualTo(70);
    assertThat(outlook.path("forecast").path("missPercent").asInt()).isEqualTo(100);
    assertThat(outlook.path("soFar").asInt()).isEqualTo(70);
    assertThat(outlook.path("backTest").path("rightPercent").asInt()).isEqualTo(100);
    assertThat(outlook.path("warnedOn").asText()).isEqualTo("1993-06-16");
    assertThat(
            jdbc.sql("select text from notification where kind = 'outlook'")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("Resolved in time", "70", "90");
  }

  @Test
  void aServiceThatWasNeverDownDoesNotSayHowItWillBe() {
    round.look(measures.find("availability").orElseThrow(), TODAY);
    assertThat(
            jdbc.sql("select count(*) from outlook where measure = 'availability' and made_on = ?")
                .param(TODAY)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void onlyThoseWhoReadEverythingSeeOutlooks() {
    assertThat(new Rest(port, "agent").get("/api/v1/outlooks").status()).isEqualTo(404);
    assertThat(new Rest(port, "requester").get("/api/v1/outlooks").status()).isEqualTo(404);
    assertThat(new Rest(port, "auditor").get("/api/v1/outlooks").status()).isEqualTo(200);
    assertThat(new Rest(port, "auditor").post("/api/v1/outlooks/renewal", null).status())
        .isEqualTo(403);
    assertThat(
            new Rest(port, "service-level-manager").post("/api/v1/outlooks/renewal", null).status())
        .isEqualTo(200);
  }
}
