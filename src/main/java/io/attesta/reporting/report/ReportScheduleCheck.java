package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a schedule. */
@Component
class ReportScheduleCheck {

  private final ReportQuestions questions;
  private final People people;
  private final Groups groups;
  private final Catalogue catalogue;
  private final Customers customers;

  ReportScheduleCheck(
      ReportQuestions questions,
      People people,
      Groups groups,
      Catalogue catalogue,
      Customers customers) {
    this.questions = questions;
    this.people = people;
    this.groups = groups;
    this.catalogue = catalogue;
    this.customers = customers;
  }

  /**
   * Refuses what can be no schedule.
   *
   * @throws Refusal {@code invalid-input} with the fields at fault
   */
  void refuse(ReportSchedule schedule) {
    String key = schedule.key();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Refusal.invalidField("key", "invalid", "Lower-case words joined by hyphens");
    }
    ReportQuestions.length(schedule.period());
    questions.scope(schedule.scope(), schedule.scopeKey());
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < schedule.recipients().size(); i++) {
      ReportSchedule.ReportRecipient one = schedule.recipients().get(i);
      if (!isKnown(schedule, one)) {
        errors.add(new FieldError("recipients[" + i + "].of", "unknown", message(one.kind())));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private boolean isKnown(ReportSchedule schedule, ReportSchedule.ReportRecipient one) {
    return switch (one.kind()) {
      case PERSON -> people.exists(one.of());
      case GROUP -> groups.isKnown(one.of());
      case CONTACT -> isContact(schedule.scope(), schedule.scopeKey(), one.of());
    };
  }

  /**
   * Whether the address is that of a contact who may read reports of the scope: of the customer; of
   * any customer where the service is for everyone; never for a report of everything.
   */
  boolean isContact(ReportScope.Kind scope, String key, String address) {
    List<String> of = customers.of(address);
    return switch (scope) {
      case CUSTOMER -> of.contains(key);
      case SERVICE -> {
        Optional<String> customer = catalogue.find(key).map(ServiceEntry::customer);
        yield customer.map(of::contains).orElse(!of.isEmpty());
      }
      case ALL -> false;
    };
  }

  private static String message(ReportSchedule.ReportRecipient.Kind kind) {
    return switch (kind) {
      case PERSON -> "There is no such person";
      case GROUP -> "There is no such group";
      case CONTACT -> "This is no address of a contact of the customer";
    };
  }
}
