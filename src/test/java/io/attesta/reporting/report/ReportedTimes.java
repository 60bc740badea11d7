package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.party.Customer;
import io.attesta.party.Customers;
import io.attesta.reporting.OldTimes;
import io.attesta.servicelevel.ClockHistory;
import io.attesta.servicelevel.ClockHistory.Case;
import io.attesta.servicelevel.ClockHistory.Span;
import io.attesta.work.WorkHistory;
import io.attesta.work.WorkHistory.HistoricItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with an agreement and a past whose figures can be counted by hand. */
final class ReportedTimes {

  static final String CUSTOMER = "reported-customer";

  private final ApplicationContext context;
  private final int port;
  private final String service;

  ReportedTimes(ApplicationContext context, int port, String service) {
    this.context = context;
    this.port = port;
    this.service = service;
  }

  /** True the first time. */
  boolean agree() {
    if (context.getBean(Catalogue.class).find(service).isPresent()) {
      return false;
    }
    context
        .getBean(Customers.class)
        .ensure(
            List.of(
                new Customer(
                    CUSTOMER,
                    "Reported customer",
                    List.of(
                        new Customer.Contact("Karin Blom", null, "karin@customer.example", null)),
                    true,
                    1)));
    context
        .getBean(Catalogue.class)
        .ensure(
            List.of(new ServiceEntry(service, "Payments " + service, "LOW", null, null, CUSTOMER)));
    var answer =
        new Rest(port, "service-level-manager")
            .put(
                "/api/v1/agreements/" + service,
                Map.of(
                    "name", "Payments, around the clock",
                    "service", service,
                    "calendar", "around-the-clock",
                    "decision", "sla-targets",
                    "attainmentPercent", 90));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return true;
  }

  OldTimes opened(String practice, String at) {
    return OldTimes.opened(practice, service, at).customer(CUSTOMER);
  }

  /** Writes an item, an incident with clocks as its journal says; answers its number. */
  String take(OldTimes of) {
    HistoricItem item = of.item();
    List<Span> spans = new ArrayList<>();
    String[] now = {"NEW", null};
    for (WorkHistory.Entry entry : item.journal()) {
      if (entry.content().get("status") instanceof Map<?, ?> status) {
        now[0] = (String) status.get("to");
      }
      if (entry.content().get("holdReason") instanceof Map<?, ?> hold) {
        now[1] = (String) hold.get("to");
      }
      spans.add(new Span(entry.at(), now[0], now[1], item.priority()));
    }
    return context
        .getBean(TransactionTemplate.class)
        .execute(
            status -> {
              var written = context.getBean(WorkHistory.class).write(List.of(item)).get(0);
              if (item.practice().equals("incident")) {
                context
                    .getBean(ClockHistory.class)
                    .write(
                        List.of(
                            new Case(
                                written.id(),
                                written.number(),
                                item.practice(),
                                item.service(),
                                item.customer(),
                                spans)));
              }
              return written.number();
            });
  }

  /**
   * Two incidents of October 1994, one of which missed both targets (by an hour and by twelve) and
   * was an outage of six hours; one of September that met both; one of October 1993 that missed
   * one.
   */
  void past() {
    take(
        opened("incident", "1993-10-05T08:00:00Z")
            .status("1993-10-05T08:10:00Z", "IN_PROGRESS", null)
            .resolved("1993-10-08T08:00:00Z")
            .closed("1993-10-09T08:00:00Z"));
    take(
        opened("incident", "1994-09-10T08:00:00Z")
            .status("1994-09-10T08:10:00Z", "IN_PROGRESS", null)
            .resolved("1994-09-10T09:00:00Z")
            .closed("1994-09-11T08:00:00Z"));
    take(
        opened("incident", "1994-10-03T08:00:00Z")
            .detail("category", "network")
            .status("1994-10-03T08:30:00Z", "IN_PROGRESS", null)
            .resolved("1994-10-03T10:00:00Z")
            .closed("1994-10-05T10:00:00Z"));
    take(
        opened("incident", "1994-10-04T08:00:00Z")
            .titled("=Cards are <b>refused</b> in Łódź")
            .detail("category", "software")
            .detail("configurationItems", "card-gateway")
            .detail("outageFrom", "1994-10-04T08:00:00Z")
            .detail("outageUntil", "1994-10-04T14:00:00Z")
            .status("1994-10-04T11:00:00Z", "IN_PROGRESS", null)
            .status("1994-10-04T12:00:00Z", "ON_HOLD", "SUPPLIER")
            .status("1994-10-05T12:00:00Z", "IN_PROGRESS", null)
            .resolved("1994-10-05T20:00:00Z")
            .closed("1994-10-06T08:00:00Z"));
    take(opened("problem", "1994-10-07T08:00:00Z").titled("Cards are refused again and again"));
    change();
  }

  private void change() {
    String number =
        take(
            opened("change", "1994-10-10T08:00:00Z")
                .titled("Second gateway")
                .closed("1994-10-12T08:00:00Z"));
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into change_outcome (change_id, outcome, category, recorded_by, recorded_at)
            select id, 'successful', 'normal', 'old', '1994-10-12T08:00:00Z' from work_item where number = ?""")
        .param(number)
        .update();
  }
}
