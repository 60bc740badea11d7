package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.party.ServiceReviews;
import io.attesta.shared.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is being done: open problems, improvements and reviews of the services, and those that
 * incidents of the period led to; and what the last service review with the customer agreed on.
 */
@Component
class ActionSection {

  private static final int MOST = 50;

  private static final String OPEN_WORK =
      """
      select 'WORK_ITEM' as kind, w.number, w.title, w.practice, w.status, coalesce(w.assignee, w.group_key) as who,
             w.opened_at, cast(null as date) as agreed_on, cast(w.due_at at time zone :zone as date) as due_on
      from work_item w
      where w.practice in ('problem', 'improvement', 'major-incident-review') and w.status not in ('CLOSED', 'CANCELLED')
        and (%s or exists (
          select from link l join report_fact f on f.work_item_id in (l.from_item, l.to_item) and f.work_item_id <> w.id
          where w.id in (l.from_item, l.to_item) and f.source in ('opened', 'clock') and f.day >= :from and f.day < :until and %s))
      order by w.practice, w.priority nulls last, w.opened_at, w.number limit %d""";

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final ServiceReviews reviews;
  private final Named named;
  private final Now now;

  ActionSection(
      JdbcClient jdbc, Catalogue catalogue, ServiceReviews reviews, Named named, Now now) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.reviews = reviews;
    this.named = named;
    this.now = now;
  }

  List<ReportAction> of(Asked asked) {
    List<ReportAction> actions = new ArrayList<>(agreed(asked));
    actions.addAll(
        jdbc
            .sql(OPEN_WORK.formatted(asked.condition("w"), asked.condition("f"), MOST))
            .params(asked.values())
            .query(ReportAction.class)
            .list()
            .stream()
            .map(action -> action.by(named.who(action.who())))
            .toList());
    return actions;
  }

  private List<ReportAction> agreed(Asked asked) {
    LocalDate today = LocalDate.ofInstant(now.get(), asked.zone());
    return customer(asked.scope())
        .flatMap(customer -> reviews.last(customer, today))
        .map(
            review ->
                review.actions().stream()
                    .map(
                        action ->
                            new ReportAction(
                                ReportAction.Kind.SERVICE_REVIEW,
                                action.workItem(),
                                action.what(),
                                null,
                                null,
                                action.who(),
                                null,
                                review.heldOn(),
                                action.dueOn()))
                    .toList())
        .orElse(List.of());
  }

  private Optional<String> customer(ReportScope scope) {
    return switch (scope.kind()) {
      case SERVICE -> catalogue.find(scope.key()).map(ServiceEntry::customer);
      case CUSTOMER -> Optional.of(scope.key());
      case ALL -> Optional.empty();
    };
  }
}
