package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An outage until its cause is a known error, as those see it who report, restore and review. */
@BrowserTest
class OutageJourneyTest {

  private static final String SERVICE = "outage-shop";

  private final int port;
  private final ApplicationContext context;

  OutageJourneyTest(@LocalServerPort int port, @Autowired ApplicationContext context) {
    this.port = port;
    this.context = context;
  }

  @Test
  void anOutageIsReportedRestoredReviewedAndKnownWhenItComesBack() {
    Map<String, Object> shop = Map.of("name", "Shop on the web", "criticality", "LOW");
    assertThat(new Rest(port, "admin").put("/api/v1/services/" + SERVICE, shop).status())
        .isEqualTo(201);
    try (Crew crew = new Crew(port, context)) {
      OutageRestoration outage = new OutageRestoration(crew, SERVICE);
      outage.report();
      String major = outage.declare();
      outage.coordinate();
      outage.restoreByEmergencyChange();
      outage.confirm();

      OutageReview review = new OutageReview(crew);
      review.review(major);
      OutageCause cause = new OutageCause(crew, review.problem());
      cause.publishKnownError();
      cause.triageWithKnownError(outage.reportOnceMore());
      crew.isAt(major, "CLOSED");
      crew.nobodyComplains();
    }
  }
}
