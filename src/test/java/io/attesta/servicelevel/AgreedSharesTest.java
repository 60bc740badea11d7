package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Now;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class AgreedSharesTest {

  private static final String KEY = "agreed-share";

  @LocalServerPort int port;
  @Autowired AgreedShares shares;
  @Autowired AgreedHours hours;
  @Autowired Catalogue catalogue;
  @Autowired Now now;

  private void agree(int percent, String ifMatch) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Share " + percent);
    body.put("service", KEY);
    body.put("calendar", "business-hours");
    body.put("decision", "sla-targets");
    body.put("attainmentPercent", percent);
    Rest manager = new Rest(port, "service-level-manager");
    Rest rest = ifMatch == null ? manager : manager.with("If-Match", ifMatch);
    assertThat(rest.put("/api/v1/agreements/" + KEY, body).status()).isIn(200, 201);
  }

  private Integer percent(Instant at) {
    return shares.inForce(List.of(KEY), at).get(0).percent();
  }

  @Test
  void aShareIsThatOfTheVersionInForceAndBeforeAllThatOfTheFirst() {
    catalogue.ensure(List.of(new ServiceEntry(KEY, "Agreed share", "LOW", null, null, null)));
    Instant before = now.get();
    agree(80, null);
    Instant between = now.get();
    agree(95, "\"1\"");
    assertThat(percent(before)).isEqualTo(80);
    assertThat(percent(between)).isEqualTo(80);
    assertThat(percent(now.get())).isEqualTo(95);
    assertThat(shares.inForce(List.of("no-such-agreement"), between)).isEmpty();
    assertThat(hours.basis(KEY))
        .isEqualTo(
            new AgreedHours.Basis(KEY, 2, "business-hours", hours.basis(KEY).calendarVersion()));
  }
}
